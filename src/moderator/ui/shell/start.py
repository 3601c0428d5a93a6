"""The window that is shown without an event: open one, create one, or look at the demo."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from moderator.actions import files
from moderator.actions.duplicating import NewEvent
from moderator.actions.port import OpenEvent
from moderator.actions.programme_template import templates
from moderator.ui import theme
from moderator.ui.event_files import days_words, file_words
from moderator.ui.icons import Icon
from moderator.ui.importing import preview_event
from moderator.ui.jobs import Jobs
from moderator.ui.remembered import known_event
from moderator.ui.shell.drops import FileDrops, FileKind
from moderator.ui.theme import Appearance
from moderator.ui.widgets import layouts
from moderator.ui.widgets.entry_fields import DayEdit, inset
from moderator.ui.widgets.frames import EmptyState, Hairline, Surface, button
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.words import tr

CARD_WIDTH, CARD_HEIGHT = theme.scaled(640), theme.scaled(460)


class StartWindow(QWidget):
    """The first window of a newcomer.

    Signals: open_wanted (path), new_wanted, demo_wanted, closed.
    """

    open_wanted = Signal(Path)
    new_wanted = Signal()
    demo_wanted = Signal()
    closed = Signal()

    def __init__(self, appearance: Appearance, recent: Sequence[Path]) -> None:
        super().__init__()
        self._appearance = appearance
        self._jobs: Jobs | None = None
        self.setWindowTitle("Moderator")
        self.resize(CARD_WIDTH, CARD_HEIGHT)
        card = Surface()
        begin = EmptyState(
            appearance,
            Icon.SCHEDULE,
            tr("Which conference is it?"),
            tr(
                "An event is one file: schedule, participants, rooms, flipcharts and the "
                "documentation. Open yours, create a new one, or look around in the demo."
            ),
        )
        begin.add_button(tr("Open event …"), self._ask_for_file)
        begin.add_button(tr("New event …"), self.new_wanted.emit, primary=True)
        begin.add_button(tr("Open the demo"), self.demo_wanted.emit)
        inner = layouts.column((begin, 1), on=card, margins=theme.WIDE)
        known = [path for path in recent if path.is_file()]
        if known:
            inner.addWidget(Hairline())
            inner.addWidget(Label(tr("Opened lately"), "caption"))
        for path in known:
            inner.addLayout(self._recent(path))
        self.problem = Label("", "bad", wrap=True, live=True)
        self.problem.hide()
        inner.addWidget(self.problem)
        layouts.column(card, on=self, margins=theme.WIDE)
        self._drops = FileDrops(self)
        self._drops.dropped.connect(self._take_dropped)

    def take_over(self, path: Path) -> None:
        """Preview a whole event from outside; once a file is made of it, that is opened."""
        if self._jobs is None:
            self._jobs = Jobs(self)
        dialog = preview_event(self._jobs, self._appearance, None, self, path)
        dialog.created.connect(self.open_wanted)

    def show_error(self, text: str) -> None:
        """Show an error in words."""
        self.problem.setText(text)
        self.problem.show()

    def showEvent(self, event: QShowEvent) -> None:
        """Handle files that are dragged onto the window."""
        super().showEvent(event)
        self._drops.watch(self.windowHandle())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Emit `closed`."""
        if self._jobs is not None:
            self._jobs.finish()
        super().closeEvent(event)
        self.closed.emit()

    def _recent(self, path: Path) -> QVBoxLayout:
        """Name an event with its days, its file, the folder, and when the file was changed."""
        known = known_event(path).get()
        title = path.stem if known is None else known.title
        where = file_words(path)
        choose = button(title.replace("&", "&&"), "name", run=lambda: self.open_wanted.emit(path))
        choose.setAccessibleDescription(where)
        changed = QDateTime.fromSecsSinceEpoch(int(path.stat().st_mtime))
        moment = QLocale().toString(changed, QLocale.FormatType.ShortFormat)
        days = "" if known is None else days_words(known.start, known.days)
        return layouts.column(
            layouts.row(choose, layouts.STRETCH, Label(days, "secondary")),
            layouts.row(
                (ElidedLabel(where, "caption-dark"), 1),
                Label(tr("changed {moment}").format(moment=moment), "caption-dark"),
                margins=(theme.GRID, 0, 0, 0),
                spacing=theme.SNUG,
            ),
            spacing=0,
        )

    @Slot(FileKind, Path)
    def _take_dropped(self, kind: FileKind, path: Path) -> None:
        """Open an event or preview one from outside; all else belongs on an open event."""
        if kind is FileKind.EVENT:
            self.open_wanted.emit(path)
        elif kind is FileKind.HANDOVER or path.suffix.lower() == ".json":
            self.take_over(path)
        else:
            self.show_error(tr("Please open or create the event first; then drop the files on it."))

    def _ask_for_file(self) -> None:
        pattern = tr("Events (*{suffix} *.zip)").format(suffix=files.SUFFIX)
        path, _ = QFileDialog.getOpenFileName(self, tr("Open event"), str(Path.home()), pattern)
        if path.lower().endswith(".zip"):
            self.take_over(Path(path))
        elif path:
            self.open_wanted.emit(Path(path))


class NewEventDialog(QDialog):
    """Title, first day, days and programme; path: the event's file, once accepted.

    language: of the titles of templates. model: title of the event whose programme is taken over;
    then neither days nor a template can be chosen.
    """

    def __init__(
        self, today: date, parent: QWidget | None = None, *, language: str = "de", model: str = ""
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Duplicate the event") if model else tr("New event"))
        self.path: Path | None = None
        self._days_of: dict[str, int] = {}
        form = QFormLayout()
        form.setSpacing(theme.SNUG)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.title = QLineEdit()
        self.title.setMinimumWidth(theme.PANEL_WIDTH + theme.WIDE * 4)
        self.title.setPlaceholderText(tr("Annual conference of the networks"))
        self.start = DayEdit(today, keeps=True)
        self.days = QSpinBox()
        inset(self.days)
        self.days.setRange(1, 31)
        self.days.setValue(2)
        form.addRow(tr("Title"), self.title)
        form.addRow(tr("First day"), self.start)
        form.addRow(tr("Days"), self.days)
        self.programme = QComboBox()
        self.programme.addItem(tr("Still empty"), "")
        for template in templates(language):
            self.programme.addItem(template.title, template.name)
            self._days_of[template.name] = template.days
        self.programme.activated.connect(self._take_days)
        form.addRow(tr("Programme"), self.programme)
        if model:
            self.title.setText(model)
            form.setRowVisible(self.days, False)
            form.setRowVisible(self.programme, False)
        for field in (self.title, self.start, self.days, self.programme):  # the captions too
            field.setFixedHeight(theme.CONTROL_HEIGHT)
            form.labelForField(field).setFixedHeight(theme.CONTROL_HEIGHT)
        cancel = button(tr("Cancel"), run=self.reject)
        self.accept_button = button(tr("Create …"), "primary", run=self.accept)
        self.accept_button.setDefault(True)
        self.accept_button.setEnabled(False)
        self.title.textChanged.connect(self._allow)
        self.start.textChanged.connect(self._allow)
        row = layouts.row(layouts.STRETCH, cancel, self.accept_button)
        layouts.column(form, row, on=self, margins=theme.WIDE, spacing=theme.ROOMY)
        self._allow()

    @property
    def template(self) -> str:
        """The name of the template, "" for none."""
        return str(self.programme.currentData() or "")

    def _take_days(self) -> None:
        """Let the event last as long as the template."""
        self.days.setValue(self._days_of.get(self.template, self.days.value()))

    def accept(self) -> None:
        """Ask for the file and close; the form stays open where that is cancelled."""
        if not self.accept_button.isEnabled():
            return
        self.path = self.ask_for_path()
        if self.path is not None:
            super().accept()

    def _allow(self) -> None:
        self.accept_button.setEnabled(bool(self.title.text().strip()) and self.start.readable)

    def ask_for_path(self) -> Path | None:
        """Let the moderator choose the event file; None where that is cancelled."""
        name = "".join(c if c.isalnum() or c in " -–_" else " " for c in self.title.text()).strip()
        proposal = str(Path.home() / f"{name}{files.SUFFIX}")
        pattern = tr("Events (*{suffix})").format(suffix=files.SUFFIX)
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Create the event"), proposal, pattern)
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix == files.SUFFIX else path.with_name(path.name + files.SUFFIX)


def ask_for_event(
    above: QWidget | None,
    today: date,
    language: str,
    model: OpenEvent | None,
    take: Callable[[NewEvent], None],
) -> None:
    """Ask for an event to be created; `take` gets what it is to be once a file was chosen."""
    title = "" if model is None else model.conference.event.title
    dialog = NewEventDialog(today, above, language=language, model=title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def accept() -> None:
        if dialog.path is not None:
            days, template = dialog.days.value(), dialog.template
            take(NewEvent(dialog.path, dialog.title.text(), dialog.start.day, days, template))

    dialog.accepted.connect(accept)
    dialog.open()
