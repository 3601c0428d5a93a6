"""Keys mean what the screen says, whatever was clicked before: a probe over buttons and keys."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LAPTOP, BEAMER = (0, 1366, 768), (1366, 640, 360)
"""Left edge, width and height; a small picture in the hall saves time."""


def screen(name: str, place: tuple[int, int, int]) -> dict[str, object]:
    """Describe a screen to Qt's platform without one."""
    left, width, height = place
    size = {"x": left, "y": 0, "width": width, "height": height}
    return {"name": name, **size, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}


def test_each_key_does_its_own_job_after_a_click_on_each_button_of_the_stage(
    tmp_path: Path,
) -> None:
    screens = tmp_path / "two.json"
    screens.write_text(
        json.dumps({"screens": [screen("Laptop", LAPTOP), screen("Beamer", BEAMER)]})
    )
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.stage_probe"],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.strip().splitlines()[-1])
    print(told["tried"], "failures:", len(told["failed"]))  # noqa: T201 - the figure is asked for
    assert told["failed"] == []
    assert told["tried"]["presenter"] > 200
    assert told["tried"]["fields"] > 60
    assert told["tried"]["regie"] > 70
    assert told["tried"]["rehearsal"] > 40
