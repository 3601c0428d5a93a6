"""The page "Rehearsal" of the run sheet: a day in fast motion, and how well it holds.

It has a clock of its own and touches nothing: neither the event, nor the hall, nor the journal.
"""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QSlider, QVBoxLayout, QWidget

from moderator.actions.schedule import apply_changes
from moderator.event.phrase import phrase
from moderator.rules.schedule.change import RecordChange
from moderator.rules.schedule.rehearsal import (
    BUFFER,
    HelpfulChange,
    Rehearsal,
    RehearsedItem,
    Risk,
    one_run,
    rehearse,
)
from moderator.ui import theme
from moderator.ui.asking import Asking
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon, icon
from moderator.ui.regie.rehearsal_chart import RehearsalChart, lateness
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface, button, empty_layout, icon_button
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.widgets.segments import Segments
from moderator.ui.words import day_title, tr

TICK_MILLISECONDS = 50
SPEEDS = (60, 600, 3600)
USUAL_SPEED = 600
PANEL = theme.GRID * 64
CALM = 0
"""The seed of the run in which everything takes as long as planned."""


class RehearsalPage(QWidget):
    """Rehearses a day; closed: the run sheet shall be shown again."""

    closed = Signal()

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._day, self._seed = 1, 1
        self._seconds = 0.0
        self._run: tuple[RehearsedItem, ...] = ()
        self._rehearsal: Rehearsal | None = None
        self._asking = Asking(hub.jobs, self)
        self._timer = QTimer(self, interval=TICK_MILLISECONDS)
        self._timer.timeout.connect(self._advance)
        self.chart = RehearsalChart(hub.appearance, self)
        self.title = Label("", "section")
        self.play = icon_button(hub.appearance, Icon.PLAY, tr("Play  Space"), self, run=self.toggle)
        self.clock = Label("", "title")
        self.now = ElidedLabel("", "secondary")
        self.title_of_chart = ElidedLabel(tr("Lateness in minutes"), "caption")
        self.speeds = Segments[int](tr("Speed"), self)
        self.speeds.set_choices([(speed, f"{speed}×") for speed in SPEEDS], USUAL_SPEED)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setAccessibleName(tr("Time of the rehearsal"))
        self.slider.valueChanged.connect(self._seek)
        self.chance = Segments[bool](tr("Chance"), self)
        self.chance.set_choices(
            [(False, tr("Without chance")), (True, tr("With chance"))], value=True
        )
        self.chance.chosen.connect(self._draw_run)
        self.another = button(tr("Another run"), "", self, run=self._another)
        self.close_button = button(tr("End  Esc"), "", self, run=self.leave)
        self._build()
        for key, run in (("Escape", self.leave), ("Space", self.toggle)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(run)
        self.setFocusProxy(self.play)

    @property
    def busy(self) -> bool:
        """Whether the day is still being rehearsed."""
        return self._asking.busy

    def rehearse(self, day: int) -> None:
        """Rehearse a day on a worker, and show what comes of it."""
        self._day = day
        conference = self._hub.conference
        self.title.setText(
            tr("Rehearsal · {day}").format(day=day_title(day, conference.event.date_of(day)))
        )
        self.verdict.setText("…")
        self._asking.ask(
            phrase("Rehearsing the day"),
            lambda _job: rehearse(conference, day),
            self._show,
        )
        self._draw_run()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the time stand still."""
        self._stop()
        super().hideEvent(event)

    @Slot()
    def leave(self) -> None:
        """Go back to the run sheet."""
        self._stop()
        self._asking.forget()
        self.closed.emit()

    @Slot()
    def toggle(self) -> None:
        """Let the time run, or stand still; from the beginning once the day is over."""
        if self._timer.isActive():
            self._stop()
            return
        if self.slider.value() >= self.slider.maximum():
            self.slider.setValue(self.slider.minimum())
        self._timer.start()
        self._show_play()

    def _build(self) -> None:
        left, right = Surface(), Surface()
        note = ElidedLabel(tr("Only a rehearsal: plan and hall stay untouched"), "strong")
        head = layouts.row(self.title, (note, 1), self.close_button, spacing=theme.SNUG)
        legend = ElidedLabel(
            tr("line: usual · dark: three of four runs · pale: 19 of 20 · dashed: this run"),
            "caption",
        )
        controls = layouts.row(
            self.play,
            self.clock,
            (self.now, 1),
            self.speeds,
            spacing=theme.TIGHT,
        )
        runs = layouts.row((self.title_of_chart, 1), self.chance, self.another, spacing=theme.TIGHT)
        layouts.column(
            runs,
            (self.chart, 1),
            legend,
            controls,
            self.slider,
            on=left,
            margins=theme.SNUG,
            spacing=theme.TIGHT,
        )
        right.setFixedWidth(PANEL)
        self.verdict = Label("", "title", wrap=True)
        self.detail = Label("", "secondary", wrap=True)
        self._risks = QVBoxLayout()
        self._helpful = QVBoxLayout()
        self.assumed = Label("", "caption", wrap=True)
        layouts.column(
            self.verdict,
            self.detail,
            self._risks,
            layouts.Space(theme.TIGHT),
            self._helpful,
            layouts.STRETCH,
            self.assumed,
            on=right,
            margins=theme.ROOMY,
            spacing=theme.TIGHT,
        )
        body = layouts.row((left, 1), right, spacing=theme.SNUG)
        layouts.column(head, (body, 1), on=self, spacing=theme.SNUG)

    def _show(self, rehearsal: Rehearsal | None) -> None:
        self._rehearsal = rehearsal
        self.chart.show_rehearsal(rehearsal)
        empty_layout(self._risks)
        empty_layout(self._helpful)
        if rehearsal is None:
            self.verdict.setText(tr("Nothing to rehearse on this day"))
            self.detail.setText("")
            return
        self.verdict.setText(_verdict(rehearsal))
        self.detail.setText(_detail(rehearsal))
        for risk in rehearsal.risks:
            self._risks.addWidget(Label(risk_words(risk, rehearsal.runs), "bad", wrap=True))
        if not rehearsal.risks:
            calm = tr("In none of %n runs was anything fixed missed.", n=rehearsal.runs)
            self._risks.addWidget(Label(calm, wrap=True))
        if rehearsal.helpful:
            self._helpful.addWidget(Label(tr("What helps"), "section"))
        for change in rehearsal.helpful:
            self._helpful.addWidget(self._help(change, rehearsal))
        learned = tr("Assumed from %n items that were run.", n=rehearsal.learned)
        usual = tr("Assumed from what is usual; it learns from what is run.")
        self.assumed.setText(learned if rehearsal.learned else usual)

    def _help(self, change: HelpfulChange, rehearsal: Rehearsal) -> QWidget:
        box = QWidget()
        words = tr("%n minutes of buffer after {title}", n=BUFFER).format(title=change.before.title)
        price = tr("Missed in {count} of {runs} runs instead; {title} has {minutes} min.").format(
            count=change.missed,
            runs=rehearsal.runs,
            title=change.before.title,
            minutes=change.after.minutes,
        )
        take = button(tr("Plan this"), "", box, run=partial(self._plan, change))
        layouts.column(
            Label(words, "strong", wrap=True),
            Label(price, "secondary", wrap=True),
            layouts.row(take, layouts.STRETCH),
            on=box,
            spacing=theme.GRID,
        )
        return box

    def _plan(self, change: HelpfulChange) -> None:
        label = phrase("Buffer of %n minutes after {title}", n=BUFFER, title=change.before.title)
        done = self._hub.do(apply_changes, label, (RecordChange(change.before, change.after),))
        if done.report():
            self.rehearse(self._day)

    @Slot()
    def _another(self) -> None:
        self._seed += 1
        self.chance.choose(True)
        self._draw_run()

    @Slot()
    def _draw_run(self) -> None:
        seed = self._seed if self.chance.value else CALM
        self._run = one_run(self._hub.conference, self._day, seed)
        if self._run:
            first = min(one.item.start_minute for one in self._run)
            last = max(one.item.end_minute for one in self._run)
            self.slider.setRange(first, last)
        self._show_moment()

    @Slot()
    def _advance(self) -> None:
        speed = self.speeds.value or USUAL_SPEED
        self._seconds += TICK_MILLISECONDS / 1000 * speed
        minute = self.slider.minimum() + int(self._seconds // 60)
        self.slider.setValue(minute)
        if minute >= self.slider.maximum():
            self._stop()

    @Slot(int)
    def _seek(self, minute: int) -> None:
        if int(self._seconds // 60) != minute - self.slider.minimum():
            self._seconds = (minute - self.slider.minimum()) * 60.0
        self._show_moment()

    def _show_moment(self) -> None:
        minute = self.slider.value()
        self.chart.show_run(self._run, minute)
        self.clock.setText(f"{minute // 60 % 24:02}:{minute % 60:02}")
        on = [
            one
            for one in self._run
            if one.start.hour * 60 + one.start.minute
            <= minute
            < one.end.hour * 60 + one.end.minute + 1440 * (one.end.date() > one.start.date())
        ]
        if not on:
            self.now.setText("")
            return
        late = round(lateness(on[-1]))
        words = tr("{title}, %n minutes late", n=late) if late > 0 else "{title}"
        self.now.setText(words.format(title=on[-1].item.title))

    def _stop(self) -> None:
        self._timer.stop()
        self._show_play()

    def _show_play(self) -> None:
        shown = Icon.PAUSE if self._timer.isActive() else Icon.PLAY
        self.play.setIcon(icon(shown, self._hub.appearance.colours.secondary))


def _verdict(rehearsal: Rehearsal) -> str:
    if rehearsal.holds is None:
        return tr("The day holds")
    if not rehearsal.holds:
        return tr("Not a minute to spare")
    return tr("The day holds: %n minutes", n=rehearsal.holds)


def _detail(rehearsal: Rehearsal) -> str:
    if rehearsal.holds is None:
        return tr("No delay at its beginning harms anything that is fixed.")
    if not rehearsal.holds:
        return tr("Any delay at its beginning reaches something that is fixed.")
    return tr("of delay at its beginning, and nothing that is fixed suffers.")


def risk_words(risk: Risk, runs: int) -> str:
    """Say in how many runs something fixed was missed."""
    if risk.at_end:
        clock = f"{risk.item.end_minute // 60 % 24:02}:{risk.item.end_minute % 60:02}"
        words = tr("{title} should end at {time}: missed in {count} of {runs} runs.")
    else:
        clock = f"{risk.item.start:%H:%M}"
        words = tr("{title} should begin at {time}: missed in {count} of {runs} runs.")
    return words.format(title=risk.item.title, time=clock, count=risk.missed, runs=runs)
