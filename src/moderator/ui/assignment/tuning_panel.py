"""The side panel in which the moderator says what else counts, and sees what it would do."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from moderator.actions.effect import Effect, Picture
from moderator.event.placements import Preferences
from moderator.rules.assignment.repeats import Lists
from moderator.rules.assignment.solution import INFEASIBLE, OPTIMAL
from moderator.ui import theme
from moderator.ui.assignment.quality import level_words, quality_words
from moderator.ui.assignment.repeat_choice import RepeatChoice
from moderator.ui.icons import Icon
from moderator.ui.theme import Theme
from moderator.ui.widgets.frames import Line, Surface, button, empty_layout, icon_button
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.reasons import allow, reading_only
from moderator.ui.widgets.scroll import ScrollArea
from moderator.ui.widgets.wishes import ordinal
from moderator.ui.words import say, tr

WIDTH = theme.PANEL_WIDTH + 15 * theme.GRID
FIELDS = ("mix_organisations", "mix_functions", "spread_newcomers", "even_rooms")


def strength(value: int) -> str:
    """Word how much a preference counts."""
    return (tr("not at all"), tr("a little"), tr("more"), tr("much"))[value]


def meaning(field: str) -> str:
    """Word what a preference wants."""
    return {
        "mix_organisations": tr("Mix organisations"),
        "mix_functions": tr("Mix functions"),
        "spread_newcomers": tr("Spread newcomers"),
        "even_rooms": tr("Fill rooms evenly"),
    }[field]


class PreferenceSlider(QWidget):
    """One preference: what it wants, how much it counts in a word, and the slider.

    moved: (field, value) the moderator set another value.
    """

    moved = Signal(str, int)

    def __init__(self, field: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._field = field
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 3)
        self.slider.setPageStep(1)
        self.slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        self.slider.setTickInterval(1)
        self.slider.setAccessibleName(meaning(field))
        self.word = Label("", "secondary")
        head = QHBoxLayout()
        head.addWidget(Label(meaning(field)))
        head.addStretch(1)
        head.addWidget(self.word)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.slider)
        self.slider.valueChanged.connect(self._on_value)

    def show_value(self, value: int) -> None:
        """Show a value without telling anybody."""
        blocked = self.slider.blockSignals(True)
        self.slider.setValue(value)
        self.slider.blockSignals(blocked)
        self._word(value)

    def _word(self, value: int) -> None:
        self.word.setText(strength(value))
        self.slider.setAccessibleDescription(strength(value))

    def _on_value(self, value: int) -> None:
        self._word(value)
        self.moved.emit(self._field, value)


class TuningPanel(Surface):
    """Whether themes come twice, four sliders, the button that shows the effect, and the effect.

    changed: (field, value) of a preference. once_chosen: (bool or None) whether nobody has a theme
    twice. effect_wanted, cancel_wanted, take_wanted, left.
    """

    changed = Signal(str, int)
    once_chosen = Signal()
    effect_wanted = Signal()
    cancel_wanted = Signal()
    take_wanted = Signal()
    left = Signal()

    def __init__(self, dress: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(tr("What counts when assigning"))
        column = QVBoxLayout()
        column.setContentsMargins(theme.SNUG, theme.SNUG, theme.SNUG, theme.SNUG)
        column.setSpacing(theme.GRID)
        head = QHBoxLayout()
        head.addWidget(Label(tr("What else counts"), "section"), 1)
        close = icon_button(dress, Icon.CLOSE, tr("Close"), self)
        close.clicked.connect(self.left)
        head.addWidget(close)
        column.addLayout(head)
        about = tr(
            "Wishes come first. Where several assignments meet them equally well, this decides."
        )
        column.addWidget(Label(about, "secondary", wrap=True))
        self.sliders = {field: PreferenceSlider(field, self) for field in FIELDS}
        for slider in self.sliders.values():
            slider.moved.connect(self.changed)
            column.addWidget(slider)
        column.addWidget(Line())
        self.repeats = RepeatChoice(self)
        self.repeats.chosen.connect(self.once_chosen)
        column.addWidget(self.repeats)
        self.try_out = button(tr("See the effect"), "", self)
        self.try_out.clicked.connect(self.effect_wanted)
        column.addWidget(self.try_out)
        column.addWidget(Line())
        self._answer = QVBoxLayout()
        self._answer.setSpacing(theme.GRID)
        column.addLayout(self._answer)
        column.addStretch(1)
        inner = QWidget()
        inner.setLayout(column)
        self._scroll = scroll = ScrollArea(self)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(scroll)
        self.take = button(tr("Apply"), "primary", self)
        self.take.clicked.connect(self.take_wanted)
        self.take.hide()
        row = QHBoxLayout()
        row.setContentsMargins(theme.SNUG, 0, theme.SNUG, theme.SNUG)
        row.addWidget(self.take)
        row.addStretch(1)
        outer.addLayout(row)

    def show_preferences(self, wanted: Preferences, lists: Lists, *, editable: bool) -> None:
        """Show what is wanted, and what the lists of wishes tell of themes in two rounds."""
        self.repeats.show_value(wanted.themes_once, lists, editable=editable)
        for field, slider in self.sliders.items():
            slider.show_value(getattr(wanted, field))
            allow(slider, "" if editable else reading_only())

    def show_nothing(self) -> None:
        """Show no effect, since none is known."""
        self._begin()

    def show_work(self) -> None:
        """Show that the effect is being worked out."""
        self._begin()
        self._answer.addWidget(Label(tr("Looking for the best assignment …"), "secondary"))
        stop = button(tr("Cancel"), parent=self)
        stop.clicked.connect(self.cancel_wanted)
        self._answer.addWidget(stop)
        allow(self.try_out, tr("The effect of what counts is being worked out."))

    def show_effect(self, effect: Effect) -> None:
        """Show what assigning with these preferences would bring."""
        self._begin()
        if effect.after is None or effect.solution.status == INFEASIBLE:
            self._answer.addWidget(
                Label(tr("This cannot be assigned; nothing was changed."), "bad", wrap=True)
            )
            conflict = effect.solution.conflict
            for cause in conflict.causes if conflict else ():
                self._answer.addWidget(Label(say(cause), "secondary", wrap=True))
            return
        proven = effect.solution.status == OPTIMAL
        self._answer.addWidget(
            Label(
                tr("Proven best for these preferences")
                if proven
                else tr("Best found so far. {quality}.").format(
                    quality=quality_words(effect.solution)
                ),
                "strong",
                wrap=True,
            )
        )
        if effect.told:
            told = tr("%n people who know their place would have to go elsewhere.", effect.told)
            self._answer.addWidget(Label(told, "strong", wrap=True))
        words = (
            tr("%n places would change", effect.moved)
            if effect.before is not None
            else tr("Nobody has a place yet")
        )
        self._answer.addWidget(Label(words, "secondary", wrap=True))
        self._answer.addLayout(_comparison(effect.before, effect.after))
        self.take.show()
        QTimer.singleShot(0, self, self._bring_up)

    def _bring_up(self) -> None:
        """Scroll as far as the effect is seen, and its beginning in any case."""
        bar = self._scroll.verticalScrollBar()
        bar.setValue(min(bar.maximum(), self._answer.geometry().top()))

    def _begin(self) -> None:
        empty_layout(self._answer)
        self.take.hide()
        allow(self.try_out)


def _comparison(before: Picture | None, after: Picture) -> QGridLayout:
    """Set now beside then: the first wishes, then what changes, then what stays."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.SNUG)
    grid.setVerticalSpacing(theme.GRID // 2)
    grid.setColumnStretch(0, 1)
    right = Qt.AlignmentFlag.AlignRight
    grid.addWidget(Label(tr("Now"), "caption"), 0, 1, right)
    grid.addWidget(Label(tr("Then"), "caption"), 0, 2, right)
    lines = [
        (w, read(before) if before else None, read(after)) for w, read in _lines(before, after)
    ]
    first, *others = lines
    others.sort(key=lambda line: line[1] == line[2])
    for row, (words, old, new) in enumerate([first, *others], start=1):
        grid.addWidget(Label(words, "secondary", wrap=True), row, 0)
        grid.addWidget(Label("–" if old is None else str(old)), row, 1, right)
        grid.addWidget(Label(str(new), "" if old in {None, new} else "strong"), row, 2, right)
    return grid


def _lines(before: Picture | None, after: Picture) -> list[tuple[str, Callable[[Picture], int]]]:
    """List what is compared, the most important first: its words, and how to read it."""
    known = {**(before.wishes if before else {}), **after.wishes}
    unwished = after.unwished or (before is not None and before.unwished)
    return [
        *(
            (tr("{ordinal} wish").format(ordinal=ordinal(int(rank))), partial(_wishes, rank))
            for rank in sorted(known.keys() - {"none"}, key=int)
        ),
        (tr("None of the wishes, or none stated"), partial(_wishes, "none")),
        (level_words("without_place"), lambda picture: picture.missing),
        *(
            [(tr("Themes had twice without a wish"), lambda picture: picture.unwished)]
            if unwished
            else []
        ),
        (tr("Themes had twice, as wished"), lambda picture: picture.twice - picture.unwished),
        (
            tr("Pairs of one organisation in one room"),
            lambda picture: picture.mixture.organisations,
        ),
        (tr("Pairs of one function in one room"), lambda picture: picture.mixture.functions),
        (tr("Newcomers more than if evenly spread"), lambda picture: picture.mixture.newcomers),
        (tr("People more than if rooms were even"), lambda picture: picture.mixture.people),
    ]


def _wishes(rank: str, picture: Picture) -> int:
    return picture.wishes.get(rank, 0)
