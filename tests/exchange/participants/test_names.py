"""Names, titles and addresses as lists write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.exchange.participants.names import Address, Name, bare, read_address, whole

GIVEN = st.sampled_from(["Eva", "Max-Martin", "Séan", "Anna Maria", "Maria", "Ute", "A.", "Li"])
FAMILY = st.sampled_from(
    ["Krause", "Müller-Lüdenscheidt", "von der Heide", "O’Neill", "van den Berg", "Wei", "Ma"]
)
TITLE = st.sampled_from(
    ["Dr.", "Prof. Dr.", "Dr. med.", "Prof. Dr.-Ing.", "Dipl.-Ing. (FH)", "Dipl.-Päd.", "Mag.",
     "PD Dr.", "Dr. h. c.", "Dr. rer. nat.", "Prof.in Dr.in", "Univ.-Prof. Dr.",
     "Dipl.-Sozialpädagogin (FH)"]
)  # fmt: skip
DEGREE = st.sampled_from(["M.A.", "B.Sc.", "Ph.D.", "MBA", "M. A.", "LL.M.", "Dipl.-Päd.", "MdB"])
SALUTATION = st.sampled_from(["Frau", "Herr", "Herrn", "Fr.", "Mr", "Mrs.", "Ms."])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Prof. Dr. Hans Wurstmann", Name("Hans", "Wurstmann", "Prof. Dr.")),
        ("Dr. med. Max von Richter", Name("Max", "von Richter", "Dr. med.")),
        ("von der Heide, Anna", Name("Anna", "von der Heide")),
        ("Herr A. Schulz", Name("A.", "Schulz", "", "Herr")),
        ("Schmidt jun., Karl", Name("Karl", "Schmidt jun.")),
        ("Ute Krause, M.A.", Name("Ute", "Krause", "M.A.")),
        ("Krause, Ute, M.A.", Name("Ute", "Krause", "M.A.")),
        ("Dr. Krause, Ute", Name("Ute", "Krause", "Dr.")),
        ("Frau Krause", Name("", "Krause", "", "Frau")),
        ("Frau Prof. Dr. Krause, Ute", Name("Ute", "Krause", "Prof. Dr.", "Frau")),
        ("Otto Graf von Hohenfels", Name("Otto", "Graf von Hohenfels")),
        ("Graf von Hohenfels, Otto", Name("Otto", "Graf von Hohenfels")),
        ("Steffi Graf", Name("Steffi", "Graf")),
        ("Dr.Eva Klein", Name("Eva", "Klein", "Dr.")),
        ("Ursula von der Leyen", Name("Ursula", "von der Leyen")),
        ("Cher", Name("", "Cher")),
        ("Dr.", Name("", "Dr.")),
        ("Drago Magda", Name("Drago", "Magda")),
        ("Phil Ma", Name("Phil", "Ma")),
        ("Dr. Phil Collins", Name("Phil", "Collins", "Dr.")),
        ("Frau", Name("", "Frau")),
        ("", Name("", "")),
    ],
)
def test_whole_names(text: str, name: Name) -> None:
    assert whole(text) == name


@given(st.none() | SALUTATION, st.none() | TITLE, GIVEN, FAMILY, st.none() | DEGREE, st.booleans())
def test_salutation_and_titles_are_split_off_before_and_after_a_name(
    salutation: str | None,
    title: str | None,
    given_name: str,
    family: str,
    degree: str | None,
    comma: bool,
) -> None:
    parts = [salutation, title, given_name, family]
    text = " ".join(filter(None, parts))
    if comma:
        text = f"{family}, {' '.join(filter(None, parts[:3]))}"
    if degree:
        text += f", {degree}" if comma else f" {degree}"
    titles = " ".join(filter(None, (title, degree)))
    assert whole(text) == Name(given_name, family, titles, salutation or "")


@pytest.mark.parametrize(
    ("name", "title", "rest"),
    [
        ("Dr. Ludwina", "Dr.", "Ludwina"),
        ("Prof. Dr. Anna-Maria", "Prof. Dr.", "Anna-Maria"),
        ("Prof. Dr.-Ing. Udo", "Prof. Dr.-Ing.", "Udo"),
        ("Magdalena", "", "Magdalena"),
        ("Krause M.A.", "M.A.", "Krause"),
        ("Krause (M.A.)", "(M.A.)", "Krause"),
        ("Frau Ute", "", "Ute"),
    ],
)
def test_parts_of_names(name: str, title: str, rest: str) -> None:
    assert (bare(name).title, bare(name).given) == (title, rest)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Ben Probe <ben@x.example>", Address("ben@x.example")),
        ('"Probe, Ben" <mailto:ben@x.example>', Address("ben@x.example")),
        ("mailto:cem@x.example", Address("cem@x.example")),
        ("E-Mail: cem@x.example", Address("cem@x.example")),
        ("KAI@X.Example", Address("kai@x.example")),
        ("fay@x.example.", Address("fay@x.example")),
        ("han@müller.example", Address("han@müller.example")),
        ("gil(at)x.example", Address("gil@x.example")),
        ("gil [at] x [punkt] example", Address("gil@x.example")),
        ("anna @x.example", Address("anna@x.example")),
        (" ", Address("")),
        ("-", Address("")),
        ("keine", Address("")),
        ("k. A.", Address("")),
        ("eda@x.example, eda2@x.example", Address("eda@x.example", sure=False)),
        ("eda@x.example (privat)", Address("eda@x.example", sure=False)),
        ("eda@x.example; eda@x.example", Address("eda@x.example", sure=False)),
        ("siehe Büro", Address("siehebüro", sure=False)),
        ("eda@x", Address("eda@x", sure=False)),
    ],
)
def test_only_the_address_is_read(text: str, address: Address) -> None:
    assert read_address(text) == address
