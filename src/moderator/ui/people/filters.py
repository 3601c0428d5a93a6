"""What is above the list of people: counts, the row that adds one, search and filters."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QWidget,
    QWidgetAction,
)

from moderator.actions import people
from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.schedule import Room
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon, icon
from moderator.ui.people.choosing import MenuLine, with_completions
from moderator.ui.people.columns import STATUSES, PeopleRow, status_words
from moderator.ui.people.criteria import (
    FLAGS,
    By,
    Criterion,
    Passes,
    filter_of,
    is_without_place,
    still_there,
    words_of,
)
from moderator.ui.theme import Appearance
from moderator.ui.widgets.frames import button, icon_button
from moderator.ui.widgets.labels import ElidedLabel, plain_tooltip
from moderator.ui.widgets.layouts import STRETCH, column, row
from moderator.ui.widgets.push import PushButton
from moderator.ui.widgets.segments import Segments
from moderator.ui.words import tr

BETWEEN = " · "


class Summary(ElidedLabel):
    """Shows "123 registered · 5 waiting list"; a count that does not fit is left out whole.

    The tooltip then has all of them, and so have the filters below.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "secondary", parent)
        self._parts: tuple[str, ...] = ()

    def take(self, parts: Sequence[str]) -> None:
        """Show these counts, the most important first."""
        self._parts = tuple(parts)
        self.setAccessibleName(BETWEEN.join(parts))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what fits now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room, fits = self.contentsRect().width(), len(self._parts)
        while fits > 1 and self._width(fits) > room:
            fits -= 1
        self.setText(BETWEEN.join(self._parts[:fits]))
        if fits < len(self._parts):
            self.setToolTip(plain_tooltip(BETWEEN.join(self._parts)))

    def _width(self, count: int) -> int:
        return self.fontMetrics().horizontalAdvance(BETWEEN.join(self._parts[:count]))


class QuickAdd(QFrame):
    """Takes "Given name Family name, organisation"; Enter adds, and the next can follow.

    added: a person (id) is in the list now. closed: the row was hidden.
    """

    added = Signal(int)
    closed = Signal()

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self.setProperty("kind", "surface")
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(tr("Given name Family name, organisation"))
        self.line.setAccessibleName(tr("New person"))
        self.line.returnPressed.connect(self._add)
        self.walk_in = QCheckBox(tr("is here now, without registration"), self)
        add = button(tr("Add"), "primary", self, run=self._add)
        close = icon_button(hub.appearance, Icon.CLOSE, tr("Close"), self)
        close.clicked.connect(self.leave)
        parts = ((self.line, 1), self.walk_in, add, close)
        row(*parts, on=self, margins=theme.TIGHT, spacing=theme.TIGHT)
        self.hide()

    def begin(self) -> None:
        """Show the row, ready for a name."""
        self.show()
        self.line.setFocus()

    def leave(self) -> None:
        """Empty and hide the row."""
        self.line.clear()
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hide the row with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _add(self) -> None:
        title, *names = people.person_of_line(self.line.text())
        walk_in = self.walk_in.isChecked()
        done = self._hub.do(people.add_participant, *names, academic_title=title, walk_in=walk_in)
        if done.report():
            self.line.clear()
            self.line.setFocus()
            self.added.emit(done.value)


ALL = "all"
WITHOUT_PLACE = "without_place"


class SearchLine(QLineEdit):
    """A search field; Escape empties it, the arrow down and Enter go to what was found.

    left: the table should get the keyboard focus.
    """

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with the arrow down, Enter or Escape."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


@dataclass(frozen=True, slots=True)
class FilterState:
    """What is typed and chosen."""

    text: str
    chip: str | None
    criteria: tuple[Criterion, ...]


class Filters(QWidget):
    """Lets the moderator filter the list; the search line is laid out by the area.

    What was chosen stays for as long as the window is open. changed: other people should be
    shown now.
    """

    changed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.criteria: tuple[Criterion, ...] = ()
        self._conference: Conference | None = None
        self._rows: Sequence[PeopleRow] = ()
        self._now: datetime | None = None
        self.search = SearchLine()
        self.search.setPlaceholderText(tr("Search names, organisations, rooms …"))
        self.search.setAccessibleName(tr("Search in the list"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(theme.PANEL_WIDTH * 2 // 3)
        self.search.setMaximumWidth(theme.PANEL_WIDTH)
        self.search.textChanged.connect(self.changed)
        self.chips = Segments[str](tr("Who is shown"), self, wraps=True)
        self.chips.chosen.connect(self.changed)
        self.more = button(tr("Filter"), parent=self, run=self._show_menu)
        self.applied = ChipRow(appearance, self)
        self.applied.removed.connect(self.toggle)
        self.applied.cleared.connect(self._clear)
        top = Qt.AlignmentFlag.AlignTop
        self._row = row((self.chips, 1000), (self.more, top), STRETCH, spacing=theme.TIGHT)
        column(self._row, self.applied, on=self, margins=0, spacing=theme.TIGHT)

    def add_right(self, widget: QWidget) -> None:
        """Put a control at the right end, as high as the others of the row."""
        holder = QWidget(self)
        holder.setFixedHeight(theme.CONTROL_HEIGHT)
        row(widget, on=holder)
        self._row.addWidget(holder, alignment=Qt.AlignmentFlag.AlignTop)

    def take(self, conference: Conference, rows: Sequence[PeopleRow], now: datetime) -> None:
        """Take over everyone who could be shown."""
        self._conference, self._rows, self._now = conference, rows, now
        self.criteria = tuple(c for c in self.criteria if still_there(conference, c))
        self._show_applied()

    def _count(self) -> None:
        """Count who would be shown by each status, of those whom the other filters let pass."""
        if self._now is None:
            return
        everyone, passes = self._rows, filter_of(self.criteria, self._now)
        rows = everyone if passes is None else [row for row in everyone if passes(row)]
        counts = Counter(row.person.status for row in rows)
        there = {row.person.status for row in everyone}
        choices: list[tuple[str, str]] = [(ALL, _counted(tr("All"), len(rows)))]
        choices += [
            (status.value, _counted(status_words(status), counts[status]))
            for status in STATUSES
            if status in there
        ]
        if 0 < sum(map(is_without_place, everyone)) < len(everyone):
            missing = sum(map(is_without_place, rows))
            choices.append((WITHOUT_PLACE, _counted(tr("without a place"), missing)))
        self.chips.set_choices(choices)

    def keep(self, now: datetime) -> Passes | None:
        """Make the filter of everything that is chosen; None lets everyone pass."""
        chip = self.chips.value
        chosen = list(self.criteria)
        if chip == WITHOUT_PLACE:
            chosen.append(Criterion(By.WITHOUT_PLACE, 0))
        elif chip not in (None, ALL):
            chosen.append(Criterion(By.STATUS, str(chip)))
        return filter_of(chosen, now)

    def toggle(self, criterion: Criterion) -> None:
        """Filter by this too, or no longer."""
        if criterion in self.criteria:
            self.criteria = tuple(c for c in self.criteria if c != criterion)
        else:
            self.criteria += (criterion,)
        self._show_applied()
        self.changed.emit()

    def state(self) -> FilterState:
        """Return what is typed and chosen."""
        return FilterState(self.search.text(), self.chips.value, self.criteria)

    def restore(self, state: FilterState) -> None:
        """Type and choose what another window did; what the event no longer has is left out."""
        if self._conference is not None:
            self.criteria = tuple(c for c in state.criteria if still_there(self._conference, c))
            self.chips.choose(state.chip)
            self._show_applied()
            self.search.setText(state.text)
            self.changed.emit()

    def type(self, letters: str) -> None:
        """Go on typing in the search what was begun elsewhere."""
        self.search.setFocus()
        self.search.insert(letters)

    def show_everyone(self) -> None:
        """Remove all filters."""
        self.chips.choose(ALL)
        self.search.clear()
        self._clear()

    def menu(self) -> QMenu:
        """Offer all criteria; those in force are ticked."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        conference = self._conference
        if conference is None:
            return menu
        for item in conference.rounds():
            workshops = conference.workshops_of(item.id)
            if not workshops:
                continue
            number = conference.round_number(item.id)
            rooms = menu.addMenu(tr("Round {number}").format(number=number))
            for workshop in workshops:
                room = conference.one(Room, workshop.room_id).name
                self._offer(rooms, Criterion(By.WORKSHOP, workshop.id), room)
            rooms.addSeparator()
            self._offer(rooms, Criterion(By.WITHOUT_PLACE, item.id), tr("without a place"))
        self._offer_organisations(menu.addMenu(tr("Organisation")), conference)
        menu.addSeparator()
        for flag in FLAGS:
            criterion = Criterion(flag)
            self._offer(menu, criterion, words_of(conference, criterion))
        return menu

    def _offer(self, menu: QMenu, criterion: Criterion, words: str) -> None:
        action = menu.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(criterion in self.criteria)
        action.triggered.connect(lambda: self.toggle(criterion))

    def _offer_organisations(self, menu: QMenu, conference: Conference) -> None:
        names = Counter(p.organisation for p in conference.table(Participant).values())
        line = MenuLine(menu)
        line.setPlaceholderText(tr("Type an organisation …"))
        line.setAccessibleName(tr("Organisation"))
        line.setMinimumWidth(theme.PANEL_WIDTH)

        def choose(name: str) -> None:
            menu.close()
            self.toggle(Criterion(By.ORGANISATION, name))

        with_completions(line, sorted(name for name in names if name), choose)
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(line)
        menu.addAction(holder)
        menu.aboutToShow.connect(line.setFocus)
        menu.addSeparator()
        for name, count in names.most_common(12):
            if name:
                criterion = Criterion(By.ORGANISATION, name)
                self._offer(menu, criterion, _counted(name, count))

    def _show_menu(self) -> None:
        self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _clear(self) -> None:
        self.criteria = ()
        self._show_applied()
        self.changed.emit()

    def _show_applied(self) -> None:
        conference = self._conference
        if conference is not None:
            self._count()
            self.applied.show_chips([(c, words_of(conference, c)) for c in self.criteria])


def _counted(word: str, count: int) -> str:
    return f"{word} {count}"


WIDEST = theme.PANEL_WIDTH


class ChipRow(QWidget):
    """Shows the filters in force; hidden while there is none.

    removed: (criterion) a chip was clicked. cleared: all filters should be removed.
    """

    removed = Signal(Criterion)
    cleared = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._shown: tuple[tuple[Criterion, str], ...] = ()
        self.buttons: list[QPushButton] = []
        self.setAccessibleName(tr("Filters"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self._draw)
        self.hide()

    def show_chips(self, chips: Sequence[tuple[Criterion, str]]) -> None:
        """Show a chip for each criterion with its words, and one more that removes all."""
        if tuple(chips) == self._shown:
            return
        self._shown = tuple(chips)
        for made in self.buttons:
            made.hide()
            made.deleteLater()
        self.buttons = [self._chip(value, words) for value, words in chips]
        if len(chips) > 1:
            every = button(tr("Show everyone"), "quiet", self, run=self.cleared.emit)
            self.buttons.append(every)
        for made in self.buttons:
            made.show()
        self.setVisible(bool(chips))
        self._draw()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self._arrange()

    def _chip(self, value: Criterion, words: str) -> QPushButton:
        made = PushButton(self)
        made.setAutoDefault(False)
        cut = made.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, WIDEST)
        made.setText(cut.replace("&", "&&"))
        made.setAccessibleName(tr("Remove filter: {words}").format(words=words))
        made.setToolTip(tr("Remove this filter"))
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        made.setIconSize(QSize(theme.BODY, theme.BODY))
        made.clicked.connect(lambda: self.removed.emit(value))
        return made

    def _draw(self) -> None:
        for made in self.buttons[: len(self._shown)]:
            made.setIcon(icon(Icon.CLOSE, self._appearance.colours.accent))

    def _arrange(self) -> None:
        x = y = height = 0
        for made in self.buttons:
            size = made.sizeHint()
            if x and x + size.width() > self.width():
                x, y = 0, y + height + theme.GRID
            made.setGeometry(x, y, size.width(), size.height())
            x, height = x + size.width() + theme.GRID, size.height()
        if self.height() != y + height:
            self.setFixedHeight(y + height)
