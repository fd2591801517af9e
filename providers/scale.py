"""The quality scale: rules add up to a tier, which is computed and never set by hand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

TIERS: Final = ("bronze", "silver", "gold", "platinum")
Subject = TypeVar("Subject")


@dataclass(frozen=True, slots=True)
class Rule(Generic[Subject]):
    """One rule. `tier` is the first tier that needs it, `sentence` says it to people.

    `missing` gives what is missing, in a few words that name it; empty text where the rule holds.
    """

    slug: str
    tier: str
    sentence: str
    missing: Callable[[Subject], str]


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule found. `detail` says what is missing, empty where the rule holds."""

    rule: str
    tier: str
    sentence: str
    detail: str

    @property
    def passed(self) -> bool:
        """Whether the rule holds."""
        return not self.detail


@dataclass(frozen=True, slots=True)
class Quality:
    """The tier (None below bronze) and every finding, in the order of the rules."""

    tier: str | None
    findings: tuple[Finding, ...]

    @property
    def next_tier(self) -> str | None:
        """The tier above the one reached; None at the top."""
        reached = TIERS.index(self.tier) + 1 if self.tier else 0
        return TIERS[reached] if reached < len(TIERS) else None

    @property
    def missing_to_next(self) -> tuple[Finding, ...]:
        """The findings that failed and that the next tier needs; empty at the top."""
        return tuple(finding for finding in self.findings if not finding.passed and finding.tier == self.next_tier)


def judge(subject: Subject, rules: Sequence[Rule[Subject]]) -> Quality:
    """Hold every rule against `subject`: a tier is reached when its rules and those of every lower tier hold."""
    findings = tuple(Finding(rule.slug, rule.tier, rule.sentence, rule.missing(subject)) for rule in rules)
    tier = None
    for each in TIERS:
        if any(not finding.passed for finding in findings if finding.tier == each):
            break
        tier = each
    return Quality(tier, findings)
