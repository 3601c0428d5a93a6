"""The documentation as one HTML file, in the browser of those who get it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import pytest

from moderator.event.conference import Conference
from moderator.event.results import JoinedMember, JoinedPoint, Photo, Point, Result
from moderator.event.schedule import Event, Theme
from moderator.exchange.documents.choice import DocumentChoice
from moderator.exchange.documents.cleaning import cleaned
from moderator.exchange.documents.compose import compose
from moderator.exchange.documents.html_blocks import html_of
from moderator.exchange.documents.html_writer import html_chunks
from moderator.exchange.documents.model import Block
from moderator.exchange.documents.pictures import DocumentPictures
from moderator.ui.words import QtWords
from tests.capture.phones.browser import PhoneBrowser, phone_browser
from tests.exchange.documents.sample import big_conference, empty_conference, photo_bytes
from tests.test_house import ROOT

GERMAN, ENGLISH = QtWords("de"), QtWords("en")
AXE = ROOT / "tests" / "axe" / "axe.min.js"
SCREENS = [
    (390, 844, "light", GERMAN),
    (390, 844, "dark", ENGLISH),
    (1440, 900, "light", ENGLISH),
    (1440, 900, "dark", GERMAN),
]
ATTACK = '<script>document.title="gone"</script><img src=x onerror="document.title=1">'


def rich_conference(language: str = "de") -> Conference:
    """Make an event with everything that a documentation may hold."""
    conference = big_conference(language, people=12)
    points = conference.all(Point)
    photos = {key: replace(photo, caption=f"Bild {key}") for key, photo in
              conference.table(Photo).items()}  # fmt: skip
    results = {
        key: replace(result, plenary_notes="Mehr davon.\nUnd bald.")
        for key, result in conference.table(Result).items()
    }
    event = replace(conference.event, closing_words="Danke!", next_event="2026 in Fulda")
    return conference.replaced(
        {
            Event: {1: event},
            Photo: photos,
            Result: results,
            JoinedPoint: {1: JoinedPoint(1, "Zeit fehlt")},
            JoinedMember: {
                1: JoinedMember(1, 1, points[0].id),
                2: JoinedMember(2, 1, points[3].id),
            },
        }
    )


def page_of(conference: Conference, words: QtWords = GERMAN) -> str:
    document, _ = cleaned(compose(conference, words, DocumentChoice()))
    pictures = DocumentPictures(lambda _content: photo_bytes(300, 400))
    return "".join(html_chunks(document, pictures, words("Skip to the contents")))


def written(conference: Conference, path: Path, words: QtWords = GERMAN) -> Path:
    path.write_text(page_of(conference, words), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def browser() -> Iterator[PhoneBrowser]:
    with phone_browser() as started:
        yield started


def look(browser: PhoneBrowser, path: Path, width: int, height: int, scheme: str) -> None:
    """Open a file on a screen of a size, in an appearance."""
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
    browser.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    browser.open(path.as_uri())


def run(browser: PhoneBrowser, script: str) -> Any:
    return browser.driver.execute_script(script)


@pytest.mark.parametrize(("width", "height", "scheme", "words"), SCREENS)
def test_everyone_can_read_it_on_every_screen(
    browser: PhoneBrowser, tmp_path: Path, width: int, height: int, scheme: str, words: QtWords
) -> None:
    path = written(rich_conference(words.language), tmp_path / "page.html", words)
    look(browser, path, width, height, scheme)
    assert run(browser, "return document.documentElement.scrollWidth") <= width
    run(browser, AXE.read_text(encoding="utf-8"))
    violations = browser.driver.execute_async_script(
        "const done = arguments[0]; axe.run(document, {}).then(found => done(found.violations.map("
        "each => [each.id, each.nodes.map(node => node.html.slice(0, 200))])))"
    )
    assert violations == []
    assert browser.severe() == []


def test_texts_are_shown_as_they_are_and_nothing_runs(
    browser: PhoneBrowser, tmp_path: Path
) -> None:
    conference = rich_conference()
    attacked = conference.replaced(
        {
            Event: {1: replace(conference.event, title=ATTACK, motto=ATTACK)},
            Theme: {
                key: replace(theme, name=ATTACK) for key, theme in conference.table(Theme).items()
            },
            Point: {
                key: replace(point, text=ATTACK) for key, point in conference.table(Point).items()
            },
            Photo: {
                key: replace(photo, caption=ATTACK)
                for key, photo in conference.table(Photo).items()
            },
        }
    )
    look(browser, written(attacked, tmp_path / "page.html"), 1440, 900, "light")
    assert run(browser, "return document.title") == ATTACK
    assert run(browser, "return document.scripts.length") == 0
    shown = run(browser, "return [...document.querySelectorAll('.point')].map(e => e.textContent)")
    assert ATTACK in shown
    assert run(browser, "return document.querySelectorAll('[onerror]').length") == 0


def test_a_long_word_stays_on_the_screen(browser: PhoneBrowser, tmp_path: Path) -> None:
    conference = rich_conference()
    word = "Donaudampfschifffahrt" * 15
    changed = conference.replaced(
        {
            Event: {1: replace(conference.event, title=word)},
            Theme: {
                key: replace(theme, name=word) for key, theme in conference.table(Theme).items()
            },
            Point: {
                key: replace(point, text=word) for key, point in conference.table(Point).items()
            },
        }
    )
    for width, height, scheme, _ in SCREENS[::2]:
        look(browser, written(changed, tmp_path / "page.html"), width, height, scheme)
        assert run(browser, "return document.documentElement.scrollWidth") <= width


def test_every_link_leads_somewhere_and_every_place_has_one_name() -> None:
    page = page_of(rich_conference())
    ids = Counter(re.findall(r' id="([^"]+)"', page))
    assert max(ids.values()) == 1
    assert set(re.findall(r' href="#([^"]+)"', page)) <= set(ids)
    levels = [int(level) for level in re.findall(r"<h([1-6])", page)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_page_loads_nothing_from_elsewhere() -> None:
    page = page_of(rich_conference())
    assert re.findall(r'(?:src|href)="(?!#|data:image/jpeg)', page) == []
    assert "default-src 'none'" in page
    assert "url(" not in page
    assert "@import" not in page


def test_the_keyboard_gets_past_the_contents(browser: PhoneBrowser, tmp_path: Path) -> None:
    look(browser, written(rich_conference(), tmp_path / "page.html"), 1440, 900, "light")
    from selenium.webdriver.common.keys import Keys

    active = browser.driver.switch_to.active_element
    active.send_keys(Keys.TAB)
    skip = browser.driver.switch_to.active_element
    assert skip.text == GERMAN("Skip to the contents")
    skip.send_keys(Keys.ENTER)
    assert browser.driver.current_url.endswith("#main")


def test_an_event_without_anything_is_a_page_too() -> None:
    page = page_of(empty_conference())
    assert page.count("<h1") == 1
    assert page.endswith("</html>\n")


def test_every_kind_of_block_is_written() -> None:
    default = html_of.dispatch(object)
    assert [kind for kind in get_args(Block) if html_of.dispatch(kind) is default] == []
