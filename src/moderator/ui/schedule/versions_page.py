"""The schedule's page "Changes": published versions, what changed since, and the notice of it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from moderator.actions.versions import (
    changes_between,
    notice,
    notice_as_text,
    publish,
    return_to,
    show_in_plenary,
)
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Workshop
from moderator.rules.schedule.versions import EntryKind, PlanChange, plan_changes, planned, thawed
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.prints import open_prints
from moderator.ui.schedule.change_list import ChangeList, change_rows
from moderator.ui.schedule.layout import Key
from moderator.ui.schedule.version_list import (
    VersionList,
    VersionRow,
    version_name,
    version_rows,
)
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import EmptyState, Surface, button, empty_layout, scrolling
from moderator.ui.widgets.labels import Label
from moderator.ui.words import QtWords, tr

SIDE = theme.GRID * 62
NOTICE = theme.GRID * 72
PLAN_CHANGES = "plan-changes"


class VersionsPage(QWidget):
    """Compares versions of the schedule, publishes the next one, and says what changed.

    wanted: (key) the item or workshop of a change shall be shown.
    """

    wanted = Signal(tuple)

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._led = False
        self._target = 0
        self._changes: tuple[PlanChange, ...] = ()
        self.versions = VersionList(hub.appearance, self)
        self.list = ChangeList(hub.appearance, self)
        self.title = Label("", "section")
        self.consequences = Label("", "secondary", wrap=True)
        self.show_led = button(tr("Show"), "quiet", self, run=self._toggle)
        self.back = button("", "", self, run=self._return)
        self.publish = button("", "primary", self, run=self._publish)
        self.pages = QStackedWidget(self)
        self._build()
        self.versions.chosen.connect(self._compare)
        self.list.opened.connect(self._open)
        self.setFocusProxy(self.versions)

    @Slot()
    def refresh(self) -> None:
        """Show the newest snapshot."""
        rows = version_rows(self._hub.conference)
        self.pages.setCurrentIndex(1 if rows else 0)
        self.setFocusProxy(self.versions if rows else self.begin)
        self.versions.show_rows(rows)
        number = rows[1].version.number + 1 if rows and rows[1].version else 1
        self.publish.setText(tr("Publish version {number}").format(number=number))
        self.publish.setEnabled(bool(rows) and bool(rows[0].changes))
        self._compare()
        self._show_notice()

    def _build(self) -> None:
        empty = EmptyState(
            self._hub.appearance,
            Icon.HISTORY,
            tr("Nothing published yet"),
            tr(
                "Publish the schedule once it may be printed or sent. What changes afterwards "
                "then stands here in words, for notice board, mail and hall."
            ),
        )
        self.begin = empty.add_button(tr("Publish version 1"), self._publish, primary=True)
        nothing = Surface()
        QVBoxLayout(nothing).addWidget(empty)
        whole = QWidget()
        layouts.row(self._side(), (self._middle(), 1), self._notice(), on=whole, spacing=theme.SNUG)
        self.pages.addWidget(nothing)
        self.pages.addWidget(whole)
        layouts.column(self.pages, on=self)

    def _side(self) -> Surface:
        side = Surface()
        side.setFixedWidth(SIDE)
        hint = Label(tr("Ctrl and a click compare two versions."), "caption", wrap=True)
        layouts.column(
            Label(tr("Versions"), "section"),
            (self.versions, 1),
            hint,
            self.back,
            on=side,
            margins=theme.SNUG,
            spacing=theme.TIGHT,
        )
        return side

    def _middle(self) -> Surface:
        middle = Surface()
        self._bar = QWidget()
        layouts.row(
            (self.consequences, 1), self.show_led, on=self._bar, margins=(0, theme.TIGHT, 0, 0)
        )
        layouts.column(
            self.title,
            (self.list, 1),
            self._bar,
            on=middle,
            margins=theme.SNUG,
            spacing=theme.TIGHT,
        )
        return middle

    def _notice(self) -> Surface:
        surface = Surface()
        surface.setFixedWidth(NOTICE)
        surface.setAccessibleName(tr("Notice"))
        scroll, self._lines = scrolling(surface)
        self.print = button(tr("Print the notice …"), "", surface, run=self._print)
        self.copy = button(tr("Copy as text for a mail"), "", surface, run=self._copy)
        self.hall = button(tr("As a slide for the plenary"), "", surface, run=self._to_hall)
        layouts.column(
            Label(tr("Notice"), "section"),
            (scroll, 1),
            self.print,
            self.copy,
            self.hall,
            layouts.Space(theme.TIGHT),
            self.publish,
            on=surface,
            margins=theme.SNUG,
            spacing=theme.GRID,
        )
        return surface

    @Slot()
    def _compare(self) -> None:
        """Show what changed between what is selected."""
        rows = self.versions.rows
        conference = self._hub.conference
        if not rows:
            self._changes, title = (), ""
        elif len(rows) == 1:
            self._changes, title = rows[0].changes, self._title(rows[0])
        else:
            newer, older = rows[0], rows[-1]
            self._changes = self._between(older, newer)
            title = tr("From {older} to {newer}").format(older=_name(older), newer=_name(newer))
        self.title.setText(title)
        self.list.shown.show_rows(change_rows(conference, self._changes, led=self._led))
        led = [change for change in self._changes if change.led_by]
        self._bar.setVisible(bool(led))
        names = ", ".join(dict.fromkeys(change.entry.title for change in led))
        self.consequences.setText(
            tr("%n mere consequences are not listed: {titles}", n=len(led)).format(titles=names)
            if not self._led
            else tr("%n of these are mere consequences.", n=len(led))
        )
        self.show_led.setText(tr("Hide") if self._led else tr("Show"))
        self._offer_return(rows)

    def _offer_return(self, rows: tuple[VersionRow, ...]) -> None:
        """Offer to return to the selected version; with the draft, to the one in force."""
        held = self._hub.conference.versions()
        version = rows[-1].version if rows else None
        target = version or (held[-1] if held else None)
        self.back.setVisible(target is not None)
        if target is not None:
            self._target = target.id
            self.back.setText(tr("Return to version {number}").format(number=target.number))

    def _title(self, row: VersionRow) -> str:
        versions = self._hub.conference.versions()
        if row.version is None:
            count, last = len(row.changes), versions[-1]
            if not count:
                return tr("Nothing has changed since {version}").format(version=version_name(last))
            return tr("%n changes since {version}", n=count).format(version=version_name(last))
        if row.version.number == versions[0].number:
            return tr("{version}, the first one").format(version=version_name(row.version))
        return tr("%n changes with {version}", n=len(row.changes)).format(
            version=version_name(row.version)
        )

    def _between(self, older: VersionRow, newer: VersionRow) -> tuple[PlanChange, ...]:
        conference = self._hub.conference
        assert older.version is not None  # the draft is the newest
        if newer.version is None:
            return plan_changes(thawed(older.version.content), planned(conference))
        return changes_between(conference, older.version.id, newer.version.id)

    def _show_notice(self) -> None:
        conference = self._hub.conference
        lines = notice(conference, QtWords(conference.event.language))
        empty_layout(self._lines)
        day = 0
        for line in lines:
            if line.day != day:
                day = line.day
                words = QtWords(conference.event.language).day(conference.event.date_of(day))
                self._lines.addSpacing(theme.GRID if self._lines.count() else 0)
                self._lines.addWidget(Label(words, "caption"))
            clock = Label(line.clock, "strong")
            text = Label(line.text, wrap=True)
            top = Qt.AlignmentFlag.AlignTop
            self._lines.addLayout(layouts.row((clock, top), (text, 1), spacing=theme.TIGHT))
        if not lines:
            said = tr("Nothing has changed that would have to be told.")
            self._lines.addWidget(Label(said, "secondary", wrap=True))
        self._lines.addStretch(1)
        for each in (self.print, self.copy, self.hall):
            each.setEnabled(bool(lines))

    @Slot()
    def _toggle(self) -> None:
        self._led = not self._led
        self._compare()

    @Slot()
    def _publish(self) -> None:
        done = self._hub.do(publish)
        if done.value is not None:
            done.report(phrase("Version {number} is published.", number=done.value))

    @Slot()
    def _return(self) -> None:
        self._hub.do(return_to, self._target).report()

    @Slot()
    def _print(self) -> None:
        open_prints(self._hub, self.window(), what=PLAN_CHANGES)

    @Slot()
    def _copy(self) -> None:
        conference = self._hub.conference
        text = notice_as_text(conference, QtWords(conference.event.language))
        QGuiApplication.clipboard().setText(text)
        self._hub.show_message(phrase("The notice is on the clipboard."))

    @Slot()
    def _to_hall(self) -> None:
        words = QtWords(self._hub.conference.event.language)
        self._hub.do(show_in_plenary, words).report()

    def _open(self, change: PlanChange) -> None:
        kind, record_id = change.entry.key
        known = {EntryKind.ITEM: AgendaItem, EntryKind.WORKSHOP: Workshop}
        record = self._hub.conference.get(known[kind], record_id) if kind in known else None
        if record is not None:
            key: Key = ("item" if kind is EntryKind.ITEM else "workshop", record_id)
            self.wanted.emit(key)


def _name(row: VersionRow) -> str:
    return version_name(row.version) if row.version else tr("Draft")
