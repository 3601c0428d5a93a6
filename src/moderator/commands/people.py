"""Commands at the door: check-in, the list of the day, walk-ins, repair and groups."""

import argparse
import sys
from pathlib import Path

from moderator.command_answers import DONE, FAILED, opened, report, words_of_user
from moderator.command_options import AddCommand
from moderator.commands.moments import at_option, json_option, opened_at, tell
from moderator.event.people import Status
from moderator.event.phrase import phrase

STATUSES = tuple(status.value for status in Status)


def add_options(add: AddCommand) -> None:
    """Add the options of these commands."""
    status = add("check-in", help="check people in, or note another status")
    status.add_argument("event", type=Path)
    status.add_argument(
        "people", nargs="*", metavar="NAME", help="name, e-mail address or number of a participant"
    )
    status.add_argument("--all", action="store_true", help="all who are registered")
    status.add_argument("--status", choices=STATUSES, default=Status.CHECKED_IN.value)
    at_option(status)
    json_option(status)
    door = add("door", help="take over the list of the day: no-shows, walk-ins, who left")
    door.add_argument("event", type=Path)
    door.add_argument("file", type=Path)
    door.add_argument("--day", type=int, help="the day of the event that its times are of, from 1")
    door.add_argument("--encoding", help="the characters of a CSV file, as utf-8 or mac_roman")
    json_option(door)
    walk_in = add("walk-in", help="let somebody in who is not registered")
    walk_in.add_argument("event", type=Path)
    walk_in.add_argument("person", help="as “Anna Becker, Jobcenter Fürth, Resilienz”")
    at_option(walk_in)
    json_option(walk_in)
    repair = add("repair", help="mend the assignment with the fewest moves")
    repair.add_argument("event", type=Path)
    repair.add_argument("--round", type=int, help="only this round, from 1")
    repair.add_argument("--dry-run", action="store_true", help="tell what would be done")
    at_option(repair)
    json_option(repair)
    groups = add("groups", help="form the groups of all workshops")
    groups.add_argument("event", type=Path)
    groups.add_argument("--only-lacking", action="store_true", help="whoever has a group keeps it")
    json_option(groups)


def check_in(options: argparse.Namespace) -> int:
    """Set the status of people."""
    from moderator.actions.people import set_status
    from moderator.actions.who import who_is

    if bool(options.people) is options.all:
        print("moderator check-in: name people, or give --all", file=sys.stderr)
        return 2
    status = Status(options.status)
    with opened_at(options.event, options.at) as store:
        conference = store.conference
        ids = (
            [p.id for p in conference.participants() if p.status is Status.REGISTERED]
            if options.all
            else [who_is(conference.participants(), name).id for name in options.people]
        )
        set_status(store, ids, status)
    said = phrase("Done for %n people.", n=len(ids))
    tell(options, {"people": len(ids), "status": status.value}, said)
    return DONE


def door(options: argparse.Namespace) -> int:
    """Take over the list of the day."""
    from moderator.actions.door_list import take_over_door_list

    with opened(options.event) as store:
        outcome = take_over_door_list(store, options.file, options.day, options.encoding)
    words = words_of_user()
    problems = [
        " ".join(words.translate(line) for line in finding.phrases) for finding in outcome.findings
    ]
    counts = {event.value: count for event, count in outcome.counts.items()}
    value = {**counts, "problems": problems, "without_place": len(outcome.without_place)}
    tell(options, value, *outcome.lines)
    for problem in () if options.json else problems:
        print(problem, file=sys.stderr)
    lacking = _told_of_placeless(len(outcome.without_place))
    return FAILED if problems or lacking else DONE


def _told_of_placeless(count: int) -> bool:
    """Say that people have no place everywhere, if so; return whether it was said."""
    if count:
        report(
            phrase("%n have no place in some round.", n=count),
            phrase("“moderator repair” proposes who would have to move."),
        )
    return bool(count)


def walk_in(options: argparse.Namespace) -> int:
    """Let somebody in."""
    from moderator.actions.door import let_in

    with opened_at(options.event, options.at) as store:
        admitted = let_in(store, options.person)
        places = len(admitted.plan.placed)
    lacking = len(admitted.plan.unplaced)
    value = {"participant": admitted.participant_id, "places": places, "without_place": lacking}
    tell(options, value, phrase("%n places given", n=places))
    return FAILED if _told_of_placeless(min(lacking, 1)) else DONE


def repair(options: argparse.Namespace) -> int:
    """Propose a repair, and carry it out."""
    from moderator.actions import repair as repairs
    from moderator.event.errors import RuleProblem

    with opened_at(options.event, options.at, writable=not options.dry_run) as store:
        rounds = None
        if options.round is not None:
            known = [item.id for item in store.conference.rounds()]
            if not 1 <= options.round <= len(known):
                raise RuleProblem(
                    phrase("There is no round {number}.", number=options.round),
                    kept=phrase("Nothing was changed."),
                )
            rounds = [known[options.round - 1]]
        plan = repairs.propose(store, rounds)
        if not options.dry_run:
            repairs.apply(store, plan)
    moved = len({move.participant_id for move in plan.moves if move.to_workshop is not None})
    words = words_of_user()
    value = {
        "status": plan.status,
        "fewest": plan.fewest,
        "moved": moved,
        "placed": len(plan.placed),
        "without_place": len(plan.unplaced),
        "issues": [words.translate(issue) for issue in plan.issues],
    }
    lines = (
        phrase("%n people move", n=moved),
        phrase("%n places given", n=len(plan.placed)),
        *plan.notes,
        *plan.issues,
    )
    tell(options, value, *lines)
    return FAILED if plan.unplaced or plan.issues else DONE


def groups(options: argparse.Namespace) -> int:
    """Form groups."""
    from moderator.actions.groups import form_groups
    from moderator.event.placements import Placement
    from moderator.event.workshops import Group

    with opened(options.event) as store:
        form_groups(store, only_lacking=options.only_lacking)
        conference = store.conference
        count = len(conference.all(Group))
        without = sum(p.group_id is None for p in conference.all(Placement))
    value = {"groups": count, "without_group": without}
    tell(options, value, phrase("%n groups", n=count))
    return DONE


COMMANDS = {
    "check-in": check_in,
    "door": door,
    "walk-in": walk_in,
    "repair": repair,
    "groups": groups,
}
