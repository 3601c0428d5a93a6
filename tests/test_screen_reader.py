"""A screen reader hears the program: over the real accessibility bus, in a real window."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

SYSTEM_PYTHON = "/usr/bin/python3"
LISTENER = Path(__file__).parent / "screen_reader_listener.py"
PROGRAM = (sys.executable, "-m", "moderator", "demo")
Ask = Callable[..., Any]


def lacking() -> str:
    """Tell what of the accessibility bus is not installed; "" where all is."""
    tools = ("dbus-run-session", "Xvfb", "xdotool", "openbox")
    missing = [tool for tool in tools if shutil.which(tool) is None]
    bus = [SYSTEM_PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0')"]
    if not missing and subprocess.run(bus, check=False, capture_output=True).returncode:
        missing = ["python3-gi, gir1.2-atspi-2.0"]
    return ", ".join(missing)


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """Start the program on a screen and a bus of its own; ask what a screen reader gets."""
    if missing := lacking():
        pytest.skip(f"not installed: {missing}")
    home = tmp_path_factory.mktemp("reader")
    reading, writing = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        display = f":{told.readline().strip()}"
    environment = {
        **{k: v for k, v in os.environ.items() if not k.startswith(("QT_QPA", "WAYLAND"))},
        **{f"XDG_{kind}_HOME": str(home) for kind in ("DATA", "CONFIG", "STATE", "CACHE")},
        "DISPLAY": display,
        "LANG": "de_DE.UTF-8",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
    listener = subprocess.Popen(
        ["dbus-run-session", "--", SYSTEM_PYTHON, LISTENER, *PROGRAM],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert listener.stdin is not None
    assert listener.stdout is not None
    orders, answers = listener.stdin, listener.stdout

    def asked(**order: object) -> object:
        print(json.dumps(order), file=orders, flush=True)
        while not (line := answers.readline()).startswith("answer "):
            assert line, "the listener has ended"
        return json.loads(line.removeprefix("answer "))

    yield asked
    orders.close()
    answers.close()
    listener.wait(10)
    for process in (manager, screen):
        process.terminate()
        process.wait(10)


def test_the_timeline_is_a_list_of_its_blocks(ask: Ask) -> None:
    (blocks,) = ask(find=["list", "Zeitplan"])
    assert "Rückblick auf den ersten Tag, 08:45–09:00, 15 Min., kürzbar auf 10, Plenum" in blocks


def test_the_areas_are_one_choice_of_several(ask: Ask) -> None:
    for area in ("Ablauf", "Teilnehmende", "Regie"):
        assert len(ask(find=["radio button", area])) == 1


def test_what_gets_the_keys_is_told(ask: Ask) -> None:
    heard = ask(keys=["ctrl+2"], until="Teilnehmende")
    assert ["focused", "Teilnehmende"] in heard


def test_what_is_taken_back_is_announced(ask: Ask) -> None:
    heard = ask(keys=["ctrl+1", "Insert"], until="Titel")
    assert ["focused", "Titel"] in heard
    heard = ask(keys=["ctrl+2", "ctrl+z"], until="Zurückgenommen")
    assert any(kind == "announced" and "Zurückgenommen" in text for kind, text in heard)
