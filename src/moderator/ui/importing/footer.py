"""The bottom row of the preview: what is still open at the left, what can be done at the right."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from moderator.actions.importing import ImportPlan, Verdict
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.importing.waiting import Waiting
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.labels import ElidedLabel
from moderator.ui.words import tr


class Footer(QWidget):
    """Says how it stands; accepts all proposals at once, calls off, and takes over."""

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.TIGHT)
        self.status = ElidedLabel(tr("Nothing is written before you take it over."), "secondary")
        row.addWidget(self.status, 1)
        self.accept_all = button(tr("Accept all"))
        self.accept_all.setAccessibleName(tr("Accept all proposals"))
        self.accept_all.hide()
        row.addWidget(self.accept_all)
        self.waiting = Waiting(hub, self)
        row.addWidget(self.waiting)
        self.cancel = button(tr("Cancel"))
        row.addWidget(self.cancel)
        self.take = button(tr("Apply"), "primary")
        self.take.setEnabled(False)
        row.addWidget(self.take)

    def tell(self, words: str) -> None:
        """Say something else than how the plan stands."""
        self.status.set_kind("secondary")
        self.status.setText(words)

    def tell_busy(self, words: str) -> None:
        """Say what is being done; nothing can be taken over meanwhile."""
        self.take.setEnabled(False)
        self.tell(words)

    def show_plan(self, plan: ImportPlan) -> None:
        """Say what is open in a plan, or what taking it over means."""
        self.take.setEnabled(bool(plan.steps))
        left = open_proposals(plan)
        asking = self.accept_all.hasFocus()
        self.accept_all.setVisible(left > 0)
        if asking and not left:
            self.take.setFocus()
        self.tell((_open_words(plan) if plan.steps else "") or _state_words(plan))
        self.status.set_kind("caution" if left or open_values(plan) else "secondary")


def open_proposals(plan: ImportPlan) -> int:
    """Count what was guessed and is not accepted; it would be left out."""
    return sum(not one.accepted for one in plan.proposals if one.kept is None)


def open_values(plan: ImportPlan) -> int:
    """Count values whose cells would be left out, since nobody said what they mean."""
    return sum(value.meaning is None and value.unread for value in plan.asked)


def _open_words(plan: ImportPlan) -> str:
    """Count proposals and rows to look at; "" where there are none."""
    left, counts = open_proposals(plan), plan.counts
    parts = [tr("%n proposals open", n=left)] if left else []
    asked = open_values(plan)
    if asked:
        parts.append(tr("%n values without meaning", n=asked))
    if counts[Verdict.TWICE]:
        parts.append(tr("%n rows twice", n=counts[Verdict.TWICE]))
    if counts[Verdict.UNCLEAR]:
        parts.append(tr("%n rows unclear", n=counts[Verdict.UNCLEAR]))
    return ", ".join(parts)


def _state_words(plan: ImportPlan) -> str:
    if plan.steps:
        return tr("Nothing is written before you take it over.")
    if plan.counts[Verdict.UNCLEAR]:
        return tr("Nothing can be taken over yet; please settle what is marked “unclear” first.")
    if any(row.kept for row in plan.rows):
        return tr("The list changes nothing; what was edited by hand stays.")
    if plan.rows:
        return tr("The list says nothing that the event does not have.")
    return tr("Nothing in the list could be understood.")
