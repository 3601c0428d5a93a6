"""Shows the hall on two and three screens on Wayland, and a guide by letter, while they change.

    python -m tests.ui.plenary.wayland_further [--pictures FOLDER]

Needs sway, wtype and grim (see `compositor.INSTALL`). The compositor, not Qt, is asked where the
windows are, and what each screen shows. Prints right of tried; status 1 where one is wrong.
"""

import argparse
import sys
from functools import partial

from PySide6.QtGui import QImage

from moderator.event.stage import BLACK, Cue, SceneKind
from moderator.slides.bodies import RoomGuide
from moderator.slides.layout.pages import people_on
from moderator.ui.plenary.screens import screen_names
from tests.ui.plenary.compositor import command, outputs, picture, unplug
from tests.ui.plenary.further_changes import crowd, placements
from tests.ui.plenary.wayland_changes import Stage, Wanted, main, wait_until

CHANGES = (
    "position -4000 0",
    "position 4000 0",
    "mode 1024x768",
    "mode 1280x720",
    "transform 90",
    "transform normal",
    "scale 1.5",
    "scale 1",
)


def walk(stage: Stage, _asked: argparse.Namespace) -> None:
    """Go through what happens to the screens of a hall."""
    guide = crowd(stage.show.hub)
    further = _plug(stage, 4000)
    stage.begin()
    stage.show.hub.stage.show(Cue(SceneKind.WELCOME))
    stage.check("the same slide on both", stage.apart)
    stage.show.hub.stage.show(guide)
    check_guide(stage, "a guide by letter")
    _turn_all_pages(stage, guide)
    stage.show.hub.stage.show(BLACK)
    stage.check_that("black on both", partial(_all_black, stage))
    stage.show.hub.stage.show(guide)
    for words in CHANGES:
        command(f"output {further} {words}")
        check_guide(stage, f"further screen {words}")
    for words in ("the hall is sent to the other one", "and back"):
        further = _exchange(stage, further)
        check_guide(stage, words)
    stage.swap()
    stage.swap()
    _pull(further)
    check_guide(stage, "the second one is unplugged", screens=1)
    further = _plug(stage, 6000)
    check_guide(stage, "and comes back under another name")
    third = _plug(stage, 9000)
    check_guide(stage, "a third one", screens=3)
    language = "en" if stage.program.language == "de" else "de"
    stage.show.window.menu.language_chosen.emit(language)
    stage.follow_window()
    stage.check_that("another language", lambda: len(_parts(stage)) == 3)
    stage.show.window.menu.language_chosen.emit("de")
    stage.follow_window()
    check_guide(stage, "and back", screens=3)
    _pull(third)
    check_guide(stage, "the third one is unplugged")
    stage.show.controller.further.switch(on=False)
    stage.check("switched off by hand", Wanted(frozenset({stage.beamer}), stage.laptop))
    stage.check_that("the guide is whole", lambda: _parts(stage) == [""])
    stage.show.controller.further.switch(on=True)
    check_guide(stage, "and on")


def check_guide(stage: Stage, name: str, screens: int = 2) -> None:
    """Check that each screen has letters of its own, in their order from left to right."""
    stage.check(name, stage.apart)

    def in_order() -> bool:
        parts = _parts(stage)
        firsts = [part[:1] for part in parts]
        whole = screens == 1 and parts == [""]
        return whole or (len(set(parts)) == screens and all(firsts) and firsts == sorted(firsts))

    stage.check_that(f"{name}: letters {_parts(stage)}", in_order)


def _parts(stage: Stage) -> list[str]:
    """Return the letters of the guide on each screen, by where the compositor has it."""
    controller, places = stage.show.controller, outputs()
    shown = {s.place: s.scene for s in controller.further.sides if s.window is not None}
    shown[controller.windows.place] = controller.pictures.stage_scene()
    found: list[tuple[int, str]] = []
    for name, scene in shown.items():
        body = None if scene is None else scene.body
        if name is None or name.name not in places or not isinstance(body, RoomGuide):
            return []
        letters = "" if body.part is None else body.part.letters
        found.append((places[name.name].rect.x(), letters))
    return [letters for _x, letters in sorted(found)]


def _turn_all_pages(stage: Stage, guide: Cue) -> None:
    controller, hub = stage.show.controller, stage.show.hub
    seen: set[int] = set()
    for _ in range(20):
        seen |= people_on(controller.pictures.stage_scene(), 16 / 9) | controller.further.people()
        controller.turner.turn()
    placed = {p.participant_id for p in placements(hub, guide)}
    stage.check_that("everybody was on one of them", lambda: placed <= seen)
    stage.check_that("all are told", lambda: all(p.told for p in placements(hub, guide)))
    check_guide(stage, "after a turn")


def _plug(stage: Stage, x: int) -> str:
    """Plug a screen in, right of all others."""
    name = stage.plug()
    command(f"output {name} mode 1280x720 position {x} 0")
    return name


def _pull(output: str) -> None:
    unplug(output)
    wait_until(lambda: output not in outputs())


def _exchange(stage: Stage, further: str) -> str:
    """Make the further screen the hall's own; return the one that is further then."""
    name = next(name for name in screen_names() if name.name == further)
    stage.show.controller.choose_screen(name)
    stage.beamer, further = further, stage.beamer
    return further


def _all_black(stage: Stage) -> bool:
    return all(_is_black(picture(output)) for output in stage.apart.hall)


def _is_black(image: QImage) -> bool:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return not any(bytes(grey.constBits()))  # of a picture that still has a name


if __name__ == "__main__":
    sys.exit(main(walk, "tests.ui.plenary.wayland_further"))
