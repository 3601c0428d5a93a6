"""An erasure reaches all backups of an event, and leaves alone what others put beside them."""

from pathlib import Path

import pytest

from moderator.actions import files
from moderator.actions.demo import DEMO_NOW
from moderator.actions.retention import BackupFate, ErasureWish, erase
from moderator.event.documentation import ErasureMethod
from moderator.event.people import Participant
from moderator.store import backups
from moderator.store.store import Store
from tests.actions.test_one_person import found_in

STAMP = "2024-11-04 12-00-00.000000.moderator"
OURS = (
    f"{STAMP}.part",
    f"{STAMP}.part-wal",
    f"{STAMP}.damaged",
    f"{STAMP}.damaged-wal",
    f"{STAMP}.sha256",
)


def somebody(store: Store) -> Participant:
    return store.conference.participants()[3]


def test_backups_are_reached_by_way_of_a_link(demo_store: Store, tmp_path: Path) -> None:
    name = somebody(demo_store).family_name
    path = demo_store.path
    real = files.back_up_open(demo_store)
    demo_store.close()
    (tmp_path / "links").mkdir()
    link = tmp_path / "links" / "today.moderator"
    link.symlink_to(path)
    store = files.open_event(link, lambda _zone: DEMO_NOW)
    assert real in files.backups(link)
    assert files.back_up(link).path.parent == real.path.parent
    count = len(files.backups(path))
    erasure = erase(store, ErasureWish(ErasureMethod.DELETED, roles=True))
    store.close()
    assert f"Backups: names removed from {count}" in map(str, erasure.lines)
    assert found_in(tmp_path, (f'"family_name": "{name}"',)) == []


@pytest.mark.parametrize("fate", BackupFate)
def test_files_of_the_user_stay_and_are_told(
    demo_store: Store, tmp_path: Path, fate: BackupFate
) -> None:
    person = somebody(demo_store)
    files.back_up_open(demo_store)
    folder = backups.backup_folder(demo_store.path)
    for name in (f"{person.name} Notizen.moderator.txt", "vor der Pause.moderator", *OURS):
        (folder / name).write_text("mine")
    (folder / "2024-11-04 12-00-01.000000.moderator").symlink_to(tmp_path / "elsewhere.moderator")
    (tmp_path / "elsewhere.moderator").write_text("mine")
    former = demo_store.path.with_name(f".{demo_store.path.name}.12345678.part")
    former.write_text(person.name)
    erasure = erase(demo_store, ErasureWish(ErasureMethod.DELETED, backups=fate))
    left = {file.name for file in folder.iterdir()}
    assert left >= {f"{person.name} Notizen.moderator.txt", "vor der Pause.moderator"}
    assert "2024-11-04 12-00-01.000000.moderator" in left
    assert (tmp_path / "elsewhere.moderator").read_text() == "mine"
    assert left.isdisjoint(OURS)
    assert not former.exists()
    lines = [str(line) for line in erasure.lines]
    assert f"Backups: {len(OURS) + 1} damaged or unfinished ones removed" in lines
    assert (
        "Not reached: other files in the folder of backups: 2024-11-04 12-00-01.000000.moderator,"
        " N. N. Notizen.moderator.txt, vor der Pause.moderator" in lines
    )
