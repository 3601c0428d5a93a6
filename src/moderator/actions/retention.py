"""After the event: personal data are pseudonymised or deleted everywhere, and results stay.

The order makes a power failure harmless: first a mark beside the event, then its backups, then one
transaction for rows and journal, then the file itself. What broke off is finished at the next
opening, see `actions.erasing_left`.
"""

import contextlib
import random
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from moderator.actions.bare_photos import bare_photos, named_contents
from moderator.actions.personal_data import (
    everyone_ever,
    named_people,
    named_texts,
    names_ever,
    public_names,
    role_names,
)
from moderator.actions.port import Forget, OpenEvent
from moderator.event.conference import RECORD_KINDS
from moderator.event.documentation import Erasure, ErasureMethod
from moderator.event.errors import FileProblem, RuleProblem
from moderator.event.people import Participant
from moderator.event.phrase import Phrase, Words, label_text, phrase
from moderator.event.results import Photo
from moderator.exchange.documents.writing import check_target, write_whole
from moderator.exchange.json_event import pixels_of
from moderator.exchange.prints.erasures import erasure_moment, erasure_title
from moderator.machine.drafts import remove_former, remove_left
from moderator.rules.cleansing import (
    UNNAMED,
    CleansingPlan,
    cleansed,
    is_stand_in,
    stand_in,
)
from moderator.rules.names_in_texts import NamesInTexts, names_of, short_names_of
from moderator.store import backups, disk
from moderator.store.edit import Edit
from moderator.store.erasing_mark import keep_mark, unmark
from moderator.store.forgetting import Forgetting
from moderator.store.opening import open_store
from moderator.store.store import Store

Progress = Callable[[int, int], None]
"""Is told how many steps are done, and how many there are."""

Shuffle = Callable[[list[int]], None]


MOST_FILES = 20
"""Number of files that a protocol names."""


def forget_nothing(
    _store: OpenEvent, _names: Collection[str] | None, _ids: Collection[int]
) -> None:
    """Leave what the computer keeps beside an event as it is."""


SHUFFLE: Shuffle = random.SystemRandom().shuffle
"""Puts numbers into an order that says nothing of the alphabet."""


class BackupFate(StrEnum):
    """What becomes of the backups of an event."""

    REWRITTEN = "rewritten"
    REMOVED = "removed"


class OrganisationFate(StrEnum):
    """What becomes of the organisations from which people came."""

    KEPT = "kept"
    NUMBERED = "numbered"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class ErasureWish:
    """What is to be done with the personal data of an event.

    roles: names of people with a public role go too. organisations: by name they may tell who
    somebody is; by numbers their count stays.
    """

    method: ErasureMethod
    roles: bool = False
    organisations: OrganisationFate = OrganisationFate.KEPT
    backups: BackupFate = BackupFate.REWRITTEN


def erase(
    store: Store,
    wish: ErasureWish,
    *,
    forget: Forget = forget_nothing,
    progress: Progress = lambda _done, _all: None,
    shuffle: Shuffle = SHUFFLE,
) -> Erasure:
    """Take personal data out of an event everywhere; return the protocol. It cannot be undone.

    forget: takes everyone out of what this computer keeps beside the event. Results, programme and
    figures stay. Takes as long as backing up and checking does, so call it on a worker. Raises
    FileProblem where something cannot be written; then the event is as before, or all but what the
    problem names is done, which the next opening tries again.
    """
    refuse_unsaved(store)

    def change(one: Store, account: Sequence[Phrase]) -> Erasure:
        return cleanse(one, wish, account, shuffle)

    with marked(store, {"wish": asdict(wish)}):
        erasure = everywhere(store, change, wish.backups, progress)
        forget(store, None, ())
    return erasure


def everywhere(
    store: Store,
    change: Callable[[Store, Sequence[Phrase]], Erasure],
    fate: BackupFate,
    progress: Progress,
) -> Erasure:
    """Change the backups of an event and then the event itself, which is marked meanwhile.

    change: changes an open event and adds these lines to the protocol of what was done.
    """
    known = backups.backups(store.path)
    steps = len(known) + 2
    account: list[Phrase] = []
    lost = 0
    for place, backup in enumerate(known):
        progress(place, steps)
        if fate is BackupFate.REMOVED or not backups.verified(backup):
            lost += fate is BackupFate.REWRITTEN
            backups.remove_backup(backup)
            continue
        backups.rewrite_backup(backup, lambda copy: _change_copy(copy, store, change))
    account.append(_of_backups(fate, len(known) - lost))
    lost += _remove_leftovers(store.path)
    lost += remove_former(store.path.resolve())
    remove_left(store.path.resolve().parent)
    if lost:
        account.append(phrase("Backups: %n damaged or unfinished ones removed", n=lost))
    account.extend(_of_foreign_files(store))
    progress(len(known), steps)
    erasure = change(store, account)
    progress(len(known) + 1, steps)
    require_cleared(store)
    progress(steps, steps)
    return erasure


def require_cleared(store: Store) -> None:
    """Write the file anew and empty its log; raise FileProblem where names still stand in that."""
    if not store.checkpoint(emptied=True, compacted=True):
        raise FileProblem(
            phrase(
                "Another program is reading {file}, so names still stand beside it.",
                file=store.path.name,
            ),
            kept=phrase("The event and its backups are done."),
            remedy=phrase("Please close the other program, and open the event once more."),
        )


def cleanse(
    store: Store,
    wish: ErasureWish,
    account: Sequence[Phrase] = (),
    shuffle: Shuffle = SHUFFLE,
) -> Erasure:
    """Take personal data out of the rows of one event file; its journal begins anew."""
    conference = store.conference
    people = named_people(conference)
    bare = bare_photos(store, named_contents(conference))
    lines = [
        *_lines(store, wish, len(people)),
        *bare.lines(len(conference.all(Photo))),
        *account,
        phrase("Not reached: what was printed, exported, copied or sent before"),
    ]
    done = Erasure(0, store.clock(), wish.method, len(people), account_text(lines))
    with store.edit(phrase("Personal data"), by_program=True) as edit:
        stand_ins = _stand_ins(edit, wish, shuffle)
        plan = CleansingPlan(
            wish.method,
            stand_ins,
            _names(store, wish, stand_ins),
            roles=wish.roles,
            contents=bare.contents,
        )
        change_rows(edit, plan)
        edit.change(edit.conference.event, retention_until=None)
        erasure = edit.insert(done)
        edit.erased |= bare.unreadable
        edit.forgetting = Forgetting(still_named=pixels_of(edit.conference))
    return erasure


def change_rows(edit: Edit, plan: CleansingPlan) -> None:
    """Change all records as a plan says; participants have been added by then."""
    conference = edit.conference
    for kind in RECORD_KINDS:
        for record in conference.all(kind):
            after = cleansed(record, plan)
            if isinstance(record, Participant) and after is not None and after.id != record.id:
                continue  # goes last, since others refer to it
            if after is None:
                edit.remove(kind, record.id)
            elif after != record:
                edit.update(after)
    for person in conference.all(Participant):
        other = plan.people.get(person.id)
        if other is not None and other.id != person.id:
            edit.remove(Participant, person.id)


def account_text(lines: Sequence[Phrase]) -> str:
    """Write the lines of a protocol, which are translated when they are shown."""
    return "\n".join(label_text(line) for line in lines)


def protocol_text(erasure: Erasure, words: Words) -> str:
    """Write the protocol of an erasure as a text that can be printed and filed."""
    title, when = erasure_title(erasure, words), erasure_moment(erasure, words)
    lines = [f"– {words.translate(line)}" for line in erasure.lines]
    return "\n".join([title, when, "", *lines, ""])


def write_protocol(store: OpenEvent, erasure: Erasure, path: Path, words: Words) -> Phrase:
    """Write the protocol to a text file; raises FileProblem."""
    check_target(path)
    text = f"{store.conference.event.title}\n{protocol_text(erasure, words)}"
    write_whole(path, text.encode())
    return phrase("The protocol is in {file}.", file=path.name)


def refuse_unsaved(store: Store) -> None:
    """Raise RuleProblem where steps are in memory alone, which would come back later."""
    if not store.save():
        raise RuleProblem(
            phrase("Not everything is saved yet."),
            kept=phrase("Nothing was changed."),
            remedy=phrase("Please make room on the disk first."),
        )


@contextlib.contextmanager
def marked(store: Store, what: Mapping[str, Any]) -> Iterator[None]:
    """Note durably, beside the event, what is about to be done, until it is done or is refused.

    Where the program ends in between, or the event is done and not all that is kept beside it, the
    note stays and the next opening goes on with it.
    """
    before = len(store.conference.all(Erasure))
    keep_mark(store.path, {**what, "done_before": before})
    try:
        yield
    except BaseException:
        if len(store.conference.all(Erasure)) == before:
            unmark(store.path)
        raise
    unmark(store.path)


def _stand_ins(edit: Edit, wish: ErasureWish, shuffle: Shuffle) -> dict[int, Participant]:
    """Make who stands for each participant: under the same id, or in another order under new ids.

    Whoever had a number before keeps it.
    """
    conference = edit.conference
    people = list(named_people(conference))
    organisations = sorted({p.organisation for p in people if p.organisation})
    places = list(range(1, len(organisations) + 1))
    shuffle(places)
    # an organisation may be called after somebody
    names = NamesInTexts({name: UNNAMED for person in people for name in names_of(person)})
    instead: Callable[[str, int], str] = {
        OrganisationFate.KEPT: lambda name, _place: names.replaced(name),
        OrganisationFate.NUMBERED: lambda _name, place: f"Organisation {place:03}",
        OrganisationFate.REMOVED: lambda _name, _place: "",
    }[wish.organisations]
    numbered = {
        name: instead(name, place) for name, place in zip(organisations, places, strict=True)
    }
    if wish.method is ErasureMethod.PSEUDONYMISED:
        return {p.id: stand_in(p, p.id, p.id, numbered.get(p.organisation, "")) for p in people}
    order = list(range(len(people)))
    shuffle(order)
    first = 1 + max(
        (int(p.family_name.split()[1]) for p in conference.all(Participant) if is_stand_in(p)),
        default=0,
    )
    found = {}
    for number, place in enumerate(order, start=first):
        person = people[place]
        made = stand_in(person, 0, number, numbered.get(person.organisation, ""))
        found[person.id] = edit.insert(made)
    return found


def _names(store: Store, wish: ErasureWish, stand_ins: Mapping[int, Participant]) -> NamesInTexts:
    """Gather the names that are replaced in texts, also of who was removed or renamed since.

    Names of public roles are among them only if they go too. A name that several people had gets
    no number.
    """
    roles = role_names(store.conference)
    spared = frozenset() if wish.roles else {name.casefold() for name in roles}
    instead = dict.fromkeys(public_names(store.conference), UNNAMED) if wish.roles else {}
    for naming in (short_names_of, names_of):  # whoever has a name whole counts more
        for name, ids in names_ever(store, naming).items():
            if name.casefold() not in spared:
                known = {stand_ins[key].family_name for key in ids if key in stand_ins}
                instead[name] = known.pop() if len(known) == len(ids) == 1 else UNNAMED
    return NamesInTexts(instead)


def _lines(store: Store, wish: ErasureWish, people: int) -> tuple[Phrase, ...]:
    conference = store.conference
    ever = {**everyone_ever(store), **conference.table(Participant)}
    people_ever = [person for person in ever.values() if not is_stand_in(person)]
    texts = sum(text.certain for text in named_texts(conference, people_ever))
    deleted = wish.method is ErasureMethod.DELETED
    roles = len(public_names(conference))
    return (
        phrase("Participants: %n nameless ones stand for them, in another order", n=people)
        if deleted
        else phrase("Participants: %n names replaced by numbers", n=people),
        phrase("E-mail, mobile number, function, needs, remarks, consents: removed"),
        phrase("Wishes, refused themes, who wants to be with whom: removed")
        if deleted
        else phrase("Wishes and places: kept under the number"),
        _of_organisations(wish.organisations),
        phrase("Public roles: %n names removed", n=roles)
        if wish.roles
        else phrase("Public roles: %n names kept", n=roles),
        phrase("Speakers, contributors, senders of photos: removed"),
        phrase("Free texts: names replaced in %n", n=texts),
        phrase(
            "Undo: %n steps removed, nothing before can be undone", n=len(store.history(1_000_000))
        ),
    )


def _of_organisations(fate: OrganisationFate) -> Phrase:
    return {
        OrganisationFate.KEPT: phrase("Organisations: kept"),
        OrganisationFate.NUMBERED: phrase(
            "Organisations: replaced by numbers, their count is the same"
        ),
        OrganisationFate.REMOVED: phrase("Organisations: removed"),
    }[fate]


def _of_backups(fate: BackupFate, count: int) -> Phrase:
    if fate is BackupFate.REMOVED:
        return phrase("Backups: %n removed", n=count)
    return phrase("Backups: names removed from %n", n=count)


def _of_foreign_files(store: Store) -> Iterator[Phrase]:
    """Tell what else lies in the folder of backups, whose names may name somebody, too."""
    found = [file.name for file in backups.foreign_files(store.path)]
    if found:
        known = {**names_ever(store), **names_ever(store, short_names_of)}
        named = {*known, *public_names(store.conference)}
        files = NamesInTexts(dict.fromkeys(named, UNNAMED)).replaced(", ".join(found[:MOST_FILES]))
        more = ", …" if len(found) > MOST_FILES else ""
        yield phrase(
            "Not reached: other files in the folder of backups: {files}", files=files + more
        )


def _change_copy(
    copy: Path, store: Store, change: Callable[[Store, Sequence[Phrase]], Erasure]
) -> None:
    """Change the copy of a backup like the event itself."""
    opened = open_store(copy, store.clock)
    try:
        if opened.barrier is not None:
            raise opened.barrier
        change(opened, ())
        opened.checkpoint(emptied=True, compacted=True)
    finally:
        opened.close()


def _remove_leftovers(path: Path) -> int:
    """Remove damaged events and unfinished copies, out of which nothing can be taken."""
    found = backups.leftovers(path)
    for file in found:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise FileProblem(
                phrase("{file} could not be removed.", file=file.name),
                kept=phrase("Names still stand in it."),
                remedy=disk.remedy(disk.trouble(file, error)),
            ) from error
    return len(found)
