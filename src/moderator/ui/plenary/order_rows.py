"""The rows of the running order: headings of themes, groups, own slides, and what comes later."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont

from moderator.actions.plenary_order import slide_title
from moderator.event.conference import Conference
from moderator.event.plenary import OwnSlide
from moderator.event.schedule import Theme
from moderator.event.stage import Cue, SceneKind
from moderator.event.workshops import Workshop
from moderator.rules.running_order import (
    NO_TIME,
    PlenaryOrder,
    PlenaryTurn,
    TurnKey,
    arranged_turns,
)
from moderator.slides.deck import group_of
from moderator.ui import theme
from moderator.ui.icons import Icon
from moderator.ui.plenary.cues import span_words
from moderator.ui.theme import Tone
from moderator.ui.widgets.marks import (
    RIGHT,
    STRONG,
    Brush,
    Chip,
    IconMark,
    Mark,
    RowNote,
    TextFace,
    ThemeMark,
    advance,
)
from moderator.ui.widgets.rows import RowContent, RowStyle
from moderator.ui.words import tr

LATER = 0
"""Names the heading of what was put off, as a theme's id names that of a theme."""
HIDDEN_FACE = TextFace(tone=Tone.FAINT)
NUMBER_FACE = TextFace(weight=QFont.Weight.DemiBold, tone=Tone.SECONDARY, tabular=True)
MINUTES_FACE = TextFace(weight=QFont.Weight.DemiBold, tabular=True)
STYLE = RowStyle(
    height=theme.GRID * 7 - 2,
    chosen=STRONG,
    outer=(theme.TIGHT, 0, theme.TIGHT, 0),
    inner=(theme.GRID, 0, theme.TIGHT, 0),
    gap=theme.GRID,
    near=theme.TIGHT,
)
NUMBER_WIDTH = theme.GRID * 6
INDENT = theme.GRID * 6


@dataclass(frozen=True, slots=True)
class OrderRow:
    """A turn, or the heading of turns that follow each other and have a theme in common.

    turns: the turn, or all below the heading. place: which one of the headings of its theme.
    heading: the theme's id, or LATER; None for a turn. symbol: no heading names the turn's theme.
    indented: it is below a heading. in_hall: the hall sees the turn now, or one folded away.
    """

    turns: tuple[PlenaryTurn, ...]
    title: str
    theme: Theme | None = None
    heading: int | None = None
    place: int = 0
    folded: bool = False
    symbol: bool = False
    indented: bool = False
    in_hall: bool = False

    @property
    def key(self) -> tuple[int | None, int, TurnKey | None]:
        """Names the row, wherever it is moved."""
        return self.heading, self.place, self.turn.key if self.turn is not None else None

    @property
    def turn(self) -> PlenaryTurn | None:
        """The turn; None for a heading."""
        return self.turns[0] if self.heading is None else None

    @property
    def keys(self) -> tuple[TurnKey, ...]:
        """Names what is moved with the row."""
        return tuple(turn.key for turn in self.turns)

    @property
    def hideable(self) -> bool:
        """Whether it can be left out: a turn or a theme, but not all that was put off at once."""
        return self.heading is None or self.theme is not None

    @property
    def hidden(self) -> bool:
        """Whether all of it is left out."""
        return all(turn.hidden for turn in self.turns)


Block = tuple[PlenaryTurn, ...]
"""Turns under one heading, or a single own slide between them."""


def theme_of(conference: Conference, turn: PlenaryTurn) -> Theme | None:
    """Find the theme of a group's turn; None for an own slide."""
    if turn.group is None:
        return None
    return conference.theme_of(conference.one(Workshop, turn.group.workshop_id))


def key_of(conference: Conference, cue: Cue) -> TurnKey | None:
    """Find the turn to which a cue belongs; None for other scenes."""
    if cue.kind is SceneKind.OWN_SLIDE:
        return TurnKey(slide_id=cue.subject_id)
    group = group_of(conference, cue)
    return None if group is None else TurnKey(group_id=group.id)


def placed_turns(
    conference: Conference, order: PlenaryOrder, now: datetime
) -> tuple[PlenaryTurn, ...]:
    """Return what may be shown, also what is hidden, in its place; what was put off comes last."""
    known = {turn.key: turn for turn in order.all}
    turns = [known[turn.key] for turn in arranged_turns(conference, now) if turn.ready]
    return tuple(sorted(turns, key=_is_later))


def blocks_of(conference: Conference, turns: Iterable[PlenaryTurn]) -> tuple[Block, ...]:
    """Divide turns where another theme begins; a slide stays with the theme that is around it."""
    blocks: list[list[PlenaryTurn]] = []
    for turn in turns:
        if _is_later(turn):
            break
        slides: list[PlenaryTurn] = []
        while turn.group is not None and blocks and blocks[-1][0].group is None:
            slides.insert(0, blocks.pop()[0])
        last = blocks[-1] if blocks else None
        found = theme_of(conference, turn)
        if found is not None and last is not None and theme_of(conference, last[0]) == found:
            last += [*slides, turn]
        else:
            blocks += [*([slide] for slide in slides), [turn]]
    return tuple(tuple(block) for block in blocks)


def rows_of(
    conference: Conference,
    turns: tuple[PlenaryTurn, ...],
    folded: Collection[int],
    on: TurnKey | None = None,
) -> tuple[OrderRow, ...]:
    """List the rows; folded: themes whose turns are not listed. on: what the hall sees now."""
    rows = _rows(conference, turns, folded)
    return tuple(
        replace(row, in_hall=on in row.keys and (row.turn is not None or row.folded))
        for row in rows
    )


def _rows(
    conference: Conference, turns: tuple[PlenaryTurn, ...], folded: Collection[int]
) -> list[OrderRow]:
    rows: list[OrderRow] = []
    by_theme = conference.event.by_theme
    for block in blocks_of(conference, turns):
        found = theme_of(conference, block[0])
        if found is None or not by_theme:
            rows += [_turn_row(conference, turn, symbol=True) for turn in block]
            continue
        place = sum(row.heading == found.id for row in rows)
        is_folded = found.id in folded
        rows.append(OrderRow(block, found.name, found, found.id, place, is_folded))
        if not is_folded:
            rows += [_turn_row(conference, turn, indented=True) for turn in block]
    later = tuple(turn for turn in turns if _is_later(turn))
    if later:
        is_folded = LATER in folded
        rows.append(OrderRow(later, tr("Later"), None, LATER, 0, is_folded))
        if not is_folded:
            made = (_turn_row(conference, turn, symbol=True) for turn in later)
            rows += [replace(row, indented=True) for row in made]
    return rows


def _is_later(turn: PlenaryTurn) -> bool:
    return turn.postponed and not turn.hidden


def _turn_row(
    conference: Conference, turn: PlenaryTurn, *, symbol: bool = False, indented: bool = False
) -> OrderRow:
    return OrderRow(
        (turn,),
        turn_title(conference, turn),
        theme_of(conference, turn),
        symbol=symbol,
        indented=indented,
    )


def turn_title(conference: Conference, turn: PlenaryTurn) -> str:
    """Return the headline of a group, or the title of an own slide."""
    if turn.slide is not None:
        return slide_words(turn.slide)
    assert turn.group is not None
    result = conference.result_of(turn.group.id)
    return (result.headline.strip() if result else "") or tr("without a headline")


def slide_words(slide: OwnSlide) -> str:
    """Name an own slide."""
    return slide_title(slide) or tr("Own slide")


def minutes_words(time: timedelta) -> str:
    """Write a length of time as "4 min", or as "3:40" where it is no whole minutes."""
    if time.total_seconds() % 60:
        return span_words(time)
    return tr("%n min", n=int(time.total_seconds() // 60))


def time_of(turns: Iterable[PlenaryTurn]) -> timedelta:
    """Add up what the turns to come are granted, to whole seconds."""
    whole = sum((turn.granted for turn in turns if turn.coming), NO_TIME)
    return timedelta(seconds=round(whole.total_seconds()))


@dataclass(frozen=True, slots=True)
class RightFigure:
    """Words at the right end of a place that is equally wide in all rows."""

    words: str
    face: TextFace = MINUTES_FACE

    def width(self, room: int) -> int:  # noqa: ARG002
        """Measure the longest figure that there may be."""
        return figure_width()

    def paint(self, brush: Brush, box: QRect) -> None:
        """Write the words."""
        brush.write(box, self.face, self.words, RIGHT)


def figure_width() -> int:
    """Measure a figure in pixels."""
    return advance(MINUTES_FACE, tr("%n min", n=88))


@dataclass(frozen=True, slots=True)
class Gap:
    """Empty room in a row."""

    pixels: int

    words = ""

    def width(self, room: int) -> int:  # noqa: ARG002
        """Measure it."""
        return self.pixels

    def paint(self, brush: Brush, box: QRect) -> None:
        """Paint nothing."""


def content_of(row: OrderRow, _column: int = 0) -> RowContent:
    """Describe a row."""
    return _turn_content(row, row.turn) if row.turn is not None else _heading_content(row)


def _heading_content(row: OrderRow) -> RowContent:
    groups = sum(turn.group is not None and not turn.hidden for turn in row.turns)
    count = tr("%n groups", n=groups) if groups else tr("%n slides", n=len(row.turns))
    handle = IconMark(Icon.DRAG, Tone.FAINT, theme.SMALL_ICON)
    arrow = IconMark(Icon.RIGHT if row.folded else Icon.DOWN, Tone.SECONDARY, theme.SMALL_ICON)
    symbol = () if row.theme is None else (ThemeMark(row.theme.symbol, row.theme.colour),)
    minutes = "" if row.hidden else minutes_words(time_of(row.turns))
    count = tr("hidden") if row.hidden else count
    fold = tr("folded") if row.folded else tr("unfolded")
    on = tr("in the hall") if row.in_hall else ""
    after: tuple[Mark, ...] = (RightFigure(minutes), RowNote(count))
    if row.hideable:
        after = (after[0], _eye(hidden=row.hidden), after[1])
    if row.in_hall:
        after = (*after, Chip(tr("in the hall"), Tone.ACCENT))
    return RowContent(
        row.title,
        lead=(handle, arrow),
        before=symbol,
        after=after,
        face=STRONG,
        colour="" if row.theme is None else row.theme.colour,
        words=", ".join(each for each in (row.title, count, minutes, fold, on) if each),
        tooltip=row.title,
    )


def _eye(*, hidden: bool) -> IconMark:
    return IconMark(Icon.HIDE if hidden else Icon.SHOW, Tone.SECONDARY, theme.SMALL_ICON)


def _turn_content(row: OrderRow, turn: PlenaryTurn) -> RowContent:
    lead: list[Mark] = [Gap(INDENT)] if row.indented else []
    lead.append(IconMark(Icon.DRAG, Tone.FAINT, theme.SMALL_ICON))
    number = "" if turn.number is None else str(turn.number)
    if number:
        lead.append(RowNote(number, face=NUMBER_FACE, gutter=NUMBER_WIDTH))
    else:
        lead += [Gap(theme.GRID), IconMark(Icon.NOTE, Tone.SECONDARY, theme.SMALL_ICON)]
    before: tuple[Mark, ...] = ()
    if row.symbol and row.theme is not None:
        before = (ThemeMark(row.theme.symbol, row.theme.colour, words=row.theme.name),)
    # what the hall has seen takes no time any more, and is in no sum
    minutes = minutes_words(time_of((turn,))) if turn.coming else ""
    faint = (turn.hidden or turn.shown) and not row.in_hall
    note = tr("hidden") if turn.hidden else tr("shown") if turn.shown else ""
    after: tuple[Mark, ...] = (RightFigure(minutes), _eye(hidden=turn.hidden))
    if row.in_hall:
        after, note = (*after, Chip(tr("in the hall"), Tone.ACCENT)), tr("in the hall")
    elif note:
        after = (*after, RowNote(note))
    return RowContent(
        row.title,
        lead=tuple(lead),
        before=before,
        after=after,
        face=HIDDEN_FACE if faint else None,
        words=", ".join(each for each in (number, row.title, minutes, note) if each),
        tooltip=row.title,
    )
