"""Content negotiation: which of our media types a client wants, by quality value, then by its order."""

import re
from collections.abc import Sequence

QUALITY = re.compile(r"[0-9](\.[0-9]*)?|\.[0-9]+")


def accepted(header: str | None, offers: Sequence[str]) -> str | None:
    """The offer that the `Accept` header wants most, the first offer without a header, None where it wants none.

    The highest quality wins; among equals the one named first by the client, and for wildcards the first offer.
    A quality of 0 refuses. Source: RFC 9110, section 12.5.1.
    """
    if header is None or not header.strip():
        return offers[0]
    ranges = [_range(part) for part in header.split(",") if part.strip()]
    ranked = [(*_rank(offer, ranges), -place) for place, offer in enumerate(offers)]
    quality, _, _, place = max(ranked)
    return offers[-place] if quality > 0 else None


def _range(part: str) -> tuple[str, float]:
    kind, *parameters = (piece.strip().lower() for piece in part.split(";"))
    quality = next((text[2:] for text in parameters if text.startswith("q=")), "1")
    return kind, min(float(quality), 1.0) if QUALITY.fullmatch(quality) else 0.0


def _rank(offer: str, ranges: list[tuple[str, float]]) -> tuple[float, int, int]:
    """Quality, how exactly it was named, and how early: of the most exact range that fits."""
    exact = {offer: 3, offer.split("/", maxsplit=1)[0] + "/*": 2, "*/*": 1}
    fitting = [(exact[kind], -place, quality) for place, (kind, quality) in enumerate(ranges) if kind in exact]
    if not fitting:
        return 0.0, 0, 0
    exactness, place, quality = max(fitting)
    return quality, place, exactness
