"""The commands about whole event files: handing over, taking over, backing up, restoring."""

import argparse
from collections.abc import Mapping
from typing import TYPE_CHECKING

from moderator.command_answers import (
    DONE,
    FAILED,
    answer,
    as_json,
    opened,
    report,
    words_of_user,
)
from moderator.event.errors import FileProblem
from moderator.event.phrase import Phrase, phrase

if TYPE_CHECKING:  # imported only by the commands that need them, since importing takes a while
    from moderator.actions.files import Backup
    from moderator.actions.handing_over import Difference, Handover


def export_event(options: argparse.Namespace) -> int:
    """Write the whole event as ZIP or JSON; the end of the name decides unless --format does."""
    from moderator.actions.exporting import export_json
    from moderator.actions.handing_over import SUFFIXES, hand_over
    from moderator.ui.remembered import of_event

    suffix = f".{options.format}" if options.format else options.file.suffix.lower()
    if suffix not in SUFFIXES:
        raise FileProblem(
            phrase("{file} is no kind of file that can be written.", file=options.file.name),
            remedy=phrase("Please let the name end in {suffixes}.", suffixes=", ".join(SUFFIXES)),
        )
    lacking: list[Phrase] = []
    with opened(options.event, writable=False) as store:
        if suffix == ".zip":
            known = of_event(options.event)
            said = hand_over(store, options.file, known, remark=lacking.append)
        else:
            said = export_json(store, options.file, remark=lacking.append)
    report(said, phrase("It holds names: keep it as you keep lists on paper."))
    return FAILED if lacking else DONE


def import_event(options: argparse.Namespace) -> int:
    """Take a whole event over into an empty one, or with --replace in the place of what is there.

    With --dry-run nothing is changed.
    """
    from moderator.actions import handing_over
    from moderator.actions.exporting import require_empty
    from moderator.ui.remembered import take_along

    with opened(options.event, writable=not options.dry_run) as store:
        if not options.replace:
            require_empty(store.conference)
        handover = handing_over.read_handover(options.file)
        found = handing_over.differences(handover, store.conference)
        if not options.dry_run:
            said = handing_over.take_over_event(store, handover)
            take_along(options.event, handover.remembered)
        else:
            title = handover.conference.event.title
            said = phrase("{title} can be taken over from {file}.", title=title, file=handover.file)
    if options.json:
        answer(as_json(_told(handover, found)))
    else:
        report(said)
        report(
            phrase(
                "Records: {new} new, {changed} changed, {gone} gone.",
                new=sum(each.new for each in found),
                changed=sum(each.changed for each in found),
                gone=sum(each.gone for each in found),
            )
        )
        _report_notes(handover)
    return FAILED if handover.notes else DONE


def new_from_handover(options: argparse.Namespace) -> int:
    """Create an event file from one that was handed over."""
    from moderator.actions.files import SUFFIX
    from moderator.actions.handing_over import create_from_handover, read_handover
    from moderator.machine.clock import now_in
    from moderator.ui.remembered import take_along

    path = options.event if options.event.suffix else options.event.with_suffix(SUFFIX)
    handover = read_handover(options.handover)
    report(create_from_handover(handover, path, now_in))
    take_along(path, handover.remembered)
    _report_notes(handover)
    return FAILED if handover.notes else DONE


def back_up(options: argparse.Namespace) -> int:
    """Back an event up, also while it is in use; with --list tell which backups there are."""
    from moderator.actions import files

    if options.list:
        known = files.backups(options.event)
        names = "\n".join(each.path.name for each in known)
        found = {"backups": [_as_values(each) for each in known]}
        answer(as_json(found) if options.json else names)
        return DONE
    with opened(options.event, writable=False):
        made = files.back_up(options.event)
    if options.json:
        answer(as_json({"backup": _as_values(made)}))
    else:
        report(phrase("The backup is {file}.", file=str(made.path)))
    return DONE


def restore(options: argparse.Namespace) -> int:
    """Put a backup in the place of an event, which is backed up itself first."""
    from moderator.actions import files

    known = files.backups(options.event)
    wanted = next(
        (each for each in known if options.backup in (None, each.path.name, each.path.stem)), None
    )
    if wanted is None:
        raise FileProblem(
            phrase("There is no such backup of {file}.", file=options.event.name),
            kept=phrase("The event was not touched."),
            remedy=phrase("“moderator backup EVENT --list” tells which there are."),
        )
    files.restore(options.event, wanted)
    if options.json:
        answer(as_json({"restored": _as_values(wanted)}))
    else:
        report(phrase("{file} is restored.", file=options.event.name))
    return DONE


def _as_values(backup: "Backup") -> Mapping[str, str]:
    return {"file": str(backup.path), "made": backup.made.isoformat()}


def _told(handover: "Handover", found: "tuple[Difference, ...]") -> Mapping[str, object]:
    words = words_of_user()
    return {
        "file": handover.file,
        "title": handover.conference.event.title,
        "photos": len(handover.photos),
        "records": {
            each.kind.__name__: {
                "new": each.new, "changed": each.changed, "gone": each.gone, "same": each.same
            }
            for each in found
        },
        "notes": [words.translate(note) for note in handover.notes],
    }  # fmt: skip


def _report_notes(handover: "Handover") -> None:
    for note in handover.notes:
        report(note)
