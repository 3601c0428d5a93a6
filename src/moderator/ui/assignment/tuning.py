"""What else counts when assigning: set beside the board, tried out, and taken over."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QSlider, QVBoxLayout, QWidget

from moderator.actions.assignment import take_over
from moderator.actions.effect import AssignmentPicture, Effect, effect_of_assigning
from moderator.actions.preferences import set_preferences, set_themes_once
from moderator.event.conference import Conference
from moderator.event.errors import KnownError
from moderator.event.phrase import phrase
from moderator.event.placements import Preferences
from moderator.rules.assignment.repeats import WishLists, lists_of
from moderator.rules.assignment.solution import INFEASIBLE, OPTIMAL
from moderator.ui import theme
from moderator.ui.asking import Asking
from moderator.ui.assignment.quality import level_words, quality_words
from moderator.ui.assignment.repeat_choice import RepeatChoice
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.theme import Appearance
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Hairline, Surface, button, empty_layout, icon_button
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.reasons import allow, reading_only
from moderator.ui.widgets.scroll import ScrollArea
from moderator.ui.widgets.wishes import ordinal
from moderator.ui.words import tr, translate

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
        head = layouts.row(Label(meaning(field)), layouts.STRETCH, self.word)
        layouts.column(head, self.slider, on=self, spacing=0)
        self.slider.valueChanged.connect(self._on_value)

    def show_value(self, value: int) -> None:
        """Show a value without emitting `moved`."""
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

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(tr("What counts when assigning"))
        close = icon_button(appearance, Icon.CLOSE, tr("Close"), self, run=self.left)
        head = layouts.row((Label(tr("What else counts"), "section"), 1), close)
        about = tr(
            "Wishes come first. Where several assignments meet them equally well, this decides."
        )
        column = layouts.column(
            head, Label(about, "secondary", wrap=True), margins=theme.SNUG, spacing=theme.GRID
        )
        self.sliders = {field: PreferenceSlider(field, self) for field in FIELDS}
        for slider in self.sliders.values():
            slider.moved.connect(self.changed)
            column.addWidget(slider)
        column.addWidget(Hairline())
        self.repeats = RepeatChoice(self)
        self.repeats.chosen.connect(self.once_chosen)
        column.addWidget(self.repeats)
        self.try_out = button(tr("See the effect"), "", self, run=self.effect_wanted)
        column.addWidget(self.try_out)
        column.addWidget(Hairline())
        self._answer = QVBoxLayout()
        self._answer.setSpacing(theme.GRID)
        column.addLayout(self._answer)
        column.addStretch(1)
        inner = QWidget()
        inner.setLayout(column)
        self._scroll = scroll = ScrollArea(self)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        self.take = button(tr("Apply"), "primary", self, run=self.take_wanted)
        self.take.hide()
        row = layouts.row(
            self.take, layouts.STRETCH, margins=(theme.SNUG, 0, theme.SNUG, theme.SNUG)
        )
        layouts.column(scroll, row, on=self, margins=1)

    def show_preferences(self, wanted: Preferences, lists: WishLists, *, editable: bool) -> None:
        """Show what is wanted, and what the lists of wishes suggest for themes in two rounds."""
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
        stop = button(tr("Cancel"), parent=self, run=self.cancel_wanted)
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
                self._answer.addWidget(Label(translate(cause), "secondary", wrap=True))
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
            words = tr("%n people who know their place would have to go elsewhere.", effect.told)
            self._answer.addWidget(Label(words, "strong", wrap=True))
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


def _comparison(before: AssignmentPicture | None, after: AssignmentPicture) -> QGridLayout:
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


def _lines(
    before: AssignmentPicture | None, after: AssignmentPicture
) -> list[tuple[str, Callable[[AssignmentPicture], int]]]:
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


def _wishes(rank: str, picture: AssignmentPicture) -> int:
    return picture.wishes.get(rank, 0)


@dataclass(frozen=True, slots=True)
class TuningState:
    """What the open panel shows: the effect of assigning anew, or none."""

    effect: Effect | None = None


class Tuning(QObject):
    """Joins the panel with the event and the solver.

    opened: (bool) the panel should be seen beside the board, or no longer. changed: solving for
    an effect began or ended.
    """

    opened = Signal(bool)
    changed = Signal()

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._asking = Asking(hub.jobs, self)
        self._asking.changed.connect(self.changed)
        self._effect: Effect | None = None
        self._shown: Conference | None = None
        self.open = False
        self.panel = TuningPanel(hub.appearance, parent)
        self.panel.changed.connect(self._on_preference)
        self.panel.once_chosen.connect(self._on_once)
        self.panel.effect_wanted.connect(self.try_out)
        self.panel.cancel_wanted.connect(self.cancel)
        self.panel.take_wanted.connect(self._take)
        self.panel.left.connect(self.leave)

    @property
    def busy(self) -> bool:
        """Whether an effect is being worked out."""
        return self._asking.busy

    @Slot()
    def toggle(self) -> None:
        """Show the panel, or put it away."""
        if self.open:
            self.leave()
            return
        self.restore(TuningState())
        next(iter(self.panel.sliders.values())).slider.setFocus()

    @Slot()
    def leave(self) -> None:
        """Put the panel away; what is being worked out is given up."""
        self._asking.forget()
        self.open = False
        self.opened.emit(False)

    def state(self) -> TuningState | None:
        """Return what the panel shows if it is open, for another window."""
        return TuningState(self._effect) if self.open else None

    def restore(self, state: TuningState | None) -> None:
        """Open the panel as in another window; the keyboard focus stays where it is."""
        if state is None:
            return
        self.open = True
        self.refresh()
        if state.effect is not None:
            self._on_done(state.effect)
        self.opened.emit(True)

    def refresh(self) -> None:
        """Show the event's preferences; an effect that no longer fits goes away."""
        conference = self._hub.conference
        if conference is self._shown:
            return
        self._shown = conference
        self.panel.show_preferences(
            conference.preferences, lists_of(conference), editable=not self._hub.store.read_only
        )
        self._effect = None
        self._asking.forget()
        self.panel.show_nothing()

    @Slot()
    def try_out(self) -> None:
        """Work out what assigning again would bring; nothing is changed."""
        if self.busy:
            return
        conference = self._hub.conference
        self.panel.show_work()
        self._asking.ask(
            phrase("Working out the effect"),
            lambda job: effect_of_assigning(conference, cancelled=lambda: job.stopped),
            self._on_done,
            self._on_failed,
            cancelled=self.panel.show_nothing,
            quiet=False,
        )

    @Slot()
    def cancel(self) -> None:
        """Stop working out the effect."""
        self._asking.cancel()

    @Slot(str, int)
    def _on_preference(self, field: str, value: int) -> None:
        self._hub.do(set_preferences, **{field: value})

    @Slot()
    def _on_once(self) -> None:
        self._hub.do(set_themes_once, themes_once=self.panel.repeats.value)

    def _on_done(self, effect: Effect) -> None:
        self._effect = effect
        self.panel.show_effect(effect)

    def _on_failed(self, problem: KnownError) -> None:
        self.panel.show_nothing()
        self._hub.show_error(problem)

    @Slot()
    def _take(self) -> None:
        if self._effect is not None and self._hub.do(take_over, self._effect.solution).report():
            self.leave()
