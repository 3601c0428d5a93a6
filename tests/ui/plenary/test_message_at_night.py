"""A message that counts down in the hall, in the night in which clocks are put back."""

from datetime import timedelta
from pathlib import Path

from moderator.event.stage import Cue, SceneKind
from moderator.slides.bodies import Blank, Overlay, Scene
from moderator.slides.canvas import Look
from moderator.ui.hub import Hub
from moderator.ui.plenary.hall_messages import hall_message
from moderator.ui.theme import Appearance
from tests.rules.schedule.night import NightWatch, night_event, night_store


def made(_cue: Cue) -> Scene:
    return Scene(Look(), Blank("#111111"))


def test_its_countdown_does_not_jump_as_the_hour_comes_again(
    tmp_path: Path, appearance: Appearance
) -> None:
    watch = NightWatch("01:50", night_event().date_of(2))
    store = night_store(tmp_path, watch)
    hub = Hub(store, appearance)
    hub.stage.set_open(True)
    hub.stage.show(Cue(SceneKind.WELCOME))
    message = hall_message("Weiter in", 120, hub.now(), hub.conference.event)
    hub.stage.set_message(message)
    for passed in watch.minutes(120, 10):
        overlay = hub.stage.scene(made, hub.now()).overlay
        left = timedelta(minutes=120 - passed)
        assert overlay is not None
        assert overlay.words == "Weiter in"
        hours, rest = divmod(int(left.total_seconds()), 3600)
        wanted = f"{hours}:{rest // 60:02}:00" if hours else f"{rest // 60}:00"
        assert overlay == Overlay("Weiter in", wanted)
        assert hub.stage.overlay(message, hub.now()) == overlay  # as before it is sent
    hub.close()
    store.close()
