"""The event's menu: files, lists in and out, backups, language and look."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QDateTime, QLocale, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from moderator.actions import files
from moderator.actions.programme_template import save_as_template
from moderator.event.phrase import phrase
from moderator.ui import theme
from moderator.ui.area import Command
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon, icon
from moderator.ui.importing import preview_list
from moderator.ui.prints import open_prints
from moderator.ui.shell.emergency import EmergencyKeeper
from moderator.ui.shell.event_file import FileCheck
from moderator.ui.shell.handing_over import EventHandover
from moderator.ui.slide_files import save_slides
from moderator.ui.theme import ThemeChoice
from moderator.ui.words import tr

C = TypeVar("C")


class EventMenu(QObject):
    """Opens below the event's name.

    Signals for what only the application can do: new_wanted, duplicate_wanted, open_wanted (path),
    demo_wanted, restore_wanted (backup), language_chosen (code), theme_chosen (ThemeChoice),
    quit_wanted.
    """

    new_wanted = Signal()
    duplicate_wanted = Signal()
    open_wanted = Signal(Path)
    demo_wanted = Signal()
    restore_wanted = Signal(files.Backup)
    language_chosen = Signal(str)
    theme_chosen = Signal(ThemeChoice)
    quit_wanted = Signal()

    def __init__(self, hub: Hub, window: QWidget) -> None:
        super().__init__(window)
        self._hub, self._window = hub, window
        self.file_check = FileCheck(hub, self)
        self.emergency = EmergencyKeeper(hub, window)
        self.handover = EventHandover(hub, window)
        self.handover.open_wanted.connect(self.open_wanted)
        self.handover.list_found.connect(lambda path: self.take_over("", path))
        self._language = "de"

    def set_language(self, language: str) -> None:
        """Set which language the menu marks as the one in use."""
        self._language = language

    def commands(self) -> tuple[Command, ...]:
        """What the menu offers, for the search."""
        opening, lists, prints, safety, end = self._groups()
        return (*opening, *lists, *prints, *safety, *self._languages(), *self._looks(), *end)

    def _groups(self) -> tuple[tuple[Command, ...], ...]:
        """The lines of the menu, and by which words they are found."""
        table = tr("import list file CSV Excel XLSX ODS table read take over registrations")
        earlier = tr("recover bring back earlier version lost undo everything")
        sound = tr("damaged broken sound verify repair")
        restore = tr("Restore a backup")
        return (
            self._opening(),
            tuple(
                Command(word, partial(self.take_over, kind), "", Icon.IMPORT, table)
                for kind, word in (
                    ("programme", tr("Import the programme …")),
                    ("workshops", tr("Import workshops …")),
                    ("participants", tr("Import participants …")),
                )
            ),
            self._outgoing(),
            (
                Command(
                    tr("Back up now"),
                    self.back_up,
                    "",
                    Icon.BACKUP,
                    tr("save copy backup secure disk"),
                ),
                Command(restore, self.open_backups, "", Icon.BACKUP, earlier),
                Command(tr("Check the file"), self.file_check.run, "", Icon.CHECK, sound),
                Command(
                    tr("Personal data …"),
                    self.open_personal_data,
                    "",
                    Icon.DELETE,
                    tr("delete names GDPR privacy anonymise pseudonymise retention protocol"),
                ),
            ),
            (
                Command(
                    tr("Quit"), self.quit_wanted.emit, "", Icon.CLOSE, tr("close exit end leave")
                ),
            ),
        )

    def _opening(self) -> tuple[Command, ...]:
        """What leads to another event."""
        opened = tr("file load open other conference")
        fresh = tr("help try learn example tour practise rehearse")
        return (
            Command(tr("New event …"), self.new_wanted.emit, "", Icon.ADD, tr("create begin file")),
            Command(
                tr("Duplicate the event …"),
                self.duplicate_wanted.emit,
                "",
                Icon.ADD,
                tr("copy again next year new date same programme template reuse"),
            ),
            Command(
                tr("Save the programme as a template"),
                self.keep_template,
                "",
                Icon.SCHEDULE,
                tr("template reuse again next year pattern keep schedule"),
            ),
            Command(tr("Open event …"), self.ask_for_file, "Ctrl+O", Icon.OPEN, opened),
            Command(
                tr("Take over an event that was handed over …"),
                self.handover.take_over,
                "",
                Icon.IMPORT,
                tr("import handover ZIP JSON another laptop merge back receive"),
            ),
            Command(tr("Open a fresh demo event"), self.demo_wanted.emit, "", Icon.QUESTION, fresh),
        )

    def _outgoing(self) -> tuple[Command, ...]:
        """What leaves this computer: on paper, as files, on a stick."""
        printed = tr(
            "badges name tags lists signs door guide schedules PDF calendar ICS mail merge paper "
            "printer table workbook Excel XLSX CSV save as"
        )
        whole = tr("export the whole event ZIP JSON save as copy another laptop archive send")
        return (
            Command(tr("Print and hand out …"), self.print_out, "Ctrl+P", Icon.PRINT, printed),
            Command(
                tr("Save the slides as PowerPoint or PDF …"),
                lambda: save_slides(self._hub, self._window),
                "",
                Icon.SCREEN,
                tr("slides PPTX PowerPoint presentation export plenary Keynote Impress"),
            ),
            Command(
                tr("Emergency folder on a stick …"),
                self.emergency.choose,
                "",
                Icon.BACKUP,
                tr("USB stick broken computer fails all else backup slides lists plan B"),
            ),
            Command(
                tr("Hand the event over …"), self.handover.choose_target, "", Icon.EXPORT, whole
            ),
        )

    def _languages(self) -> tuple[Command, ...]:
        """The languages, found by their names in both."""
        both = "Sprache language Deutsch German Englisch English"
        return tuple(
            Command(
                tr("Language: {language}").format(language=word),
                partial(self.language_chosen.emit, code),
                "",
                Icon.LANGUAGE,
                both,
            )
            for code, word in LANGUAGES.items()
        )

    def _looks(self) -> tuple[Command, ...]:
        look = tr("look theme colours mode appearance design")
        words = {ThemeChoice.LIGHT: tr("bright white day"), ThemeChoice.DARK: tr("black night")}
        return tuple(
            Command(
                tr("Look: {look}").format(look=word),
                partial(self.theme_chosen.emit, choice),
                "",
                _LOOKS[choice],
                f"{look} {words.get(choice, '')}",
            )
            for choice, word in _looks().items()
        )

    def open(self) -> None:
        """Show the menu below the event's name."""
        menu = self.build()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rail = self._window.findChild(QWidget, "event-title") or self._window
        menu.popup(rail.mapToGlobal(QPoint(0, rail.height() if rail is not self._window else 48)))

    def open_backups(self) -> None:
        """Offer the backups in a menu; show a message where there are none."""
        menu = QMenu(self._window)
        self._add_backups(menu)
        if menu.isEmpty():
            menu.deleteLater()
            self._hub.show_message(phrase("There is no backup of this event yet."), undoable=False)
            return
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        left = (self._window.width() - menu.sizeHint().width()) // 2
        menu.popup(self._window.mapToGlobal(QPoint(left, theme.BAR_HEIGHT)))
        menu.setActiveAction(menu.actions()[0])

    def build(self) -> QMenu:
        """Make the menu, with the backups that there are now."""
        menu = QMenu(self._window)
        opening, lists, prints, (back_up, restore, *sound), end = self._groups()
        self._fill(menu, opening)
        menu.addSeparator()
        self._fill(menu, lists, writes=True)
        self._fill(menu, prints)
        menu.addSeparator()
        self._fill(menu, (back_up,), writes=True)
        backups = menu.addMenu(restore.word)
        self._add_backups(backups)
        backups.setEnabled(not backups.isEmpty())
        self._fill(menu, sound)
        menu.addSeparator()
        languages = menu.addMenu(tr("Language of the program"))
        _choose_one(languages, LANGUAGES, self._language, self.language_chosen.emit)
        looks = menu.addMenu(tr("Look"))
        _choose_one(looks, _looks(), self._hub.appearance.choice, self.theme_chosen.emit)
        menu.addSeparator()
        self._fill(menu, end)
        return menu

    def _fill(self, menu: QMenu, commands: Sequence[Command], *, writes: bool = False) -> None:
        for command in commands:
            picture = icon(command.icon, self._hub.appearance.colours.secondary)
            action = menu.addAction(picture, command.word)
            action.triggered.connect(lambda _on=False, run=command.run: run())
            action.setShortcut(QKeySequence(command.key))  # the window has it; this shows it
            action.setEnabled(not writes or not self._hub.store.read_only)

    def open_personal_data(self) -> None:
        """Show what is personal in the event, and what can become of it."""
        from moderator.ui.shell.personal_data import PersonalDataDialog  # not needed to open

        PersonalDataDialog(self._hub, self._window).open()

    def ask_for_file(self) -> None:
        """Let the moderator choose an event file."""
        folder = str(self._hub.store.path.parent)
        pattern = tr("Events (*{suffix} *.zip)").format(suffix=files.SUFFIX)
        path, _ = QFileDialog.getOpenFileName(self._window, tr("Open event"), folder, pattern)
        if path.lower().endswith(".zip"):
            self.handover.take_over(Path(path))
        elif path:
            self.open_wanted.emit(Path(path))

    def take_over(self, kind: str, path: Path | None = None) -> None:
        """Open the preview of a list; without a path the moderator chooses its file there.

        kind: "participants", "programme", "workshops", or "" where its headings decide.
        """
        preview_list(self._hub, kind, self._window, path)

    def keep_template(self) -> None:
        """Keep the programme as a template of one's own."""
        said = self._hub.do(save_as_template).value
        if said is not None:
            self._hub.show_message(said, undoable=False)

    def print_out(self) -> None:
        """Open the dialog that prints, and writes tables and calendars."""
        open_prints(self._hub, self._window)

    def back_up(self) -> None:
        """Make a backup now, as a job."""
        back_up = self._hub.for_worker(files.back_up_open)
        self._hub.jobs.start(
            phrase("Backing up"),
            lambda job: back_up(lambda left, total: job.progress(total - left, total)),
            self,
            lambda _: self._hub.show_message(phrase("Backup made."), undoable=False),
            database=True,
        )

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
        # only once the box is closed, since restoring closes the window that is its parent
        replace.clicked.connect(
            lambda: QTimer.singleShot(0, self, lambda: self.restore_wanted.emit(backup))
        )
        box.open()


LANGUAGES = {"de": "Deutsch", "en": "English"}
_LOOKS = {
    ThemeChoice.SYSTEM: Icon.SETTINGS,
    ThemeChoice.LIGHT: Icon.LIGHT,
    ThemeChoice.DARK: Icon.DARK,
}


def _looks() -> dict[ThemeChoice, str]:
    return {
        ThemeChoice.SYSTEM: tr("Like the system"),
        ThemeChoice.LIGHT: tr("Light"),
        ThemeChoice.DARK: tr("Dark"),
    }


def _choose_one(
    menu: QMenu, words: Mapping[C, str], chosen: C, choose: Callable[[C], object]
) -> None:
    """Fill a menu with choices of which one is checked."""
    group = QActionGroup(menu)
    for value, word in words.items():
        action = group.addAction(word)
        action.setCheckable(True)
        action.setChecked(value == chosen)
        action.triggered.connect(lambda _on=False, value=value: choose(value))
        menu.addAction(action)
