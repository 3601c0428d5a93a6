"""The event's legend is changed sign by sign, each in one step, printed and used for reading."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from moderator.actions import legend as deeds
from moderator.actions.photo_reading import PhotoReading, reading_task
from moderator.actions.prints import PrintKind, PrintOrder
from moderator.capture.photos import Prepared
from moderator.capture.reading.reading import PhotoReader
from moderator.event.errors import RuleProblem
from moderator.event.results import Ink, LegendSign, PointKind
from moderator.exchange.prints.contents import contents
from moderator.rules.legend import STANDARD_LEGEND, is_standard, legend_of
from moderator.rules.reading.lines import ReadLine, ReadPhoto
from moderator.store.opening import open_store
from moderator.store.store import Store
from moderator.ui.words import QtWords
from tests.actions.results_event import group_of, put_photos, results_store

K = PointKind


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = results_store(tmp_path)
    yield opened
    opened.close()


def said(store: Store) -> list[tuple[PointKind, str, Ink | None]]:
    return [(each.kind, each.sign, each.ink) for each in legend_of(store.conference)]


def first_of(store: Store, kind: PointKind) -> LegendSign:
    return next(each for each in legend_of(store.conference) if each.kind is kind)


def test_one_change_keeps_the_rest_of_the_standard_and_is_one_step_of_undo(store: Store) -> None:
    deeds.change_sign(store, first_of(store, K.PROBLEM), "x", Ink.BLACK)
    assert said(store)[0] == (K.PROBLEM, "x", Ink.BLACK)
    assert said(store)[1:] == [(e.kind, e.sign, e.ink) for e in STANDARD_LEGEND[1:]]
    store.undo()
    assert legend_of(store.conference) == STANDARD_LEGEND
    assert store.conference.all(LegendSign) == ()
    store.redo()
    assert said(store)[0] == (K.PROBLEM, "x", Ink.BLACK)


def test_signs_are_added_and_removed_and_the_standard_comes_back(store: Store) -> None:
    deeds.add_sign(store, K.CHALLENGE, "*")
    deeds.remove_sign(store, first_of(store, K.OPEN_QUESTION))
    assert (K.CHALLENGE, "*", None) in said(store)
    assert K.OPEN_QUESTION not in [kind for kind, _, _ in said(store)]
    assert not is_standard(legend_of(store.conference))
    deeds.restore_legend(store)
    assert legend_of(store.conference) == STANDARD_LEGEND
    store.undo()
    assert (K.CHALLENGE, "*", None) in said(store)


def test_the_legend_is_there_when_the_event_is_opened_again(store: Store) -> None:
    deeds.add_sign(store, K.CHALLENGE, "->", Ink.ORANGE)
    opened = open_store(store.path, store.clock, read_only=True)
    assert (K.CHALLENGE, "→", Ink.ORANGE) in said(opened)
    opened.close()


@pytest.mark.parametrize(
    ("sign", "ink", "told"),
    [
        ("", None, "Without a sign and a colour"),
        ("!!", None, "more than one sign"),
        ("3", Ink.RED, "begins a guiding question"),
        ("–", Ink.RED, "already"),
    ],
)
def test_what_could_not_be_read_is_refused_in_words(
    store: Store, sign: str, ink: Ink | None, told: str
) -> None:
    with pytest.raises(RuleProblem, match=told):
        deeds.add_sign(store, K.PROBLEM, sign, ink)
    assert store.conference.all(LegendSign) == ()


def test_the_last_sign_stays(store: Store) -> None:
    while len(legend_of(store.conference)) > 1:
        deeds.remove_sign(store, legend_of(store.conference)[-1])
    with pytest.raises(RuleProblem, match="one sign at least"):
        deeds.remove_sign(store, legend_of(store.conference)[0])


def test_red_is_read_as_a_challenge_where_the_legend_says_so(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = (
        ReadLine("Niemand hat Zeit", (0.1, 0.2, 0.5, 0.05), 0.97, Ink.RED, 0.05),
        ReadLine("* Zu viele Briefe", (0.1, 0.4, 0.5, 0.05), 0.97, Ink.BLACK, 0.05),
    )

    def read(_reader: PhotoReader, *_arguments: object, **_more: Callable[[], bool]) -> ReadPhoto:
        return ReadPhoto(lines)

    monkeypatch.setattr(PhotoReader, "read", read)
    group = group_of(store.conference, 1, 3)
    (photo,) = put_photos(store, group.id, Prepared("a.jpg", b"o", b"shown", 6, 8, None))

    def kinds() -> list[PointKind]:
        task = reading_task(store.conference, photo)
        return [each.kind for each in PhotoReading().read(store, task, lambda: False).proposals]

    assert kinds() == [K.PROBLEM, K.PROBLEM]
    deeds.change_sign(store, first_of(store, K.PROBLEM), "–", Ink.BLACK)
    deeds.add_sign(store, K.OPEN_QUESTION, "*")
    assert kinds() == [K.CHALLENGE, K.OPEN_QUESTION]


def test_the_group_sheet_prints_all_signs_of_the_event(store: Store) -> None:
    deeds.change_sign(store, first_of(store, K.PROBLEM), "x", Ink.BLACK)
    deeds.add_sign(store, K.CHALLENGE, "*", Ink.ORANGE)
    order = PrintOrder(PrintKind.GROUP_SHEETS, round_id=3)
    printed = contents(store.conference, QtWords("de"), order)["legend"]
    problem, challenge, *_ = printed
    assert (problem["sign"], problem["ink"], problem["colour"]) == ("x", "black", "schwarz")
    assert challenge["more"] == [{"sign": "*", "ink": "orange"}]
    assert challenge["colour"] == "rot, orange"
