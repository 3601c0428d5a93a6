"""The page "Legend": which signs and colours stand for which kind of point in this event."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QGridLayout, QWidget

from moderator.actions import legend as deeds
from moderator.actions.prints import PrintKind
from moderator.actions.reading import open_proposals
from moderator.event.results import Ink, LegendSign, PointKind, ProposedPoint
from moderator.event.workshops import Group
from moderator.rules.legend import (
    SharedSign,
    is_standard,
    kinds_by_ink,
    legend_of,
    plain_sign,
    shared_signs,
)
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.prints import open_prints
from moderator.ui.results.legend_line import LegendLine, ink_icon, ink_word
from moderator.ui.results.legend_rows import KindSigns, SignRow
from moderator.ui.results.round_page import RoundPage
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import (
    Hairline,
    Header,
    Surface,
    button,
    icon_button,
    scrolling_column,
)
from moderator.ui.widgets.kinds import kind_word
from moderator.ui.widgets.labels import Label
from moderator.ui.words import tr


class LegendPage(RoundPage):
    """Changes the legend of the event, which is printed on group sheets and used for reading."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, (LegendSign, ProposedPoint), parent)
        self.setAccessibleName(tr("Legend"))
        self._state = Label("", "chip")
        self.standard = button(tr("Restore the standard"), run=self._restore)
        self.print = button(tr("Print group sheets"), run=self._print)
        self.kinds = {kind: KindSigns(hub.appearance, kind) for kind in PointKind}
        self.line = LegendLine(hub.appearance)
        self.stale = Label("", "caution", wrap=True)
        self._inks = {ink: (Label(), Label("", "secondary")) for ink in Ink}
        self._lay_out()
        for each in self.kinds.values():
            each.edited.connect(self._keep)
            each.removed.connect(self._remove)
            each.typed.connect(self._judge)
        hub.appearance.changed.connect(self._draw)
        leave = QShortcut(Qt.Key.Key_Escape, self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.left)

    def refresh(self) -> None:
        """Show the newest legend."""
        conference, editable = self.hub.conference, not self.hub.store.read_only
        legend = legend_of(conference)
        for kind, box in self.kinds.items():
            box.show_signs([each for each in legend if each.kind is kind], editable=editable)
        standard = is_standard(legend)
        self._state.setText(tr("standard") if standard else tr("own legend"))
        self._state.set_kind("chip" if standard else "chip-accent")
        self.standard.setEnabled(editable and not standard)
        waiting = sum(len(open_proposals(conference, g.id)) for g in conference.all(Group))
        self.stale.setText(
            tr(
                "%n open proposals keep the kind with which they were read. Read their photos "
                "again for another one (right-click a photo).",
                n=waiting,
            )
        )
        self.stale.setVisible(waiting > 0)
        first = next((box.rows[0].field for box in self.kinds.values() if box.rows), None)
        self.setFocusProxy(first or self.standard)
        self._judge()

    def _lay_out(self) -> None:
        header = Header(tr("Legend"))
        header.add_left(self._state)
        header.add_right(self.standard)
        header.add_right(self.print)
        back = icon_button(self.hub.appearance, Icon.LEFT, tr("Back"), run=self.left)
        left = Surface()
        left.setAccessibleName(tr("Signs and colours"))
        _, inner = scrolling_column(left)
        inner.setContentsMargins(theme.ROOMY, theme.ROOMY, theme.ROOMY, theme.ROOMY)
        inner.setSpacing(theme.SNUG)
        for place, each in enumerate(self.kinds.values()):
            if place:
                inner.addWidget(Hairline())
            inner.addWidget(each)
        inner.addStretch(1)
        layouts.column(
            layouts.row(back, (header, 1), spacing=theme.TIGHT),
            layouts.row((left, 5), (self._side(), 4), spacing=theme.SNUG),
            on=self,
            spacing=theme.SNUG,
        )

    def _side(self) -> Surface:
        side = Surface()
        side.setAccessibleName(tr("How it is read"))
        _, inner = scrolling_column(side)
        inner.setContentsMargins(theme.ROOMY, theme.ROOMY, theme.ROOMY, theme.ROOMY)
        inner.setSpacing(theme.TIGHT)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SNUG)
        grid.setVerticalSpacing(theme.GRID)
        grid.setColumnStretch(2, 1)
        for row, (ink, (spot, kind)) in enumerate(self._inks.items()):
            for column, cell in enumerate((spot, Label(ink_word(ink)), kind)):
                grid.addWidget(cell, row, column)
        layouts.add(
            inner,
            Label(tr("On the group sheet"), "section"),
            self.line,
            Label(tr("Sheets that were printed before keep the old legend."), "caption", wrap=True),
            layouts.Space(theme.TIGHT),
            Hairline(),
            Label(tr("How it is read"), "section"),
            Label(
                tr(
                    "The sign before a point counts first, then its colour. A circled digit "
                    "begins a guiding question."
                ),
                "secondary",
                wrap=True,
            ),
            layouts.Space(theme.GRID),
            Label(tr("Points without a sign"), "strong"),
            grid,
            self.stale,
            layouts.STRETCH,
        )
        self._draw()
        return side

    @Slot()
    def _draw(self) -> None:
        for ink, (spot, _) in self._inks.items():
            spot.setPixmap(ink_icon(self.hub.appearance, ink).pixmap(theme.ICON, theme.ICON))

    @Slot()
    def _judge(self) -> None:
        """Show what the signs mean as they stand there, and which stand for several kinds."""
        legend = [
            LegendSign(0, kind, plain_sign(row.sign), row.ink)
            for kind, box in self.kinds.items()
            for row in box.rows
            if row.sign.strip() or row.ink is not None
        ]
        shared = shared_signs(legend)
        for kind, box in self.kinds.items():
            box.tell([shared_words(each) for each in shared if kind in each.kinds])
        self.line.show_legend(legend)
        for ink, of in kinds_by_ink(legend).items():
            words = tr("as the point before") if of is None else kind_word(of)
            self._inks[ink][1].setText(words)

    @Slot(SignRow)
    def _keep(self, row: SignRow) -> None:
        if not row.differs:
            return
        if row.record is None:
            kind = next(kind for kind, box in self.kinds.items() if row in box.rows)
            done = self.hub.do(deeds.add_sign, kind, row.sign, row.ink)
        else:
            done = self.hub.do(deeds.change_sign, row.record, row.sign, row.ink)
        if not done or not done.changed:
            row.show_record(row.record)
            self._judge()

    @Slot(SignRow)
    def _remove(self, row: SignRow) -> None:
        if row.record is not None:
            self.hub.do(deeds.remove_sign, row.record).report()
            return
        for box in self.kinds.values():
            if row in box.rows:
                box.end_draft()
        self._judge()

    @Slot()
    def _restore(self) -> None:
        self.hub.do(deeds.restore_legend).report()

    @Slot()
    def _print(self) -> None:
        open_prints(self.hub, self.window(), what=PrintKind.GROUP_SHEETS, round_id=self.round_id)


def shared_words(shared: SharedSign) -> str:
    """Say that a sign stands for several kinds, and what is read then."""
    kinds = tr("{several} and {last}").format(
        several=", ".join(kind_word(kind) for kind in shared.kinds[:-1]),
        last=kind_word(shared.kinds[-1]),
    )
    first = kind_word(shared.kinds[0])
    if not shared.signs:
        colour = ink_word(shared.ink)
        head = tr("Without a sign, {colour} stands for {kinds}.").format(colour=colour, kinds=kinds)
    elif len(shared.signs) > 1:
        one, other, *_ = shared.signs
        head = tr("“{one}” and “{other}” are taken for the same sign when a photo is read.").format(
            one=one, other=other
        )
    else:
        head = tr("“{sign}” stands for {kinds}.").format(sign=shared.signs[0], kinds=kinds)
    if shared.inks:
        told = ", ".join(
            f"{tr('any other colour') if ink is None else ink_word(ink)} {kind_word(kind)}"
            for ink, kind in shared.inks
        )
        return f"{head} {tr('The colour decides: {told}.').format(told=told)}"
    always = tr("It is always read as {first}: please choose another sign or colour for one.")
    return f"{head} {always.format(first=first)}"
