"""The command line: the same actions without a window, and the start of the window."""

import argparse
import gc
import io
import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from moderator.command_answers import (
    DONE,
    FAILED,
    INTERRUPTED,
    TERMINATED,
    as_json,
    opened,
    report,
    told,
    words_of_user,
)
from moderator.command_options import (
    DOCUMENT_SUFFIXES,
    DOCUMENTATION,
    EVENT,
    EVENT_FORMATS,
    PHOTO_FORMATS,
    PUBLISHED_ONLY,
    SLIDES_SUFFIX,
    SUFFIXES,
    parser,
)
from moderator.commands import table
from moderator.event.errors import FileProblem, KnownError
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.handover_commands import (
    back_up,
    export_event,
    import_event,
    new_from_handover,
    restore,
)
from moderator.machine.system import has_display, missing_packages

if TYPE_CHECKING:  # imported only by the commands that need them, since importing takes a while
    from moderator.actions.prints import Boxed


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; return its exit status: 0 done, 1 failed, 2 wrong usage."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    window = not given or given[0] == "demo" or given[0] not in _commands()
    missing = missing_packages(window=window and has_display())
    if missing:
        print(
            "Moderator needs system libraries that are missing here. Please install them with\n"
            f"  sudo apt-get install {' '.join(missing)}",
            file=sys.stderr,
        )
        return FAILED
    if given and not given[0].startswith("-") and given[0] not in _commands():
        return _window(given)
    options = parser(table.add_options).parse_args(given)
    if options.command is None:
        return _window([])
    return _run(options)


def _run(options: argparse.Namespace) -> int:
    """Run a command; afterwards, in any case, the event is closed and workers are ended."""
    # raise SystemExit, so that the event is closed and workers are ended
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(TERMINATED))
    for stream in (sys.stdout, sys.stderr):
        # a letter that the terminal's encoding lacks must not end the command
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        status: int = _commands()[options.command](options)
        sys.stdout.flush()
    except KnownError as problem:
        report(*problem.phrases)
        return FAILED
    except KeyboardInterrupt:
        report(phrase("Interrupted."))
        return INTERRUPTED
    except BrokenPipeError:
        # the reader has closed the pipe; discard what Python still flushes at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    return status


def _commands() -> dict[str, Callable[[argparse.Namespace], int]]:
    return {
        "demo": _demo,
        "new": _new,
        "duplicate": _duplicate,
        "template": _template,
        "import": _import,
        "assign": _assign,
        "export": _export,
        "slides": _slides,
        "emergency": _emergency,
        "check": _check,
        "backup": back_up,
        "restore": restore,
        **table.COMMANDS,
    }


def _window(given: Sequence[str]) -> int:
    if len(given) > 1:
        parser(table.add_options).error(f"unexpected: {' '.join(given[1:])}")
    if not has_display() and not os.environ.get("QT_QPA_PLATFORM"):
        report(
            phrase("There is no display here, so no window can be opened."),
            phrase("“moderator demo” runs without a display; “moderator --help” tells the rest."),
        )
        return FAILED
    return _run_window(Path(given[0]) if given else None)


def _run_window(path: Path | None, *, demo: bool = False) -> int:
    # the program runs the garbage collector itself; while importing, nothing is garbage
    gc.disable()
    from moderator.machine.qt import make_qt

    _qt = make_qt(sys.argv)  # before the interface is imported, since it measures its font
    from moderator.app import run

    return run(path, demo=demo)


def _demo(options: argparse.Namespace) -> int:
    if options.out is None and has_display():
        return _run_window(None, demo=True)
    from moderator.journey import run_journey

    folder = options.out or Path.cwd() / "moderator-demo"
    if options.out is None:
        report(phrase("There is no display here: the demo runs without a window."))
    run_journey(folder, report)
    report(phrase("Pictures and documents lie in {folder}", folder=str(folder.resolve())))
    return DONE


def _new(options: argparse.Namespace) -> int:
    if options.handover is not None:
        return new_from_handover(options)
    if options.title is None or options.start is None:
        parser(table.add_options).error("--title and --start are required without --from")
    from moderator.actions import files
    from moderator.actions.duplicating import NewEvent, create_from_template
    from moderator.machine.clock import now_in

    path = options.event
    if path.suffix != files.SUFFIX and not path.suffix:
        path = path.with_suffix(files.SUFFIX)
    wanted = NewEvent(path, options.title, options.start, options.days, options.template or "")
    create_from_template(wanted, now_in, options.language)
    return DONE


def _duplicate(options: argparse.Namespace) -> int:
    from moderator.actions.duplicating import duplicate_event
    from moderator.actions.files import SUFFIX
    from moderator.machine.clock import now_in

    path = options.new if options.new.suffix else options.new.with_suffix(SUFFIX)
    with opened(options.event, writable=False) as store:
        title = options.title or store.conference.event.title
        report(duplicate_event(store, path, title, options.start, now_in))
    return DONE


def _template(options: argparse.Namespace) -> int:
    from moderator.actions.programme_template import save_as_template

    with opened(options.event, writable=False) as store:
        report(save_as_template(store, options.title))
    return DONE


def _import(options: argparse.Namespace) -> int:
    if options.kind == "event":
        return import_event(options)
    from moderator.actions.importing import (
        PlanOptions,
        ReadOptions,
        Severity,
        kept_lines,
        plan_import,
        read_meanings,
        take_over,
    )

    with opened(options.event, writable=not options.dry_run) as store:
        plan = plan_import(
            store.conference,
            options.kind,
            options.file,
            PlanOptions(
                ReadOptions(encoding=options.encoding, sheet=options.sheet),
                accept_all=options.accept_proposals,
                meanings=read_meanings(options.means),
            ),
        )
        if plan.failed:
            report(*(line for finding in plan.findings for line in finding.phrases))
            return FAILED
        summary = None if options.dry_run else take_over(store, plan)
    words = words_of_user()
    lines = [words.translate(line) for line in (*plan.lines(), *kept_lines(plan, words.translate))]
    if options.json:
        counts = {verdict.value: count for verdict, count in plan.counts.items()}
        left = [
            words.translate(p.sentence) for p in plan.proposals if not p.accepted and not p.kept
        ]
        errors = sum(f.severity is Severity.ERROR for f in plan.findings)
        value = {"counts": counts, "proposals": left, "lines": lines, "errors": errors}
        print(as_json({**value, "left_out": plan.left_out}))
    else:
        print("\n".join(lines), file=sys.stderr)
        if summary is not None:
            report(summary)
    return _told_of_left_out(plan.left_out)


def _told_of_left_out(count: int) -> int:
    """Say that not all of a list was taken over, if so; return the exit status."""
    if not count:
        return DONE
    report(
        phrase("In %n places something was left out; all the rest counts.", n=count),
        phrase("Please correct the list as told above and import it again, or use the window."),
    )
    return FAILED


def _assign(options: argparse.Namespace) -> int:
    from moderator.actions import assignment
    from moderator.actions.groups import form_groups
    from moderator.actions.quality import summary

    with opened(options.event) as store:
        solution = assignment.solve_in_process(store.conference, seconds=options.seconds)
        moving = assignment.moving(store.conference, solution)
        if solution.status != "infeasible":
            assignment.take_over(store, solution)
            form_groups(store)
    words = words_of_user()
    if options.json:
        moved = {"told": moving.told, "others": moving.others}
        print(as_json({**assignment.as_json(solution), "moved": moved}))
    else:
        lines = summary(solution, lambda value: words.locale.toString(value, "f", 1))
        print("\n".join(words.translate(line) for line in lines))
    if solution.conflict is not None:
        remedies = (remedy.sentence for remedy in solution.conflict.remedies)
        reasons = (*solution.conflict.causes, *remedies)
        print("\n".join(words.translate(line) for line in reasons), file=sys.stderr)
    if solution.status == "infeasible":
        return FAILED
    if moving.told:
        report(
            phrase("%n people who know their place go elsewhere now.", n=moving.told),
            phrase("Please tell them, or undo the assignment in the window."),
        )
    return DONE


def _export(options: argparse.Namespace) -> int:
    if options.what == EVENT:
        _spare_event(options.event, options.file)
        return export_event(options)
    if options.format in EVENT_FORMATS:
        parser(table.add_options).error("--format zip and --format json need --what event")
    from moderator.actions.outputs import shows_places, write_output
    from moderator.ui.words import QtWords

    suffix = options.file.suffix.lower()
    if suffix not in _suffixes_of(options):
        raise FileProblem(
            phrase("{file} is no kind of file that can be written.", file=options.file.name),
            remedy=phrase(
                "Please let the name end in {suffixes}.", suffixes=", ".join(_suffixes_of(options))
            ),
        )
    _spare_event(options.event, options.file)
    if options.what == DOCUMENTATION or options.format or suffix in PUBLISHED_ONLY:
        return _publish(options)
    known: list[int] = []
    with opened(options.event, writable=options.told) as store:
        shows = shows_places(suffix, options.what)
        words = QtWords(store.conference.event.language)
        remarks = write_output(
            store, options.file, words, options.what, announced=known.append, boxed=_report_lacking
        )
        places = bool(store.conference.all(Placement))
    if options.told:
        report(phrase("%n more places became known by it.", n=sum(known)))
    elif shows and places:
        report(
            phrase("Nobody counts as told by this file."),
            phrase("With --told everyone counts as told who can read of a place in it."),
        )
    return told(remarks)


def _publish(options: argparse.Namespace) -> int:
    """Write the documentation in one of its formats, and say what is missing in it."""
    from moderator.actions.document_contents import document_language
    from moderator.actions.publishing import DocumentFormat, Publication, write_document
    from moderator.ui.words import QtWords

    suffix = options.file.suffix.lower()
    if suffix == SLIDES_SUFFIX:
        return _publish_slides(options)
    fitting = (each for each in DocumentFormat if each.suffix == suffix)
    wanted = DocumentFormat(options.format) if options.format else next(fitting)
    with opened(options.event, writable=False) as store:
        words = QtWords(document_language(store.conference))
        out = Publication(store, words, boxed=_report_lacking)
        return told(write_document(wanted, out, options.file))


def _publish_slides(options: argparse.Namespace) -> int:
    from moderator.pictures import write_slides

    with opened(options.event, writable=False) as store:
        return told(write_slides(store, options.file, None, narrow=False, boxed=_report_lacking))


def _spare_event(event: Path, file: Path) -> None:
    """Raise FileProblem where a file that is to be written is the event itself."""
    if file.exists() and event.exists() and file.samefile(event):
        raise FileProblem(
            phrase("{file} is the event itself.", file=file.name),
            kept=phrase("It was not touched."),
            remedy=phrase("Please choose another name."),
        )


def _slides(options: argparse.Namespace) -> int:
    from moderator.pictures import write_slides

    files = [file for file in (options.pptx, options.pdf) if file is not None]
    if not files:
        parser(table.add_options).error("--pptx FILE or --pdf FILE is missing")
    for file in files:
        _spare_event(options.event, file)
    with opened(options.event, writable=False) as store:
        narrow = options.aspect == "4:3"
        return told(
            write_slides(store, options.pptx, options.pdf, narrow=narrow, boxed=_report_lacking)
        )


def _emergency(options: argparse.Namespace) -> int:
    from moderator.pictures import write_emergency

    with opened(options.event, writable=False) as store:
        made, remarks = write_emergency(store, options.folder, _report_lacking)
    report(phrase("The emergency folder is {folder}.", folder=str(made)))
    report(phrase("It holds names: keep it as you keep lists on paper."))
    return told(remarks)


def _suffixes_of(options: argparse.Namespace) -> tuple[str, ...]:
    """Return how a file may end that holds what is wanted."""
    if options.format:
        return (".zip",) if options.format in PHOTO_FORMATS else (f".{options.format}",)
    if options.what is None:
        return SUFFIXES
    known = {
        DOCUMENTATION: DOCUMENT_SUFFIXES,
        "schedule": (".xml", ".json"),
        "room-calendars": (".zip",),
    }
    return known.get(options.what, (".pdf",))


def _check(options: argparse.Namespace) -> int:
    from moderator.actions import files

    checked = files.check(options.event)
    words = words_of_user()
    findings = [words.translate(finding) for finding in checked.findings]
    if options.json:
        print(as_json({"state": checked.state.value, "findings": findings}))
    elif checked.sound:
        print(words("The file is sound."))
    else:
        print("\n".join(findings), file=sys.stderr)
    return DONE if checked.sound else FAILED


def _report_lacking(boxed: "Sequence[Boxed]") -> None:
    from moderator.actions.prints import lacking_phrase

    report(lacking_phrase(boxed))


if __name__ == "__main__":
    sys.exit(main())
