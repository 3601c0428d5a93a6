"""Names and points in any script and with emoji are printed; missing letters are reported."""

from dataclasses import replace

import pytest
import typst

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.results import Point
from moderator.exchange.documents import glyphs
from moderator.exchange.documents.documentation import documentation
from moderator.exchange.documents.letters import MISSING, Boxed
from moderator.exchange.prints.order import PrintKind, PrintOrder
from moderator.exchange.prints.printing import sheets
from moderator.ui.words import QtWords
from tests.exchange.documents.sample import big_conference, photo_bytes
from tests.exchange.letter_pictures import as_printed

GERMAN = QtWords("de")
PICTURE = photo_bytes(300, 400)
NAMES = (
    "王伟", "陳怡君", "佐藤 さくら", "김민준", "Нго Ольга", "Νίκος", "Nguyễn Thị Ánh", "سلمى العلي",
    "דוד לוי", "თამარ", "Արամ", "ሰላም", "अनिता", "রহিম", "ਸਿੰਘ", "தமிழ்", "สมชาย", "Łukasz Świątek",
    "İbrahim Ağaoğlu", "Þóra Ævarsdóttir", "ʻOkina Ḥusayn", "李玥珺",
)  # fmt: skip
SIGNS = "1️⃣ 2️⃣ 👍🏽 ❤️ 😀 👩‍👩‍👧 🇩🇪 ✔ ✗ → ⇒ ☎ ⚠ ★ ≥ ½ № „x“ – …"
NOBODYS = "\U0001cf50"
"""A sign of Znamenny chant: not shipped, and hardly found on any computer."""


def with_points(conference: Conference, text: str) -> Conference:
    points = {
        key: replace(point, text=text) if key % 10 == 0 else point
        for key, point in conference.table(Point).items()
    }
    return conference.replaced({Point: points})


@pytest.fixture
def only_shipped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no font of this computer help."""
    fonts = glyphs._fonts(system=False)
    monkeypatch.setattr(glyphs, "_fonts", lambda *, system: fonts)


@pytest.mark.usefixtures("only_shipped")
@pytest.mark.parametrize("text", [*NAMES, *SIGNS.split()])
def test_shipped_fonts_have_what_names_and_points_hold(text: str) -> None:
    shown, _, lacking = glyphs.drawable([text])
    assert shown == [text]
    assert not lacking


@pytest.mark.usefixtures("only_shipped")
def test_only_letters_that_no_font_has_are_replaced_and_reported_with_their_text() -> None:
    # a mark alone would be drawn, and the letter below it left out
    texts = {
        "keycap": "A\u20e3 „C“",
        "name": f"„Anna“ – 1️⃣ {NOBODYS}",
        "other": f"{NOBODYS}\u0301 „B“",
    }
    shown, _, lacking = glyphs.drawable(texts, (f"Bert {NOBODYS}", "\U00012000 Cem"))
    assert shown == {
        "keycap": f"{MISSING} „C“",
        "name": f"„Anna“ – 1️⃣ {MISSING}",
        "other": f"{MISSING} „B“",
    }
    assert set(lacking) == {
        Boxed("A\u20e3", texts["keycap"]),
        Boxed(NOBODYS, texts["name"]),
        Boxed(f"{NOBODYS}\u0301", texts["other"]),
        Boxed("\U00012000", "\U00012000 Cem"),
    }


def test_letters_that_fail_only_together_do_not_change_other_texts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def draws(texts: set[str], _fonts: typst.Fonts, _families: object = ()) -> bool:
        return not any("王伟" in text for text in texts)

    monkeypatch.setattr(glyphs, "_draws", draws)
    shown, lacking = glyphs.redrawable(["„王伟“", "„王“", {"n": "„X“ –"}], typst.Fonts())
    assert shown == [f"„{MISSING}伟“", "„王“", {"n": "„X“ –"}]
    assert lacking == (Boxed("王", "„王伟“"),)


def test_a_missing_glyph_does_not_change_quotes_and_dashes_of_a_print() -> None:
    conference = big_conference(people=3, photos=False)
    people = dict(conference.table(Participant))
    people[1] = replace(people[1], given_name=f"1️⃣ {NOBODYS}", organisation="„Werkstatt“ – Träger")
    people[2] = replace(people[2], given_name="王伟", organisation="„Ost“")
    reported: list[Boxed] = []
    content = sheets(
        conference.replaced({Participant: people}), GERMAN, PrintOrder(PrintKind.BADGES),
        boxed=reported.extend,
    )  # fmt: skip
    text = as_printed(content)
    assert "„Werkstatt“ – Träger" in text
    assert "王伟" in text
    assert text.count(MISSING) == 2  # front and back
    assert [one.letter for one in reported] == [NOBODYS]


def test_a_missing_glyph_does_not_change_the_rest_of_the_documentation() -> None:
    conference = with_points(big_conference(people=5), f"„Ziel“ – 1️⃣ mit 王伟 … {NOBODYS}")
    reported: list[Boxed] = []
    content = documentation(conference, lambda _: PICTURE, GERMAN, boxed=reported.extend)
    text = as_printed(content)
    assert text.count("„Ziel“") >= 54
    assert "王伟" in text
    assert text.count(MISSING) == text.count("mit 王伟")
    assert [one.letter for one in reported] == [NOBODYS]
