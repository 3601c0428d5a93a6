"""The page of all scenes that are no group's result, and the screen on which the hall sees them."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.plenary.entry_list import EntryList
from moderator.ui.plenary.screens import ScreenName, screen_names, screen_words
from moderator.ui.plenary.show import ShowController
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Hairline, icon_button
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.words import tr


class ScreenBox(QComboBox):
    """A box to choose the hall's screen."""

    def __init__(self, controller: ShowController) -> None:
        super().__init__()
        self._controller = controller
        self.setAccessibleName(tr("The hall’s screen"))
        self.setMinimumWidth(theme.PANEL_WIDTH // 2)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(self._choose)

    @Slot()
    def refresh(self) -> None:
        """Offer the screens that there are, and choose the one that the hall is or will be on."""
        names, own, windows = screen_names(), self._controller.own, self._controller.windows
        self.blockSignals(True)
        self.clear()
        for name in names:
            words = screen_words(name)
            if name == own:
                words = tr("{screen} (this one)").format(screen=words)
            self.addItem(words, name)
        target = self._controller.arrangement().hall
        if target is None:
            others = [name for name in names if name != own]
            chosen = windows.choice.chosen
            target = chosen if chosen in names else (others[0] if others else own)
        self.setCurrentIndex(names.index(target) if target in names else 0)
        self.blockSignals(False)

    @Slot(int)
    def _choose(self, row: int) -> None:
        name = self.itemData(row)
        self._controller.choose_screen(name if isinstance(name, ScreenName) else None)


class FoyerRow(QWidget):
    """Switches the foyer's screen on and off, where there is a third screen for it.

    box: the switch. where: names that screen, or says why the foyer is not shown.
    """

    def __init__(self, controller: ShowController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.box = QCheckBox(tr("Foyer: now and next"))
        self.where = ElidedLabel("", "secondary")
        self.box.toggled.connect(controller.foyer.switch)
        layouts.row(
            self.box,
            (self.where, 1),
            on=self,
            margins=(theme.SNUG, 0, theme.SNUG, theme.GRID),
            spacing=theme.TIGHT,
        )
        controller.changed.connect(self.refresh)
        controller.foyer.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show whether the foyer is on, and where."""
        foyer = self._controller.foyer
        found = foyer.found()
        self.setVisible(foyer.on or found is not None)
        self.box.blockSignals(True)
        self.box.setChecked(foyer.on)
        self.box.blockSignals(False)
        if found is not None:
            self.where.setText(screen_words(found))
        else:
            away = tr("its screen is not connected")
            self.where.setText(tr("the hall or you use its screen") if foyer.taken else away)


class ScenesPage(QWidget):
    """The list of scenes, and the screens of hall and foyer below it."""

    def __init__(
        self,
        hub: Hub,
        controller: ShowController,
        identify: Callable[[], None],
        test: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.list = EntryList(controller.pictures, hub.appearance, tr("Scenes"), self)
        self.screen_box = ScreenBox(controller)
        self.foyer = FoyerRow(controller)
        style = hub.appearance
        row = layouts.row(
            Label(tr("Screen"), "secondary"),
            (self.screen_box, 1),
            icon_button(style, Icon.QUESTION, tr("Show which screen is which"), run=identify),
            icon_button(style, Icon.SCREEN, tr("Test picture in the hall"), run=test),
            spacing=theme.TIGHT,
        )
        row.setContentsMargins(theme.SNUG, 0, theme.SNUG, theme.GRID)
        layouts.column(
            (self.list, 1),
            Hairline(),
            row,
            self.foyer,
            on=self,
            margins=(theme.GRID, theme.TIGHT, theme.GRID, theme.GRID),
            spacing=theme.TIGHT,
        )
        self.setFocusProxy(self.list)
