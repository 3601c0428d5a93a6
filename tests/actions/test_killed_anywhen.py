"""Pull the plug while an event is made, brought in or restored, or somebody deleted: never half."""

import multiprocessing
import random
import shutil
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

import pytest

from moderator.actions import files
from moderator.actions.demo import DEMO_NOW
from moderator.actions.handing_over import (
    create_from_handover,
    hand_over,
    read_handover,
    take_over_event,
)
from moderator.actions.one_person import erase_person
from moderator.actions.schedule import change_event
from moderator.event.conference import Record
from moderator.event.documentation import Erasure
from moderator.event.people import Participant
from moderator.rules.cleansing import is_stand_in
from moderator.store import backups
from moderator.store.checking import check_file

KILLS = 3
LONGEST = 1.5
Tables = Mapping[type[Record], Mapping[int, Record]]


def now(_zone: str) -> datetime:
    return DEMO_NOW


def restored(path: Path) -> None:
    files.restore(path, backups.backups(path)[-1])


def brought_in(path: Path) -> None:
    store = files.open_event(path, now)
    take_over_event(store, read_handover(path.with_name("other.zip")))
    store.close()


def made(path: Path) -> None:
    create_from_handover(
        read_handover(path.with_name("other.zip")), path.with_name("new.moderator"), now
    )


def one_deleted(path: Path) -> None:
    store = files.open_event(path, now)
    erase_person(store, store.conference.participants()[0].id)
    store.close()


def records(path: Path) -> Tables:
    """Open an event, which finishes what broke off, and return its records."""
    store = files.open_event(path, now)
    assert not store.read_only
    tables = {k: v for k, v in store.conference.tables.items() if k is not Erasure}
    store.close()
    return tables


def named(tables: Tables) -> int:
    people = tables[Participant].values()
    return sum(isinstance(p, Participant) and not is_stand_in(p) for p in people)


@pytest.fixture
def folder(demo_path: Path, tmp_path: Path) -> Path:
    """An event with a backup, and another state of it that was handed over."""
    made_in = tmp_path / "before"
    made_in.mkdir()
    path = made_in / "event.moderator"
    shutil.copyfile(demo_path, path)
    store = files.open_event(path, now)
    files.back_up_open(store)
    change_event(store, venue="Anderswo")
    hand_over(store, made_in / "other.zip", {})
    change_event(store, venue="Stadthalle")
    store.close()
    return made_in


@pytest.mark.parametrize(
    "work", [restored, brought_in, made, one_deleted], ids=lambda w: w.__name__
)
def test_a_kill_leaves_the_event_as_before_or_as_after(
    folder: Path, tmp_path: Path, work: Callable[[Path], None]
) -> None:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["moderator.actions.handing_over"])
    name = "new.moderator" if work is made else "event.moderator"
    whole = shutil.copytree(folder, tmp_path / "after")
    work(whole / "event.moderator")
    before, after = records(folder / "event.moderator"), records(whole / name)
    dice = random.Random(work.__name__)
    for kill in range(KILLS):
        one = shutil.copytree(folder, tmp_path / str(kill))
        process = context.Process(target=work, args=(one / "event.moderator",))
        process.start()
        process.join(dice.uniform(0.2, LONGEST))
        process.kill()
        process.join()
        if work is made:
            assert records(one / "event.moderator") == before
            if not (one / name).exists():
                continue
        found = records(one / name)
        if work is one_deleted:
            assert found == before or named(found) == named(after)
        else:
            assert found in (before, after)
        assert check_file(one / name).findings == ()
        assert all(backups.verified(each) for each in backups.backups(one / name))
