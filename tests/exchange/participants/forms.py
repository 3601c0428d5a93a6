"""The same invented people as each registration tool exports them.

Every shape has the wishes of PEOPLE, so that all of them must give the same result.
"""

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from tests.exchange.lists import open_document, workbook

RANKS = 3
Wishes = tuple[tuple[str, ...], ...]
Table = list[list[Any]]


@dataclass(frozen=True)
class Person:
    """A person with the wishes for each round, most wanted first."""

    given: str
    family: str
    wishes: Wishes

    @property
    def mail(self) -> str:
        return f"{self.given}.{self.family.split()[-1]}@haus.example".lower()

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}"

    def wish(self, number: int, rank: int) -> str:
        wished = self.wishes[number - 1]
        return wished[rank - 1] if rank <= len(wished) else ""

    def rank(self, number: int, theme: str) -> int | str:
        wished = self.wishes[number - 1]
        return wished.index(theme) + 1 if theme in wished else ""


People = Sequence[Person]


def plain(people: People, themes: Sequence[str], rounds: int) -> Table:
    del themes
    heads = ["Vorname", "Nachname", "E-Mail"] + [
        f"Runde {n} – {rank}. Wahl" for n in range(1, rounds + 1) for rank in range(1, RANKS + 1)
    ]
    rows = [
        [p.given, p.family, p.mail]
        + [p.wish(n, rank) for n in range(1, rounds + 1) for rank in range(1, RANKS + 1)]
        for p in people
    ]
    return [[*heads], *rows]


def indico(people: People, themes: Sequence[str], rounds: int) -> Table:
    heads = ["ID", "Name", "First Name", "Last Name", "Email Address", "Affiliation"]
    heads += [f"Workshop round {n}: choice {k}" for n in range(1, rounds + 1) for k in range(1, 4)]
    heads += ["Registration date", "Registration state"]
    rows: Table = [
        [n, p.name, p.given, p.family, p.mail, "Haus"]
        + [p.wish(k, rank) for k in range(1, rounds + 1) for rank in range(1, 4)]
        + ["2024-09-01T09:00:00", "Completed"]
        for n, p in enumerate(people, 1)
    ]
    del themes
    return [[*heads], *rows]


def pretix_german(people: People, themes: Sequence[str], rounds: int) -> Table:
    heads = ["Veranstaltung", "Bestellnummer", "Position", "Status", "E-Mail", "Produkt",
             "Name Teilnehmer*in", "Name Teilnehmer*in: Vorname", "Name Teilnehmer*in: Nachname",
             "E-Mail Teilnehmer*in", "Firma"]  # fmt: skip
    heads += [f"Wunsch {k} für Workshoprunde {n}" for n in range(1, rounds + 1) for k in (1, 2, 3)]
    heads += ["Firma", "Rechnungsadresse: Name", "Rechnungsadresse: Name: Vorname"]
    rows: Table = [
        ["konf", "ABCDE", n, "bezahlt", "sammel@haus.example", "Ticket", p.name, p.given, p.family,
         p.mail, "Haus"]
        + [p.wish(k, rank) for k in range(1, rounds + 1) for rank in range(1, 4)]
        + ["Haus", "Chefin Sammel", "Chefin"]
        for n, p in enumerate(people, 1)
    ]  # fmt: skip
    del themes
    return [[*heads], *rows]


def pretix_lists(people: People, themes: Sequence[str], rounds: int) -> Table:
    heads = ["Event slug", "Order code", "Position ID", "Status", "Email", "Order date",
             "Order time", "Product", "Attendee name", "Attendee name: Given name",
             "Attendee name: Family name", "Attendee email", "Company", "State"]  # fmt: skip
    heads += [f"Round {n}: what would you like?" for n in range(1, rounds + 1)]
    heads += ["Company", "Invoice address name", "Sales channel"]
    rows: Table = [
        ["conf", f"CODE{n}", 1, "paid", "office@haus.example", "2024-09-01", "10:11:12", "Ticket",
         p.name, p.given, p.family, p.mail, "Haus", ""]
        + [", ".join(wished) for wished in p.wishes]
        + ["Other", "Office Head", "web"]
        for n, p in enumerate(people, 1)
    ]  # fmt: skip
    del themes
    return [[*heads], *rows]


def eventbrite(people: People, themes: Sequence[str], rounds: int) -> Table:
    heads = ["Order no.", "Order Date", "First Name", "Surname", "Email", "Quantity",
             "Ticket Type", "Order Type", "Total Paid", "Attendee #",
             "Attendee Status"]  # fmt: skip
    heads += [f"Your {k} choice for round {n}" for n in range(1, rounds + 1)
              for k in ("first", "second", "third")]  # fmt: skip
    heads += ["Buyer First Name", "Buyer Last Name", "Buyer Email"]
    rows: Table = [
        ["109876", "2024-09-14 8:12:44", p.given, p.family, p.mail, 1, "General", "Free Order",
         "0.00", 5000 + n, "Attending"]
        + [p.wish(k, rank) for k in range(1, rounds + 1) for rank in (1, 2, 3)]
        + ["Boss", "Buyer", "boss@haus.example"]
        for n, p in enumerate(people, 1)
    ]  # fmt: skip
    del themes
    return [[*heads], *rows]


def microsoft_forms_german(people: People, themes: Sequence[str], rounds: int) -> Table:
    heads = ["ID", "Startzeit", "Fertigstellungszeit", "E-Mail", "Name", "Wie ist Ihr Vorname?",
             "Wie ist Ihr Nachname?", "Ihre E-Mail-Adresse"]  # fmt: skip
    heads += [f"Bitte ordnen Sie die Themen für Runde {n}" for n in range(1, rounds + 1)]
    rows: Table = [
        [n, "9/14/2024 8:12:44", "9/14/2024 8:15:44", "anonymous", "", p.given, p.family, p.mail]
        + ["".join(f"{theme};" for theme in wished) for wished in p.wishes]
        for n, p in enumerate(people, 1)
    ]
    del themes
    return [[*heads], *rows]


def google_grid(people: People, themes: Sequence[str], rounds: int) -> Table:
    """A grid of questions: themes as rows, "1. Wahl" as columns."""
    heads = ["Zeitstempel", "E-Mail-Adresse", "Vorname", "Nachname"]
    heads += [f"Themen in Runde {n} [{theme}]" for n in range(1, rounds + 1) for theme in themes]
    rows: Table = [
        ["2024/09/14 8:12:44 AM MESZ", p.mail, p.given, p.family]
        + [
            f"{rank}. Wahl" if (rank := p.rank(n, theme)) else ""
            for n in range(1, rounds + 1)
            for theme in themes
        ]
        for p in people
    ]
    return [[*heads], *rows]


def google_ranks(people: People, themes: Sequence[str], rounds: int) -> Table:
    """A grid of questions: ranks as rows, themes as columns."""
    heads = ["Timestamp", "Email Address", "Your first name", "Your last name"]
    heads += [
        f"Round {n} [{k} choice]" for n in range(1, rounds + 1) for k in ("1st", "2nd", "3rd")
    ]
    rows: Table = [
        ["9/14/2024 8:12:44", p.mail, p.given, p.family]
        + [p.wish(n, rank) for n in range(1, rounds + 1) for rank in (1, 2, 3)]
        for p in people
    ]
    del themes
    return [[*heads], *rows]


def limesurvey_ranking(people: People, themes: Sequence[str], rounds: int) -> Table:
    heads = ["Antwort ID", "Datum Abgeschickt", "Letzte Seite", "Start-Sprache", "Zufallsstartwert",
             "Wie heißen Sie? [Vorname]", "Wie heißen Sie? [Nachname]", "E-Mail"]  # fmt: skip
    heads += [f"Ihre Themen in Runde {n} [Rang {k}]" for n in range(1, rounds + 1)
              for k in (1, 2, 3)]  # fmt: skip
    rows: Table = [
        [n, "2024-09-14 08:12:44", 3, "de", 81726, p.given, p.family, p.mail]
        + [p.wish(k, rank) for k in range(1, rounds + 1) for rank in (1, 2, 3)]
        for n, p in enumerate(people, 1)
    ]
    del themes
    return [[*heads], *rows]


def limesurvey_codes(people: People, themes: Sequence[str], rounds: int) -> Table:
    """Codes as headings: the questions stand in the order of the rounds."""
    heads = [
        "id",
        "submitdate",
        "lastpage",
        "startlanguage",
        "seed",
        "Vorname",
        "Nachname",
        "email",
    ]
    heads += [f"Q{10 * n}[{k}]" for n in range(1, rounds + 1) for k in (1, 2, 3)]
    rows: Table = [
        [n, "2024-09-14 08:12:44", 3, "de", 81726, p.given, p.family, p.mail]
        + [p.wish(k, rank) for k in range(1, rounds + 1) for rank in (1, 2, 3)]
        for n, p in enumerate(people, 1)
    ]
    del themes
    return [[*heads], *rows]


def limesurvey_matrix(people: People, themes: Sequence[str], rounds: int) -> Table:
    heads = ["Response ID", "Date submitted", "Last page", "Start language", "Seed", "First name",
             "Last name", "Email"]  # fmt: skip
    heads += [f"R{n}[SQ00{k}]. Rank the themes of round {n} [{theme}]"
              for n in range(1, rounds + 1) for k, theme in enumerate(themes, 1)]  # fmt: skip
    rows: Table = [
        [n, "2024-09-14 08:12:44", 3, "en", 81726, p.given, p.family, p.mail]
        + [p.rank(k, theme) for k in range(1, rounds + 1) for theme in themes]
        for n, p in enumerate(people, 1)
    ]
    return [[*heads], *rows]


def marked_cells(people: People, themes: Sequence[str], rounds: int) -> Table:
    """One cell with "KI (1. Wahl)" in any order."""
    heads = ["Name", "E-Mail", *(f"Runde {n}" for n in range(1, rounds + 1))]
    rows: Table = [
        [f"{p.family}, {p.given}", p.mail]
        + [
            "\n".join(f"{theme} ({k}. Wahl)" for k, theme in reversed([*enumerate(wished, 1)]))
            for wished in p.wishes
        ]
        for p in people
    ]
    del themes
    return [[*heads], *rows]


def numbered_cells(people: People, themes: Sequence[str], rounds: int) -> Table:
    heads = ["Name", "E-Mail", *(f"Wünsche für Block {n}" for n in range(1, rounds + 1))]
    rows: Table = [
        [f"{p.family}, {p.given}", p.mail]
        + ["; ".join(f"{k}. {theme}" for k, theme in enumerate(wished, 1)) for wished in p.wishes]
        for p in people
    ]
    del themes
    return [[*heads], *rows]


SHAPES: tuple[Callable[[People, Sequence[str], int], Table], ...] = (
    indico, pretix_german, pretix_lists, eventbrite, microsoft_forms_german, google_grid,
    google_ranks, limesurvey_ranking, limesurvey_codes, limesurvey_matrix, marked_cells,
    numbered_cells,
)  # fmt: skip


def as_csv(table: Table, delimiter: str = ",") -> bytes:
    """Write a table as CSV in UTF-8."""
    target = io.StringIO()
    csv.writer(target, delimiter=delimiter).writerows(table)
    return target.getvalue().encode()


def as_xlsx(table: Table) -> bytes:
    """Write a table as XLSX."""
    return workbook({"Antworten": table})


def as_ods(table: Table) -> bytes:
    """Write a table as ODS."""
    return open_document({"Antworten": table})
