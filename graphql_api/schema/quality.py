"""The quality scale as the API shows it."""

import strawberry

from providers import scale


@strawberry.type(name="QualityFinding", description="What one rule of the quality scale found.")
class Finding:
    """One rule and its outcome."""

    rule: str = strawberry.field(description="The rule's name, such as `scopes-have-reasons`.")
    tier: str = strawberry.field(description="The first tier that needs the rule: bronze, silver, gold or platinum.")
    sentence: str = strawberry.field(description="The rule in one sentence.")
    passed: bool = strawberry.field(description="Whether the rule holds.")
    detail: str = strawberry.field(description="What is missing; empty where the rule holds.")


@strawberry.type(
    name="Quality", description="How well an integration is declared: computed by rules, never set by hand."
)
class Quality:
    """The tier and its reasons."""

    tier: str | None = strawberry.field(description="bronze, silver, gold or platinum; null below bronze.")
    next_tier: str | None = strawberry.field(description="The tier above this one; null at the top.")
    missing_to_next: list[Finding] = strawberry.field(description="The rules that fail and that the next tier needs.")
    findings: list[Finding] = strawberry.field(description="Every rule with its outcome.")


def quality_of(quality: scale.Quality) -> Quality:
    """`quality` as the API shows it."""
    return Quality(
        tier=quality.tier,
        next_tier=quality.next_tier,
        missing_to_next=[_finding(each) for each in quality.missing_to_next],
        findings=[_finding(each) for each in quality.findings],
    )


def _finding(found: scale.Finding) -> Finding:
    return Finding(rule=found.rule, tier=found.tier, sentence=found.sentence, passed=found.passed, detail=found.detail)
