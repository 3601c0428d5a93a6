"""What the documentation holds and how it looks: chapters, language, colour, logo, options."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
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
from moderator.event.documentation import ChapterKind, DocumentChapter
from moderator.ui import theme
from moderator.ui.documentation.accent_field import AccentField
from moderator.ui.documentation.chapter_gaps import expected_absent, gap_of
from moderator.ui.documentation.chapter_list import ChapterList, ListedChapter
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

    chosen: another box was checked. notes_wanted: notes on talks are to be added.
    """

    chosen = Signal()
    notes_wanted = Signal()

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self.setAccessibleName(tr("Contents"))
        self.chapters = ChapterList(hub.appearance)
        self.usual = button(tr("Usual chapters"), "link", run=self._reset)
        policy = self.usual.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # else the list would move under the pointer
        self.usual.setSizePolicy(policy)
        self.language: ChoiceField[str] = ChoiceField("")
        self.language.control.setAccessibleName(tr("Language of the documentation"))
        self.accent = AccentField(hub.appearance)
        self.logo = LogoField(hub, compact=True)
        self._absent: frozenset[ChapterKind] | None = None
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
        self.chapters.fill_wanted.connect(self._fill)
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
        self._list(chapters)
        self.usual.setVisible(any(chapter.id for chapter in chapters))
        as_event = tr("{language} (the event’s)").format(
            language=tr("German") if event.language == "de" else tr("English")
        )
        languages = [("", as_event), ("de", tr("German")), ("en", tr("English"))]
        self.language.set_choices(languages)
        self.language.show_value(event.document_language)
        self.accent.show_value(accent_of(conference))
        self.logo.show_value(event.logo)
        self.checked_in_box.setVisible(some_missed)
        self._names.setText(self._audience())

    def show_absent(self, absent: frozenset[ChapterKind]) -> None:
        """Tell which of the chosen chapters have nothing in them."""
        if absent != self._absent:
            self._absent = absent
            self._list(document_chapters(self._hub.conference))

    def _audience(self) -> str:
        """Say who may have this edition, as it stands on each of its pages."""
        if self.internal_box.isChecked():
            return tr("For the moderation team only, as each page says.")
        if self.people_box.isChecked():
            return tr("With names for the participants only.")
        return tr("Without names it may be passed on.")

    def _list(self, chapters: tuple[DocumentChapter, ...]) -> None:
        conference, choice = self._hub.conference, self.choice
        known = self._absent
        absent = expected_absent(conference, choice) if known is None else known

        def listed(chapter: DocumentChapter) -> ListedChapter:
            if not chapter.shown or chapter.kind not in absent:
                return ListedChapter(chapter)
            gap = gap_of(chapter.kind, conference, choice)
            return ListedChapter(chapter, gap.words, beside=gap.chosen)

        self.chapters.show_chapters(tuple(map(listed, chapters)))

    def _build(self) -> None:
        content = QWidget()
        heading = layouts.row(
            Label(tr("Chapters"), "section"), layouts.STRETCH, self.usual, spacing=theme.TIGHT
        )
        layouts.column(
            heading,
            self.chapters,
            Hairline(),
            layouts.Space(theme.GRID),
            Label(tr("For this output"), "section"),
            *self.boxes,
            self._names,
            layouts.Space(theme.GRID),
            Hairline(),
            layouts.Space(theme.GRID),
            layouts.row(Label(tr("Language")), (self.language, 1), spacing=theme.TIGHT),
            self.accent,
            self.logo,
            layouts.STRETCH,
            on=content,
            margins=(theme.SNUG, theme.TIGHT, theme.SNUG, theme.TIGHT),
            spacing=theme.GRID,
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

    @Slot(DocumentChapter)
    def _fill(self, chapter: DocumentChapter) -> None:
        """Go to where what a chapter lacks is entered."""
        gap = gap_of(chapter.kind, self._hub.conference, self.choice)
        if gap.area is not None:
            self._hub.goto(gap.area, gap.target)
        elif chapter.kind is ChapterKind.TALKS:
            self.notes_wanted.emit()
        else:
            self.people_box.setFocus(Qt.FocusReason.OtherFocusReason)

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
