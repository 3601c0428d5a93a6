"""The command that presents a scene as a picture, as the hall would see it."""

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING

from moderator.command_answers import told, words_of_user
from moderator.command_options import AddCommand, a_place
from moderator.commands.moments import at_option, json_option, opened_at, tell
from moderator.commands.running import item_of
from moderator.event.conference import Conference
from moderator.event.errors import FileProblem, RuleProblem
from moderator.event.phrase import phrase
from moderator.event.stage import Cue, SceneKind

if TYPE_CHECKING:  # imported only by the commands that need them, since importing takes a while
    from moderator.actions.files import Store

OF_ROUNDS = {
    SceneKind.ROOM_GUIDE,
    SceneKind.GROUP_GUIDE,
    SceneKind.ROOMS,
    SceneKind.ROUND_OVERVIEW,
}
OF_WORKSHOPS = {SceneKind.QUESTIONS, SceneKind.PHONES}
OF_GROUPS = {SceneKind.GROUP_RESULT, SceneKind.PHOTO}
OF_THEMES = {SceneKind.THEME, SceneKind.GALLERY, SceneKind.DOTS}
OF_ITEMS = {SceneKind.SPEAKER, SceneKind.COUNTDOWN}
NEEDS_SUBJECT = {
    *OF_ROUNDS,
    *OF_WORKSHOPS,
    *OF_GROUPS,
    SceneKind.THEME,
    SceneKind.GALLERY,
    SceneKind.SPEAKER,
    SceneKind.OWN_SLIDE,
}
MOST_PIXELS = 16_384


def add_options(add: AddCommand) -> None:
    """Add the options of this command."""
    show = add("show", help="present a scene to a picture, as the hall would see it")
    show.add_argument("event", type=Path)
    show.add_argument("--scene", required=True, choices=[kind.value for kind in SceneKind])
    show.add_argument(
        "--of",
        metavar="SUBJECT",
        help="what it shows: of guides, rooms and overviews the round (1, 2 …); of questions and "
        "phones the workshop (3/Resilienz); of a result or photo the group (3/Resilienz/1); the "
        "name of a theme; the title of an item, or of a slide of your own",
    )
    show.add_argument("--page", type=a_place, default=1, help="which of its slides, from 1")
    show.add_argument("--picture", required=True, type=Path, metavar="FILE.png")
    show.add_argument("--size", default="1920x1080", metavar="WIDTHxHEIGHT")
    at_option(show)
    json_option(show)


def show(options: argparse.Namespace) -> int:
    """Draw a scene to a file; tell how many slides it has."""
    from moderator.pictures import draw_scene

    width, height = _size(options.size)
    if options.picture.suffix.lower() not in {".png", ".jpg", ".jpeg"}:
        raise FileProblem(
            phrase("{file} is no kind of file that can be written.", file=options.picture.name),
            remedy=phrase("Please let the name end in {suffixes}.", suffixes=".png, .jpg"),
        )
    with opened_at(options.event, options.at, writable=False) as store:
        kind = SceneKind(options.scene)
        cue = Cue(kind, subject_of(store, kind, options.of), options.page - 1)
        pages, missing = draw_scene(store, cue, options.picture, width, height)
    words = words_of_user()
    value = {
        "scene": kind.value,
        "page": options.page,
        "pages": pages,
        "size": [width, height],
        "problems": [words.translate(line) for line in missing],
    }
    name = options.picture.name
    said = phrase("The picture is in {file}; the scene has %n slides.", file=name, n=pages)
    tell(options, value, said)
    return told(missing)


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{2,5})[x×](\d{2,5})", text)
    size = (int(found[1]), int(found[2])) if found else (0, 0)
    if not all(0 < side <= MOST_PIXELS for side in size):
        raise RuleProblem(
            phrase("“{text}” is no size of a picture.", text=text),
            remedy=phrase("Please write it as 1920x1080."),
        )
    return size


def subject_of(store: "Store", kind: SceneKind, text: str | None) -> int | None:
    """Find what a scene shows by what the command says; raises RuleProblem where it is unclear."""
    if text is None:
        if kind in NEEDS_SUBJECT:
            raise RuleProblem(
                phrase("What the scene shows was not said."),
                remedy=phrase("Please add --of; “moderator show --help” tells with what."),
            )
        return None
    return item_of(store, text) if kind in OF_ITEMS else _place(store.conference, kind, text)


def _place(conference: Conference, kind: SceneKind, text: str) -> int:
    """Find the round, workshop, group, photo, theme or slide that a scene shows."""
    from moderator.actions.places import group_at, own_slide_at, round_at, theme_at, workshop_at

    if kind is SceneKind.PHOTO:
        photos = conference.public_photos_of(group_at(conference, text).id)
        if not photos:
            raise RuleProblem(phrase("{place} has no photo that may be shown.", place=text))
        return photos[0].id
    for kinds, find in (
        (OF_ROUNDS, round_at),
        (OF_WORKSHOPS, workshop_at),
        (OF_GROUPS, group_at),
        (OF_THEMES, theme_at),
        ({SceneKind.OWN_SLIDE}, own_slide_at),
    ):
        if kind in kinds:
            return find(conference, text).id
    raise RuleProblem(
        phrase("This scene is always of the whole event, not of “{text}”.", text=text),
        remedy=phrase("Please leave --of out."),
    )


COMMANDS = {"show": show}
