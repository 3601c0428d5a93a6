"""Commands for after the event: personal data, and one person's data."""

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from moderator.command_answers import DONE, answer, as_json, opened, report, words_of_user
from moderator.command_options import AddCommand, a_known_day
from moderator.commands.moments import json_option, tell
from moderator.event.errors import RuleProblem
from moderator.event.phrase import Phrase, phrase

if TYPE_CHECKING:  # imported only by the commands that need them, since importing takes a while
    from moderator.actions.files import Store
    from moderator.actions.personal_data import PersonalOverview
    from moderator.event.documentation import Erasure

BACKUPS = ("rewritten", "removed")
ORGANISATIONS = ("kept", "numbered", "removed")


def add_options(add: AddCommand) -> None:
    """Add the options of these commands."""
    after = add("retention", help="tell what is personal; pseudonymise or delete it everywhere")
    after.add_argument("event", type=Path)
    after.add_argument(
        "--do",
        choices=("pseudonymised", "deleted"),
        help="what is done; without it, it is told what there is",
    )
    after.add_argument("--confirm", metavar="TITLE", help="the event's title: it cannot be undone")
    after.add_argument("--backups", choices=BACKUPS, default=BACKUPS[0])
    after.add_argument("--roles", action="store_true", help="names of public roles go too")
    after.add_argument("--organisations", choices=ORGANISATIONS, default=ORGANISATIONS[0])
    after.add_argument("--until", type=a_known_day, metavar="DAY", help="remind from this day on")
    after.add_argument("--protocol", action="store_true", help="tell what was done before")
    json_option(after)
    person = add("person", help="write all that the event holds of a person to a file")
    person.add_argument("event", type=Path)
    person.add_argument("name", help="name, e-mail address or number")
    person.add_argument("file", type=Path, help=".html, to be read, or .json")
    json_option(person)
    forget = add("forget", help="delete one person everywhere, in journal and backups too")
    forget.add_argument("event", type=Path)
    forget.add_argument("name", help="name, e-mail address or number")
    forget.add_argument("--confirm", metavar="NAME", help="the name again: it cannot be undone")
    forget.add_argument("--backups", choices=BACKUPS, default=BACKUPS[0])
    forget.add_argument("--roles", action="store_true", help="in public roles too")
    json_option(forget)


def retention(options: argparse.Namespace) -> int:
    """Tell what is personal, set until when it is kept, or take it out."""
    from moderator.actions.personal_data import personal_overview
    from moderator.actions.schedule import change_event
    from moderator.event.documentation import Erasure

    writes = options.do is not None or options.until is not None
    with opened(options.event, writable=writes) as store:
        if options.until is not None:
            change_event(store, retention_until=options.until)
        if options.do is not None:
            erasure = _erase(store, options)
            _say_protocol(options, erasure, erasure.lines)
        elif options.protocol:
            _say_protocols(options, store.conference.all(Erasure))
        else:
            until = store.conference.event.retention_until
            _say_overview(options, personal_overview(store), until)
    return DONE


def _erase(store: "Store", options: argparse.Namespace) -> "Erasure":
    from moderator.actions.retention import BackupFate, ErasureWish, OrganisationFate, erase
    from moderator.event.documentation import ErasureMethod
    from moderator.ui.traces import forget_traces

    title = store.conference.event.title
    _require_confirmed(options.confirm, title)
    wish = ErasureWish(
        ErasureMethod(options.do),
        roles=options.roles,
        organisations=OrganisationFate(options.organisations),
        backups=BackupFate(options.backups),
    )
    return erase(store, wish, forget=forget_traces)


def _require_confirmed(given: str | None, wanted: str) -> None:
    """Raise RuleProblem unless somebody typed what is about to be deleted."""
    if given is None or given.strip() != wanted.strip():
        raise RuleProblem(
            phrase("This cannot be undone."),
            kept=phrase("Nothing was changed."),
            remedy=phrase("If you want it, add --confirm “{title}”.", title=wanted),
        )


def _say_protocol(
    options: argparse.Namespace, erasure: "Erasure", lines: tuple[Phrase, ...]
) -> None:
    tell(options, _protocol(erasure, lines), *lines)


def _say_protocols(options: argparse.Namespace, erasures: "Sequence[Erasure]") -> None:
    """Tell what was done before; for a machine as one list, which may be empty."""
    told = [(erasure, erasure.lines) for erasure in erasures]
    if options.json:
        answer(as_json([_protocol(erasure, lines) for erasure, lines in told]))
        return
    for _erasure, lines in told:
        for line in lines:
            report(line)


def _protocol(erasure: "Erasure", lines: tuple[Phrase, ...]) -> dict[str, Any]:
    words = words_of_user()
    return {
        "at": erasure.at.isoformat(timespec="minutes"),
        "method": erasure.method.value,
        "people": erasure.people,
        "account": [words.translate(line) for line in lines],
    }


def _say_overview(
    options: argparse.Namespace, found: "PersonalOverview", until: date | None
) -> None:
    words = words_of_user()
    value = {
        "people": found.people,
        "counts": {words.translate(name): count for name, count in found.counts},
        "roles": found.roles,
        "texts": [
            {"place": words.translate(t.place), "text": t.text, "certain": t.certain}
            for t in found.texts
        ],
        "earlier": found.earlier,
        "steps": found.steps,
        "backups": found.backups,
        "until": None if until is None else until.isoformat(),
    }
    lines = [
        phrase("Participants with a name: {count}", count=found.people),
        *(phrase("{what}: {count}", what=name, count=count) for name, count in found.counts),
        phrase("Names of people with a public role: {count}", count=found.roles),
        phrase(
            "People who were removed but could be brought back by undo: {count}",
            count=found.earlier,
        ),
        phrase("Steps that can be undone: {count}", count=found.steps),
        phrase("Backups: {count}", count=found.backups),
        *(
            phrase("A name stands in: {place}", place=text.place)
            if text.certain
            else phrase("Perhaps a name stands in: {place}", place=text.place)
            for text in found.texts
        ),
    ]
    tell(options, value, *lines)


def person(options: argparse.Namespace) -> int:
    """Write a person's file."""
    from moderator.actions.one_person import find_person, write_person_file
    from moderator.ui.words import QtWords

    if options.file.suffix.lower() not in {".json", ".html"}:
        print("moderator person: the file ends in .html or .json", file=sys.stderr)
        return 2
    with opened(options.event, writable=False) as store:
        found = find_person(store, options.name)
        words = QtWords(store.conference.event.language)
        said = write_person_file(store, found.id, options.file, words)
    tell(options, {"person": found.id, "file": str(options.file)}, said)
    return DONE


def forget(options: argparse.Namespace) -> int:
    """Delete a person."""
    from moderator.actions.one_person import erase_person, find_person
    from moderator.actions.retention import BackupFate
    from moderator.ui.traces import forget_traces

    with opened(options.event) as store:
        found = find_person(store, options.name)
        _require_confirmed(options.confirm, found.name)
        fate = BackupFate(options.backups)
        erasure = erase_person(
            store, found.id, roles=options.roles, fate=fate, forget=forget_traces
        )
        _say_protocol(options, erasure, erasure.lines)
    return DONE


COMMANDS = {"retention": retention, "person": person, "forget": forget}
