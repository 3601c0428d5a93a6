"""The check of what comes near a limit in the hall, made on a worker, and its list."""

from PySide6.QtCore import QObject, QSize, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from moderator.actions.adjusting import improved_photo
from moderator.event.conference import Conference
from moderator.event.errors import FileProblem
from moderator.event.phrase import phrase
from moderator.event.results import Photo, Treatment
from moderator.event.stage import Cue
from moderator.event.workshops import Group
from moderator.rules.running_order import TurnKey, heard_groups, presented_groups
from moderator.slides.deck import page_count
from moderator.slides.limits import GroupLimits, Writing, limits_of
from moderator.ui import theme
from moderator.ui.asking import Asking
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon, icon
from moderator.ui.jobs import Job
from moderator.ui.plenary.pictures import hall_words
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.labels import Label
from moderator.ui.words import tr

QUIET_MILLISECONDS = 600
"""How long nothing must have changed before it is checked anew."""
MEASURED_PIXELS = 1200
"""Pixels of a photo's longer side in which its writing is measured."""


class LimitCheck(QObject):
    """Checks the running order again after each change, but not while the hall is shown.

    Nobody reads its list meanwhile, and the next slide must not wait for photos to be measured.
    limits: what was found last, None before. changed: they are other ones.
    """

    changed = Signal()

    def __init__(self, hub: Hub, parent: QObject) -> None:
        super().__init__(parent)
        self._hub = hub
        self.limits: tuple[GroupLimits, ...] | None = None
        self._checked: Conference | None = None
        self._writings: dict[tuple[str, int], Writing | None] = {}
        self._asking = Asking(hub.jobs, self)
        self._aspect = 16 / 9
        hub.stage.opened.connect(self._on_opened)

    @property
    def busy(self) -> bool:
        """Whether something is being checked."""
        return self._asking.busy

    def check(self, aspect: float) -> None:
        """Check the event as it is now, unless that was done."""
        conference, now = self._hub.conference, self._hub.now()
        self._aspect = aspect
        if conference is self._checked or self._hub.stage.open:
            return
        self._checked = conference
        groups = presented_groups(conference, now)
        words = hall_words(conference.event.language)

        def count(cue: Cue) -> int:
            return page_count(conference, cue, now, words, aspect)

        def question(job: Job) -> tuple[GroupLimits, ...]:
            def measure(photo: Photo) -> Writing | None:
                return None if job.stopped else self._measure(photo)

            return limits_of(conference, groups, count, measure)

        self._asking.ask(
            phrase("Check of the slides"), question, self._take, pause=QUIET_MILLISECONDS
        )

    @Slot(bool)
    def _on_opened(self, opened: bool) -> None:
        """Give up the check that is under way, and make it up for once the hall is not shown."""
        if opened and self._asking.busy:
            self._checked = None
            self._asking.forget()
        elif not opened:
            self.check(self._aspect)

    def _measure(self, photo: Photo) -> Writing | None:
        """Measure the writing on a photo, on the worker; each picture once."""
        key = photo.shown, photo.quarter_turns
        if key not in self._writings:
            self._writings[key] = self._measured(photo)
        return self._writings[key]

    def _measured(self, photo: Photo) -> Writing | None:
        improve = self._hub.for_worker(improved_photo)
        try:
            found = improve(
                photo.shown,
                None,
                Treatment.AS_IS,
                quarter_turns=photo.quarter_turns,
                most=MEASURED_PIXELS,
            )
        except FileProblem:
            return None
        if found.letters is None:
            return None
        turned = photo.quarter_turns % 2
        return Writing(found.letters, 1 / found.proportions if turned else found.proportions)

    def _take(self, limits: tuple[GroupLimits, ...]) -> None:
        if limits != self.limits:
            self.limits = limits
            self.changed.emit()


class LimitsBox(QWidget):
    """Says that everything can be read from the last row, or lists what cannot or is missing.

    wanted: (TurnKey) a group of the list.
    """

    wanted = Signal(TurnKey)

    def __init__(self, hub: Hub, check: LimitCheck, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub, self._check = hub, check
        self.fine = Label(tr("Legible to the last row"), "good")
        self.some = button("", "caution", run=self._open)
        self._mark = Label()
        row: QHBoxLayout = layouts.row(self._mark, self.fine, self.some, spacing=theme.GRID)
        self.setLayout(row)
        check.changed.connect(self.refresh)
        hub.appearance.changed.connect(self._draw)
        self._draw()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what was found."""
        limits = self._check.limits
        fine = limits is not None and not limits
        self.fine.setVisible(fine)
        self._mark.setVisible(fine)
        self.some.setVisible(bool(limits))
        if limits:
            self.some.setText(tr("%n remarks", n=len(limits)))
            self.some.setToolTip(tr("What comes near a limit in the hall"))

    def menu(self) -> QMenu:
        """Make the list: each group with its remarks; choosing one goes to it."""
        menu = QMenu(self)
        conference = self._hub.conference
        numbers = {
            group.id: number
            for number, group in enumerate(heard_groups(conference, self._hub.now()), start=1)
        }
        for limits in self._check.limits or ():
            if conference.get(Group, limits.group_id) is None:
                continue
            number = numbers.get(limits.group_id, "")
            act = menu.addAction(f"{number}  {limit_words(limits)}".replace("&", "&&"))
            key = TurnKey(group_id=limits.group_id)
            act.triggered.connect(lambda _on=False, key=key: self.wanted.emit(key))
        return menu

    @Slot()
    def _open(self) -> None:
        menu = self.menu()
        place = self.some.mapToGlobal(self.some.rect().topRight())
        place.setX(place.x() - menu.sizeHint().width())
        place.setY(place.y() - menu.sizeHint().height())
        menu.popup(place)

    @Slot()
    def _draw(self) -> None:
        colours, size = self._hub.appearance.colours, QSize(theme.SMALL_ICON, theme.SMALL_ICON)
        self._mark.setPixmap(icon(Icon.SAVED, colours.good).pixmap(size))
        self.some.setIcon(icon(Icon.WARNING, colours.warning))
        self.some.setIconSize(size)


def limit_words(limits: GroupLimits) -> str:
    """Put into words what comes near a limit for a group."""
    found = []
    if limits.slides:
        found.append(tr("%n slides of text", n=limits.slides))
    for seen in limits.photos:
        if seen.row:
            words = tr("photo legible to row {row} of {rows}")
            found.append(words.format(row=seen.row, rows=seen.rows))
        else:
            found.append(tr("photo not legible even in the first row"))
    if limits.speechless:
        found.append(tr("nobody named who speaks"))
    return " · ".join(found)
