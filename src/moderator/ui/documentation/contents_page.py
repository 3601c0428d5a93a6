"""What the documentation holds and how it looks: chapters, language, colour, logo, options."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from moderator.actions.document_contents import (
    accent_of,
    choice_of,
    document_chapters,
    move_chapter,
    reset_chapters,
    set_accent,
    set_document_language,
    show_chapter,
)
from moderator.actions.documentation import DocumentChoice
from moderator.event.documentation import DocumentChapter
from moderator.ui import theme
from moderator.ui.documentation.accent_field import AccentField
from moderator.ui.documentation.chapter_list import ChapterList
from moderator.ui.hub import Hub
from moderator.ui.widgets import layouts
from moderator.ui.widgets.fields import ChoiceField
from moderator.ui.widgets.frames import Hairline, button
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.logo import LogoField
from moderator.ui.widgets.scroll import ScrollArea
from moderator.ui.words import tr


class ContentsPage(ScrollArea):
    """What is part of the event is changed in the event; the boxes are for one output only.

    chosen: another box was checked.
    """

    chosen = Signal()

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self.setAccessibleName(tr("Contents"))
        self.chapters = ChapterList(hub.appearance)
        self.usual = button(tr("Usual chapters"), "link", run=self._reset)
        policy = self.usual.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # else the list would move under the pointer
        self.usual.setSizePolicy(policy)
        self.language: ChoiceField[str] = ChoiceField(tr("Language of the documentation"))
        self.accent = AccentField(hub.appearance)
        self.logo = LogoField(hub)
        self.people_box = _box(tr("Names of the participants"))
        self.checked_in_box = _box(tr("Only people who were checked in"))
        self.photos_box = _box(tr("Flipchart photos"))
        self.ready_box = _box(tr("Only results that are ready"), checked=False)
        self.wishes_box = _box(tr("How wishes were met"), checked=False)
        self.internal_box = _box(tr("Internal edition"), checked=False)
        self.internal_box.setToolTip(
            tr(
                "With internal notes and the groups' notes for the presenter; each page says that "
                "it is for the moderation team only. Internal photos are never in it."
            )
        )
        self._names = Label("", "caption", wrap=True)
        self._build()
        self.chapters.toggled.connect(self._toggle)
        self.chapters.moved.connect(self._move)
        self.accent.chosen.connect(lambda text: hub.do(set_accent, text))
        self.language.edited = self._set_language
        for box in self.boxes:
            box.toggled.connect(self._on_box)
        for widget in (self.chapters, self.language, self.accent, self.usual):
            widget.setEnabled(not hub.store.read_only)
        self.refresh(some_missed=True)

    @property
    def boxes(self) -> tuple[QCheckBox, ...]:
        """The options, from top to bottom."""
        return (
            self.people_box,
            self.checked_in_box,
            self.photos_box,
            self.ready_box,
            self.wishes_box,
            self.internal_box,
        )

    @property
    def choice(self) -> DocumentChoice:
        """What goes into the documentation, with today's date."""
        return replace(
            choice_of(self._hub.conference, self._hub.now().date()),
            people=self.people_box.isChecked(),
            photos=self.photos_box.isChecked(),
            only_ready=self.ready_box.isChecked(),
            only_checked_in=self.checked_in_box.isChecked(),
            internal=self.internal_box.isChecked(),
            with_wishes=self.wishes_box.isChecked(),
        )

    def refresh(self, *, some_missed: bool) -> None:
        """Show what the event says; some_missed: not everybody was checked in."""
        conference = self._hub.conference
        event = conference.event
        chapters = document_chapters(conference)
        self.chapters.show_chapters(chapters)
        self.usual.setVisible(any(chapter.id for chapter in chapters))
        as_event = tr("as the event ({language})").format(
            language=tr("German") if event.language == "de" else tr("English")
        )
        languages = [("", as_event), ("de", tr("German")), ("en", tr("English"))]
        self.language.set_choices(languages)
        self.language.show_value(event.document_language)
        self.accent.show_value(accent_of(conference))
        self.logo.show_value(event.logo)
        self.checked_in_box.setVisible(some_missed)
        self._names.setText(
            tr("Names and internal texts make it a document for a few: it says so on each page.")
            if self.people_box.isChecked() or self.internal_box.isChecked()
            else tr("Without names it may be passed on.")
        )

    def _build(self) -> None:
        content = QWidget()
        heading = layouts.row(
            Label(tr("Chapters"), "section"), layouts.STRETCH, self.usual, spacing=theme.TIGHT
        )
        layouts.column(
            heading,
            self.chapters,
            Hairline(),
            self.language,
            self.accent,
            self.logo,
            Hairline(),
            Label(tr("For this output"), "section"),
            *self.boxes,
            self._names,
            layouts.STRETCH,
            on=content,
            margins=(theme.SNUG, theme.TIGHT, theme.SNUG, theme.SNUG),
            spacing=theme.TIGHT,
        )
        self.setWidget(content)

    def _set_language(self, language: str) -> None:
        self._hub.do(set_document_language, language)

    @Slot(DocumentChapter)
    def _toggle(self, chapter: DocumentChapter) -> None:
        self._hub.do(show_chapter, chapter.kind, shown=not chapter.shown)

    @Slot(DocumentChapter, int)
    def _move(self, chapter: DocumentChapter, place: int) -> None:
        self._hub.do(move_chapter, chapter.kind, place)

    def _reset(self) -> None:
        self._hub.do(reset_chapters).report()

    @Slot()
    def _on_box(self) -> None:
        self.refresh(some_missed=not self.checked_in_box.isHidden())
        self.chosen.emit()


def _box(text: str, *, checked: bool = True) -> QCheckBox:
    made = QCheckBox(text)
    made.setChecked(checked)
    return made
