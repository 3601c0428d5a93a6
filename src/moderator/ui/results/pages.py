"""The pages of the results area, one over the other, each made when it is first needed."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from moderator.event.results import IntakePhoto, IntakeState
from moderator.ui.hub import AreaName, Hub
from moderator.ui.icons import Icon
from moderator.ui.results.groups_page import GroupsPage
from moderator.ui.results.round_page import ASIDE, KEYS, PageName, RoundPage
from moderator.ui.widgets.frames import EmptyState
from moderator.ui.widgets.labels import with_key
from moderator.ui.widgets.segments import Segments
from moderator.ui.words import tr

NEEDS_GROUPS = (PageName.GROUP, PageName.OVERVIEW)
"""Pages that have nothing to show before there are groups."""


def page_word(name: PageName) -> str:
    """Return the name of a page as the moderator reads it."""
    return {
        PageName.GROUP: tr("Group"),
        PageName.OVERVIEW: tr("Overview"),
        PageName.INTAKE: tr("Intake"),
        PageName.JOINED: tr("In common"),
        PageName.PHONES: tr("Phones"),
        PageName.LEGEND: tr("Legend"),
    }[name]


def make_page(name: PageName, hub: Hub) -> RoundPage:
    """Make the widget of a page, whose modules are read only now."""
    if name is PageName.OVERVIEW:
        from moderator.ui.results.overview_page import GroupsOverview

        return GroupsOverview(hub)
    if name is PageName.INTAKE:
        from moderator.ui.results.intake_page import IntakePage

        return IntakePage(hub)
    if name is PageName.JOINED:
        from moderator.ui.results.joined_page import JoinedPage

        return JoinedPage(hub)
    if name is PageName.PHONES:
        from moderator.ui.results.phones_page import PhonesPage

        return PhonesPage(hub)
    if name is PageName.LEGEND:
        from moderator.ui.results.legend_page import LegendPage

        return LegendPage(hub)
    return GroupsPage(hub)


class PageChoice(Segments[PageName]):
    """The choice of a page; beside the intake stands how many photos wait in it."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(tr("Page"), parent)
        self._hub = hub

    def show_pages(self, shown: PageName) -> None:
        """Name the pages as they are now; beside one of those aside another stays chosen."""
        words = {name: page_word(name) for name in PageName if name not in ASIDE}
        intake = self._hub.conference.table(IntakePhoto).values()
        waiting = sum(photo.state is IntakeState.UNSORTED for photo in intake)
        if waiting:
            words[PageName.INTAKE] = tr("Intake {count}").format(count=waiting)
        self.set_choices(list(words.items()), None if shown in ASIDE else shown)
        self.set_tooltips({name: with_key(page_word(name), KEYS[name]) for name in words})


class ResultPages(QStackedWidget):
    """The pages, and what is shown where there is no round or no group yet.

    work: the page "Group". made: a page was made.
    """

    made = Signal(RoundPage)

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self.work = GroupsPage(hub, self)
        self._made: dict[PageName, RoundPage] = {PageName.GROUP: self.work}
        self.addWidget(self.work)
        self.no_round = EmptyState(
            hub.appearance,
            Icon.RESULTS,
            tr("No workshop round yet"),
            tr("Results are collected from the groups of a workshop round. Plan a round first."),
        )
        self._plan = self.no_round.add_button(
            tr("Go to the schedule"), lambda: hub.goto(AreaName.SCHEDULE), primary=True
        )
        self.no_groups = EmptyState(
            hub.appearance,
            Icon.GROUP,
            tr("No groups in this round yet"),
            tr("Each group gets a page for its flipchart. Assign people and form groups first."),
        )
        self._assign = self.no_groups.add_button(
            tr("Go to the assignment"), lambda: hub.goto(AreaName.ASSIGNMENT), primary=True
        )
        for widget in (self.no_round, self.no_groups):
            self.addWidget(widget)

    @property
    def shown(self) -> RoundPage | None:
        """The page that is shown, or None where there is nothing to show yet."""
        current = self.currentWidget()
        return current if isinstance(current, RoundPage) else None

    @property
    def photo_group(self) -> int | None:
        """The group that gets photos for which no other is named."""
        return None if self.shown is None else self.shown.photo_group

    def minimumSizeHint(self) -> QSize:
        """Become as small as the page that is shown; Qt would ask all of them."""
        current = self.currentWidget()
        return super().minimumSizeHint() if current is None else current.minimumSizeHint()

    def page(self, name: PageName) -> RoundPage:
        """Return the widget of a page."""
        if name not in self._made:
            page = self._made[name] = make_page(name, self._hub)
            self.addWidget(page)
            self.made.emit(page)
        return self._made[name]

    def show_page(self, name: PageName, round_id: int | None, groups: int) -> None:
        """Show a page of a round with so many groups, or what is missing for it.

        The focus of these pages goes to where work begins.
        """
        if round_id is None:
            shown, begin = self.no_round, self._plan
        elif not groups and name in NEEDS_GROUPS:
            shown, begin = self.no_groups, self._assign
        else:
            self.page(name).set_round(round_id)
            self._show(self.page(name), self.page(name))
            self.page(name).catch_up()
            return
        self.work.set_round(round_id)
        self._show(shown, begin)

    def _show(self, page: QWidget, begin: QWidget) -> None:
        if self.currentWidget() is not page:
            self.setCurrentWidget(page)
            self.updateGeometry()
        self.setFocusProxy(begin)
        for each in self._made.values():
            if each.choices is not None:
                each.choices.setVisible(each is page)
