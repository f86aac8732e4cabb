"""Print which fact is found where: ``python -m tests.seeds`` reads the published site of DATA_DIR or DATABASE_URL."""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "elections_site.settings")
django.setup()

from tests.seeds.audit import audit  # noqa: E402 -- Django has to be set up first


def main() -> int:
    findings = audit()
    for finding in findings:
        places = ", ".join(f"{place.page} {place.feed}" for place in finding.places)
        print(finding.fact["id"], places or "-", *(f"\n     ! {fault}" for fault in finding.faults))
    missing = sum(1 for finding in findings if finding.faults)
    print(f"{len(findings) - missing} of {len(findings)} facts stand where they should.")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
