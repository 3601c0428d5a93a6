"""One person's data from the list of people: as a file for them, or deleted everywhere."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QLineEdit, QMenu, QWidget

from moderator.event.people import Participant
from moderator.event.phrase import phrase
from moderator.ui import theme
from moderator.ui.event_files import which_words
from moderator.ui.hub import Hub
from moderator.ui.jobs import Job
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.tab_order import TabOrder
from moderator.ui.words import QtWords, tr

if TYPE_CHECKING:
    from moderator.event.documentation import Erasure


def add_to_menu(menu: QMenu, hub: Hub, person: Participant, parent: QWidget) -> None:
    """Add what concerns the data of one person to the menu of people."""
    menu.addSeparator()
    file = menu.addAction(tr("Write all data of this person to a file …"))
    file.triggered.connect(lambda: _ask_for_file(hub, person, parent))
    gone = menu.addAction(tr("Delete this person everywhere …"))
    gone.setEnabled(not hub.store.read_only)
    gone.triggered.connect(lambda: ForgetPersonDialog(hub, person, parent).open())


def _ask_for_file(hub: Hub, person: Participant, parent: QWidget) -> None:
    from moderator.actions.one_person import write_person_file  # not needed to show a list

    name = "".join(c if c.isalnum() or c in " -" else " " for c in person.name).strip()
    chosen, _ = QFileDialog.getSaveFileName(
        parent,
        tr("Write all data of this person to a file"),
        str(Path.home() / f"{name}.html"),
        tr("To be read (*.html);;For machines (*.json)"),
    )
    if chosen:
        words = QtWords(hub.conference.event.language)
        done = hub.do(write_person_file, person.id, Path(chosen), words)
        if done.value is not None:
            hub.show_message(done.value, undoable=False)


class ForgetPersonDialog(TabOrder, QDialog):
    """Says what goes and what stays, and asks for the name, since it cannot be undone."""

    def __init__(self, hub: Hub, person: Participant, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub, self._person = hub, person
        self.setWindowTitle(tr("Delete this person everywhere"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.PANEL_WIDTH + theme.WIDE * 8)
        self.roles = QCheckBox(tr("Also the name as moderator or speaker"))
        self.name = QLineEdit()
        self.name.setPlaceholderText(person.name)
        self.name.setAccessibleName(tr("Name of the person, to confirm"))
        self.name.textChanged.connect(self._allow)
        self.cancel = button(tr("Cancel"), run=self.reject)
        self.cancel.setDefault(True)
        self.run_button = button(tr("Delete everywhere"), "danger", run=self._run)
        layouts.column(
            Label(tr("Delete {name} everywhere?").format(name=person.name), "section", wrap=True),
            Label(which_words(hub.conference.event, hub.store.path), "secondary", wrap=True),
            Label(
                tr(
                    "Name, addresses, wishes and remarks go from the list, from texts, from all "
                    "steps that could be undone, and from the backups. Somebody without a name "
                    "keeps the place, so that rooms and figures stay the same. This cannot be "
                    "undone; other steps still can."
                ),
                wrap=True,
            ),
            self.roles,
            Label(tr("To confirm, type the name: {name}").format(name=person.name), "secondary"),
            self.name,
            layouts.row(layouts.STRETCH, self.cancel, self.run_button, spacing=theme.TIGHT),
            on=self,
            margins=theme.WIDE,
            spacing=theme.SNUG,
        )
        self._allow()

    @Slot()
    def _allow(self) -> None:
        self.run_button.setEnabled(self.name.text().strip() == self._person.name)

    @Slot()
    def _run(self) -> None:
        # not needed to show a list
        from moderator.actions.one_person import erase_person
        from moderator.ui.traces import forget_traces

        hub, person, roles = self._hub, self._person, self.roles.isChecked()
        hub.keeping.emit()  # or what is typed brings the name back later
        erase = hub.for_worker(erase_person)

        def work(job: Job) -> "Erasure":
            return erase(person.id, roles=roles, forget=forget_traces, progress=job.progress)

        def finish(_done: "Erasure") -> None:
            hub.show_message(
                phrase("One person deleted everywhere. The protocol tells what was done."),
                undoable=False,
            )

        hub.jobs.start(
            phrase("Deleting a person everywhere"),
            work,
            hub,
            finish,
            hub.show_error,
            database=True,
        )
        self.accept()
