"""The quality section of a page: the tier, what is missing to the next, and every rule on demand."""

from docgen.pages.cards import tier_name
from docgen.text import blocks, bullets, plain, section
from providers.scale import TIERS, Finding, Quality

EVERY_RULE = "Every rule"


def quality_section(quality: Quality) -> str:
    """The section `Quality`; the rules stand under a heading that the theme folds."""
    return section(
        "Quality",
        f"**{tier_name(quality.tier)}.** The tier is computed from the declaration by rules; nobody sets it.",
        _missing(quality),
        section(EVERY_RULE, *(_rules(quality, tier) for tier in TIERS), level=3),
    )


def _missing(quality: Quality) -> str:
    missing = quality.missing_to_next
    if not missing:
        return "Nothing is missing." if quality.tier == TIERS[-1] else ""
    upper = TIERS[TIERS.index(quality.tier) + 1] if quality.tier else TIERS[0]
    return blocks(f"To reach {upper}, this is missing:", bullets(_line(finding) for finding in missing))


def _rules(quality: Quality, tier: str) -> str:
    findings = [finding for finding in quality.findings if finding.tier == tier]
    held = sum(finding.passed for finding in findings)
    title = f"**{tier.capitalize()}**, {held} of {len(findings)} hold:"
    return blocks(title, bullets(_line(finding) for finding in findings)) if findings else ""


def _line(finding: Finding) -> str:
    return plain(finding.sentence) + ("" if finding.passed else f" *Missing: {plain(finding.detail)}*")
