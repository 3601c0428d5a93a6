"""Settings as earlier versions kept them, settings that nobody understands, and none."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from moderator.app import Application
from moderator.ui import remembered
from moderator.ui.remembered import LastFolder, Place, Setting, settings
from moderator.ui.theme import ThemeChoice
from tests.conftest import take_words_back

EVENT = Path("tagung.moderator")
PRINTED = remembered.printed(EVENT, "badges")


@pytest.fixture(autouse=True)
def empty() -> Iterator[None]:
    settings().clear()
    yield
    settings().clear()


AS_KEPT_BEFORE: list[tuple[Setting[Any], object, object]] = [
    (remembered.LANGUAGE, "en", "en"),
    (remembered.THEME, "dark", ThemeChoice.DARK),
    (remembered.RECENT, ["/a/b.moderator", "/c"], (Path("/a/b.moderator"), Path("/c"))),
    (remembered.RECENT, "/a/b.moderator", (Path("/a/b.moderator"),)),
    (remembered.HALL_MESSAGES, ["Pause", "Weiter in"], ("Pause", "Weiter in")),
    (remembered.HALL_MESSAGES, "Pause", ("Pause",)),
    (remembered.COMPACT_CARDS, "auto", None),
    (remembered.COMPACT_CARDS, "no", False),
    (remembered.COMPACT_CARDS, "yes", True),
    (remembered.HIDDEN_COLUMNS, "email organisation", frozenset({"email", "organisation"})),
    (remembered.HIDDEN_COLUMNS, "", frozenset()),
    (remembered.SHOWN_COLUMNS, "name status", frozenset({"name", "status"})),
    (remembered.COLUMN_WIDTHS, "email=120 round=1=80", {"email": 120, "round=1": 80}),
    (remembered.CAMERA, "2", 2),
    (remembered.CAMERA, "/dev/video7", "/dev/video7"),
    (remembered.CAMERA_MIRRORED, "no", False),
    (remembered.CAMERA_MIRRORED, "yes", True),
    (remembered.OWN_SHEET, '{"rows": 5, "left": 17.5}', {"rows": 5.0, "left": 17.5}),
    (PRINTED, '{"7": "a"}', {7: "a"}),
]
"""A setting, what earlier versions kept for it, and what that means."""


@pytest.mark.parametrize(("setting", "kept", "meant"), AS_KEPT_BEFORE)
def test_what_was_kept_is_understood_and_kept_alike(
    setting: Setting[Any], kept: object, meant: object
) -> None:
    settings().setValue(setting.key, kept)
    assert setting.get() == meant
    setting.set(meant)
    assert setting.get() == meant


@pytest.mark.parametrize(
    "setting", {setting.key: setting for setting, _, _ in AS_KEPT_BEFORE}.values()
)
def test_where_nothing_is_kept_the_default_holds(setting: Setting[Any]) -> None:
    assert setting.get() == setting.default
    settings().setValue(setting.key, "no")
    setting.forget()
    assert setting.get() == setting.default


@pytest.mark.parametrize("garbage", ["{", "[1]", "=", "x=y", ["a", "b"], 7, "\0"])
@pytest.mark.parametrize(
    "setting",
    [
        remembered.THEME,
        remembered.COMPACT_CARDS,
        remembered.COLUMN_WIDTHS,
        remembered.OWN_SHEET,
        PRINTED,
    ],
)
def test_what_is_not_understood_counts_as_nothing(setting: Setting[Any], garbage: object) -> None:
    settings().setValue(setting.key, garbage)
    assert setting.get() == setting.default


def test_each_event_and_kind_of_print_has_its_own_marks(tmp_path: Path) -> None:
    keys = {
        remembered.printed(tmp_path / name, kind).key
        for name in ("one", "two")
        for kind in ("badges", "tents")
    }
    assert len(keys) == 4


def test_a_folder_that_has_gone_gives_way_to_one_of_the_system(tmp_path: Path) -> None:
    folder = LastFolder("tests", Place.TempLocation)
    usual = folder.get()
    assert Path(usual).is_dir()
    (tmp_path / "lists").mkdir()
    folder.keep(tmp_path / "lists" / "people.csv")
    assert folder.get() == str(tmp_path / "lists")
    (tmp_path / "lists").rmdir()
    assert folder.get() == usual


def test_settings_of_earlier_versions_move_when_the_program_starts(qapp: QApplication) -> None:
    QSettings().setValue("people/hidden", "email")
    QSettings().setValue("door/camera", "1")
    remembered.CAMERA.set(2)
    program = Application(qapp)
    take_words_back(program)
    program.deleteLater()
    assert remembered.HIDDEN_COLUMNS.get() == frozenset({"email"})
    assert remembered.CAMERA.get() == 2, "what was chosen since is newer"
    assert QSettings().allKeys() == []
    remembered.HIDDEN_COLUMNS.forget()
    remembered.take_over_old_settings()
    assert remembered.HIDDEN_COLUMNS.get() is None, "moved once"
