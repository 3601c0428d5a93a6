"""The documentation as two programs judge it that know PDF/UA-1 and nothing of this one."""

import subprocess
import sys
from pathlib import Path

import page
import pytest

from moderator.actions.documentation import write_documentation
from moderator.actions.files import open_event
from moderator.demo import demo_clock
from moderator.exchange.documents.documentation import documentation
from moderator.ui.words import QtWords
from tests.exchange.documents.sample import photo_bytes
from tests.exchange.documents.test_every_format import NASTY, PLACES, typed


@pytest.fixture(scope="module", params=["demo", "nasty"])
def pdf(
    request: pytest.FixtureRequest, demo_original: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Two documentations: of the demo event in German, and of texts that break things."""
    path = tmp_path_factory.mktemp("pdf") / f"{request.param}.pdf"
    if request.param == "demo":
        store = open_event(demo_original, demo_clock(), read_only=True)
        write_documentation(store, path, QtWords("de"))
        store.close()
    else:
        conference, _ = typed([NASTY[n % len(NASTY)] for n in range(PLACES)])
        path.write_bytes(documentation(conference, lambda _: photo_bytes(30, 40), QtWords("en")))
    return path


def test_every_rule_of_pdf_ua_is_kept(pdf: Path) -> None:
    report = page.validate_pdf(str(pdf), profile="ua1")
    assert report.is_compliant, report.to_json()
    assert report.rules.passed > 100
    assert not report.failures


def test_a_second_judge_finds_no_error_either(pdf: Path) -> None:
    judge = Path(sys.executable).with_name("outloud")
    command = [sys.executable, str(judge), "--layer", "conformance", str(pdf)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert ": 0 error(s)" in done.stdout, done.stdout
