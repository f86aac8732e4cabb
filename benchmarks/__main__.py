"""Measures the product beside a naive twin and a bare view, over the same synthetic site.

    python -m benchmarks [--rounds 5] [--seconds 0.6] [--mode both|direct|http] [--no-crawl]

DATABASE_URL chooses the engine as it does for the product; the database's name must say “bench”.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from benchmarks import cpu, report
from benchmarks.runner import Run
from benchmarks.variants import PRODUCT, ROOT, environment


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__.splitlines()[0])
    parser.add_argument(
        "--rounds", type=int, default=5, help="How often the variants take turns at each case."
    )
    parser.add_argument("--seconds", type=float, default=0.6, help="How long each turn lasts.")
    parser.add_argument("--mode", choices=("both", "direct", "http"), default="both")
    parser.add_argument("--no-crawl", action="store_true", help="Leave out the crawls, which take a minute.")
    parser.add_argument(
        "--place", type=Path, default=ROOT / "data" / "benchmarks", help="Where its files go."
    )
    return parser.parse_args()


def main() -> None:
    asked = arguments()
    place = asked.place.resolve()
    place.mkdir(parents=True, exist_ok=True)
    database_url = os.environ.get("DATABASE_URL", "")
    build = [sys.executable, "-m", "benchmarks.build"]
    if subprocess.run(build, env=environment(PRODUCT, place), cwd=ROOT).returncode:
        sys.exit(1)
    engine = "PostgreSQL" if database_url.startswith("postgres") else "SQLite"
    print(
        f"{engine}, {cpu.cores()} cores, load {os.getloadavg()[0]:.1f} at the start. {report.variants_text()}\n"
    )
    run = Run(place, database_url, rounds=asked.rounds, seconds=asked.seconds)
    try:
        if asked.mode in ("both", "direct"):
            direct = run.directly()
            print(report.table(f"{engine}, the WSGI application called directly", direct), flush=True)
            print(f"Goals of the design, in CPU time for an answer, {engine}:")
            print(*report.goals(engine, direct), sep="\n", end="\n\n")
            if not asked.no_crawl:
                print(report.table(f"{engine}, every page once, no page twice", run.crawl()), flush=True)
        if asked.mode in ("both", "http"):
            served = run.over_http()
            print(report.table(f"{engine}, over HTTP: granian, 1 worker, 1 thread, 1 client", served))
            print(f"The same goals over HTTP, {engine}:")
            print(*report.goals(engine, served), sep="\n")
    finally:
        run.close()
    print(f"\nLoad {os.getloadavg()[0]:.1f} at the end.")


if __name__ == "__main__":
    main()
