"""The dark panel: what is running, its remaining time, and the buttons that run the day."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QWidget

from moderator.actions import running
from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.next_up import next_up
from moderator.rules.schedule.running import Expected, Running, planned_end
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.regie.run_sheet import clock
from moderator.ui.theme import Appearance, font
from moderator.ui.widgets.frames import Surface, button
from moderator.ui.widgets.labels import Label, least_size, native_key
from moderator.ui.widgets.layouts import STRETCH, Space, Stretch, column, row
from moderator.ui.words import tr, translate, weekday_words

SMALLEST, LARGEST = 44, 232
BAR = 8


class BigTime(QWidget):
    """Figures as large as the width allows, with digits of equal width so that nothing wobbles."""

    def __init__(self, style: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._text, self._colour = "", style.colours.stage_text
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(round(LARGEST * 1.1))

    def show_time(self, text: str, colour: str, spoken: str) -> None:
        """Show figures in a colour; `spoken` is what is read aloud, figures included."""
        if (text, colour) != (self._text, self._colour):
            self._text, self._colour = text, colour
            self.setAccessibleName(spoken)
            self.update()

    def sizeHint(self) -> QSize:
        """Ask for the room of the largest figures."""
        return QSize(LARGEST * 3, round(LARGEST * 1.1))

    def minimumSizeHint(self) -> QSize:
        """Stay legible from across the room."""
        return QSize(SMALLEST * 3, round(SMALLEST * 1.1))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the figures."""
        painter = QPainter(self)
        shape = font(self._size(), QFont.Weight.Bold, tabular=True)
        painter.setFont(shape)
        painter.setPen(QColor(self._colour))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(self.rect()), flags, self._text)
        painter.end()

    def _size(self) -> int:
        shape = font(LARGEST, QFont.Weight.Bold, tabular=True)
        width = max(1.0, QFontMetricsF(shape).horizontalAdvance(self._text or "00:00"))
        by_width = LARGEST * self.width() / width
        return int(max(SMALLEST, min(LARGEST, by_width, self.height() / 1.05)))


class ProgressLine(QWidget):
    """How much of an item's time is gone; after its end the line is full and red."""

    def __init__(self, style: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._share, self._colour = 0.0, style.colours.stage_accent
        self.setFixedHeight(BAR)

    def show_share(self, share: float, colour: str) -> None:
        """Fill a share of the line, 0 to 1."""
        share = min(max(share, 0.0), 1.0)
        if (round(share, 3), colour) != (self._share, self._colour):
            self._share, self._colour = round(share, 3), colour
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        painter.setBrush(QColor(self._style.colours.stage_line))
        painter.drawRoundedRect(whole, theme.GRID, theme.GRID)
        painter.setClipRect(QRectF(0, 0, whole.width() * self._share, whole.height()))
        painter.setBrush(QColor(self._colour))
        painter.drawRoundedRect(whole, theme.GRID, theme.GRID)
        painter.end()


def countdown(left: timedelta) -> str:
    """Write the time left as "12:40", over an hour as "1:02:40", over time as "−0:35"."""
    seconds = int(left.total_seconds())
    sign = "−" if seconds < 0 else ""
    hours, rest = divmod(abs(seconds), 3600)
    minutes, seconds = divmod(rest, 60)
    if hours:
        return f"{sign}{hours}:{minutes:02}:{seconds:02}"
    return f"{sign}{minutes}:{seconds:02}"


SHORT = timedelta(minutes=3)
"""Below so much time left the figures turn amber."""

HEAD = theme.scaled(30)
LOW_WINDOW = theme.scaled(600)
"""Height of a window below which there is no room to say what comes next."""
DOWNWARDS = QBoxLayout.Direction.TopToBottom
RIGHTWARDS = QBoxLayout.Direction.LeftToRight
LEFTWARDS = QBoxLayout.Direction.RightToLeft


class StagePanel(Surface):
    """Shows the running item, or else what is next and when."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent, "stage")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("What is running"))
        self._hub = hub
        self.place = Label("", "caption")
        self.title = Label("", wrap=True)
        self.people = Label("", "secondary", wrap=True)
        self.time = BigTime(hub.appearance)
        self.end = Label("")
        self.line = ProgressLine(hub.appearance)
        self.note = Label("", wrap=True)
        self.following = Label("", wrap=True)
        self.shorter = self._button(tr("−1 min"), lambda: self.extend(-1), "-")
        self.longer = self._button(tr("+1 min"), lambda: self.extend(1), "+")
        self.much_longer = self._button(tr("+5 min"), lambda: self.extend(5), "5")
        self.pause = self._button(tr("Stop clock"), self.toggle_pause, "P")
        self.message = button(tr("Message …"), "stage")
        self.message.setToolTip(tr("Key: {key}").format(key="M"))
        self.back = self._button(tr("Back"), self.step_back, "Backspace")
        self.skip = self._button(tr("Skip next"), self.skip_next, "S")
        self.next = button("", "stage-primary", run=self.go_on)
        self.next.setMinimumWidth(HEAD * 6)  # its words are cut to the room that there is
        self._ends = self._low = self._small = False
        self._followed: tuple[Expected, Conference] | None = None
        self._shown: tuple[Conference, Running] | None = None
        self._build()
        hub.appearance.changed.connect(self._apply_appearance)

    def show_state(self, conference: Conference, state: Running) -> None:
        """Show what is running at a moment."""
        self._shown = conference, state
        if state.current is not None:
            self._show_current(conference, state, state.current)
        elif state.next is not None:
            self._show_coming(conference, state, state.next)
        else:
            self._show_over(conference, state)
        self._show_following(conference, state)
        if self._low:
            self.place.setText(f"{self.place.text()} · {self.end.text()}")
        self._show_buttons(conference, state)

    def set_low(self, *, low: bool) -> None:
        """Be a low bar, without the time left, while the clocks of the rooms show it; or whole."""
        if low is self._low:
            return
        self._low = low
        self._head.setDirection(LEFTWARDS if low else DOWNWARDS)
        self._foot.setDirection(RIGHTWARDS if low else DOWNWARDS)
        self._space_out()
        upright = QSizePolicy.Policy.Maximum if low else QSizePolicy.Policy.Preferred
        self.setSizePolicy(QSizePolicy.Policy.Preferred, upright)
        for widget in (self.time, self.end):
            widget.setHidden(low)
        if self._shown is not None:
            self.show_state(*self._shown)

    def _space_out(self) -> None:
        """Leave less room around the parts of a low bar, and in a low window."""
        tight = self._low or self._small
        above = theme.SNUG if tight else theme.ROOMY
        self._column.setContentsMargins(HEAD, above, HEAD, above)
        self._column.setSpacing(theme.GRID if tight else theme.TIGHT)
        for space in self._spaces:
            space.changeSize(0, 0 if tight else theme.SNUG)
        self._column.invalidate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write as much of the next title on the button as fits."""
        super().resizeEvent(event)
        small = self.window().height() < LOW_WINDOW
        if small is not self._small:
            self._small = small
            self._space_out()
            if self._shown is not None:
                self._show_following(*self._shown)
        self._place_next()
        if self._shown is not None:
            self._show_buttons(*self._shown)
        self.updateGeometry()  # at another width a title may have more lines or fewer

    def hasHeightForWidth(self) -> bool:
        """Do without: layouts would take the height of the largest figures for the least one."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Become as low as the lines of text allow at this width."""
        return least_size(self, super().minimumSizeHint())

    def _button(self, words: str, action: Callable[[], None], key: str) -> QPushButton:
        made = button(words, "stage", run=lambda: action())
        made.setToolTip(tr("Key: {key}").format(key=native_key(key)))
        return made

    def _build(self) -> None:
        longer = (self.shorter, self.longer, self.much_longer, self.pause, self.message, STRETCH)
        self._beside = row(self.back, self.skip, STRETCH, self.next, spacing=theme.TIGHT)
        self._head = column(self.place, (self.title, 1), spacing=theme.TIGHT)
        self._foot = column(row(*longer, spacing=theme.TIGHT), self._beside, spacing=theme.TIGHT)
        self._column = column(
            *(self._head, self.people, Space(theme.SNUG)),
            *((self.time, 3), self.end, self.line, Space(theme.SNUG), self.note, Stretch(2)),
            self.following,
            self._foot,
            on=self,
            margins=(HEAD, theme.ROOMY, HEAD, theme.ROOMY),
            spacing=theme.TIGHT,
        )
        places = (self._column.itemAt(place) for place in range(self._column.count()))
        spacers = (each.spacerItem() for each in places if each is not None)
        self._spaces = [s for s in spacers if s is not None and not s.expandingDirections()]
        self._apply_appearance()

    def _place_next(self) -> None:
        """Put the widest button beside the others, or below them in a narrow panel."""
        beside = self.width() >= HEAD * 20
        if beside != (self._beside.indexOf(self.next) >= 0):
            (self._column if beside else self._beside).removeWidget(self.next)
            (self._beside if beside else self._column).addWidget(self.next)

    def _apply_appearance(self) -> None:
        colours = self._hub.appearance.colours
        large = {self.end, self.note, self.following}
        for label, colour in (
            (self.place, colours.stage_secondary),
            (self.title, colours.stage_text),
            (self.people, colours.stage_secondary),
            (self.end, colours.stage_secondary),
            (self.note, colours.stage_text),
            (self.following, colours.stage_secondary),
        ):
            size = theme.SECTION if label in large else theme.BODY
            label.setStyleSheet(f"color: {colour}; background: transparent; font-size: {size}px;")
        self.place.setFont(theme.font(theme.BODY))
        self.title.setStyleSheet(
            f"color: {colours.stage_text}; font-size: {HEAD}px; font-weight: 700;"
        )
        self.place.setStyleSheet(
            f"color: {colours.stage_secondary}; font-size: {theme.BODY}px; font-weight: 500;"
        )

    def _show_current(self, conference: Conference, state: Running, current: Expected) -> None:
        item = current.item
        left = state.left or timedelta(0)
        colours = self._hub.appearance.colours
        colour = colours.stage_text if left > SHORT else colours.stage_warning
        colour = colours.stage_bad if left < timedelta(0) else colour
        if item.paused_at is not None and left >= timedelta(0):
            colour = colours.stage_warning
        self.place.setText(_place(conference, item, state, current))
        self.title.setText(item.title)
        self._names(conference, item)
        spoken = tr("{time} left").format(time=countdown(left))
        self.time.show_time(countdown(left), colour, spoken)
        planned = planned_end(conference.event, item)
        ends = (
            tr("ends at {planned}, as planned").format(planned=clock(planned))
            if clock(planned) == clock(current.end)
            else tr("will probably end at {expected}, planned {planned}").format(
                expected=clock(current.end), planned=clock(planned)
            )
        )
        if item.paused_at is not None:
            since = state.venue.shown(state.venue.absolute(item.paused_at))
            ends = f"{tr('clock stopped since {time}').format(time=clock(since))} · {ends}"
        self.end.setText(ends)
        whole = max(1.0, state.venue.elapsed(current.start, current.due).total_seconds())
        share = 1 - left.total_seconds() / whole
        bar = colours.stage_accent if left > SHORT else colour
        self._show_part(self.line, shown=True)
        self.line.show_share(share, bar)
        self._note(item)

    def _show_coming(self, conference: Conference, state: Running, coming: Expected) -> None:
        """Show how long it is until the next item, and where that one takes place."""
        item = coming.item
        event = conference.event
        far = coming.start.date() != state.now.date()
        passed = coming.start < state.now  # on a day that nobody runs
        self.place.setText(
            tr("Next on {day}").format(day=weekday_words(event.date_of(item.day)))
            if far
            else tr("Next in {room}").format(room=_rooms(conference, item))
            if _rooms(conference, item)
            else tr("Next")
        )
        self.title.setText(item.title)
        self._names(conference, item)
        colours = self._hub.appearance.colours
        until = state.until(coming.start)
        if far or passed:
            self.time.show_time(clock(coming.start), colours.stage_secondary, clock(coming.start))
            self.end.setText(tr("planned to begin at {time}").format(time=f"{item.start:%H:%M}"))
        elif state.delay > timedelta(0):
            late = countdown(-state.delay)
            spoken = tr("{time} late").format(time=countdown(state.delay))
            self.time.show_time(late, colours.stage_bad, spoken)
            self.end.setText(
                tr("was to begin at {time}; start it as soon as it begins").format(
                    time=f"{item.start:%H:%M}"
                )
            )
        else:
            spoken = tr("{time} until the beginning").format(time=countdown(until))
            self.time.show_time(countdown(until), colours.stage_text, spoken)
            self.end.setText(tr("begins at {time}").format(time=clock(coming.start)))
        self._show_part(self.line, shown=False)
        self._note(item)

    def _show_over(self, conference: Conference, state: Running) -> None:
        self.place.setText(conference.event.title)
        self.title.setText(tr("The programme is over"))
        self._show_part(self.people, shown=False)
        now = clock(state.now)
        self.time.show_time(now, self._hub.appearance.colours.stage_secondary, now)
        self.end.setText(tr("What really happened stands in the documentation."))
        self._show_part(self.line, shown=False)
        self._show_part(self.note, shown=False)

    def _show_following(self, conference: Conference, state: Running) -> None:
        """Say what comes next, what must be ready for it and who must be at the front."""
        coming = state.next if state.current is not None else None
        before = self._followed
        if coming is not None and (
            before is None or before[0] != coming or before[1] is not conference
        ):
            self._followed = coming, conference
            self.following.setText(following_words(conference, coming, state.now))
        # a low bar has no room to repeat the title that is on its button
        said = (" · " in self.following.text() or not self._low) and not self._small
        self.following.setVisible(coming is not None and said)

    def _show_buttons(self, conference: Conference, state: Running) -> None:
        runs = state.current is not None
        for made in (self.shorter, self.longer, self.much_longer, self.pause):
            made.setVisible(runs)
        paused = state.current is not None and state.current.item.paused_at is not None
        self.pause.setText(tr("Resume") if paused else tr("Stop clock"))
        self.back.setEnabled(any(item.actual_start for item in conference.items()))
        coming, current = state.next, state.current
        self._ends = current is not None and (coming is None or coming.item.day != current.item.day)
        self.skip.setVisible(coming is not None and not self._ends)
        self.next.setVisible(coming is not None or self._ends)
        words = tr("End of the day ⏎") if self._ends else ""
        if not self._ends and coming is not None:
            pattern = tr("Next: {title} ⏎") if runs else tr("Begin: {title} ⏎")
            metrics = self.next.fontMetrics()
            room = max(HEAD * 3, self.width() - self._taken() - 2 * HEAD - 2 * theme.WIDE)
            spare = room - metrics.horizontalAdvance(pattern.format(title=""))
            title = metrics.elidedText(coming.item.title, Qt.TextElideMode.ElideRight, spare)
            words = pattern.format(title=title)
            self.next.setAccessibleName(pattern.format(title=coming.item.title))
        if self.next.text() != words.replace("&", "&&"):
            self.next.setText(words.replace("&", "&&"))

    def _taken(self) -> int:
        if self._beside.indexOf(self.next) < 0:
            return 0
        made = (self.back, self.skip)
        return sum(b.sizeHint().width() + theme.TIGHT for b in made if not b.isHidden())

    def go_on(self) -> None:
        """Start the next item, or end the day."""
        self._hub.do(running.finish if self._ends else running.start_next)

    def extend(self, minutes: int) -> None:
        """Give the running item more minutes, or fewer."""
        self._hub.do(running.extend, minutes)

    def toggle_pause(self) -> None:
        """Let the clock of the running item stand still, or go on."""
        current = running.state(self._hub.store).current
        if current is not None:
            paused = current.item.paused_at is not None
            self._hub.do(running.resume if paused else running.pause)

    def skip_next(self) -> None:
        """Skip the next item."""
        self._hub.do(running.skip_next).report()

    def step_back(self) -> None:
        """Undo the last start or end."""
        self._hub.do(running.step_back).report()

    def _show_part(self, part: QWidget, *, shown: bool) -> None:
        """Show what a low bar has no room for, or hide it."""
        part.setVisible(shown and not self._low)

    def _names(self, conference: Conference, item: AgendaItem) -> None:
        names = [c.name for c in conference.contributions_of(item.id)]
        themes = [conference.theme_of(w).name for w in conference.workshops_of(item.id)]
        words = " · ".join(names or themes)
        self._show_part(self.people, shown=bool(words))
        self.people.setText(words)

    def _note(self, item: AgendaItem) -> None:
        self._show_part(self.note, shown=bool(item.notes))
        self.note.setText(tr("Note: {note}").format(note=item.notes))


def following_words(conference: Conference, coming: Expected, now: datetime) -> str:
    """Say what comes next, who must be at the front, and what is not ready yet."""
    item, found = coming.item, next_up(conference, coming.item, now)
    parts = [tr("Then at {time}: {title}").format(time=clock(coming.start), title=item.title)]
    if found.front:
        parts.append(tr("at the front: {names}").format(names=", ".join(found.front)))
    if found.rooms:
        parts.append(tr("in the rooms: {names}").format(names=", ".join(found.rooms)))
    parts += [translate(one) for one in found.lacking]
    if item.notes:
        parts.append(tr("Note: {note}").format(note=" ".join(item.notes.split())))
    return " · ".join(parts)


def _rooms(conference: Conference, item: AgendaItem) -> str:
    workshops = conference.workshops_of(item.id)
    if workshops:
        return tr("%n rooms", n=len({w.room_id for w in workshops}))
    return ", ".join(room.name for room in conference.rooms_of(item.id))


def _place(conference: Conference, item: AgendaItem, state: Running, current: Expected) -> str:
    """Describe where an item is, and which of its parts is running."""
    rooms = _rooms(conference, item)
    words = tr("Now in {room}").format(room=rooms) if rooms else tr("Now")
    part = part_at(conference, item, state, current)
    if part is not None:
        number, count, title = part
        which = tr("part {number} of {count}").format(number=number, count=count)
        words = f"{words} · {which} · {title}"
    return words


def part_at(
    conference: Conference, item: AgendaItem, state: Running, current: Expected
) -> tuple[int, int, str] | None:
    """Find which part of an item it is: number, count and title; None without parts."""
    parts = conference.parts_of(item.id)
    gone = -state.until(current.start) - state.paused(item)
    for number, part in enumerate(parts, 1):
        gone -= timedelta(minutes=part.minutes)
        if gone < timedelta(0) or number == len(parts):
            return number, len(parts), part.title
    return None
