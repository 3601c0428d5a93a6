"""How the rank of a wish, and counts of them, are put into words."""

from collections import Counter

from moderator.actions.board import NONE_STATED, NOT_WISHED
from moderator.ui.words import tr


def ordinal(rank: int) -> str:
    """Write 1 as "1st"."""
    known = {1: tr("1st"), 2: tr("2nd"), 3: tr("3rd")}
    return known.get(rank) or tr("{rank}th").format(rank=rank)


def rank_words(rank: int | None) -> str:
    """Word which wish a place meets."""
    if rank is NONE_STATED:
        return tr("no wish stated")
    if rank == NOT_WISHED:
        return tr("none of the wishes")
    return tr("{ordinal} wish").format(ordinal=ordinal(rank))


def count_words(rank: int | None, count: int) -> str:
    """Word how many places meet wishes of one rank."""
    return f"{count} × {rank_words(rank)}"


def counted(counts: Counter[int | None]) -> str:
    """Write "91 × 1st, 24 × 2nd, 8 × 3rd wish", and who got none of theirs."""
    ranks = sorted(rank for rank in counts if rank)
    parts = [f"{counts[rank]} × {ordinal(rank)}" for rank in ranks]
    met = tr("{list} wish").format(list=", ".join(parts)) if parts else ""
    none = tr("%n × none", counts[NOT_WISHED]) if counts[NOT_WISHED] else ""
    return ", ".join(part for part in (met, none) if part)
