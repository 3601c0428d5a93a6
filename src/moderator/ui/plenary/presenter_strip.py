"""What lies along the lower edge of the presenter's window: the running order by theme."""

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from moderator.event.results import ResultState
from moderator.event.schedule import Theme
from moderator.event.workshops import Workshop
from moderator.rules.running_order import PlenaryTurn, arranged_turns
from moderator.slides.deck import group_label, group_of
from moderator.slides.theme_names import theme_word
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.plenary.chips import ChipBlock, GroupChip, GroupChips
from moderator.ui.plenary.presentation import Presentation
from moderator.ui.widgets import layouts
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.states import state_words
from moderator.ui.words import tr


class OrderStrip(QWidget):
    """The groups as chips by theme, and what a dashed edge means where there is one."""

    def __init__(self, hub: Hub, presentation: Presentation) -> None:
        super().__init__()
        self._hub, self._presentation = hub, presentation
        self._compact = False
        self.chips = GroupChips(hub.appearance)
        self.chips.chosen.connect(presentation.arm_group)
        self.legend = Label(tr("dashed: not ready or\nhidden, only by Enter"))
        self.legend.setFont(theme.font(theme.BODY, QFont.Weight.Normal))
        self.legend.setStyleSheet(f"color: {hub.appearance.colours.stage_secondary};")
        self.legend.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        layouts.row((self.chips, 1), self.legend, on=self, spacing=theme.ROOMY)

    def set_room(self, most: int, *, compact: bool) -> None:
        """Take less room in a small window, and no more height than `most` where that can be."""
        self._compact = compact
        self.chips.set_room(most, compact=compact)
        self.refresh()

    def refresh(self) -> None:
        """Show the groups as they are now."""
        conference = self._hub.conference
        turns = arranged_turns(conference, self._hub.now())
        numbered = sorted((t for t in turns if t.group is not None), key=lambda t: t.number or 0)
        blocks = []
        for about, its in groupby(numbered, key=self._theme):
            chips = tuple(self._chip(turn) for turn in its)
            blocks.append(ChipBlock(about, theme_word(conference, about), chips))
        self.chips.show_blocks(blocks)
        unready = any(not chip.ready for block in blocks for chip in block.chips)
        self.legend.setVisible(unready and not self._compact)

    def _theme(self, turn: PlenaryTurn) -> Theme:
        assert turn.group is not None
        conference = self._hub.conference
        return conference.theme_of(conference.one(Workshop, turn.group.workshop_id))

    def _chip(self, turn: PlenaryTurn) -> GroupChip:
        conference, stage, group = self._hub.conference, self._presentation, turn.group
        assert group is not None
        armed = None if stage.armed is None else group_of(conference, stage.armed)
        result = conference.result_of(group.id)
        state = state_words(result.state if result else ResultState.MISSING)
        words = [tr("left out")] if turn.hidden else [state]
        if turn.postponed:
            words.append(tr("put off"))
        tooltip = tr("{label}: {state} – {number} and Enter").format(
            label=group_label(conference, group), state=", ".join(words), number=turn.number
        )
        return GroupChip(
            group.id,
            turn.number or 0,
            tooltip,
            turn.shown,
            group.id == stage.clock.group_id,
            group == armed,
            turn.ready and not turn.hidden,
            turn.postponed,
        )
