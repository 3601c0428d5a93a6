"""Encodings: guessed from the letters with a finding, or chosen by hand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.event.errors import ImportProblem
from moderator.exchange.tables.encodings import ENCODINGS, MIXED, TWICE, decoded

GERMAN = "Vorname;Nachname;Haus\nJörg;Müßig;Träger Süd\nÄnne;Österle;„Werkstatt“ – Büro\n"
NAMES = st.lists(
    st.sampled_from(
        ["Jörg", "Änne", "Müller", "Groß", "Österle", "Übel", "Zoë", "José", "Anna", "O’Neil",
         "Lea-Änn", "„Haus“", "Süd – West", "Köln…", "FÖRDERVEREIN"]
    ),
    min_size=1,
    max_size=9,
)  # fmt: skip


@pytest.mark.parametrize("encoding", ["mac_roman", "cp850"])
def test_an_old_encoding_is_guessed_and_reported(encoding: str) -> None:
    text = GERMAN if encoding == "mac_roman" else "Vorname;Haus\nJörg;Träger Süd\nÄnne;Groß\n"
    found = decoded("Liste.csv", text.encode(encoding), None)
    assert (found.encoding, found.text) == (encoding, text)
    assert found.doubt is not None
    assert "Jörg" in str(found.doubt)


@pytest.mark.parametrize("through", ["cp1252", "mac_roman", "cp850", "latin-1"])
def test_letters_that_were_encoded_twice_are_repaired(through: str) -> None:
    text = "Vorname;Nachname\nJörg;Müßig\nÄnne;José\n"
    spoilt = text.encode().decode(through)
    found = decoded("Liste.csv", spoilt.encode(), None)
    assert (found.encoding, found.text) == (TWICE, text)
    assert found.doubt is not None


def test_letters_are_repaired_if_only_some_cells_were_encoded_twice() -> None:
    text = "Vorname;Nachname\nJÃ¶rg;Müller\n"
    assert decoded("x", text.encode(), None).text == "Vorname;Nachname\nJörg;Müller\n"
    assert decoded("x", text.encode("cp1252"), None).text == "Vorname;Nachname\nJörg;Müller\n"


def test_lines_in_another_encoding_do_not_change_the_others() -> None:
    data = "Jörg;Köln;Träger\n".encode() + "Änne;Süd\n".encode("cp1252")
    found = decoded("x", data, None)
    assert (found.encoding, found.text) == (MIXED, "Jörg;Köln;Träger\nÄnne;Süd\n")
    assert "Änne" in str(found.doubt)


@pytest.mark.parametrize(
    "text",
    [
        "Ã;Â°;Ä“;Spaß“;50 µ;Â»;über°",
        "„Maß“;„Ä“;É…",
        "Łukasz;Świątek;Ağaç",
        "王伟;ไทย;Ελένη;Анна",
        "é;ß;÷",
    ],
)
def test_correct_texts_are_not_changed(text: str) -> None:
    assert decoded("x", text.encode(), None).text == text


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_each_encoding_can_be_chosen(encoding: str) -> None:
    codec = {TWICE: "utf-8", MIXED: "utf-8"}.get(encoding, encoding)
    text = "Jörg;Müßig;Süd"
    assert decoded("x", text.encode(codec), encoding).text == text


def test_bytes_that_are_not_text_in_the_chosen_encoding_are_refused() -> None:
    with pytest.raises(ImportProblem, match="cannot be read as utf-8"):
        decoded("x", b"J\xf6rg", "utf-8")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_needs_no_mark(encoding: str) -> None:
    found = decoded("x", GERMAN.encode(encoding), None)
    assert (found.encoding, found.text) == (encoding, GERMAN)


@settings(max_examples=150, deadline=None)
@given(NAMES)
def test_german_lists_in_windows_encoding_are_always_recognised(words: list[str]) -> None:
    text = ";".join(words)
    found = decoded("x", text.encode("cp1252"), None)
    assert found.text == text
    assert found.doubt is None


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=60))
def test_a_text_is_never_changed_without_a_finding(text: str) -> None:
    found = decoded("x", b"A" + text.encode(), None)
    assert found.text == "A" + text or found.doubt is not None
