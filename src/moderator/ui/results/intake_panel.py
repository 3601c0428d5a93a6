"""The panel beside the intake: the chosen photo large, and where it may belong."""

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from moderator.actions.intake import likeliest
from moderator.event.results import IntakePhoto, IntakeState, Photo
from moderator.event.workshops import Group, Workshop
from moderator.rules.filing import LikelyGroup, waits
from moderator.slides.deck import group_label
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.results.entry import shown
from moderator.ui.results.intake_list import code_words, group_words, origin_words, place_of
from moderator.ui.results.thumbs import LargeView, PhotoButton, Pictures
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface, button
from moderator.ui.widgets.labels import Label, least_size
from moderator.ui.words import tr, translate

CHOICES = 3
REST = 600
"""Milliseconds for which keys and buttons do nothing after they came to mean other groups."""


class IntakePanel(Surface):
    """What a photo shows, and the groups that it may belong to.

    Signals: filed (id of the chosen group), dismissed, reopened, group_wanted (id of a group whose
    page shall be shown).
    """

    filed = Signal(int)
    dismissed = Signal()
    reopened = Signal()
    group_wanted = Signal(int)

    def __init__(self, hub: Hub, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub, self._pictures = hub, pictures
        self._photo: IntakePhoto | None = None
        self._likely: tuple[LikelyGroup, ...] = ()
        self._likely_of: tuple[int, str] | None = None
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._original = False
        self.preview = PhotoButton(hub.appearance, pictures, large=True)
        self.preview.setMinimumHeight(theme.PANEL_WIDTH * 2 // 3)
        self.preview.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.preview.clicked.connect(self.open_large)
        self._about = Label("", "secondary", wrap=True)
        self._question = Label("", "strong", wrap=True)
        self.choices = [
            button("", "" if n else "primary", run=partial(self.take_likely, n))
            for n in range(CHOICES)
        ]
        self._reasons = [Label("", "secondary", wrap=True) for _ in range(CHOICES)]
        self.other = button(tr("Another group …"), run=self.ask_group)
        self.none = button(tr("No flipchart"), run=self.dismissed)
        self.again = button(tr("Let it wait again"), run=self.reopened)
        self.show_group = button(tr("Go to the group"), "primary", run=self._go)
        for widget, key in ((self.other, "G"), (self.none, tr("Del"))):
            widget.setToolTip(key)
        offered = [
            layouts.row((choice, Qt.AlignmentFlag.AlignTop), (reasons, 1), spacing=theme.SNUG)
            for choice, reasons in zip(self.choices, self._reasons, strict=True)
        ]
        layouts.column(
            (self.preview, 1),
            self._about,
            self._question,
            *offered,
            layouts.row(self.other, self.none, layouts.STRETCH),
            layouts.row(self.again, layouts.STRETCH),
            self.show_group,
            on=self,
            margins=theme.SNUG,
            spacing=theme.TIGHT,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Need another height where the words wrap otherwise."""
        super().resizeEvent(event)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Become as low as the words allow at this width."""
        return least_size(self, super().minimumSizeHint())

    def show_photo(self, photo: IntakePhoto | None) -> None:
        """Show a photo and what can be done with it; None: nothing."""
        if photo is None or self._photo is None or photo.id != self._photo.id:
            self._original = False
            self._resting.stop()
        self._photo = photo
        conference = self._hub.conference
        waiting = photo is not None and waits(conference, photo)
        writable = not self._hub.store.read_only
        if photo is None or not waiting:
            self._likely, self._likely_of = (), None
        elif (photo.id, photo.words) != self._likely_of:
            # what a key does stays while one looks at a photo, though others come in meanwhile,
            # until its own words are read
            self._rank(photo)
        self._show_picture()
        self._about.setText("" if photo is None else self._words(photo))
        self._question.setText(self._asked(photo, waiting=waiting))
        for place, (choice, reasons) in enumerate(zip(self.choices, self._reasons, strict=True)):
            there = place < len(self._likely)
            choice.setVisible(there)
            reasons.setVisible(there)
            choice.setEnabled(writable)
            if there:
                likely = self._likely[place]
                group = conference.one(Group, likely.group_id)
                choice.setText(f"{place + 1}   {shown(group_label(conference, group))}")
                choice.setAccessibleName(group_words(conference, group.id))
                why = " ".join(translate(reason) for reason in likely.reasons)
                workshop = conference.one(Workshop, group.workshop_id)
                reasons.setText(f"{conference.theme_of(workshop).name}\n{why}")
        state = None if photo is None else photo.state
        self.other.setVisible(state not in {None, IntakeState.DISMISSED})
        self.none.setVisible(waiting)
        self.again.setVisible(
            state is IntakeState.DISMISSED or (state is IntakeState.FILED and not waiting)
        )
        filed = None if photo is None else group_words(conference, place_of(conference, photo))
        self.show_group.setVisible(bool(filed) and not waiting)
        for each in (self.other, self.none, self.again):
            each.setEnabled(writable)

    def _rank(self, photo: IntakePhoto) -> None:
        """Find the likely groups; where a key now means another one, it rests for a moment."""
        before, seen = self._likely, self._likely_of is not None and self._likely_of[0] == photo.id
        self._likely = likeliest(self._hub.conference, photo, self._hub.now())
        self._likely_of = (photo.id, photo.words)
        if seen and _ids(before) != _ids(self._likely):
            self._resting.start(REST)

    @Slot(int)
    def take_likely(self, place: int) -> None:
        """File the photo under one of the likely groups."""
        if self._resting.isActive():
            return  # it was meant for the group that stood there before
        if place < len(self._likely) and not self._hub.store.read_only:
            self.filed.emit(self._likely[place].group_id)

    @Slot()
    def toggle_original(self) -> None:
        """Show the photo as it came, or straightened again."""
        self._original = not self._original
        self._show_picture()

    @Slot()
    def open_large(self) -> None:
        """Show the photo over the whole window."""
        photo = self.preview.photo
        if photo is not None:
            LargeView(self._hub.appearance, self._pictures, (photo,), 0, self).open()

    @Slot()
    def ask_group(self) -> None:
        """Offer all groups of all rounds, by theme."""
        if self._photo is None or self._hub.store.read_only or not self.other.isVisible():
            return
        conference, menu = self._hub.conference, QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rounds = conference.rounds()
        for number, item in enumerate(rounds, start=1):
            title = tr("Round {number}").format(number=number)
            within = menu.addMenu(title) if len(rounds) > 1 else menu
            for workshop in conference.workshops_of(item.id):
                groups = conference.groups_of(workshop.id)
                inner = within.addMenu(shown(conference.theme_of(workshop).name))
                inner.setEnabled(bool(groups))
                for group in groups:
                    action = inner.addAction(tr("Group {number}").format(number=group.number))
                    action.triggered.connect(partial(self._file, group.id))
        menu.popup(self.other.mapToGlobal(self.other.rect().bottomLeft()))

    def _file(self, group_id: int, _checked: bool = False) -> None:
        self.filed.emit(group_id)

    @Slot()
    def _go(self) -> None:
        group_id = None if self._photo is None else place_of(self._hub.conference, self._photo)
        if group_id is not None:
            self.group_wanted.emit(group_id)

    def _show_picture(self) -> None:
        photo = self._photo
        if photo is None:
            self.preview.show_photo(None, "")
            return
        picture = "" if self._original else photo.picture
        name = tr("Photo as it came") if self._original else tr("Photo")
        self.preview.show_photo(Photo(0, 0, photo.content, picture=picture), name)

    def _words(self, photo: IntakePhoto) -> str:
        moment = f"{photo.taken or photo.arrived:%H:%M:%S}"
        return " · ".join((origin_words(photo), moment, code_words(self._hub.conference, photo)))

    def _asked(self, photo: IntakePhoto | None, *, waiting: bool) -> str:
        if photo is None:
            return ""
        if waiting:
            return tr("Where does this photo belong?")
        if photo.state is IntakeState.DISMISSED:
            return tr("Shows no flipchart")
        place = group_words(self._hub.conference, place_of(self._hub.conference, photo))
        return tr("Filed under {group}").format(group=place) if place else ""


def _ids(likely: tuple[LikelyGroup, ...]) -> list[int]:
    return [each.group_id for each in likely]
