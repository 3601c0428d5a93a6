"""The event's menu: files, lists in and out, backups, language and look."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
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
from moderator.ui.event_files import file_words, which_words
from moderator.ui.hub import AreaName, Hub
from moderator.ui.icons import Icon, icon
from moderator.ui.importing import preview_list
from moderator.ui.outside import open_outside
from moderator.ui.prints import open_erasure_protocol, open_prints
from moderator.ui.shell.emergency import EmergencyKeeper
from moderator.ui.shell.event_file import FileCheck
from moderator.ui.shell.handing_over import EventHandover
from moderator.ui.slide_files import save_slides
from moderator.ui.theme import ThemeChoice
from moderator.ui.words import tr

C = TypeVar("C")

FILE_LETTERS = 48
"""How many letters of the event's file the menu shows; more would make all of it wide."""


@dataclass(frozen=True, slots=True)
class Submenu:
    """Commands that open beside the menu; writes: they need an event that can be changed."""

    word: str
    icon: Icon
    commands: tuple[Command, ...]
    writes: bool = False


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
        *most, end = self._groups()
        found: list[Command] = []
        for group in most:
            for part in group:
                found += (part,) if isinstance(part, Command) else part.commands
        last = tuple(each for each in end if isinstance(each, Command))
        return (*found, *self._languages(), *self._looks(), *last)

    def _groups(self) -> tuple[tuple[Command | Submenu, ...], ...]:
        """The lines of the menu in groups, and by which words they are found."""
        table = tr("import list file CSV Excel XLSX ODS table read take over registrations")
        lists = tuple(
            Command(word, partial(self.take_over, kind), "", Icon.IMPORT, table)
            for kind, word in (
                ("programme", tr("Import the programme …")),
                ("workshops", tr("Import workshops …")),
                ("participants", tr("Import participants …")),
            )
        )
        return (
            self._opening(),
            (
                Submenu(tr("Import"), Icon.IMPORT, lists, writes=True),
                self._printing(),
                Submenu(tr("Save and hand over"), Icon.EXPORT, self._outgoing()),
                Submenu(tr("Backups and file"), Icon.BACKUP, self._safety()),
                Submenu(tr("After the event"), Icon.DOCUMENTATION, self._afterwards()),
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
            Command(tr("Open event …"), self.ask_for_file, "Ctrl+O", Icon.OPEN, opened),
            Command(
                tr("Bring in an event from another computer …"),
                self.handover.take_over,
                "",
                Icon.IMPORT,
                tr("import handover ZIP JSON another laptop merge back receive take over"),
            ),
            Command(
                tr("Duplicate the event …"),
                self.duplicate_wanted.emit,
                "",
                Icon.ADD,
                tr("copy again next year new date same programme template reuse"),
            ),
            Command(tr("Open a fresh demo event"), self.demo_wanted.emit, "", Icon.QUESTION, fresh),
        )

    def _printing(self) -> Command:
        printed = tr(
            "badges name tags lists signs door guide schedules PDF calendar ICS mail merge paper "
            "printer table workbook Excel XLSX CSV save as"
        )
        return Command(tr("Print and hand out …"), self.print_out, "Ctrl+P", Icon.PRINT, printed)

    def _outgoing(self) -> tuple[Command, ...]:
        """What leaves this computer: as files, on a stick."""
        whole = tr("export the whole event ZIP JSON save as copy another laptop archive send")
        return (
            Command(tr("Hand the event over …"), self.handover.ask, "", Icon.EXPORT, whole),
            Command(
                tr("Emergency folder on a stick …"),
                self.emergency.choose,
                "",
                Icon.BACKUP,
                tr("USB stick broken computer fails all else backup slides lists plan B"),
            ),
            Command(
                tr("Save the slides as PowerPoint or PDF …"),
                lambda: save_slides(self._hub, self._window),
                "",
                Icon.SCREEN,
                tr("slides PPTX PowerPoint presentation export plenary Keynote Impress"),
            ),
            Command(
                tr("Save the programme as a template"),
                self.keep_template,
                "",
                Icon.SCHEDULE,
                tr("template reuse again next year pattern keep schedule"),
            ),
        )

    def _safety(self) -> tuple[Command, ...]:
        """What keeps the file safe."""
        saved = tr("save copy backup secure disk")
        earlier = tr("recover bring back earlier version lost undo everything")
        sound = tr("damaged broken sound verify repair")
        return (
            Command(tr("Back up now"), self.back_up, "", Icon.BACKUP, saved),
            Command(_restoring(), self.open_backups, "", Icon.BACKUP, earlier),
            Command(tr("Check the file"), self.file_check.run, "", Icon.CHECK, sound),
            Command(
                tr("Show the event's folder"),
                lambda: open_outside(self._hub.store.path.parent),
                "",
                Icon.OPEN,
                tr("where file path explorer finder directory location"),
            ),
        )

    def _afterwards(self) -> tuple[Command, ...]:
        """What comes when all is over."""
        return (
            Command(
                tr("Publish the documentation"),
                lambda: self._hub.goto(AreaName.DOCUMENTATION),
                "",
                Icon.DOCUMENTATION,
                tr("report minutes PDF Word results export"),
            ),
            Command(
                tr("Personal data …"),
                self.open_personal_data,
                "",
                Icon.DELETE,
                tr("delete names GDPR privacy anonymise pseudonymise retention protocol"),
            ),
            Command(
                tr("Print the erasure protocol …"),
                lambda: open_erasure_protocol(self._hub, self._window),
                "",
                Icon.PRINT,
                tr("deletion retention GDPR proof files what was done"),
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
        width = menu.fontMetrics().averageCharWidth() * FILE_LETTERS
        file = file_words(self._hub.store.path)
        shown = menu.fontMetrics().elidedText(file, Qt.TextElideMode.ElideMiddle, width)
        which = menu.addAction(shown.replace("&", "&&"))
        which.setObjectName("event-file")
        which.setEnabled(False)  # it only says which event this is
        menu.addSeparator()
        opening, work, end = self._groups()
        self._fill(menu, opening)
        menu.addSeparator()
        self._fill(menu, work)
        menu.addSeparator()
        languages = menu.addMenu(tr("Language of the program"))
        _choose_one(languages, LANGUAGES, self._language, self.language_chosen.emit)
        looks = menu.addMenu(tr("Look"))
        _choose_one(looks, _looks(), self._hub.appearance.choice, self.theme_chosen.emit)
        menu.addSeparator()
        self._fill(menu, end)
        return menu

    def _fill(self, menu: QMenu, parts: Sequence[Command | Submenu]) -> None:
        writable = not self._hub.store.read_only
        for part in parts:
            picture = icon(part.icon, self._hub.appearance.colours.secondary)
            if isinstance(part, Submenu):
                inner = menu.addMenu(picture, part.word)
                self._fill(inner, part.commands)
                inner.setEnabled(writable or not part.writes)
            elif part.word == _restoring():
                inner = menu.addMenu(picture, part.word)
                self._add_backups(inner)
                inner.setEnabled(not inner.isEmpty())
            else:
                action = menu.addAction(picture, part.word)
                action.triggered.connect(lambda _on=False, run=part.run: run())
                action.setShortcut(QKeySequence(part.key))  # the window has it; this shows it
                action.setEnabled(writable or part.run != self.back_up)

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
        made = QDateTime.fromSecsSinceEpoch(int(backup.made.timestamp()))
        words = (
            which_words(self._hub.conference.event, self._hub.store.path),
            tr("Backup of {moment}. The event as it is now is backed up first.").format(
                moment=QLocale().toString(made, QLocale.FormatType.ShortFormat)
            ),
        )
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText("\n\n".join(words))
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


def _restoring() -> str:
    return tr("Restore a backup")


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
