"""Two entries side by side, field by field, with the choice which value stays."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from moderator.actions.merging import COMPARED, WISHES, merge_participants, proposed_choices
from moderator.event.conference import Conference
from moderator.event.people import PARTICIPANT_FIELD, Participant
from moderator.event.schedule import Theme
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.people.changes import act
from moderator.ui.people.columns import value_words
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.labels import Label
from moderator.ui.words import say, tr


class MergeForm(QWidget):
    """Compares two entries; the older one stays and takes what is chosen.

    closed: merged or called off.
    """

    closed = Signal()

    def __init__(self, hub: Hub, ids: tuple[int, int], parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._keep_id, self._other_id = sorted(ids)
        conference = hub.conference
        self._pair = tuple(conference.one(Participant, i) for i in (self._keep_id, self._other_id))
        self.choices: dict[str, tuple[QRadioButton, QRadioButton]] = {}
        self._proposed = proposed_choices(conference, self._keep_id, self._other_id)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GRID // 2)
        self._text(tr("Merge two entries"), "section")
        self._text(tr("Please choose what stays where the two differ."), "secondary")
        self._column.addLayout(self._buttons(enabled=not hub.store.read_only))
        keep, other = self._pair
        same = []
        for name in COMPARED:
            field = PARTICIPANT_FIELD[name]
            values = tuple(value_words(field, getattr(person, name)) for person in self._pair)
            if getattr(keep, name) != getattr(other, name):
                self._add(name, say(field.words), values)
            elif getattr(keep, name) not in ("", None, False):
                same.append(say(field.words))
        wishes = tuple(wish_words(conference, person.id) for person in self._pair)
        if wishes[0] != wishes[1]:
            self._add(WISHES, tr("Wishes"), wishes)
        if same:
            self._caption(tr("The same in both"))
            self._text(", ".join(same), "secondary")
        self._column.addSpacing(theme.TIGHT)
        self._text(
            tr(
                "One place stays in each round: the held one, if one of the two is held. Bonds "
                "and refusals of both stay. The badge of the newer entry is no longer valid."
            ),
            "caption",
        )

    def taken(self) -> frozenset[str]:
        """Name what comes from the newer entry."""
        return frozenset(name for name, (_, other) in self.choices.items() if other.isChecked())

    def merge(self) -> None:
        """Make one entry of the two."""
        if act(self._hub, merge_participants, self._keep_id, self._other_id, self.taken()):
            self.closed.emit()

    def _add(self, name: str, words: str, values: tuple[str, ...]) -> None:
        self._caption(words)
        group = QButtonGroup(self)
        made = []
        for value in values:
            radio = QRadioButton(self)
            text = value or tr("empty")
            lines = wrapped(text, radio.fontMetrics(), theme.PANEL_WIDTH - theme.WIDE * 3)
            radio.setText(lines.replace("&", "&&"))
            radio.setAccessibleName(f"{words}: {text}")
            group.addButton(radio)
            self._column.addWidget(radio)
            made.append(radio)
        made[1 if name in self._proposed else 0].setChecked(True)
        self.choices[name] = (made[0], made[1])

    def _buttons(self, *, enabled: bool) -> QHBoxLayout:
        self.accept = button(tr("Merge"), "primary", self)
        self.accept.setEnabled(enabled)
        self.accept.clicked.connect(self.merge)
        self.cancel = button(tr("Cancel"), parent=self)
        self.cancel.clicked.connect(self.closed)
        row = QHBoxLayout()
        row.addWidget(self.accept)
        row.addWidget(self.cancel)
        row.addStretch(1)
        return row

    def _text(self, text: str, kind: str) -> None:
        self._column.addWidget(Label(text, kind, wrap=True))

    def _caption(self, text: str) -> None:
        self._column.addSpacing(theme.GRID)
        self._column.addWidget(Label(text, "caption"))


def wish_words(conference: Conference, participant_id: int) -> str:
    """List the wishes of all rounds, each round in a line."""
    rounds = []
    for item in conference.rounds():
        wishes = conference.wishes_of(participant_id, item.id)
        if wishes:
            names = [conference.one(Theme, wish.theme_id).name for wish in wishes]
            number = conference.round_number(item.id)
            words = tr("Round {number}: {themes}")
            rounds.append(words.format(number=number, themes=", ".join(names)))
    return "\n".join(rounds)


def wrapped(text: str, metrics: QFontMetrics, width: int) -> str:
    """Break a text into lines of at most `width` pixels, since a radio button does not wrap.

    A word that is longer by itself is broken too, so that nothing is ever cut.
    """
    lines: list[str] = []
    for paragraph in text.splitlines():
        line = ""
        for word in paragraph.split():
            wider = f"{line} {word}".strip()
            if line and metrics.horizontalAdvance(wider) > width:
                lines.append(line)
                wider = word
            while metrics.horizontalAdvance(wider) > width and len(wider) > 1:
                fits = next(
                    n
                    for n in range(len(wider), 0, -1)
                    if n == 1 or metrics.horizontalAdvance(wider[:n]) <= width
                )
                lines.append(wider[:fits])
                wider = wider[fits:]
            line = wider
        lines.append(line)
    return "\n".join(lines)
