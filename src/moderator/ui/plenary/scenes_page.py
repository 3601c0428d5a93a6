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


class SwitchRow(QWidget):
    """A switch for what is shown on a screen, with the screen's name or why nothing is shown.

    box: the switch. where: the words beside it.
    """

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox(words)
        self.where = ElidedLabel("", "secondary")
        layouts.row(
            self.box,
            (self.where, 1),
            on=self,
            margins=(theme.SNUG, 0, theme.SNUG, theme.GRID),
            spacing=theme.TIGHT,
        )

    def show_state(self, *, on: bool, where: str) -> None:
        """Show whether it is on, and where."""
        self.box.blockSignals(True)
        self.box.setChecked(on)
        self.box.blockSignals(False)
        self.where.setText(where)


class FoyerRow(SwitchRow):
    """Switches the foyer's screen on and off, where there is a third screen for it."""

    def __init__(self, controller: ShowController, parent: QWidget | None = None) -> None:
        super().__init__(tr("Foyer: now and next"), parent)
        self._controller = controller
        self.box.toggled.connect(controller.foyer.switch)
        controller.changed.connect(self.refresh)
        controller.foyer.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show whether the foyer is on, and where."""
        foyer = self._controller.foyer
        found = foyer.found()
        self.setVisible(foyer.on or found is not None)
        away = tr("the hall or you use its screen") if foyer.taken else None
        if found is not None:
            where = screen_words(found)
        else:
            where = away or tr("its screen is not connected")
        self.show_state(on=foyer.on, where=where)


class FurtherRow(SwitchRow):
    """Switches further screens of the hall on and off, where there are any."""

    def __init__(self, controller: ShowController, parent: QWidget | None = None) -> None:
        super().__init__(tr("Further screens: as the hall"), parent)
        self.box.setToolTip(tr("A guide to rooms or groups is split by letter over these screens."))
        self._controller = controller
        self.box.toggled.connect(controller.further.switch)
        controller.changed.connect(self.refresh)
        controller.further.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show whether they are on, and which ones they are."""
        further = self._controller.further
        names = further.names()
        self.setVisible(bool(names))
        self.show_state(on=further.on, where=", ".join(map(screen_words, names)))


class ScenesPage(QWidget):
    """The list of scenes, and below it the screens of hall and foyer and the further ones."""

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
        self.foyer, self.further = FoyerRow(controller), FurtherRow(controller)
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
            self.further,
            on=self,
            margins=(theme.GRID, theme.TIGHT, theme.GRID, theme.GRID),
            spacing=theme.TIGHT,
        )
        self.setFocusProxy(self.list)
