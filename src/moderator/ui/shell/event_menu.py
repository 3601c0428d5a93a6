"""The event's menu: files, lists in and out, backups, language and look."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from moderator.actions import files
from moderator.event.phrase import phrase
from moderator.ui import theme
from moderator.ui.area import Command
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon, icon
from moderator.ui.jobs import Job
from moderator.ui.prints import open_prints
from moderator.ui.shell.file_check import FileCheck
from moderator.ui.theme import Choice
from moderator.ui.words import tr


class EventMenu(QObject):
    """Opens below the event's name.

    Signals for what only the application can do: new_wanted, open_wanted (path), demo_wanted,
    restore_wanted (backup), language_chosen (code), theme_chosen (Choice), quit_wanted.
    """

    new_wanted = Signal()
    open_wanted = Signal(object)
    demo_wanted = Signal()
    restore_wanted = Signal(object)
    language_chosen = Signal(str)
    theme_chosen = Signal(object)
    quit_wanted = Signal()

    def __init__(self, hub: Hub, window: QWidget) -> None:
        super().__init__(window)
        self._hub, self._window = hub, window
        self.file_check = FileCheck(hub, self)
        self._language = "de"

    def set_language(self, language: str) -> None:
        """Tell which language is in force, so that the menu can mark it."""
        self._language = language

    def commands(self) -> tuple[Command, ...]:
        """What the menu offers, for the search."""
        lists = tr("import list file CSV Excel XLSX ODS table read take over registrations")
        prints = tr(
            "badges name tags lists signs door guide schedules PDF calendar ICS mail merge paper "
            "printer table workbook Excel XLSX CSV save as"
        )
        opened = tr("file load open other conference")
        return (
            Command(tr("New event …"), self.new_wanted.emit, "", Icon.ADD, tr("create begin file")),
            Command(tr("Open event …"), self.ask_for_file, "Ctrl+O", Icon.OPEN, opened),
            Command(
                tr("Open a fresh demo event"),
                self.demo_wanted.emit,
                icon=Icon.QUESTION,
                also=tr("help try learn example tour practise rehearse"),
            ),
            *(
                Command(word, partial(self.take_over, kind), "", Icon.IMPORT, lists)
                for kind, word in _lists()
            ),
            Command(tr("Print and hand out …"), self.print_out, "Ctrl+P", Icon.PRINT, prints),
            Command(
                tr("Export the whole event …"),
                self.export,
                icon=Icon.EXPORT,
                also=tr("JSON save as copy hand over archive"),
            ),
            Command(
                tr("Back up now"), self.back_up, "", Icon.BACKUP, tr("save copy backup secure disk")
            ),
            Command(
                tr("Restore a backup"),
                self.open_backups,
                icon=Icon.BACKUP,
                also=tr("recover bring back earlier version lost undo everything"),
            ),
            Command(
                tr("Check the file"),
                self.file_check.run,
                icon=Icon.CHECK,
                also=tr("damaged broken sound verify repair"),
            ),
            *self._dress_commands(),
            Command(tr("Quit"), self.quit_wanted.emit, "", Icon.CLOSE, tr("close exit end leave")),
        )

    def _dress_commands(self) -> tuple[Command, ...]:
        """Language and look; the languages are found in whichever the program speaks now."""
        both = "Sprache language Deutsch German Englisch English"
        look = tr("look theme colours mode appearance design")
        words = {Choice.LIGHT: tr("bright white day"), Choice.DARK: tr("black night")}
        return (
            *(
                Command(word, partial(self.language_chosen.emit, code), "", Icon.LANGUAGE, both)
                for code, word in (
                    ("de", tr("Language: {language}").format(language="Deutsch")),
                    ("en", tr("Language: {language}").format(language="English")),
                )
            ),
            *(
                Command(
                    tr("Look: {look}").format(look=word),
                    partial(self.theme_chosen.emit, choice),
                    icon=_LOOKS[choice],
                    also=f"{look} {words.get(choice, '')}",
                )
                for choice, word in _looks()
            ),
        )

    def open(self) -> None:
        """Show the menu below the event's name."""
        menu = self.build()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rail = self._window.findChild(QWidget, "event-title") or self._window
        menu.popup(rail.mapToGlobal(QPoint(0, rail.height() if rail is not self._window else 48)))

    def open_backups(self) -> None:
        """Offer the backups that there are; say where there are none."""
        menu = QMenu(self._window)
        self._add_backups(menu)
        if menu.isEmpty():
            menu.deleteLater()
            self._hub.say(phrase("There is no backup of this event yet."), undoable=False)
            return
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        left = (self._window.width() - menu.sizeHint().width()) // 2
        menu.popup(self._window.mapToGlobal(QPoint(left, theme.BAR_HEIGHT)))
        menu.setActiveAction(menu.actions()[0])

    def build(self) -> QMenu:
        """Make the menu anew, with the backups that there are now."""
        menu = QMenu(self._window)
        self._act(menu, tr("New event …"), self.new_wanted.emit, Icon.ADD)
        opening = self._act(menu, tr("Open event …"), self.ask_for_file, Icon.OPEN)
        opening.setShortcut(QKeySequence.StandardKey.Open)  # shown; the window holds the key
        self._act(menu, tr("Open a fresh demo event"), self.demo_wanted.emit, Icon.QUESTION)
        menu.addSeparator()
        writable = not self._hub.store.read_only
        for kind, word in _lists():
            action = self._act(
                menu,
                word,
                lambda kind=kind: self.take_over(kind),  # type: ignore[misc]
                Icon.IMPORT,
            )
            action.setEnabled(writable)
        printing = self._act(menu, tr("Print and hand out …"), self.print_out, Icon.PRINT)
        printing.setShortcut(QKeySequence.StandardKey.Print)  # shown; the window holds the key
        self._act(menu, tr("Export the whole event …"), self.export, Icon.EXPORT)
        menu.addSeparator()
        self._act(menu, tr("Back up now"), self.back_up, Icon.BACKUP).setEnabled(writable)
        self._backups(menu)
        self._act(menu, tr("Check the file"), self.file_check.run, Icon.CHECK)
        menu.addSeparator()
        self._languages(menu)
        self._themes(menu)
        menu.addSeparator()
        self._act(menu, tr("Quit"), self.quit_wanted.emit, Icon.CLOSE)
        return menu

    def ask_for_file(self) -> None:
        """Let the moderator choose an event file."""
        folder = str(self._hub.store.path.parent)
        pattern = tr("Events (*{suffix})").format(suffix=files.SUFFIX)
        path, _ = QFileDialog.getOpenFileName(self._window, tr("Open event"), folder, pattern)
        if path:
            self.open_wanted.emit(Path(path))

    def take_over(self, kind: str, path: Path | None = None) -> None:
        """Open the preview of a list; without a path the moderator chooses its file there.

        kind: "participants", "programme", "workshops", or "" where its headings tell.
        """
        from moderator.ui.importing import preview_list

        preview_list(self._hub, kind, self._window, path)

    def print_out(self) -> None:
        """Open the dialog that prints, and writes tables and calendars."""
        open_prints(self._hub, self._window)

    def export(self) -> None:
        """Write the whole event as JSON, as a job."""
        from moderator.actions.exporting import export_json

        store = self._hub.store
        proposal = str(store.path.with_suffix(".json"))
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, tr("Export the whole event"), proposal, tr("Open JSON (*.json)")
        )
        if not chosen:
            return
        path = Path(chosen)
        self._run(
            self._hub.jobs.start(
                phrase("Exporting the event"), lambda _job: export_json(store, path)
            ),
            lambda: self._hub.say(phrase("Exported to {file}", file=path.name), undoable=False),
        )

    def back_up(self) -> None:
        """Make a backup now, as a job."""
        store = self._hub.store
        self._run(
            self._hub.jobs.start(
                phrase("Backing up"),
                lambda job: files.back_up_open(
                    store, lambda left, total: job.progress(total - left, total)
                ),
                database=True,
            ),
            lambda: self._hub.say(phrase("Backup made."), undoable=False),
        )

    def _run(self, job: Job, done: Callable[[], None]) -> None:
        job.failed.connect(self._hub.complain)
        job.done.connect(lambda _answer: done())

    def _act(self, menu: QMenu, word: str, run: Callable[[], object], picture: Icon) -> QAction:
        action = menu.addAction(icon(picture, self._hub.theme.colours.secondary), word)
        action.triggered.connect(lambda: run())
        return action

    def _backups(self, menu: QMenu) -> None:
        inner = menu.addMenu(tr("Restore a backup"))
        self._add_backups(inner)
        inner.setEnabled(not inner.isEmpty())

    def _add_backups(self, inner: QMenu) -> None:
        for backup in files.backups(self._hub.store.path):
            made = QDateTime.fromSecsSinceEpoch(int(backup.made.timestamp()))
            word = QLocale().toString(made, QLocale.FormatType.ShortFormat)
            action = inner.addAction(word)
            action.triggered.connect(lambda _on=False, which=backup: self._ask_restore(which))

    def _ask_restore(self, backup: files.Backup) -> None:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(tr("Replace the event by this backup?"))
        box.setInformativeText(tr("The event as it is now is backed up first."))
        replace = box.addButton(tr("Replace"), QMessageBox.ButtonRole.AcceptRole)
        keep = box.addButton(tr("Keep the event"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # told once the box is gone, since the window that holds it closes then
        replace.clicked.connect(
            lambda: QTimer.singleShot(0, self, lambda: self.restore_wanted.emit(backup))
        )
        box.open()

    def _languages(self, menu: QMenu) -> None:
        inner = menu.addMenu(tr("Language of the program"))
        group = QActionGroup(inner)
        for code, word in (("de", "Deutsch"), ("en", "English")):
            action = group.addAction(word)
            action.setCheckable(True)
            action.setChecked(code == self._language)
            action.triggered.connect(lambda _on=False, code=code: self.language_chosen.emit(code))
            inner.addAction(action)

    def _themes(self, menu: QMenu) -> None:
        inner = menu.addMenu(tr("Look"))
        group = QActionGroup(inner)
        for choice, word in _looks():
            action = group.addAction(word)
            action.setCheckable(True)
            action.setChecked(choice is self._hub.theme.choice)
            action.triggered.connect(lambda _on=False, which=choice: self.theme_chosen.emit(which))
            inner.addAction(action)


_LOOKS = {Choice.SYSTEM: Icon.SETTINGS, Choice.LIGHT: Icon.LIGHT, Choice.DARK: Icon.DARK}


def _looks() -> tuple[tuple[Choice, str], ...]:
    return (
        (Choice.SYSTEM, tr("Like the system")),
        (Choice.LIGHT, tr("Light")),
        (Choice.DARK, tr("Dark")),
    )


def _lists() -> tuple[tuple[str, str], ...]:
    return (
        ("programme", tr("Import the programme …")),
        ("workshops", tr("Import workshops …")),
        ("participants", tr("Import participants …")),
    )
