"""Wishes in words and as badges: the rank that a place meets, and counts of them."""

from collections import Counter

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from moderator.actions.board import NONE_STATED, NOT_WISHED
from moderator.ui import theme
from moderator.ui.theme import Appearance
from moderator.ui.words import tr

BADGE = theme.GRID * 5


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
    """Write "91 × 1st, 24 × 2nd, 8 × 3rd wish", who got none of theirs, and who stated none."""
    ranks = sorted(rank for rank in counts if rank)
    parts = [f"{counts[rank]} × {ordinal(rank)}" for rank in ranks]
    met = tr("{list} wish").format(list=", ".join(parts)) if parts else ""
    none = tr("%n × none", counts[NOT_WISHED]) if counts[NOT_WISHED] else ""
    silent = counts[NONE_STATED]
    unstated = tr("%n without a stated wish", silent) if silent else ""
    return ", ".join(part for part in (met, none, unstated) if part)


def badge_colours(appearance: Appearance, rank: int | None) -> tuple[QColor, QColor]:
    """Choose background and text colour of a badge; the colour only repeats the number."""
    c = appearance.colours
    pairs = {
        1: (c.good_soft, c.good),
        2: (c.accent_soft, c.accent),
        NOT_WISHED: (c.bad_soft, c.bad),
    }
    if rank is NONE_STATED:
        return QColor(c.hover), QColor(c.faint)
    ground, ink = pairs.get(rank, (c.warning_soft, c.warning))
    return QColor(ground), QColor(ink)


def badge_text(rank: int | None) -> str:
    """Write a rank as short as a badge is."""
    return {NONE_STATED: "·", NOT_WISHED: "–"}.get(rank, str(rank))


def paint_badge(
    painter: QPainter, appearance: Appearance, centre: QPoint, rank: int | None
) -> None:
    """Paint a round badge with a rank."""
    ground, ink = badge_colours(appearance, rank)
    box = QRect(0, 0, BADGE, BADGE)
    box.moveCenter(centre)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawEllipse(box)
    painter.setPen(ink)
    painter.setFont(theme.font(theme.CAPTION, QFont.Weight.Bold, tabular=True))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, badge_text(rank))
