"""One person's data: as a file for them (GDPR, article 15), and their deletion (article 17)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from moderator.actions.bare_photos import bare_photos, contents_ever, naming_any
from moderator.actions.personal_data import everyone_ever, named_texts, role_names
from moderator.actions.port import Forget, OpenEvent
from moderator.actions.retention import (
    BackupFate,
    Progress,
    account_text,
    change_rows,
    everywhere,
    forget_nothing,
    marked,
    refuse_unsaved,
)
from moderator.actions.who import who_is
from moderator.event.conference import Conference
from moderator.event.documentation import Erasure, ErasureMethod
from moderator.event.errors import RuleProblem
from moderator.event.people import Participant, Refusal, Wish
from moderator.event.phrase import Phrase, Words, phrase
from moderator.event.placements import Placement
from moderator.exchange.documents.writing import check_target, write_whole
from moderator.exchange.person_file import PastStep, person_html, person_json
from moderator.rules.cleansing import UNNAMED, CleansingPlan, cleansed, is_stand_in, stand_in
from moderator.rules.name_search import plain
from moderator.rules.names_in_texts import NamesInTexts, names_of, short_names_of
from moderator.store import backups
from moderator.store.edit import Edit
from moderator.store.forgetting import Forgetting
from moderator.store.store import Store

Identity = tuple[str, str]


@dataclass(frozen=True, slots=True)
class PersonMeant:
    """By what a person is known in the event and in each of its backups.

    ids: under which they stand here. names: all by which a text names them; short_names: which
    others may have too. identities: name with address, and name with organisation, by which they
    are known where they have another id.
    """

    ids: frozenset[int]
    names: tuple[str, ...]
    short_names: tuple[str, ...]
    identities: frozenset[Identity]


def find_person(store: OpenEvent, text: str) -> Participant:
    """Find the one person of a name, an e-mail address or a number, also one who was removed.

    Raises RuleProblem where there is none, or several.
    """
    people = {k: p for k, p in everyone_ever(store).items() if not is_stand_in(p)}
    here = store.conference.participants()
    named_here = [person for person in here if not is_stand_in(person)]
    try:
        return who_is(named_here, text)
    except RuleProblem:
        if any(plain(person.name) == plain(text) for person in here):
            raise
    return who_is(people.values(), text)


def write_person_file(store: OpenEvent, participant_id: int, path: Path, words: Words) -> Phrase:
    """Write all that the event holds of a person to a file: JSON if named so, else HTML.

    Raises RuleProblem if nobody has that id, FileProblem if the file cannot be written.
    """
    check_target(path)
    person = _known(store, participant_id)
    meant = person_meant(store, participant_id)
    conference = store.conference
    texts = [text for text in named_texts(conference, [person]) if text.certain]
    steps = tuple(_steps_of(store, meant))
    copies = len(backups.backups(store.path))
    make = person_json if path.suffix.lower() == ".json" else person_html
    write_whole(
        path,
        make(
            conference,
            person,
            words,
            texts=[(text.place, text.text) for text in texts],
            steps=steps,
            backups=copies,
        ).encode(),
    )
    return phrase("What the event holds of {name} is in {file}.", name=person.name, file=path.name)


def erase_person(
    store: Store,
    participant_id: int,
    *,
    roles: bool = False,
    fate: BackupFate = BackupFate.REWRITTEN,
    forget: Forget = forget_nothing,
    progress: Progress = lambda _done, _all: None,
) -> Erasure:
    """Delete a person's data everywhere; return the protocol.

    forget: takes the person out of what this computer keeps beside the event. Somebody without a
    name stands for them, so that figures stay. It cannot be undone; other steps still can. Takes as
    long as backing up does, so call it on a worker. Raises RuleProblem if nobody has that id,
    FileProblem where something cannot be written.
    """
    refuse_unsaved(store)
    meant = person_meant(store, participant_id)

    def change(one: Store, account: Sequence[Phrase]) -> Erasure:
        return _cleanse(one, meant, account, roles=roles)

    with marked(store, {"person": participant_id, "roles": roles, "backups": fate.value}):
        erasure = everywhere(store, change, fate, progress)
        forget(store, meant.names, meant.ids)
    return erasure


def person_meant(store: OpenEvent, participant_id: int) -> PersonMeant:
    """Find by what a person was ever known; raises RuleProblem if nobody has that id."""
    person = _known(store, participant_id)
    known = [p for p in _ever(store) if p.id == participant_id]
    identities = frozenset(key for one in (person, *known) for key in _identities(one))
    same = [p for p in _ever(store) if not identities.isdisjoint(_identities(p))]
    others = [p for p in store.conference.all(Participant) if p.id != participant_id]
    ids = {participant_id, *(p.id for p in same)} - {
        p.id for p in others if identities.isdisjoint(_identities(p))
    }
    ever = (person, *known, *same)
    names = {name: None for one in ever for name in names_of(one)}
    short = {name: None for one in ever for name in short_names_of(one)}
    return PersonMeant(frozenset(ids), tuple(names), tuple(short), identities)


def _known(store: OpenEvent, participant_id: int) -> Participant:
    person = store.conference.get(Participant, participant_id)
    person = person or everyone_ever(store).get(participant_id)
    if person is None or is_stand_in(person):
        raise RuleProblem(
            phrase("This person is not in the event."), kept=phrase("Nothing was changed.")
        )
    return person


def _identities(person: Participant) -> tuple[Identity, ...]:
    """Say by what a person is told from others of the same name."""
    name = " ".join(person.name.casefold().split())
    return tuple(
        (name, by.casefold().strip())
        for by in (person.email, person.organisation)
        if name and by.strip() and not is_stand_in(person)
    )


def _ever(store: OpenEvent) -> Iterator[Participant]:
    """Go through all that the journal says of participants."""
    for edit in store.edits_of(Participant, undone=True):
        for image in edit.images:
            for person in (image.before, image.after):
                if isinstance(person, Participant):
                    yield person


def _cleanse(
    store: Store, meant: PersonMeant, account: Sequence[Phrase], *, roles: bool
) -> Erasure:
    """Take a person out of the rows and the journal of one event file."""
    ids = _ids_here(store, meant)
    conference = store.conference
    here = [p for p in conference.all(Participant) if p.id in ids]
    spared = set() if roles else {name.casefold() for name in role_names(conference)}
    others = [p for p in conference.all(Participant) if p.id not in ids]
    shared = {name for p in others for name in (*names_of(p), *short_names_of(p))}
    short = [name for name in meant.short_names if name not in shared]
    bare = bare_photos(store, contents_ever(store), naming_any(meant.names))
    with store.edit(phrase("Personal data"), by_program=True) as edit:
        people = _stand_ins(edit, store, ids)
        instead = {
            name: min((p.family_name for p in people.values()), default=UNNAMED)
            for name in (*short, *meant.names)
            if name.casefold() not in spared
        }
        names = NamesInTexts(instead)
        plan = CleansingPlan(
            ErasureMethod.DELETED,
            people,
            names,
            everyone=False,
            roles=roles,
            contents=bare.contents,
        )
        lines = [*_lines(conference, here, meant, kept=bool(spared)), *bare.lines(), *account]
        change_rows(edit, plan)
        made = Erasure(0, store.clock(), ErasureMethod.DELETED, 1, account_text(lines))
        erasure = edit.insert(made)
        edit.erased |= bare.contents.keys() | bare.unreadable
        edit.forgetting = Forgetting(partial(cleansed, plan=plan), names.replaced_in_label)
    return erasure


def _ids_here(store: OpenEvent, meant: PersonMeant) -> frozenset[int]:
    """Find the ids of a person in this file, which may be a backup of another time."""
    found = set()
    for person in _ever(store):
        known = person.id in meant.ids and not set(names_of(person)).isdisjoint(meant.names)
        if known or not meant.identities.isdisjoint(_identities(person)):
            found.add(person.id)
    return frozenset(found)


def _stand_ins(edit: Edit, store: OpenEvent, ids: frozenset[int]) -> Mapping[int, Participant]:
    """Make who stands for a person: under a new id where they are in the list."""
    conference = edit.conference
    ever = everyone_ever(store)
    found = {}
    for key in sorted(ids):
        person = conference.get(Participant, key)
        if person is None:
            found[key] = stand_in(ever[key], key, key, "")
            continue
        new = edit.insert(stand_in(person, 0, key, ""))
        alone = person.organisation and not any(
            other.organisation == person.organisation
            for other in conference.all(Participant)
            if other.id not in ids
        )
        organisation = f"Organisation {new.id:03}" if alone else ""
        found[key] = edit.update(stand_in(person, new.id, new.id, organisation))
    return found


def _lines(
    conference: Conference, here: Sequence[Participant], meant: PersonMeant, *, kept: bool
) -> Iterator[Phrase]:
    yield phrase("Participant: a nameless one stands in the list, so that figures stay")
    ids = {person.id for person in here}
    wishes: tuple[Wish | Refusal, ...] = (*conference.all(Wish), *conference.all(Refusal))
    count = sum(wish.participant_id in ids for wish in wishes)
    yield phrase("Wishes: %n removed; how they were met is counted no more", n=count)
    places = [p for p in conference.all(Placement) if p.participant_id in ids]
    yield phrase("Places: %n kept without a name, so that rooms count as many", n=len(places))
    texts = sum(text.certain for text in named_texts(conference, here))
    yield phrase("Free texts: names replaced in %n", n=texts)
    roles = {name.casefold() for name in role_names(conference)}
    if kept and any(name.casefold() in roles for name in meant.names):
        yield phrase("Public roles: the name is kept in the programme")
    yield phrase("Undo: the person is removed from all steps that can be undone")
    yield phrase("Not reached: what was printed, exported, copied or sent before")


def _steps_of(store: OpenEvent, meant: PersonMeant) -> Iterator[PastStep]:
    for edit in store.edits_of(Participant, Placement, undone=True):
        for image in edit.images:
            record = image.after or image.before
            if isinstance(record, Participant):
                concerned = record.id in meant.ids
            else:
                concerned = isinstance(record, Placement) and record.participant_id in meant.ids
            if concerned:
                yield PastStep(edit.time, edit.label)
                break
