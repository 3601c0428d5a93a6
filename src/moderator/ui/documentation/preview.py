"""The pages of the documentation as they would be now."""

from moderator.actions.documentation import Choice, preview_documentation
from moderator.ui.widgets.page_preview import PPI, PagePreview


class Preview(PagePreview):
    """Makes the pages of the documentation."""

    def show_choice(self, choice: Choice) -> None:
        """Wish for the pages of this choice; they come when somebody looks."""
        store, words = self._hub.store, self.words
        self.want(
            lambda cancelled: preview_documentation(
                store, words, choice=choice, ppi=PPI, cancelled=cancelled
            )
        )
