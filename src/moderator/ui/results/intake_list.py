"""The list of the intake: photos on their way, those that wait, those that are filed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from moderator.actions.intake import likeliest
from moderator.actions.search import matches
from moderator.event.conference import Conference
from moderator.event.results import IntakePhoto, IntakeState, PhotoOrigin
from moderator.event.workshops import Group, Workshop
from moderator.rules.filing import waits
from moderator.rules.sheet_code import read
from moderator.ui import theme
from moderator.ui.results.incoming import PhotoOnTheWay
from moderator.ui.theme import Appearance, Tone
from moderator.ui.widgets.marks import STRONG, Chip, ThemeMark, Thumbnail
from moderator.ui.widgets.push import ENTER
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import RowContent, RowDelegate, RowStyle
from moderator.ui.words import tr

THUMB = QSize(theme.GRID * 8, theme.GRID * 10)
STYLE = RowStyle(height=theme.GRID * 13, title=STRONG)
MOST_FILED = 8
"""Filed photos that are shown until all are asked for."""


@dataclass(frozen=True, slots=True)
class IntakeLine:
    """A heading, a photo on its way, or a photo of the intake."""

    heading: str = ""
    coming: PhotoOnTheWay | None = None
    photo: IntakePhoto | None = None

    @property
    def key(self) -> object:
        """What tells it from the others."""
        if self.photo is not None:
            return self.photo.id
        return self.heading if self.coming is None else self.coming.key


def lines_of(
    conference: Conference,
    coming: Iterable[PhotoOnTheWay],
    *,
    all_filed: bool,
    wanted: str = "",
) -> tuple[list[IntakeLine], int]:
    """List what is on its way, waits and is filed; return how many filed ones are not listed.

    wanted: words that all begin a word of a photo's name, sender, group or what was read on it;
    then all photos that have them are listed.
    """
    photos: Sequence[IntakePhoto] = conference.intake()
    if wanted.strip():
        coming, all_filed = (), True
        photos = [photo for photo in photos if matches(wanted, *_searched(conference, photo))]
    waiting = [photo for photo in photos if waits(conference, photo)]
    done = [photo for photo in photos if photo not in waiting]
    shown = done if all_filed else done[:MOST_FILED]
    parts: list[tuple[str, list[IntakeLine]]] = [
        (tr("On their way"), [IntakeLine(coming=each) for each in coming]),
        (tr("Waiting for you"), [IntakeLine(photo=each) for each in waiting]),
        (tr("Done"), [IntakeLine(photo=each) for each in shown]),
    ]
    lines = [
        line
        for heading, rows in parts
        if rows
        for line in (IntakeLine(f"{heading} · {len(rows)}"), *rows)
    ]
    return lines, len(done) - len(shown)


def _searched(conference: Conference, photo: IntakePhoto) -> tuple[str, str]:
    """Return how a photo is named, and what is known of it beside that."""
    about = (photo.caption, photo.words, group_words(conference, place_of(conference, photo)))
    return f"{photo.name} {photo.sender}", " ".join(about)


def place_of(conference: Conference, photo: IntakePhoto) -> int | None:
    """Return the group that a photo is with; for one that was there already, where that is now."""
    if photo.state is not IntakeState.KNOWN:
        return photo.filed_group
    same = (
        other.filed_group
        for other in conference.intake()
        if other.content == photo.content and other.state is IntakeState.FILED
    )
    return next(same, None) or photo.filed_group


def group_words(conference: Conference, group_id: int | None) -> str:
    """Name a group with its theme; "" for one that is gone."""
    group = conference.get(Group, group_id)
    if group is None:
        return ""
    workshop = conference.one(Workshop, group.workshop_id)
    return tr("{theme} · group {number}").format(
        theme=conference.theme_of(workshop).name, number=group.number
    )


def origin_words(photo: IntakePhoto) -> str:
    """Say where a photo came from."""
    if photo.sender:
        return tr("Phone, {sender}").format(sender=photo.sender)
    ways = {
        PhotoOrigin.PHONE: tr("From a phone"),
        PhotoOrigin.FILE: tr("Chosen file"),
        PhotoOrigin.DROP: tr("Dropped here"),
        PhotoOrigin.PASTE: tr("Pasted"),
        PhotoOrigin.FOLDER: tr("Watched folder"),
        PhotoOrigin.CAMERA: tr("Camera of this computer"),
    }
    return photo.name or ways[photo.origin]


def code_words(conference: Conference, photo: IntakePhoto) -> str:
    """Say what the code in a photo tells, where it did not file it."""
    return what_code_says(conference, photo.code)


def what_code_says(conference: Conference, text: str) -> str:
    """Say in words what the text of a code tells; "" is the text where there is no code."""
    code = read(text)
    if code is None:
        return tr("code that cannot be read") if text else tr("no code in the picture")
    if code.is_of_another_event(conference.event.badge_key):
        return tr("code of another event")
    if conference.get(Group, code.group_id) is None:
        return tr("code of a group that is gone")
    return tr("code read")


class IntakeList(QListView):
    """The photos; those that wait can be filed with a key.

    Signals: chosen (another photo, or none), likely_wanted (place among the likely groups),
    other_wanted, dismissed, original_wanted.
    """

    chosen = Signal()
    likely_wanted = Signal(int)
    other_wanted = Signal()
    dismissed = Signal()
    original_wanted = Signal()

    def __init__(
        self,
        appearance: Appearance,
        picture: Callable[[IntakePhoto], QImage | None],
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._picture, self._now = picture, now
        self._conference = Conference.empty()
        self._lines = RowModel[IntakeLine](self._describe, lambda line: line.key, self)
        self.setModel(self._lines)
        self.setItemDelegate(RowDelegate(appearance, self._lines.content, STYLE, self))
        self.setAccessibleName(tr("Photos that came in"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit())

    @property
    def photo(self) -> IntakePhoto | None:
        """The photo that is chosen."""
        index = self.currentIndex()
        return self._lines.record(index).photo if index.isValid() else None

    @property
    def photos(self) -> tuple[IntakePhoto, ...]:
        """All photos from top to bottom."""
        return tuple(line.photo for line in self._lines.rows if line.photo is not None)

    def show_lines(self, conference: Conference, lines: Iterable[IntakeLine]) -> None:
        """Show other lines; the chosen photo stays chosen until it waits no more.

        Then the next one that waits is chosen, or else the one before it, or any.
        """
        before = self.photo
        waited = [photo.id for photo in self.photos if waits(self._conference, photo)]
        self._conference = conference
        self._lines.show_rows(lines)
        self._lines.repaint()
        waiting = [photo.id for photo in self.photos if waits(conference, photo)]
        place = waited.index(before.id) if before is not None and before.id in waited else None
        if place is not None and before is not None and before.id not in waiting:
            after = [each for each in waited[place:] if each in waiting]
            following = [*after, *reversed([each for each in waited[:place] if each in waiting])]
        elif waiting and not waited:
            following = []  # the first one that waits is what there is to do
        else:
            following = [] if before is None else [before.id]
        for photo_id in (*following, *waiting, *(photo.id for photo in self.photos)):
            if self.choose(photo_id):
                self.scrollTo(self.currentIndex())
                break
        self.chosen.emit()

    def choose(self, photo_id: int) -> bool:
        """Choose a photo; return whether it is in the list."""
        place = self._lines.place_of(photo_id)
        if place >= 0:
            self.setCurrentIndex(self._lines.index(place, 0))
        return place >= 0

    def repaint_rows(self) -> None:
        """Paint all rows anew, as once a picture has arrived."""
        self._lines.repaint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """File, set aside or look closer with a key."""
        key = Qt.Key(event.key())
        digits = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in digits and plain:
            self.likely_wanted.emit(digits.index(key))
        elif key in ENTER:
            self.likely_wanted.emit(0)
        elif key is Qt.Key.Key_G and plain:
            self.other_wanted.emit()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.dismissed.emit()
        elif key is Qt.Key.Key_O and plain:
            self.original_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _describe(self, line: IntakeLine, _column: int) -> RowContent:
        if line.coming is not None:
            chip = Chip(tr("is being read")) if line.coming.begun else Chip(tr("waits"))
            return RowContent(line.coming.name, lead=(Thumbnail(None, THUMB),), chip=chip)
        photo = line.photo
        if photo is None:
            return RowContent(line.heading, heading=True)
        title = origin_words(photo)
        return RowContent(
            title,
            f"{photo.arrived:%H:%M} · {code_words(self._conference, photo)}",
            lead=(Thumbnail(self._picture(photo), THUMB),),
            side=self._side(photo),
            tooltip=photo.name or title,
        )

    def _side(self, photo: IntakePhoto) -> RowContent:
        conference = self._conference
        if waits(conference, photo):
            likely = likeliest(conference, photo, self._now())
            if not likely:
                return RowContent(tr("no group yet"))
            chip = (Chip("1"),)
            return _group_side(conference, likely[0].group_id, tr("probably"), after=chip)
        if photo.state is IntakeState.DISMISSED:
            return RowContent(tr("no flipchart"))
        group_id = place_of(conference, photo)
        if photo.state is not IntakeState.KNOWN:
            return _group_side(conference, group_id, below=(Chip(tr("filed"), Tone.GOOD),))
        known = tr("was there already")
        if conference.get(Group, group_id) is None:
            return RowContent(tr("no group yet"), known)
        return _group_side(conference, group_id, known)


def _group_side(
    conference: Conference,
    group_id: int | None,
    state: str = "",
    *,
    after: tuple[Chip, ...] = (),
    below: tuple[Chip, ...] = (),
) -> RowContent:
    """Name a group in two lines, its number first: that is read where the theme is cut."""
    group = conference.one(Group, group_id or 0)
    theme_name = conference.theme_of(conference.one(Workshop, group.workshop_id)).name
    return RowContent(
        tr("Group {number}").format(number=group.number),
        " · ".join(part for part in (state, theme_name) if part),
        before=_marks(conference, group_id),
        after=after,
        below=below,
    )


def _marks(conference: Conference, group_id: int | None) -> tuple[ThemeMark, ...]:
    group = conference.get(Group, group_id)
    if group is None:
        return ()
    known = conference.theme_of(conference.one(Workshop, group.workshop_id))
    return (ThemeMark(known.symbol, known.colour, theme.SNUG - 2),)
