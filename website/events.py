"""Events as pages show them: what is said, who says it and when always together."""

from typing import Any

from website.wording import amount, day

Document = dict[str, Any]


def when(event: Document) -> str:
    """The days of an event, or what its source says instead."""
    days = [day(event[name]) for name in ("began_on", "ended_on") if event[name]]
    written = event["as_written"]
    return " to ".join(days) or (f"“{written}”" if written else "Undated")


def told_by(cite: Document) -> str:
    """Who says so: those whose words the document passes on, or the document itself."""
    speaker = cite["said_by"]["label"] if cite["said_by"] else cite["said_by_text"]
    return f"said by {speaker}" if speaker else f"told in {cite['document']['label']}"


def counted(account: Document) -> str:
    """The number of an account with what it counts: "22 months (term of prison)"."""
    if account["value"] is None:
        return ""
    return f"{' '.join(filter(None, amount(account, unit=account['unit_label'])))} ({account['counted']})"
