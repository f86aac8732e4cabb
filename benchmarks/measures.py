"""From the seconds of single answers to the figures that are reported."""

from dataclasses import dataclass, field
from statistics import median


@dataclass
class Round:
    """One slot of one variant: the seconds of each answer, and the CPU seconds spent on all of them."""

    taken: list[float]
    cpu: float
    database_cpu: float

    @property
    def cpu_each(self) -> float:
        """CPU milliseconds for one answer, the database's own included."""
        return 1000 * (self.cpu + self.database_cpu) / len(self.taken)

    @property
    def database_cpu_each(self) -> float:
        return 1000 * self.database_cpu / len(self.taken)

    @property
    def wall_each(self) -> float:
        """Milliseconds from one answer to the next."""
        return 1000 * sum(self.taken) / len(self.taken)


@dataclass
class Series:
    """All rounds of one variant at one case. Figures of rounds are medians, so that a disturbed round counts little."""

    rounds: list[Round] = field(default_factory=list)
    queries: int | None = None
    bytes: int | None = None

    @property
    def answers(self) -> int:
        return sum(len(each.taken) for each in self.rounds)

    @property
    def per_second(self) -> float:
        return 1000 / median(each.wall_each for each in self.rounds)

    @property
    def cpu_each(self) -> float:
        return median(each.cpu_each for each in self.rounds)

    @property
    def database_cpu_each(self) -> float:
        return median(each.database_cpu_each for each in self.rounds)

    def percentile(self, share: float) -> float:
        """Milliseconds within which ``share`` of all answers came."""
        ordered = sorted(second for each in self.rounds for second in each.taken)
        return 1000 * ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def times_fewer(slow: Series, fast: Series) -> float:
    """How many times less CPU ``fast`` takes for an answer: the median of the rounds, which ran side by side."""
    pairs = zip(slow.rounds, fast.rounds, strict=True)
    return median(one.cpu_each / other.cpu_each for one, other in pairs)
