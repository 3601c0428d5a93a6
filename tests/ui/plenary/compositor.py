"""A Wayland compositor for tests, whose outputs are plugged at will: what it shows, by its word."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from tests.ui.plenary.display import ROOT

NEEDED = ("sway", "swaymsg", "wtype", "grim", "setpriv")
MISSING = [name for name in NEEDED if shutil.which(name) is None]
INSTALL = "apt-get install --no-install-recommends sway wtype grim util-linux"
NOBODY = 65534
"""sway refuses to run as root."""
OUTER = """
default_border none
for_window [app_id=".*"] floating enable
output HEADLESS-1 mode 3840x2160 position 0 0
"""
INNER = """
default_border none
output * mode 1280x720
output WL-1 mode 1366x768 position 0 0
output WL-2 mode 1280x720 position 2000 0
"""
OF_A_DESKTOP = frozenset({"DISPLAY", "WAYLAND_DISPLAY", "SWAYSOCK"})
PATIENCE_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class Shown:
    """A window as the compositor shows it; output: the name of the one it is on."""

    title: str
    output: str
    rect: QRect
    fullscreen: bool
    visible: bool
    focused: bool


@dataclass(frozen=True, slots=True)
class Output:
    """A screen as the compositor has it: its place in its own measure, and its pixels as turned."""

    name: str
    rect: QRect
    scale: float


@contextmanager
def compositor() -> Iterator[dict[str, str]]:
    """Start a compositor with two outputs and a keyboard; gives its programs' environment.

    Its outputs are windows of another compositor, where they can be closed.
    """
    with ExitStack() as stack:
        headless = {"WLR_BACKENDS": "headless", "WLR_HEADLESS_OUTPUTS": "1"}
        outer = stack.enter_context(_sway(OUTER, headless))
        nested = {
            "WLR_BACKENDS": "wayland",
            "WLR_WL_OUTPUTS": "2",
            "WAYLAND_DISPLAY": outer["WAYLAND_DISPLAY"],
        }
        inner = stack.enter_context(_sway(INNER, nested))
        inner |= {
            "QT_QPA_PLATFORM": "wayland",
            "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
            "OUTER_SWAYSOCK": outer["SWAYSOCK"],
        }
        # the seat has a keyboard, and with it a focus, only while one is plugged
        keyboard = subprocess.Popen(["wtype", "-s", "3000000", "-k", "F12"], env=inner)
        stack.callback(_end, keyboard)
        yield inner


@contextmanager
def _sway(settings: str, backend: dict[str, str]) -> Iterator[dict[str, str]]:
    with tempfile.TemporaryDirectory(prefix="moderator-wayland-") as name:
        folder = Path(name)
        folder.chmod(0o700)
        (folder / "config").write_text(settings)
        command = ["sway", "-c", str(folder / "config")]
        if os.geteuid() == 0:
            os.chown(folder, NOBODY, NOBODY)
            person = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
            command = [*person, *command]
        environment = {k: v for k, v in os.environ.items() if k not in OF_A_DESKTOP}
        own = {"XDG_RUNTIME_DIR": name, "HOME": name, "WLR_LIBINPUT_NO_DEVICES": "1"}
        with (folder / "log").open("w") as log:
            sway = subprocess.Popen(
                command,
                env={**environment, **own, "WLR_RENDERER": "pixman", **backend},
                stdout=log,
                stderr=log,
            )
        try:
            yield {
                **environment,
                "SWAYSOCK": str(_appears(folder, "sway-ipc*.sock")),
                "WAYLAND_DISPLAY": str(_appears(folder, "wayland-*[0-9]")),
            }
        finally:
            _end(sway)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:  # a compositor whose windows are closed sometimes hangs
        process.kill()
        process.wait(10)


def _appears(folder: Path, pattern: str) -> Path:
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        found = next(folder.glob(pattern), None)
        if found is not None:
            return found
        time.sleep(0.02)
    sys.exit((folder / "log").read_text())


def command(words: str) -> None:
    """Have the compositor do something."""
    done = subprocess.run(["swaymsg", words], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{words}: {done.stdout}{done.stderr}")


def unplug(output: str) -> None:
    """Pull the cable of an output: its window in the outer compositor is closed."""
    subprocess.run(
        ["swaymsg", f'[title="{output}$"] kill'],
        env={**os.environ, "SWAYSOCK": os.environ["OUTER_SWAYSOCK"]},
        check=True,
        capture_output=True,
    )


def press(key: str) -> None:
    """Press a key as a keyboard does: the compositor gives it to whoever has the focus."""
    subprocess.run(["wtype", "-k", key], check=True, capture_output=True)


def _ask(kind: str) -> object:
    told = subprocess.run(["swaymsg", "-r", "-t", kind], capture_output=True, check=True)
    return json.loads(told.stdout)


def outputs() -> dict[str, Output]:
    """All outputs that are on, by their names."""
    told = _ask("get_outputs")
    assert isinstance(told, list)
    return {
        one["name"]: Output(one["name"], _rect(one["rect"]), one["scale"])
        for one in told
        if one["active"]
    }


def windows() -> list[Shown]:
    """All windows, each with where the compositor shows it."""
    told = _ask("get_tree")
    assert isinstance(told, dict)
    return [
        shown
        for output in told["nodes"]
        if output["type"] == "output"
        for shown in _windows_in(output, output["name"], fullscreen=False)
    ]


def _windows_in(node: dict[str, object], output: str, *, fullscreen: bool) -> Iterator[Shown]:
    fullscreen = fullscreen or (node["type"] != "output" and bool(node.get("fullscreen_mode")))
    if "visible" in node and node.get("pid"):
        rect = node["rect"]
        assert isinstance(rect, dict)
        yield Shown(
            str(node["name"]),
            output,
            _rect(rect),
            fullscreen and node["type"] != "workspace",
            bool(node["visible"]),
            bool(node["focused"]),
        )
    for key in ("nodes", "floating_nodes"):
        children = node.get(key)
        assert isinstance(children, list)
        for child in children:
            whole = fullscreen and node["type"] != "workspace"
            yield from _windows_in(child, output, fullscreen=whole)


def _rect(told: dict[str, int]) -> QRect:
    return QRect(told["x"], told["y"], told["width"], told["height"])


def picture(output: str) -> QImage:
    """Take a picture of what an output shows, whatever window it comes from."""
    taken = subprocess.run(
        ["grim", "-t", "ppm", "-o", output, "-"], capture_output=True, check=True
    )
    image = QImage()
    image.loadFromData(taken.stdout)
    return image.convertToFormat(QImage.Format.Format_RGB32)
