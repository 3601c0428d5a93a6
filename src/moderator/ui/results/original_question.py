"""Asks once before the original of a photo is deleted, and says what remains where."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from moderator.actions.originals import OriginalElsewhere, delete_original, original_elsewhere
from moderator.event.phrase import phrase
from moderator.ui.hub import Hub
from moderator.ui.words import tr


class OriginalQuestion(QMessageBox):
    """Whether the original is to be deleted; the safe answer is the default."""

    def __init__(self, elsewhere: OriginalElsewhere, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setText(tr("Delete the original of this photo?"))
        said = [
            tr(
                "Only what is shown remains, straightened and blurred as it is now. This cannot be "
                "undone, and earlier changes of this photo cannot be taken back any more."
            )
        ]
        if elsewhere.pages:
            said.append(
                tr(
                    "The photo is on %n other pages too; there too only what they show remains.",
                    n=elsewhere.pages,
                )
            )
        if elsewhere.backups:
            said.append(
                tr("%n backups of this event still hold the original.", n=elsewhere.backups)
            )
        said.append(
            tr(
                "Copies of the event, exported files, and the phone or camera that the photo came "
                "from are not touched."
            )
        )
        self.setInformativeText("\n\n".join(said))
        self.delete = self.addButton(tr("Delete original"), QMessageBox.ButtonRole.DestructiveRole)
        self.keep = self.addButton(tr("Keep original"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(self.keep)
        self.setEscapeButton(self.keep)


def ask_to_delete_original(hub: Hub, photo_id: int, parent: QWidget) -> None:
    """Ask, and delete the original of a photo as a job."""
    box = OriginalQuestion(original_elsewhere(hub.store, photo_id), parent)
    box.delete.clicked.connect(lambda: _delete(hub, photo_id, parent))
    box.open()


def _delete(hub: Hub, photo_id: int, parent: QWidget) -> None:
    delete = hub.for_worker(delete_original)

    def tell(cleared: bool) -> None:
        hub.show_message(
            phrase("Original deleted")
            if cleared
            else phrase("Original deleted; its last traces go when the event is closed"),
            undoable=False,
        )

    hub.jobs.start(
        phrase("Delete the original of a photo"),
        lambda _job: delete(photo_id),
        parent,
        tell,
        hub.show_error,
        database=True,
    )
