"""The program with its windows: joins the event, the views and the machine."""

from __future__ import annotations  # names of what is loaded later

import logging
import logging.handlers
import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QByteArray,
    QLibraryInfo,
    QLocale,
    QObject,
    QTimer,
    QTranslator,
    Slot,
)
from PySide6.QtWidgets import QApplication

from moderator.event.errors import FileProblem, KnownError, RuleProblem, Unexpected
from moderator.event.phrase import phrase
from moderator.machine.clock import now_in
from moderator.machine.log_files import NAME, log_folder, trace_crashes
from moderator.machine.qt import make_qt
from moderator.ui import accessible, remembered, theme
from moderator.ui.collector import Collector
from moderator.ui.shell.frame import Frame, load_window
from moderator.ui.words import LANGUAGES, QtWords, error_text

if TYPE_CHECKING:  # loaded once the window's frame is seen, since loading takes a while
    from moderator.actions import files
    from moderator.actions.duplicating import NewEvent
    from moderator.ui.area import Area, LazyArea
    from moderator.ui.hub import AreaName, Hub
    from moderator.ui.jobs import Job
    from moderator.ui.shell.main_window import MainWindow
    from moderator.ui.shell.start import StartWindow

LOG = logging.getLogger(__name__)
BACKUP_MINUTES = 10
PATIENCE_MILLISECONDS = 500
"""How long is waited for the window's frame, which a system need not paint while it is covered."""


def areas() -> dict[AreaName, LazyArea[Area]]:
    """The seven areas, in the order in which the search offers what they can do."""
    from moderator.ui import assignment, documentation, people, plenary, regie, results, schedule
    from moderator.ui.area import LazyArea
    from moderator.ui.hub import AreaName

    return {
        AreaName.ASSIGNMENT: LazyArea(assignment.make, assignment.area_commands),
        AreaName.PEOPLE: LazyArea(people.make, people.area_commands),
        AreaName.SCHEDULE: LazyArea(schedule.make, schedule.area_commands),
        AreaName.RESULTS: LazyArea(results.make, results.area_commands),
        AreaName.REGIE: LazyArea(regie.make, regie.area_commands),
        AreaName.PLENARY: LazyArea(plenary.make, plenary.area_commands),
        AreaName.DOCUMENTATION: LazyArea(documentation.make, documentation.area_commands),
    }


class Translation:
    """The translators of the program's words and of Qt's own, as the buttons of file dialogs."""

    def __init__(self, qt: QApplication, language: str) -> None:
        words = QtWords(language)
        self.language = words.language
        QLocale.setDefault(words.locale)
        self._qt, self._translators = qt, [words.translator]
        of_qt = QTranslator()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if of_qt.load(f"qtbase_{language}", folder):
            self._translators.append(of_qt)
        for translator in self._translators:
            qt.installTranslator(translator)

    def remove(self) -> None:
        """Take the translators out of the application again."""
        for translator in self._translators:
            self._qt.removeTranslator(translator)


class Backups(QObject):
    """Backs up the open event every few minutes and at its end, where it has changed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._open: tuple[Hub, files.Store] | None = None
        self._changed = False
        timer = QTimer(self)
        timer.timeout.connect(self._back_up)
        timer.start(BACKUP_MINUTES * 60_000)

    def start(self, hub: Hub, store: files.Store) -> None:
        """Watch the event that was opened."""
        self._open = (hub, store)
        hub.changed.connect(self._note_change)

    def stop(self) -> None:
        """Leave the event alone, which is about to be closed."""
        self._open = None

    def finish(self) -> None:
        """Back up at once what has changed."""
        if self._open is not None and self._changed:
            _back_up_quietly(self._open[1])

    @Slot(object)
    def _note_change(self, _changes: object) -> None:
        self._changed = True

    @Slot()
    def _back_up(self) -> None:
        if self._open is not None and self._changed:
            self._changed = False
            hub, store = self._open

            def work(_job: Job) -> None:
                _back_up_quietly(store)

            hub.jobs.start(phrase("Backing up"), work, hub, quiet=True, database=True)


def _back_up_quietly(store: files.Store) -> None:
    """Back up without troubling anyone on stage; the log says where it failed."""
    from moderator.actions import files

    try:
        files.back_up_open(store)
    except KnownError:
        LOG.exception("no backup")


class Application(QObject):
    """One running program: at most one event and its windows.

    clock: returns the wall-clock time in a time zone.
    """

    def __init__(self, qt: QApplication, clock: files.NowIn = now_in) -> None:
        super().__init__(qt)
        accessible.install()
        self._qt = qt
        self._clock = clock
        self._collector = Collector(self)
        remembered.take_over_old_settings()
        self._translation = Translation(qt, _wanted_language())
        self.window: MainWindow | None = None
        self._store: files.Store | None = None
        self.start: StartWindow | None = None
        self._geometry: QByteArray | None = None
        self.theme = theme.Appearance(remembered.THEME.get(), self)
        self._backups = Backups(self)

    @property
    def language(self) -> str:
        """Language of the interface."""
        return self._translation.language

    def set_language(self, language: str) -> None:
        """Translate the interface into another language; windows made from now on have it."""
        self._translation.remove()
        self._translation = Translation(self._qt, language)

    def open(
        self, path: Path, *, first: AreaName | None = None, clock: files.NowIn | None = None
    ) -> bool:
        """Open an event in the window; show why it cannot be opened and keep what is open."""
        if self.window is not None and self.window.hub.store.path.resolve() == path.resolve():
            self.window.activateWindow()
            return True
        if self._hall_is_shown():
            return False
        if self.window is not None and self.window.hub.store.unsaved:
            self.window.when_saved(lambda: self._open(path, first, clock))
            return False
        return self._open(path, first, clock)

    def _open(self, path: Path, first: AreaName | None, clock: files.NowIn | None) -> bool:
        from moderator.actions import files
        from moderator.ui.traces import forget_traces

        try:
            store = files.open_event(path, clock or self._clock, forget=forget_traces)
            self._show(store, first)
        except KnownError as problem:
            self._show_error(problem)
            return False
        except Exception:  # whatever it is, some window has to show it
            LOG.exception("not opened: %s", path)
            self._show_error(not_opened(path))
            return False
        if clock is None:  # a demo has a clock of its own, and is not opened lately
            remembered.note_opened(path, store.conference.event)
        return True

    def show_start(self) -> None:
        """Show what can be opened or begun."""
        from moderator.ui.shell.start import StartWindow

        self.start = StartWindow(self.theme, remembered.RECENT.get())
        self.start.open_wanted.connect(self.open)
        self.start.new_wanted.connect(self.ask_for_new)
        self.start.demo_wanted.connect(self.open_demo)
        self.start.closed.connect(self._start_closed)
        self.start.show()

    @Slot()
    def ask_for_new(self, model: files.Store | None = None) -> None:
        """Ask for title, day and file of a new event, and open it; with another's programme."""
        from moderator.ui.shell.start import ask_for_event

        day, above = self._clock("UTC").date(), self.window or self.start
        ask_for_event(above, day, self.language, model, lambda it: self._create(it, model))

    @Slot()
    def ask_for_duplicate(self) -> None:
        """Ask for the same of an event with the programme of the open one."""
        self.ask_for_new(self._store)

    def _create(self, wanted: NewEvent, model: files.Store | None) -> None:
        from moderator.actions.duplicating import make_event

        if self._hall_is_shown():
            return

        def create() -> None:
            try:
                make_event(wanted, model, self._clock, self.language)
            except KnownError as problem:
                self._show_error(problem)
                return
            self.open(wanted.path)

        if self.window is None:
            create()
        else:
            self.window.when_saved(create)

    @Slot()
    def open_demo(self) -> None:
        """Open a fresh copy of the demo event."""
        from moderator.demo import demo_clock, fresh_demo

        try:
            path = fresh_demo()
        except (KnownError, OSError) as problem:
            LOG.exception("no demo")
            self._show_error(
                FileProblem(
                    phrase("The demo could not be created."),
                    remedy=phrase("Please check that your computer’s own disk has room."),
                )
                if isinstance(problem, OSError)
                else problem
            )
            return
        self.open(path, clock=demo_clock())

    def close_window(self) -> None:
        """Close the event that is open, and its windows."""
        if self.window is not None:
            window, self.window = self.window, None
            window.closed.disconnect(self._window_closed)
            window.leaving = True
            window.gives_up = True  # whoever closes it has asked before
            window.close()
            self._close_store()
            window.deleteLater()

    def _close_store(self) -> None:
        if self._store is not None:
            self._backups.stop()
            self._store.close()
            self._store = None

    def _show(self, store: files.Store, first: AreaName | None) -> None:
        from moderator.ui.hub import Hub
        from moderator.ui.shell.phones import connect_phones

        self.close_window()
        self._store = store
        hub = Hub(store, self.theme)
        connect_phones(hub)
        self._backups.start(hub, store)
        try:
            self._make_window(hub, first)
        except BaseException:
            hub.close()
            self.window = None
            self._close_store()
            raise

    def _make_window(self, hub: Hub, first: AreaName | None) -> None:
        from moderator.ui.hub import AreaName
        from moderator.ui.shell.auto_start import AutoStart
        from moderator.ui.shell.keep_awake import KeepAwake
        from moderator.ui.shell.main_window import MainWindow

        self.window = MainWindow(hub, areas(), first or AreaName.SCHEDULE)
        hub.setParent(self.window)
        menu = self.window.menu
        menu.set_language(self.language)
        menu.new_wanted.connect(self.ask_for_new)
        menu.duplicate_wanted.connect(self.ask_for_duplicate)
        menu.open_wanted.connect(self.open)
        menu.demo_wanted.connect(self.open_demo)
        menu.restore_wanted.connect(self._restore)
        menu.language_chosen.connect(self._choose_language)
        menu.theme_chosen.connect(self._choose_theme)
        menu.quit_wanted.connect(self.window.close)
        awake = KeepAwake(hub, self.window)
        AutoStart(hub, self.window)
        self.window.status.follow_awake(awake)
        self.window.closed.connect(awake.close)
        self.window.closed.connect(self._window_closed)
        self.window.show_on_screen(self._geometry)
        if self.start is not None:
            start, self.start = self.start, None
            start.closed.disconnect(self._start_closed)
            start.close()
            start.deleteLater()

    def _reopen(self) -> None:
        """Make the window anew after a change of the language."""
        if self.window is None:
            return
        store = self.window.hub.store
        path, clock = store.path, store.clock
        area, state = self.window.current_area, self.window.state()
        self._geometry = self.window.saveGeometry()
        self.close_window()
        self.open(path, first=area, clock=lambda _zone: clock())
        self._geometry = None
        if self.window is not None:
            self.window.restore(state)

    def _hall_is_shown(self) -> bool:
        """Return whether the hall is being shown; if so, show that nothing else is opened."""
        shown = self.window is not None and self.window.hub.stage.open
        if shown:
            self._show_error(
                RuleProblem(
                    phrase("The hall is being shown something of this event."),
                    kept=phrase("Nothing else was opened."),
                    remedy=phrase("End the show first: Escape turns the hall black, E ends it."),
                )
            )
        return shown

    @Slot(object)
    def _restore(self, backup: files.Backup) -> None:
        if self.window is not None and not self._hall_is_shown():
            self.window.when_saved(lambda: self._put_back(backup))

    def _put_back(self, backup: files.Backup) -> None:
        from moderator.actions import files

        if self.window is None:
            return
        path, clock = self.window.hub.store.path, self.window.hub.store.clock
        self.close_window()
        problem: KnownError | None = None
        try:
            files.restore(path, backup)
        except KnownError as found:
            problem = found
        self.open(path, clock=lambda _zone: clock())
        if self.window is None:
            return
        if problem is not None:
            self.window.hub.show_error(problem)
        else:
            self.window.hub.show_message(phrase("The backup was restored."), undoable=False)

    @Slot(str)
    def _choose_language(self, language: str) -> None:
        remembered.LANGUAGE.set(language)

        def switch() -> None:
            self.set_language(language)
            self._reopen()

        if self.window is None:
            switch()
        else:
            self.window.when_saved(switch)

    @Slot(object)
    def _choose_theme(self, choice: theme.ThemeChoice) -> None:
        remembered.THEME.set(choice)
        self.theme.choose(choice)

    @Slot()
    def _start_closed(self) -> None:
        self.start = None
        if self.window is None:
            self._qt.quit()

    @Slot()
    def _window_closed(self) -> None:
        if self.window is not None:
            # the window is still in the middle of its closing
            window, self.window = self.window, None
            self._backups.finish()
            self._close_store()
            window.deleteLater()
        self._qt.quit()

    def show_bug(self) -> None:
        """Show that a bug was met, in the window or in one made for it where there is none."""
        if self.window is not None:
            self.window.hub.show_error(Unexpected())
        else:
            happened = phrase("Something unexpected happened.")
            self._show_error(KnownError(happened, remedy=phrase("Details are in the log file.")))

    def _show_error(self, problem: KnownError) -> None:
        if self.window is not None:
            self.window.hub.show_error(problem)
            return
        if self.start is None:
            self.show_start()
        assert self.start is not None
        self.start.show_error(error_text(problem))


def _wanted_language() -> str:
    """Return the language that was chosen, else the system's; German where that is no choice."""
    wanted = remembered.LANGUAGE.get() or QLocale.system().name()[:2]
    return wanted if wanted in LANGUAGES else "de"


def not_opened(path: Path) -> FileProblem:
    """Make the error that is shown where a bug keeps an event from being opened."""
    return FileProblem(
        phrase("{file} could not be opened: something unexpected happened.", file=path.name),
        remedy=phrase("Please restore a backup. Details are in the log file."),
    )


def start_log() -> Path:
    """Write a log beside the user's other program data; bugs end there, not the program."""
    folder = log_folder()
    path = folder / NAME
    handler: logging.Handler
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(path, maxBytes=500_000, backupCount=2)
        trace_crashes(folder)
    except OSError:  # as on a full disk: the log goes to the standard error
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return path


def run(path: Path | None, *, demo: bool = False) -> int:
    """Run the program until its last window is closed; return the exit status."""
    start_log()
    qt = make_qt(sys.argv)
    qt.setQuitOnLastWindowClosed(False)
    program = Application(qt)

    def report(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
        LOG.error("a bug", exc_info=(kind, bug, trace))
        program.show_bug()

    def begin() -> None:
        try:
            if frame is not None:
                load_window()
            if demo:
                program.open_demo()
            elif (path is None or not program.open(path)) and program.start is None:
                program.show_start()
        finally:
            if frame is not None:
                frame.give_way(program.window)

    sys.excepthook = report
    waiting = QTimer(program, singleShot=True)
    waiting.timeout.connect(begin)  # so that a bug in it reaches the excepthook
    frame = Frame() if demo or path is not None else None
    if frame is not None:
        frame.painted.connect(lambda: waiting.start(0) if waiting.isActive() else None)
        frame.showMaximized()
    waiting.start(0 if frame is None else PATIENCE_MILLISECONDS)
    status = qt.exec()
    LOG.info("ended: %s", status)  # where this is missing, the program was killed or crashed
    return status
