"""What an event holds of people, in counts, and the texts that name somebody."""

from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from moderator.actions.personal_data import NamedText, PersonalOverview
from moderator.event.people import PRESENT, Status
from moderator.ui import theme
from moderator.ui.widgets.frames import Surface, empty_layout, scrolling_column
from moderator.ui.widgets.labels import Label
from moderator.ui.words import tr, translate

MOST_TEXTS = 200


class PersonalFound(Surface):
    """Counts of what is personal in an event, each in a line, in a column that scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("What the event holds of people"))
        self.list, self._lines = scrolling_column(self)
        self._lines.addWidget(Label(tr("Looking …"), "secondary"))

    def show_overview(self, found: PersonalOverview) -> None:
        """Show the counts, and below them the texts that name somebody."""
        empty_layout(self._lines)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SNUG)
        grid.setVerticalSpacing(theme.GRID)
        grid.setColumnStretch(0, 1)
        row = 0
        for words, count, more in _rows(found):
            number = Label(QLocale().toString(count))
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(words, wrap=True), row, 0)
            grid.addWidget(number, row, 1)
            row += 1
            if more:
                grid.addWidget(Label(more, "caption-dark", wrap=True), row, 0)
                row += 1
        self._lines.addLayout(grid)
        for heading, certain in (
            (tr("Texts that name somebody; the name is replaced there"), True),
            (tr("Texts that perhaps name somebody; please look yourself"), False),
        ):
            self._show_texts(heading, [t for t in found.texts if t.certain is certain])
        self._lines.addStretch()

    def _show_texts(self, heading: str, texts: Iterable[NamedText]) -> None:
        listed = list(texts)[:MOST_TEXTS]
        if listed:
            self._lines.addSpacing(theme.TIGHT)
            self._lines.addWidget(Label(heading, "secondary", wrap=True))
        for text in listed:
            line = f"{translate(text.place)}: {' '.join(text.text.split())}"
            self._lines.addWidget(Label(line, "caption-dark", wrap=True))


def _rows(found: PersonalOverview) -> Iterator[tuple[str, int, str]]:
    """List what there is with how many, and words that explain the number."""
    yield tr("Participants with a name"), found.people, _by_status(found.by_status)
    for words, count in found.counts:
        yield translate(words), count, ""
    yield tr("Organisations"), found.organisations, ""
    yield tr("Names of moderators and speakers"), found.roles, ""
    if found.earlier:
        yield tr("People removed before"), found.earlier, tr("Undo could still bring them back.")
    yield tr("Steps that can be undone"), found.steps, tr("Earlier names may stand in them.")
    backups = tr("Copies of this event that the program has made by itself, beside its file.")
    yield tr("Backups"), found.backups, backups


def _by_status(counts: Mapping[Status, int]) -> str:
    """Say why more people have a name than take part; "" where everyone does."""
    words = {
        Status.CANCELLED: tr("%n cancelled", n=counts.get(Status.CANCELLED, 0)),
        Status.NO_SHOW: tr("%n did not come", n=counts.get(Status.NO_SHOW, 0)),
        Status.WAITING_LIST: tr("%n on the waiting list", n=counts.get(Status.WAITING_LIST, 0)),
    }
    others = [words[status] for status in words if counts.get(status)]
    taking_part = sum(number for status, number in counts.items() if status in PRESENT)
    return ", ".join([tr("%n take part", n=taking_part), *others]) if others else ""
