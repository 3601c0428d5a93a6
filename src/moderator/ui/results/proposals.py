"""The proposals of a group, each under its question: shown, confirmed, corrected, set aside."""

from dataclasses import replace

from PySide6.QtCore import QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QPixmap, QTransform
from PySide6.QtWidgets import QWidget

from moderator.actions import reading as deeds
from moderator.actions.photo_reading import common_words, event_words
from moderator.event.conference import Conference
from moderator.event.results import Photo, PointKind, ProposedPoint
from moderator.event.workshops import Group, Workshop
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.results.line import QuestionSection
from moderator.ui.results.proposal_row import ProposalRow
from moderator.ui.results.saving import Saving
from moderator.ui.results.sheet import GroupSheet
from moderator.ui.results.thumbs import Pictures
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.labels import Label
from moderator.ui.words import tr

SURROUND = 0.006
"""How much more of the photo a strip shows on each side, as a share of it."""
LARGE_ENOUGH = 400
"""Pixels of a photo's longer side from which it is the whole picture and not its thumbnail."""


class ProposalsBar(QWidget):
    """What stands above the points while there are proposals: where from, and all at once.

    accept_wanted: all that are legible.
    """

    accept_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = Label("", "caption", wrap=True)
        self.accept = button("", "primary", self)
        self.accept.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.accept.clicked.connect(self.accept_wanted)
        self.headline = layouts.column(spacing=0)
        top = layouts.row((self._told, 1), self.accept, spacing=theme.SNUG)
        layouts.column(
            top, self.headline, on=self, margins=(theme.GRID, 0, 0, 0), spacing=theme.TIGHT
        )
        self.hide()

    def show_counts(self, legible: int, count: int) -> None:
        """Show how many proposals there are, and how many of them can be accepted at once."""
        told = tr("%n proposals from the photo, read without internet.", n=count)
        self._told.setText(f"{told} {tr('What you type has precedence.')}")
        self.accept.setText(tr("Accept all %n", n=legible) + f"  {tr('Alt+Enter')}")
        self.accept.setVisible(legible > 0)
        self.setVisible(count > 0)


class Proposals(QObject):
    """Keeps a row for each open proposal of the group shown, and does what its keys mean.

    Signals: entered (a row is the current one, or None), finished (none is left to decide on),
    group_wanted (1 or -1), chosen (id of the proposal that is current, or 0).
    """

    entered = Signal(ProposalRow)
    finished = Signal()
    group_wanted = Signal(int)
    chosen = Signal(int)

    def __init__(
        self, hub: Hub, sheet: GroupSheet, saving: Saving, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._hub, self._sheet, self._saving = hub, sheet, saving
        self._pictures: Pictures | None = None
        self._strips: dict[int, QPixmap] = {}
        self.bar = ProposalsBar()
        self.bar.accept_wanted.connect(self.accept_all)
        self.rows: dict[int, ProposalRow] = {}
        self.order: list[int] = []
        self._group_id: int | None = None
        self._legible = 0
        self._words: tuple[Conference, tuple[str, ...]] | None = None
        sheet.refreshed.connect(self.refresh)

    @property
    def current(self) -> ProposalRow | None:
        """The row that keys act on."""
        return next((row for row in self.rows.values() if row.current), None)

    def use_pictures(self, pictures: Pictures) -> None:
        """Take strips out of these pictures."""
        self._pictures = pictures
        pictures.arrived.connect(self._take_picture)

    def begin(self) -> bool:
        """Make the first proposal the current one; return whether there is one."""
        return self._go_to(0)

    def go_to(self, proposal_id: int) -> None:
        """Make a proposal the current one."""
        if proposal_id in self.rows:
            self.rows[proposal_id].begin()

    @Slot()
    def refresh(self) -> None:
        """Show the newest open proposals under their questions."""
        group_id = self._sheet.group_id
        if group_id != self._group_id:
            self._group_id = group_id
            self._drop(set(self.rows))
        group = self._hub.conference.get(Group, group_id)
        found = () if group is None else deeds.open_proposals(self._hub.conference, group.id)
        if self._hub.store.read_only:
            found = ()
        self._drop(set(self.rows) - {proposal.id for proposal in found})
        colour = self._colour(group)
        for proposal in found:
            row = self.rows.get(proposal.id)
            if row is None:
                row = self.rows[proposal.id] = self._make_row(proposal)
            row.show_proposal(proposal, colour)
        self._place(found)
        self._legible = sum(bool(each.text.strip()) for each in found)
        self.bar.show_counts(self._legible, len(found))

    def flush(self) -> None:
        """Save what is being corrected."""
        row = self.current
        if row is not None and row.text.split() != row.proposal.text.split():
            self._save(row, row.text)

    @Slot()
    def accept_all(self) -> None:
        """Accept all that are legible, with what was corrected, in one step."""
        group_id = self._group_id
        if group_id is None or not self._legible or not self._saving.flush():
            return
        self.flush()
        self._hub.do(deeds.accept_all, group_id).report()
        self._after_last()

    def _place(self, found: tuple[ProposedPoint, ...]) -> None:
        sections = {section.question_id: section for section in self._sheet.sections}
        last = self._sheet.sections[-1] if self._sheet.sections else None
        placed: dict[QuestionSection, list[QWidget]] = {each: [] for each in sections.values()}
        ids: dict[QuestionSection, list[int]] = {each: [] for each in sections.values()}
        self.order = []
        for proposal in found:
            row = self.rows[proposal.id]
            if proposal.is_headline:
                self.bar.headline.addWidget(row)
                self.order.append(proposal.id)
                continue
            home = sections.get(proposal.question_id) or sections.get(None) or last
            if home is not None:
                placed[home].append(row)
                ids[home].append(proposal.id)
        for section in self._sheet.sections:
            section.show_proposals(tuple(placed[section]))
            self.order += ids[section]

    def _make_row(self, proposal: ProposedPoint) -> ProposalRow:
        row = ProposalRow(self._hub.appearance, proposal, self.bar)
        row.accepted.connect(lambda: self._accept(row))
        row.refused.connect(lambda: self._refuse(row))
        row.kind_chosen.connect(lambda kind: self._set_kind(row, kind))
        row.skipped.connect(lambda step: self._skip(row, step))
        row.saved.connect(lambda text: self._save(row, text))
        row.entered.connect(lambda: self._enter(row))
        row.group_wanted.connect(self._go_to_group)
        row.known = self._event_words
        row.common = lambda: common_words(self._hub.conference.event.language)
        row.show_strip(self._strip(proposal))
        row.show()
        return row

    def _enter(self, row: ProposalRow) -> None:
        self.entered.emit(row)
        self.chosen.emit(row.proposal.id)

    @Slot(int)
    def _go_to_group(self, step: int) -> None:
        self.flush()
        self.group_wanted.emit(step)

    def _accept(self, row: ProposalRow) -> None:
        """Accept a proposal and go on; an empty one is only left."""
        text = " ".join(row.text.split())
        if not text:
            self._skip(row, 1)
            return
        proposal_id = row.proposal.id
        self._leave(row)
        self._hub.do(deeds.accept_proposal, proposal_id, text)

    def _refuse(self, row: ProposalRow) -> None:
        proposal_id = row.proposal.id
        self._leave(row)
        self._hub.do(deeds.refuse_proposal, proposal_id).report()

    def _set_kind(self, row: ProposalRow, kind: PointKind) -> None:
        if not row.proposal.is_headline and kind is not row.proposal.kind:
            self._hub.do(deeds.change_proposal, row.proposal.id, kind=kind)

    def _save(self, row: ProposalRow, text: str) -> None:
        if row.proposal.id in self.rows:
            words = " ".join(text.split())
            self._hub.do(deeds.change_proposal, row.proposal.id, text=words)

    def _skip(self, row: ProposalRow, step: int) -> None:
        place = self.order.index(row.proposal.id) + step
        if not self._go_to(place) and step > 0:
            self._after_last()

    def _leave(self, row: ProposalRow) -> None:
        """Go on to the next proposal, before this one is decided on and its row goes."""
        place = self.order.index(row.proposal.id)
        self.rows.pop(row.proposal.id)  # what is written in it is saved by the decision
        self.order.remove(row.proposal.id)
        if not self._go_to(place) and not self._go_to(len(self.order) - 1):
            self._after_last()
        row.hide()
        row.deleteLater()

    def _go_to(self, place: int) -> bool:
        if not 0 <= place < len(self.order):
            return False
        self.rows[self.order[place]].begin()
        return True

    def _after_last(self) -> None:
        self.entered.emit(None)
        self.chosen.emit(0)
        self.finished.emit()

    def _drop(self, gone: set[int]) -> None:
        for proposal_id in gone:
            row = self.rows.pop(proposal_id)
            self._strips.pop(proposal_id, None)
            row.hide()
            row.deleteLater()
        self.order = [each for each in self.order if each not in gone]

    def _event_words(self) -> tuple[str, ...]:
        """List the words of the event, anew where it has changed."""
        conference = self._hub.conference
        if self._words is None or self._words[0] is not conference:
            self._words = (conference, event_words(conference))
        return self._words[1]

    def _colour(self, group: Group | None) -> str:
        conference = self._hub.conference
        if group is None:
            return ""
        return conference.theme_of(conference.one(Workshop, group.workshop_id)).colour

    @Slot(str)
    def _take_picture(self, content: str) -> None:
        for row in self.rows.values():
            photo = self._hub.conference.get(Photo, row.proposal.photo_id)
            if photo is not None and photo.content == content:
                row.show_strip(self._strip(row.proposal))

    def _strip(self, proposal: ProposedPoint) -> QPixmap | None:
        """Cut a proposal's strip out of its photo; None until the whole photo has arrived."""
        found = self._strips.get(proposal.id)
        photo = self._hub.conference.get(Photo, proposal.photo_id)
        if found is not None or photo is None or self._pictures is None:
            return found
        whole = self._pictures.large(replace(photo, picture="", quarter_turns=0))
        if whole is None or max(whole.width(), whole.height()) < LARGE_ENOUGH:
            return None
        cut = whole.copy(strip_of(proposal, whole.width(), whole.height()))
        self._strips[proposal.id] = turned(cut, photo.quarter_turns)
        return self._strips[proposal.id]


def strip_of(proposal: ProposedPoint, width: int, height: int) -> QRect:
    """Find the pixels of a strip in a photo of this size."""
    left, top = max(0.0, proposal.left - SURROUND), max(0.0, proposal.top - SURROUND)
    right = min(1.0, proposal.left + proposal.width + SURROUND)
    bottom = min(1.0, proposal.top + proposal.height + SURROUND)
    return QRect(
        round(left * width),
        round(top * height),
        max(1, round((right - left) * width)),
        max(1, round((bottom - top) * height)),
    )


def turned(pixmap: QPixmap, quarters: int) -> QPixmap:
    """Turn a picture clockwise by quarters."""
    return pixmap.transformed(QTransform().rotate(90 * quarters)) if quarters else pixmap
