"""Lets the variants take turns at each case, so that whatever else the machine does hits all of them."""

import json
from pathlib import Path
from typing import Any

from benchmarks import cases
from benchmarks.bare import FOLDER
from benchmarks.cases import Case
from benchmarks.cpu import DatabaseCpu
from benchmarks.measures import Round, Series
from benchmarks.processes import Server, Worker
from benchmarks.report import Results
from benchmarks.variants import BARE, NAIVE, PRODUCT, VARIANTS


class Run:
    """One run of the benchmark on one engine."""

    def __init__(self, place: Path, database_url: str, *, rounds: int, seconds: float) -> None:
        self.place, self.rounds, self.seconds = place, rounds, seconds
        self.database = DatabaseCpu(database_url)
        if not self.database.is_readable():
            print("The CPU time of the database's processes cannot be read here: it is left out.")
        self.workers = {PRODUCT.name: Worker(PRODUCT, place), NAIVE.name: Worker(NAIVE, place)}
        self.places = cases.places(lambda address: self.workers[PRODUCT.name].fetch(address)["body"])
        self._keep_bare_answers()
        self.workers[BARE.name] = Worker(BARE, place)
        self._compare_documents()

    def close(self) -> None:
        for worker in self.workers.values():
            worker.close()
        self.database.close()

    def directly(self) -> Results:
        """Every case, the application called in the worker's own process."""
        self._warm_up(self.workers)
        results = {}
        for case in cases.cases(self.places):
            results[case.name] = self._turns(case, self.workers)
            for name, series in results[case.name].items():
                address, *_ = case.for_variant(name)
                headers = headers_of(case, self.workers[name], address)
                cold = case.cold and name == PRODUCT.name
                counted = self.workers[name].ask("count", address=address, headers=headers, cold=cold)
                series.queries, series.bytes = counted["queries"], counted["bytes"]
        return results

    def over_http(self) -> Results:
        """Every case, each variant behind a server of its own. Cold addresses come once, so they run out."""
        servers = {variant.name: Server(variant, self.place) for variant in VARIANTS}
        try:
            self._warm_up(servers)
            return {case.name: self._turns(case, servers) for case in cases.cases(self.places)}
        finally:
            for server in servers.values():
                server.close()

    def crawl(self) -> Results:
        """Each address once, product and twin taking turns at a fifth of them."""
        workers = {name: self.workers[name] for name in (PRODUCT.name, NAIVE.name)}
        self._warm_up(workers)
        self._forget()
        return {case.name: self._turns(case, workers) for case in cases.crawls(self.places)}

    def _forget(self) -> None:
        """Let the product have no finished answer but one that no case asks for."""
        self.workers[PRODUCT.name].run(cases.WARM_UP[PRODUCT.name][:1], {}, cold=True, seconds=None)

    def _warm_up(self, programs: dict[str, Any]) -> None:
        for name, program in programs.items():
            program.run(cases.WARM_UP[name], {}, cold=False, seconds=None)

    def _turns(self, case: Case, programs: dict[str, Any]) -> dict[str, Series]:
        series = {name: Series() for name in programs}
        for number in range(self.rounds):
            for name, program in programs.items():
                series[name].rounds.append(self._turn(case, name, program, number))
        return series

    def _turn(self, case: Case, name: str, program: Any, number: int) -> Round:
        """One turn. A crawl, and a cold case, takes the ``number``-th part of the addresses."""
        addresses = case.for_variant(name)
        if (case.is_crawl or case.cold) and name != BARE.name:
            addresses = addresses[number :: self.rounds]
        before = self.database.seconds(name_of(program))
        answer = program.run(
            addresses,
            headers_of(case, program, addresses[0]),
            cold=case.cold and name == PRODUCT.name,
            seconds=None if case.is_crawl else self.seconds,
        )
        return Round(answer["taken"], answer["cpu"], self.database.seconds(name_of(program)) - before)

    def _keep_bare_answers(self) -> None:
        """Write the bodies that the bare view returns."""
        folder = self.place / FOLDER
        folder.mkdir(exist_ok=True)
        answers = cases.bare_answers() | {"changes": self.places.changes[0][3]}
        for name, address in answers.items():
            (folder / name).write_text(self.workers[PRODUCT.name].fetch(address)["body"])

    def _compare_documents(self) -> None:
        """Say so where product and twin would not send the same documents in the same order."""
        product = json.loads(self.workers[PRODUCT.name].fetch(self.places.lists[0][0])["body"])["items"]
        naive = json.loads(self.workers[NAIVE.name].fetch(self.places.lists[1][0])["body"])["results"]
        same = [item["document"] for item in product] == [item["document"] for item in naive]
        print("The same 100 documents in the same order." if same else "CAUTION: the documents differ.")


def name_of(program: Any) -> str:
    return program.variant.application_name


def headers_of(case: Case, program: Any, address: str) -> dict[str, str]:
    return {"If-None-Match": program.etag(address)} if case.is_conditional else {}
