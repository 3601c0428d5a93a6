"""The main window: rail at the left, bar at the top, one area in the middle, status below."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QStackedWidget,
    QWidget,
)
from shiboken6 import isValid

from moderator.event.changes import Changes
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.schedule import Event
from moderator.ui import theme
from moderator.ui.area import Area, AreaState, Command, LazyArea
from moderator.ui.event_files import file_words, window_words
from moderator.ui.hub import AreaName, Hub, Target
from moderator.ui.icons import Icon
from moderator.ui.remembered import note_event
from moderator.ui.shell.drops import FileDrops, FileKind
from moderator.ui.shell.event_file import UnsavedQuestion
from moderator.ui.shell.event_menu import EventMenu
from moderator.ui.shell.palette import CommandPalette
from moderator.ui.shell.rail import Rail, entries
from moderator.ui.shell.reminder import RetentionReminder
from moderator.ui.shell.status_bar import MessageBar, StatusBar
from moderator.ui.shell.top_bar import TopBar
from moderator.ui.widgets import layouts
from moderator.ui.widgets.focus import takes_focus
from moderator.ui.widgets.scroll import (
    Narrows,
    ScrollPositions,
    restore_scroll_positions,
    scroll_positions,
)
from moderator.ui.widgets.tab_order import TabOrder
from moderator.ui.widgets.undo import UndoKeys
from moderator.ui.words import tr

PHOTO_AREA = AreaName.RESULTS
"""The area in which photos are dropped on the group that they belong to."""
PAUSE_MILLISECONDS = 300
"""After an area was shown or made, until the next is made: making one takes up to a fifth of a
second, in which a key that is pressed would have to wait."""


@dataclass(frozen=True, slots=True)
class SavedArea:
    """The state of an area, and how far its lists are scrolled."""

    state: AreaState
    scrolled: ScrollPositions


class MainWindow(TabOrder, QMainWindow):
    """The window of one event.

    areas: in the order in which the search offers their commands. closed: the window was closed,
    and the event may be. leaving: set where the window is to close whatever the hall sees.
    gives_up: set where it is to close whatever is not saved.
    """

    closed = Signal()

    def __init__(
        self,
        hub: Hub,
        areas: Mapping[AreaName, LazyArea[Area]],
        first: AreaName = AreaName.SCHEDULE,
    ) -> None:
        super().__init__()
        self.hub = hub
        self._areas = areas
        self.leaving = self.gives_up = False
        self._made: dict[AreaName, Area] = {}
        self._saved: dict[AreaName, SavedArea] = {}
        self._frames: dict[AreaName, Narrows] = {}
        self._below = 0
        self._focused: dict[AreaName, QWidget] = {}
        self.setMinimumSize(theme.LEAST_WIDTH, theme.LEAST_HEIGHT)
        self.resize(theme.WINDOW_WIDTH, theme.WINDOW_HEIGHT)
        self.rail = Rail(hub.appearance)
        self.top_bar = TopBar(hub)
        self.status = StatusBar(hub)
        self._stack = QStackedWidget()
        self._lay_out()
        self.messages = MessageBar(hub, self._centre)
        self.menu = EventMenu(hub, self)
        self.menu.emergency.told.connect(self.status.show_emergency)
        self._drops = FileDrops(self)
        self._undo_keys = UndoKeys(self)
        self.palette_box = CommandPalette(hub, self._commands(), self._centre)
        self._connect()
        self._draw_title()
        self._shortcuts()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._make_the_rest)
        self.current_area = first
        self.show_area(first)

    def show_area(self, name: AreaName, record: Target | None = None) -> None:
        """Show an area, and a record in it.

        The keyboard focus goes back to where it was in the area; for a record, and where the area
        is shown already, to where its work begins.
        """
        self._pause.start()
        here = name in self._made and self._frames[name] is self._stack.currentWidget()
        self._note_focus()
        area = self.area(name)
        self._stack.setCurrentWidget(self._frames[name])
        self.current_area = name
        self.rail.choose(name)
        self._drops.leave(FileKind.PHOTOS, to_widgets=name == PHOTO_AREA)
        if record is not None:
            area.reveal(record)
        before = self._focused.pop(name, None)
        back = before is not None and isValid(before) and takes_focus(before)
        if before is not None and back and record is None and not here:
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            area.take_focus()

    @Slot(AreaName)
    def leave_for(self, name: AreaName) -> None:
        """Go to another area as the moderator wants, and close an error that was shown here."""
        if name != self.current_area:
            self.messages.leave()
        self.show_area(name)

    def _note_focus(self) -> None:
        """Remember where the keyboard focus is in the area that is shown."""
        area, focused = self._made.get(self.current_area), QApplication.focusWidget()
        if area is not None and focused is not None and area.isAncestorOf(focused):
            self._focused[self.current_area] = focused

    def show_on_screen(self, geometry: QByteArray | None = None) -> None:
        """Show the window maximized, since the lists and the schedule need the room.

        geometry: that of another window that this one replaces, so that it is on the same screen:
        another one may be the hall's.
        """
        if geometry is not None and self.restoreGeometry(geometry):
            self.show()
        else:
            self.showMaximized()

    @Slot(AreaName)
    def area(self, name: AreaName) -> Area:
        """The widget of an area, made now if it was not before."""
        if name not in self._made:
            area = self._made[name] = self._areas[name].make(self.hub, self._stack)
            layout = area.layout()
            if layout is not None:  # the window gives every area the same margins
                layout.setContentsMargins(0, 0, 0, 0)
            self._frames[name] = Narrows(area, self._stack)
            self._stack.addWidget(self._frames[name])
            self.restore({name: self._saved.pop(name)} if name in self._saved else {})
        return self._made[name]

    def state(self) -> Mapping[AreaName, SavedArea]:
        """Return the state of all areas, for a window that replaces this one."""
        made = self._made.items()
        found = {name: SavedArea(area.state(), scroll_positions(area)) for name, area in made}
        return {**self._saved, **found}

    def restore(self, state: Mapping[AreaName, SavedArea]) -> None:
        """Restore the state of the areas; later where an area is not made yet."""
        for name, saved in state.items():
            if name in self._made:
                self._made[name].restore(saved.state)
                restore_scroll_positions(self._made[name], saved.scrolled)
            else:
                self._saved[name] = saved

    def showEvent(self, event: QShowEvent) -> None:
        """Handle files that are dragged onto the window."""
        super().showEvent(event)
        self._drops.watch(self.windowHandle())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit rail, margins, message and search to the new size."""
        super().resizeEvent(event)
        self.rail.squeeze(narrow=self._narrow)
        self._set_margins()
        self.messages.place()
        self.palette_box.place()

    def when_saved(self, then: Callable[[], object]) -> None:
        """Do what closes the event, at once or when everything is saved or discarded."""
        self.setFocus()  # which saves what is being typed
        if self._may_let_go():
            then()
            return

        def go_on() -> None:
            if self.hub.store.unsaved:
                self.gives_up = True
            then()

        question = UnsavedQuestion(self.hub, go_on, self)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.open()

    def _may_let_go(self) -> bool:
        return self.gives_up or not self.hub.store.unsaved or self.hub.save()

    def closeEvent(self, event: QCloseEvent) -> None:
        """End all jobs first; everything that was shown as done is on disk already.

        While the hall sees something, the first request only turns it black.
        """
        stage = self.hub.stage
        if stage.open and not stage.covered and not self.leaving:
            event.ignore()
            stage.cover()
            self.hub.show_warning(
                phrase("The hall is black now. Close once more to end the show and the program."),
                undoable=False,
            )
            return
        self.setFocus()
        if not self._may_let_go():
            event.ignore()
            self.when_saved(self.close)
            return
        self.hub.close()
        super().closeEvent(event)
        self.closed.emit()

    def _lay_out(self) -> None:
        holder = QWidget()
        around = (theme.ROOMY, theme.SNUG, theme.ROOMY, theme.SNUG)
        self.reminder = RetentionReminder(self.hub, holder)
        self._around = layouts.column(
            self.reminder, (self._stack, 1), on=holder, margins=around, spacing=theme.SNUG
        )
        middle = layouts.column(self.top_bar, (holder, 1), self.status, spacing=0)
        self._centre = QWidget()
        layouts.row(self.rail, (middle, 1), on=self._centre, spacing=0)
        self.setCentralWidget(self._centre)

    def _connect(self) -> None:
        hub = self.hub
        self.rail.chosen.connect(self.leave_for)
        self.rail.menu_wanted.connect(self.menu.open)
        self.top_bar.search_wanted.connect(self.palette_box.open)
        self.menu.file_check.found.connect(self.status.show_report)
        self.messages.rises.connect(self._make_room)
        self._drops.dropped.connect(self._take_dropped)
        hub.wanted.connect(lambda to: self.show_area(to.area, to.record))
        hub.needed.connect(self.area)
        hub.changed.connect(self._draw_title)

    def _shortcuts(self) -> None:
        areas = enumerate(entries(), start=1)
        keys: dict[str, Callable[[], object]] = {
            **{f"Ctrl+{place}": partial(self.leave_for, entry.name) for place, entry in areas},
            "Ctrl+K": self.palette_box.open,
            "Ctrl+O": self.menu.ask_for_file,
            "Ctrl+P": lambda: self._made[self.current_area].print_out(),
            "Ctrl+Z": self.hub.undo,
            **dict.fromkeys(("Ctrl+Y", "Ctrl+Shift+Z"), self.hub.redo),
            "F5": self._present,
            "Shift+F5": partial(self.hub.present, from_start=False),
        }
        for key, run in keys.items():
            action = QAction(self)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(lambda _on=False, run=run: run())
            self.addAction(action)

    def _present(self) -> None:
        """Start the presentation, from the results with the group that is shown there."""
        first = self._made[self.current_area].group_shown()
        self.hub.present(from_start=True, first=first)

    def _commands(self) -> tuple[Command, ...]:
        inside = [
            command
            for name, area in self._areas.items()
            for command in area.commands(partial(self.show_area, name))
        ]
        return (
            *(
                Command(
                    tr("Go to {area}").format(area=entry.word),
                    partial(self.show_area, entry.name),
                    f"Ctrl+{place + 1}",
                    entry.icon,
                    entry.also,
                )
                for place, entry in enumerate(entries())
            ),
            *sorted(inside, key=lambda command: command.purpose),
            Command(
                tr("Start the presentation, or return to it"),
                self._present,
                "F5",
                Icon.PROJECTOR,
                tr("slides show hall beamer projector screen full fullscreen begin"),
            ),
            Command(tr("Undo"), self.hub.undo, "Ctrl+Z", Icon.UNDO, tr("back take back mistake")),
            Command(tr("Redo"), self.hub.redo, "Ctrl+Y", Icon.REDO, tr("again do again")),
            Command(
                tr("Help: all commands and their keys"),
                lambda: self.palette_box.open(),
                "Ctrl+K",
                Icon.QUESTION,
                tr("help F1 keyboard shortcuts how what manual instructions"),
            ),
            Command(
                tr("Collapse the rail"),
                self.rail.toggle,
                icon=Icon.COLLAPSE,
                also=tr("sidebar narrow icons words wider room"),
            ),
            *self.menu.commands(),
        )

    @Slot()
    def _make_the_rest(self) -> None:
        """Make the other areas one by one, between pauses for what the moderator does."""
        missing = [name for name in AreaName if name in self._areas and name not in self._made]
        if missing and self.isVisible():
            self.area(missing[0])
            self._pause.start()

    @Slot(int)
    def _make_room(self, height: int) -> None:
        """Let the area end above the message where that has several lines."""
        self._below = height
        self._set_margins()

    def _set_margins(self) -> None:
        side = theme.TIGHT if self._narrow else theme.ROOMY
        self._around.setContentsMargins(side, theme.SNUG, side, theme.SNUG + self._below)

    @property
    def _narrow(self) -> bool:
        return self.width() < theme.NARROW_WIDTH

    @Slot(FileKind, Path)
    def _take_dropped(self, kind: FileKind, path: Path) -> None:
        """Open an event, preview one from outside or a list, or show where photos belong."""
        hub = self.hub
        if kind is FileKind.EVENT:
            self.menu.open_wanted.emit(path)
        elif kind is FileKind.HANDOVER:
            self.menu.handover.take_over(path)
        elif hub.store.read_only:
            hub.show_error(
                RuleProblem(
                    phrase("The event is only open for reading."),
                    kept=phrase("Nothing was taken over from {file}.", file=path.name),
                )
            )
        elif path.suffix.lower() == ".json":
            self.menu.handover.recognise(path)
        elif kind is FileKind.LIST:
            self.menu.take_over(
                "participants" if self.current_area is AreaName.PEOPLE else "", path
            )
        else:
            self.show_area(PHOTO_AREA)
            where = phrase("Photos belong to a group: drop them on its page or its name here.")
            hub.show_message(where, undoable=False)

    @Slot(Changes)
    def _draw_title(self, changes: Changes | None = None) -> None:
        if changes is None or changes.touch(Event):
            event, path = self.hub.conference.event, self.hub.store.path
            title = event.title
            note_event(path, event)
            self.setWindowTitle(window_words(title, path))
            self.rail.set_title(title, file_words(path))
