"""Own slides and the way of phones, as the hall sees them."""

import re

import pytest

from moderator.event.plenary import OwnSlide, OwnSlideKind
from moderator.slides.bodies import CodeScene, GuestScene, Scene, TextScene
from moderator.slides.canvas import Look
from moderator.slides.layout.pages import slides_of
from moderator.slides.marks import HEIGHT, CodeMark, TextMark
from moderator.slides.own_scene import (
    PhonesWay,
    code_of,
    own_scene,
    phones_scene,
    typed_address,
)
from moderator.ui.words import QtWords
from tests.slides.sample import sample

GERMAN = QtWords("de")
WAY = PhonesWay(
    "http://192.168.137.1:8080/#K7P2",
    "192.168.137.1:8080",
    "K7P2",
    "WIFI:T:WPA;S:Konferenz;P:geheim123;;",
    "Konferenz",
    "geheim123",
)


def test_free_text_has_a_paragraph_for_each_line() -> None:
    slide = OwnSlide(1, OwnSlideKind.TEXT, " Drei Bitten ", "Jacken mit\n\n Kaffee im Foyer ")
    assert own_scene(slide, GERMAN) == TextScene("Drei Bitten", ("Jacken mit", "Kaffee im Foyer"))


def test_a_code_leads_to_the_whole_address_and_people_type_the_short_one() -> None:
    slide = OwnSlide(1, OwnSlideKind.QR_CODE, "Wie war es?", "", "https://kassel.example/f/")
    found = own_scene(slide, GERMAN)
    assert isinstance(found, CodeScene)
    assert found.code == code_of("https://kassel.example/f/")
    assert found.address == "kassel.example/f"


@pytest.mark.parametrize(
    ("typed", "coded"),
    [
        ("kassel.example/f", "https://kassel.example/f"),
        ("www.kassel.example", "https://www.kassel.example"),
        ("straße.example/weg?x=1#oben", "https://straße.example/weg?x=1#oben"),
        ("kassel.example:8443/f", "https://kassel.example:8443/f"),
        ("192.168.137.1:8080/#K7P2", "http://192.168.137.1:8080/#K7P2"),
        ("tagung@kassel.example", "mailto:tagung@kassel.example"),
        ("http://kassel.example", "http://kassel.example"),
        ("HTTPS://kassel.example", "HTTPS://kassel.example"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("tel:+49561123", "tel:+49561123"),
        ("WIFI:T:WPA;S:Saal;;", "WIFI:T:WPA;S:Saal;;"),
        ("geo:51.3,9.5", "geo:51.3,9.5"),
        ("Nur ein Satz. Oder zwei", "Nur ein Satz. Oder zwei"),
        ("12.30", "12.30"),
        ("Raum 4", "Raum 4"),
        ("", ""),
    ],
)
def test_a_code_is_opened_by_phones_however_its_address_was_typed(typed: str, coded: str) -> None:
    found = own_scene(OwnSlide(1, OwnSlideKind.QR_CODE, "Wie war es?", "", typed), GERMAN)
    assert isinstance(found, CodeScene)
    assert found.code == code_of(coded)


@pytest.mark.parametrize("address", ["", "x" * 5000])
def test_what_fits_into_no_code_is_shown_in_letters(address: str) -> None:
    found = own_scene(OwnSlide(1, OwnSlideKind.QR_CODE, "Titel", "", address), GERMAN)
    assert isinstance(found, CodeScene)
    assert found.code == ()
    assert slides_of(Scene(Look(), found), 16 / 9)


@pytest.mark.parametrize("depth", [6.0, 8.0])
@pytest.mark.parametrize("aspect", [16 / 9, 4 / 3])
def test_a_code_fills_two_thirds_of_the_height(depth: float, aspect: float) -> None:
    body = CodeScene(
        code_of("https://kassel.example/f"), "Wie war es?", "Ohne Namen", "k.example/f"
    )
    slides = slides_of(Scene(Look(depth=depth), body), aspect)
    (shown,) = [mark for mark in slides[-1].marks if isinstance(mark, CodeMark)]
    assert shown.area.height >= 0.65 * HEIGHT
    assert shown.card.y >= 0
    assert shown.card.bottom <= HEIGHT


def test_no_hyphen_is_added_to_an_address() -> None:
    address = "dokumentation.netzwerkjobcenterkonferenz.example/jahreskonferenzergebnisse/gruppe"
    body = CodeScene(code_of(address), "Zum Nachlesen", "", address)
    for aspect in (16 / 9, 4 / 3):
        for depth in (6.0, 8.0, 16.0):
            slides = slides_of(Scene(Look(depth=depth), body), aspect)
            texts = [m.text for s in slides for m in s.marks if isinstance(m, TextMark)]
            assert re.sub("Zum ?Nachlesen", "", "".join(texts)) == address


def test_a_guests_pages_are_one_slide_each() -> None:
    slide = OwnSlide(1, OwnSlideKind.GUEST, "Gast", pictures=f"{'a' * 64} {'b' * 64}")
    found = own_scene(slide, GERMAN)
    assert isinstance(found, GuestScene)
    assert len(slides_of(Scene(Look(), found), 16 / 9)) == 2


def test_phones_need_two_steps_with_an_own_network_and_one_in_that_of_the_house() -> None:
    both = phones_scene(sample(), 121, WAY, GERMAN)
    assert [step.details for step in both.steps] == [
        ("Konferenz", "geheim123"),
        ("192.168.137.1:8080", "K7P2"),
    ]
    assert both.place == "Raum Fulda"
    house = PhonesWay("https://10.0.0.2:8443/", "https://10.0.0.2:8443")
    (step,) = phones_scene(sample(), None, house, GERMAN).steps
    assert step.details == ("10.0.0.2:8443",)


def test_while_the_server_is_off_the_hall_is_told_so() -> None:
    found = phones_scene(sample(), None, None, GERMAN)
    assert found.steps == ()
    assert found.title == "Noch sind keine Telefone verbunden."


@pytest.mark.parametrize(
    ("address", "typed"),
    [
        ("https://a.example/", "a.example"),
        ("http://b/x", "b/x"),
        ("mailto:a@b.org", "a@b.org"),
    ],
)
def test_the_scheme_is_not_typed(address: str, typed: str) -> None:
    assert typed_address(address) == typed
