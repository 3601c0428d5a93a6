"""Says before a show that the hall will see all that the moderator sees."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from moderator.ui.plenary.screens import Arrangement
from moderator.ui.words import tr


def notice(now: Arrangement, parent: QWidget) -> QMessageBox:
    """Make the question whether to begin without a screen of the moderator's own.

    Its button that begins is the default one, so that Enter begins and Escape does not.
    """
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Information)
    box.setWindowTitle(tr("Start the presentation"))
    if now.mirrored:
        box.setText(tr("Your screen and the hall’s show the same."))
        how = tr(
            "Let the system extend the screens instead of mirroring them, and the presenter’s view "
            "with notes and time comes up here by itself, also during the show."
        )
    else:
        box.setText(tr("Only one screen is connected: the hall sees all that you see."))
        how = tr(
            "As soon as a projector is connected as a second screen, also during the show, the "
            "presenter’s view with notes and time comes up here by itself."
        )
    keys = tr("Escape turns the screen black. On the black screen E ends the show.")
    box.setInformativeText(f"{how}\n\n{keys}")
    begin = box.addButton(tr("Begin on this screen"), QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(tr("Not yet"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(begin)
    box.setEscapeButton(cancel)
    return box
