"""The right side: pages, or what a file without pages holds."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from moderator.actions.prints import PrintPreview, lacking_phrase
from moderator.ui import theme
from moderator.ui.icons import Icon
from moderator.ui.prints.outputs import Handout
from moderator.ui.theme import Appearance
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import EmptyState, Surface
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.widgets.pages import Pages
from moderator.ui.words import tr, translate


class PreviewPane(Surface):
    """Shows one of: pages, the description of a file, or why nothing would be printed."""

    def __init__(self, style: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = Pages(style, self)
        self.count = Label("", "caption")
        self.state = Label("", "caption")
        self.lacking = ElidedLabel("", "caution")
        head = layouts.row(
            self.count,
            layouts.Space(theme.ROOMY),
            (self.lacking, 1),
            self.state,
            margins=(theme.ROOMY, 0, theme.ROOMY, 0),
        )
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.pages)
        self._others: dict[str, QWidget] = {}
        for what, picture, title, sentence in _descriptions():
            page = EmptyState(style, picture, title, sentence, self)
            self._others[what] = page
            self._stack.addWidget(page)
        self.unplaced = Label("", "caution")
        notes = layouts.row((self.unplaced, 1), margins=(theme.ROOMY, 0, theme.ROOMY, 0))
        layouts.column(
            head,
            notes,
            (self._stack, 1),
            on=self,
            margins=(1, theme.SNUG, 1, 1),
            spacing=theme.GRID,
        )

    @property
    def shows_pages(self) -> bool:
        """Whether pages can be seen, or will be."""
        return self._stack.currentWidget() is self.pages

    def expect_pages(self) -> None:
        """Make room for pages; those that are there stay until others come."""
        self._stack.setCurrentWidget(self.pages)

    def show_pages(self, preview: PrintPreview) -> None:
        """Show pages and say how many there are."""
        self.pages.show_pages(preview.pages)
        if preview.people is None:
            self.count.setText(tr("%n pages", n=len(preview.pages)))
        else:
            shown, total = preview.people
            self.count.setText(
                tr("The first {shown} of {total} people").format(shown=shown, total=total)
            )
        self.lacking.setText(translate(lacking_phrase(preview.boxed)) if preview.boxed else "")

    def forget_pages(self) -> None:
        """Show no pages, since others are meant now."""
        self.pages.show_pages(())
        self.count.setText("")
        self.lacking.setText("")

    def describe(self, what: str) -> None:
        """Say what a file holds; "nobody", "misfit": why nothing would be printed."""
        self.count.setText("")
        self.lacking.setText("")
        self._stack.setCurrentWidget(self._others[what])

    def note_unplaced(self, people: int) -> None:
        """Say of how many people the sheets cannot name every room, so that none is given out."""
        self.unplaced.setText(tr("%n people have no place in every round yet.", n=people))
        self.unplaced.setVisible(people > 0)

    def show_busy(self, busy: bool) -> None:
        """Say whether pages are being made."""
        self.state.setText(tr("The preview is being made …") if busy else "")


def _descriptions() -> tuple[tuple[str, Icon, str, str], ...]:
    return (
        (
            "nobody",
            Icon.CHECK,
            tr("All printed"),
            tr("Since the last print nobody is new, and nobody's sheet has changed."),
        ),
        (
            "misfit",
            Icon.BADGE,
            tr("The labels do not fit the sheet"),
            tr("Please measure the sheet again. What is wrong stands below the measures."),
        ),
        (
            Handout.CALENDARS,
            Icon.CALENDAR,
            tr("A calendar file for each person"),
            tr(
                "Each file has the programme with the rooms and groups of that person. It opens in "
                "Outlook, Google Calendar and Apple Calendar; a newer file replaces the entries."
            ),
        ),
        (
            Handout.PROGRAMME,
            Icon.CALENDAR,
            tr("The programme as a calendar file"),
            tr(
                "All items with their times and rooms, the same for everyone. Who is in which "
                "workshop is not in it."
            ),
        ),
        (
            Handout.WORKBOOK,
            Icon.TABLE,
            tr("Everything in one workbook"),
            tr(
                "A sheet of all participants with their places, one of their wishes, one for each "
                "round and each workshop, one of all results and one of the programme. It contains "
                "e-mail addresses: for the organisers only."
            ),
        ),
        (
            Handout.MAIL_MERGE,
            Icon.MAIL,
            tr("A list for letters and e-mails"),
            tr(
                "One row for each person who takes part, with day, time, theme, room and group of "
                "every round. Word and LibreOffice take it as the source of a mail merge. It "
                "contains e-mail addresses."
            ),
        ),
    )
