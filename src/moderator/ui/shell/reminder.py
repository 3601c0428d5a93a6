"""A quiet bar at the top of the window: the day has come until which personal data are kept."""

from datetime import datetime

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from moderator.event.changes import Changes
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface, button
from moderator.ui.widgets.labels import Label
from moderator.ui.words import day_words, tr


class RetentionReminder(Surface):
    """Reminds once after an event was opened; "Later" means the next time that it is opened."""

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub, self._put_off = hub, False
        self._text = Label("", wrap=True, live=True)
        self.look = button(tr("Look at it now"), "primary", run=self._open)
        self.later = button(tr("Later"), "quiet", run=self._put_it_off)
        layouts.row(
            (self._text, 1),
            self.later,
            self.look,
            on=self,
            margins=theme.SNUG,
            spacing=theme.TIGHT,
        )
        hub.changed.connect(self._on_changed)
        hub.tick.connect(self._on_tick)
        self._day = hub.now().date()
        self.refresh()

    def refresh(self) -> None:
        """Show whether the day has come."""
        event = self._hub.conference.event
        until = event.retention_until
        due = until is not None and self._day >= until and not self._hub.store.read_only
        shown = due and not self._put_off and self._named()
        if until is not None and shown:
            day = day_words(until)
            self._text.setText(
                tr("Personal data were to be kept until {day}. Now they can go.").format(day=day)
            )
        self.setVisible(bool(shown))

    def _named(self) -> bool:
        from moderator.actions.personal_data import named_people

        return bool(named_people(self._hub.conference))

    @Slot(Changes)
    def _on_changed(self, _changes: Changes) -> None:
        self.refresh()

    @Slot(datetime)
    def _on_tick(self, now: datetime) -> None:
        if now.date() != self._day:
            self._day = now.date()
            self.refresh()

    @Slot()
    def _open(self) -> None:
        from moderator.ui.shell.personal_data import PersonalDataDialog  # not needed to open

        PersonalDataDialog(self._hub, self.window()).open()

    @Slot()
    def _put_it_off(self) -> None:
        self._put_off = True
        self.refresh()
