"""Each line of what the documentation lacks leads to where it can be added."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.actions.completeness import lacking
from moderator.actions.photos import caption_photo
from moderator.event.documentation import ItemNote
from moderator.event.results import ResultState
from moderator.event.workshops import Group
from moderator.store.store import Store
from moderator.ui.documentation.view import DocumentationArea, SidePage
from moderator.ui.hub import AreaName, CaptionOf, Destination
from tests.ui.hands import click, focused, press, write


def open_line(area: DocumentationArea, begins: str) -> None:
    """Click the line that has these words."""
    area.show_state()
    lines = area.completeness.list
    place = next(n for n, line in enumerate(lines.lines.rows) if begins in line.text)
    lines.scrollTo(lines.lines.index(place, 0))
    click(lines.viewport(), lines.visualRect(lines.lines.index(place, 0)).center())


def test_lines_lead_to_what_is_missing(area: DocumentationArea, demo: Store) -> None:
    wanted: list[Destination] = []
    area._hub.wanted.connect(wanted.append)
    open_line(area, "Runde 3")
    group = wanted[-1].record
    assert wanted[-1].area is AreaName.RESULTS
    assert isinstance(group, Group)
    result = demo.conference.result_of(group.id)
    assert result is not None
    assert result.state is ResultState.BEGUN


def test_each_press_leads_to_the_next_caption_and_the_first_again_after_the_last(
    area: DocumentationArea, demo: Store
) -> None:
    wanted: list[Destination] = []
    area._hub.wanted.connect(wanted.append)
    bare = lacking(demo.conference).uncaptioned
    assert len(bare) > 2
    for _ in (*bare, bare[0]):
        open_line(area, "Flipchartfotos")
    assert [to.record for to in wanted] == [*map(CaptionOf, bare), CaptionOf(bare[0])]


def test_what_was_mended_meanwhile_has_no_turn_and_the_one_behind_it_comes_next(
    area: DocumentationArea, demo: Store
) -> None:
    wanted: list[Destination] = []
    area._hub.wanted.connect(wanted.append)
    first, second, third, *_ = lacking(demo.conference).uncaptioned
    open_line(area, "Flipchartfotos")
    caption_photo(demo, first.id, "Erreichbar sein")
    open_line(area, "Flipchartfotos")
    caption_photo(demo, third.id, "Gemeinsam")
    assert [to.record for to in wanted] == [CaptionOf(first), CaptionOf(second)]
    open_line(area, "Flipchartfotos")
    last = wanted[-1].record
    assert isinstance(last, CaptionOf)
    assert last.photo.id not in {first.id, second.id, third.id}


def test_the_words_of_each_line_are_seen_whole(area: DocumentationArea) -> None:
    area.show_state()
    lines = area.completeness.list
    QApplication.processEvents()
    place = next(n for n, line in enumerate(lines.lines.rows) if "Vorträge" in line.text)
    boxes = [lines.visualRect(lines.lines.index(n, 0)) for n in range(len(lines.lines.rows))]
    tall = [box.height() for box in boxes]
    assert tall[place] > 2 * min(tall), "four titles need several lines"
    assert all(upper.bottom() < lower.top() for upper, lower in pairwise(boxes))


def test_what_is_missing_is_in_sight_on_every_page_beside_the_preview(
    area: DocumentationArea,
) -> None:
    for page in SidePage:
        area.show_side(page)
        seen = [button.text() for button in area.strip.buttons if button.isVisible()]
        assert seen == [
            "4 ohne tatsächliche Zeiten",
            "4 Vorträge ohne Text",
            "Runde 3: 1 nicht bereit",
            "5 ohne Bildunterschrift",
        ]


def test_a_press_above_the_preview_leads_to_the_next_place(
    area: DocumentationArea, demo: Store
) -> None:
    wanted: list[Destination] = []
    area._hub.wanted.connect(wanted.append)
    captions = next(b for b in area.strip.buttons if "Bildunterschrift" in b.text())
    click(captions)
    click(captions)
    bare = lacking(demo.conference).uncaptioned
    assert [to.record for to in wanted] == [*map(CaptionOf, bare[:2])]
    click(next(b for b in area.strip.buttons if "Vorträge" in b.text()))
    assert area.side.value is SidePage.STATE
    assert focused() is area.completeness.notes.line
    write("Gut besucht")
    press(Qt.Key.Key_Return)
    assert any("3 Vorträge ohne Text" in button.text() for button in area.strip.buttons)


def test_in_a_narrow_window_what_has_no_room_is_counted_and_a_press_away(
    area: DocumentationArea,
) -> None:
    area.strip.setFixedWidth(260)
    QApplication.processEvents()
    seen = [button for button in area.strip.buttons if button.isVisible()]
    assert 0 < len(seen) < len(area.strip.buttons)
    assert area.strip.rest.text() == f"und {len(area.strip.buttons) - len(seen)} weitere"
    click(area.strip.rest)
    assert area.side.value is SidePage.STATE
    assert focused() is area.completeness.list


def test_enter_goes_where_the_line_leads(area: DocumentationArea) -> None:
    wanted: list[Destination] = []
    area._hub.wanted.connect(wanted.append)
    area.show_state()
    assert focused() is area.completeness.list
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Return)
    assert wanted[-1].area is AreaName.REGIE


def test_a_talk_without_a_text_gets_its_notes_here_after_the_event(
    qtbot: QtBot, area: DocumentationArea, demo: Store
) -> None:
    open_line(area, "Vorträge ohne Text")
    assert focused() is area.completeness.notes.line
    write("Was gesagt wurde")
    press(Qt.Key.Key_Return)
    (note,) = demo.conference.all(ItemNote)
    assert note.text == "Was gesagt wurde"
    shown = [line.text for line in area.completeness.list.lines.rows]
    assert any(text.startswith("3 Vorträge ohne Text") for text in shown)
    qtbot.waitUntil(
        lambda: any(text.key == f"note:{note.id}:text" for text in area.texts.texts),
        timeout=90_000,
    )
