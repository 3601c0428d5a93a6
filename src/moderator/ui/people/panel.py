"""The side panel: the day of a person, why they are where they are, wishes and data."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from moderator.actions.board import Stop, known_problem, stops_of
from moderator.event.conference import Conference
from moderator.event.people import Participant, Status
from moderator.rules.assignment.explain import why
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.people.columns import STATUSES, status_words
from moderator.ui.people.commands import Commands
from moderator.ui.people.data_form import DataForm
from moderator.ui.people.wish_editor import WishEditor
from moderator.ui.widgets.frames import Surface, button, empty_layout
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.stops import StopLine
from moderator.ui.words import say, tr


class PersonPanel(Surface):
    """Tells about the selected person; everything in it can be edited in place."""

    def __init__(self, hub: Hub, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._commands = commands
        self._wanted: tuple[int, ...] = ()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fill)
        self._shown: tuple[tuple[int, ...], Conference] | None = None
        self.form: DataForm | None = None
        self.setFixedWidth(theme.PANEL_WIDTH)
        self.setAccessibleName(tr("Details"))
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(theme.SNUG, theme.SNUG, theme.SNUG, theme.SNUG)
        self._column.setSpacing(theme.GRID)
        scroll.setWidget(inner)
        for widget in (scroll.viewport(), inner):
            widget.setAutoFillBackground(False)
        self._scroll = scroll
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(scroll)

    def show_people(self, ids: Sequence[int]) -> None:
        """Show one person, several, or how to choose somebody, once the table is painted."""
        self._wanted = tuple(ids)
        self._soon.start()

    def _fill(self) -> None:
        conference, ids = self._hub.conference, self._wanted
        before, self._shown = self._shown, (ids, conference)
        if before is not None and before[0] == ids and before[1] is conference:
            return
        people = [p for i in ids if (p := conference.get(Participant, i)) is not None]
        same = before is not None and before[0] == ids and len(people) == 1
        if same and self.form is not None and self.form.is_being_edited():
            self.form.show_person(people[0])
            return
        place = self._scroll.verticalScrollBar().value() if same else 0
        self.form = None
        empty_layout(self._column)
        if not people:
            self._text(tr("Nobody selected"), "section")
            self._text(
                tr("Select somebody to see and edit the day, the wishes and the data."),
                "secondary",
            )
        elif len(people) == 1:
            self._show_one(conference, people[0])
        else:
            self._show_many(people)
        self._column.addStretch(1)
        self._scroll.verticalScrollBar().setValue(place)

    def _show_one(self, conference: Conference, person: Participant) -> None:
        self._text(f"{person.academic_title} {person.name}".strip(), "section")
        about = " · ".join(part for part in (person.function, person.organisation) if part)
        if about:
            self._text(about, "secondary")
        self._column.addWidget(self._status_choice(person))
        stops = stops_of(conference, person)
        if stops:
            self._caption(tr("The day of {name}").format(name=person.given_name or person.name))
        for stop in stops:
            self._show_stop(conference, person, stop)
        for item in conference.rounds():
            if conference.workshops_of(item.id):
                self._column.addWidget(
                    WishEditor(self._hub, self._commands, person.id, item.id, self)
                )
        self._caption(tr("Data"))
        self.form = DataForm(self._hub, self._commands, person, self)
        self._column.addWidget(self.form)

    def _show_stop(self, conference: Conference, person: Participant, stop: Stop) -> None:
        self._column.addWidget(StopLine(stop, self._hub.theme, self))
        if stop.workshop is None or stop.rank == 1:
            return
        told = why(conference, person.id, stop.item.id, known_problem(conference))
        for sentence in dict.fromkeys(told[1:]):
            self._text(say(sentence), "caption")

    def _show_many(self, people: Sequence[Participant]) -> None:
        self._text(tr("%n people selected", len(people)), "section")
        for person in people[:12]:
            self._text(person.name, "secondary")
        if len(people) > 12:
            self._text(tr("and %n more", len(people) - 12), "secondary")
        ids = [person.id for person in people]
        for status in (Status.CHECKED_IN, Status.NO_SHOW, Status.CANCELLED):
            made = button(status_words(status), parent=self)
            made.clicked.connect(lambda _=False, s=status: self._commands.set_status(ids, s))
            self._column.addWidget(made)

    def _status_choice(self, person: Participant) -> QComboBox:
        choice = QComboBox(self)
        choice.setAccessibleName(tr("Status"))
        for status in STATUSES:
            choice.addItem(status_words(status), status)
        choice.setCurrentIndex(choice.findData(person.status))
        choice.setEnabled(not self._hub.store.read_only)
        choice.activated.connect(
            lambda _place: self._commands.set_status([person.id], Status(choice.currentData()))
        )
        return choice

    def _text(self, text: str, kind: str = "") -> None:
        self._column.addWidget(Label(text, kind, wrap=True))

    def _caption(self, text: str) -> None:
        self._column.addSpacing(theme.TIGHT)
        self._column.addWidget(Label(text.upper(), "caption"))
