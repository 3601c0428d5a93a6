"""Photos on their way, and what is known of who sent them."""

from pathlib import Path

import pytest

from moderator.capture.phones.doors import Sender
from moderator.capture.phones.spool import Spool, forget_senders_in
from tests.capture.phones.a_phone import JPEG


@pytest.mark.parametrize(("named", "left"), [(None, ""), ("Erika", ""), ("Bodo", "Erikas Telefon")])
def test_a_photo_that_waits_forgets_who_sent_it_and_stays(
    tmp_path: Path, named: str | None, left: str
) -> None:
    spool = Spool(tmp_path / "arriving", tmp_path / "event.moderator")
    sender = Sender("f" * 16, "Erikas Telefon", 1, 2)
    upload_id = "0" * 32
    with spool.appending(sender.phone, upload_id, 0) as append:
        append(JPEG)
    spool.finish(upload_id, "erika.jpg", sender)
    forget_senders_in(tmp_path, None if named is None else lambda text: named in text)
    (waiting,) = spool.left()
    assert waiting.file.read_bytes() == JPEG
    assert waiting.sender.name == left
    assert (waiting.sender.room_id, waiting.sender.group_id) == (1, 2)
    assert ("erika" in waiting.name) == bool(left)
