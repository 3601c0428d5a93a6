"""The line that takes down what the plenary adds to the group in the hall."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QWidget

from moderator.actions.plenary import set_additions_in_hall
from moderator.actions.plenary_order import add_from_plenary
from moderator.event.results import PointKind
from moderator.event.workshops import Group
from moderator.slides.deck import group_label
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.plenary.stage_line import StageLine
from moderator.ui.theme import Colours
from moderator.ui.widgets import layouts
from moderator.ui.widgets.kinds import KINDS, kind_word
from moderator.ui.widgets.labels import ElidedLabel
from moderator.ui.words import error_text, tr


class AdditionField(QFrame):
    """Kind, text and who; Enter takes it down and leaves the line open for the next."""

    def __init__(self, hub: Hub, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub, self._colours = hub, colours
        self._group_id: int | None = None
        self.title = ElidedLabel()
        self.told = ElidedLabel("", live=True)
        self.kind = QComboBox()
        self.kind.setAccessibleName(tr("Kind of addition"))
        for kind in KINDS:
            self.kind.addItem(kind_word(kind), kind)
        self.kind.setCurrentIndex(KINDS.index(PointKind.SOLUTION))
        self.text = StageLine()
        self.text.setAccessibleName(tr("What was said"))
        self.text.setPlaceholderText(tr("What was said"))
        self.who = StageLine()
        self.who.setAccessibleName(tr("Who said it"))
        self.who.setPlaceholderText(tr("Who (may be left out)"))
        for line in (self.text, self.who):
            line.stepped.connect(self._change_kind)
            line.entered.connect(self._take_down)
        self.in_hall = QCheckBox(tr("Show in the hall at once"))
        self.in_hall.toggled.connect(self._set_in_hall)
        layouts.column(
            layouts.row((self.title, 1), (self.told, 1), spacing=theme.ROOMY),
            layouts.row(
                self.kind, (self.text, 5), (self.who, 2), self.in_hall, spacing=theme.TIGHT
            ),
            layouts.STRETCH,
            on=self,
            spacing=theme.TIGHT,
        )
        self.setStyleSheet(theme.stage_field_style(colours))
        self.title.setStyleSheet(f"color: {colours.stage_text};")

    def open(self, group_id: int) -> None:
        """Take down for a group; what was begun for it is still there."""
        if group_id != self._group_id:
            self.text.clear()
            self.who.clear()
        self._group_id = group_id
        self._tell("")
        self.refresh()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, group_id: int | None) -> None:
        """Go on with the group that the hall sees now, unless something is being written."""
        if group_id is not None and not self.text.text():
            self._group_id = group_id
        self.refresh()

    def refresh(self) -> None:
        """Show for whom, and whether the hall sees it."""
        group = self._hub.conference.get(Group, self._group_id)
        name = "" if group is None else group_label(self._hub.conference, group)
        self.title.setText(
            tr("From the plenary for {group} · Enter takes it down, ↑ ↓ change the kind").format(
                group=name
            )
        )
        self.in_hall.blockSignals(True)
        self.in_hall.setChecked(self._hub.conference.event.additions_in_hall)
        self.in_hall.blockSignals(False)
        for control in (self.text, self.who, self.in_hall, self.kind):
            control.setEnabled(not self._hub.store.read_only)

    @Slot(int)
    def _change_kind(self, step: int) -> None:
        row = self.kind.currentIndex() + step
        if 0 <= row < self.kind.count():
            self.kind.setCurrentIndex(row)

    @Slot()
    def _take_down(self) -> None:
        if self._group_id is None:
            return
        text, who, kind = self.text.text(), self.who.text(), KINDS[self.kind.currentIndex()]
        done = self._hub.attempt(add_from_plenary, self._group_id, kind, text, who)
        if done.problem is not None:
            self._tell(error_text(done.problem), bad=True)
            return
        self.text.clear()
        self.who.clear()
        said = f"{text.strip()} ({who.strip()})" if who.strip() else text.strip()
        known = tr("Taken down: {kind} – {text}")
        if self._hub.conference.event.additions_in_hall:
            known = tr("Taken down, on the group’s last slide with text: {kind} – {text}")
        self._tell(known.format(kind=kind_word(kind), text=said))
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(bool)
    def _set_in_hall(self, shown: bool) -> None:
        if not self._hub.do(set_additions_in_hall, shown=shown):
            self.refresh()

    def _tell(self, words: str, *, bad: bool = False) -> None:
        colour = self._colours.stage_bad if bad else self._colours.stage_secondary
        self.told.setStyleSheet(f"color: {colour};")
        self.told.setText(words)
