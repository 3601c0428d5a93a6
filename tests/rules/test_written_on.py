"""What is written on a photo is held against what is known of the groups of a round."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from moderator.actions.results import add_point, set_headline, set_speaker
from moderator.event.conference import Conference
from moderator.event.results import IntakePhoto, PhotoOrigin, PointKind
from moderator.rules.filing import LikelyGroup, likely_groups
from moderator.rules.written_on import MOST_OF_WORKSHOP, Written, written_on
from moderator.store.store import Store
from tests.actions.results_event import DURING_ROUND_3, group_of, results_store

ROUND_3 = 3


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = results_store(tmp_path)
    yield opened
    opened.close()


def written(conference: Conference, words: str) -> dict[int, Written]:
    return dict(written_on(conference, words, ROUND_3))


def likely(conference: Conference, words: str) -> tuple[LikelyGroup, ...]:
    photo = IntakePhoto(0, "a", PhotoOrigin.FILE, DURING_ROUND_3, words=words)
    return likely_groups(conference, photo, ROUND_3)


def groups(store: Store, theme: int) -> list[int]:
    workshop = group_of(store.conference, theme, 1).workshop_id
    return [group.id for group in store.conference.groups_of(workshop)]


def test_the_name_of_a_theme_speaks_for_its_groups(store: Store) -> None:
    found = likely(store.conference, "Beratung U25 mehr Geld")
    assert {each.group_id for each in found} == set(groups(store, 0))
    (reason, *_) = found[0].reasons
    assert reason.template == "On the sheet stands “{words}”."
    assert dict(reason.arguments) == {"words": "Beratung U25"}


def test_words_that_each_theme_has_speak_for_none(store: Store) -> None:
    assert written(store.conference, "Wo kostet uns Routine die meiste Zeit?") == {}
    assert written(store.conference, "") == {}


def test_a_word_of_two_themes_of_four_speaks_for_both(store: Store) -> None:
    both = {*groups(store, 0), *groups(store, 3)}
    assert set(written(store.conference, "Vermittlung")) == both


def test_letters_that_were_read_wrongly_and_other_endings_are_understood(store: Store) -> None:
    for words in ("Diqitalisierung", "DIGITALISIERUNG", "Digitalisierungen"):
        assert set(written(store.conference, words)) == set(groups(store, 1)), words


def test_the_number_of_a_group_tells_it_from_the_others_of_its_theme(store: Store) -> None:
    wanted = group_of(store.conference, 1, 4)
    first, second, *_ = likely(store.conference, "KI und Digitalisierung Gruppe 4")
    assert first.group_id == wanted.id
    assert first.score > second.score
    assert dict(first.reasons[0].arguments) == {"words": "KI, Digitalisierung Gruppe 4"}


def test_headline_points_and_speaker_speak_for_their_group_alone(store: Store) -> None:
    one, two = group_of(store.conference, 2, 1), group_of(store.conference, 2, 3)
    set_headline(store, one.id, "Supervision einführen")
    add_point(store, two.id, PointKind.PROBLEM, "Überlastung im Team")
    set_speaker(store, two.id, "Aylin Öztürk")
    assert set(written(store.conference, "Supervision")) == {one.id}
    found = written(store.conference, "Öztürk: Überlastung")
    assert set(found) == {two.id}
    assert found[two.id].words == ("Öztürk", "Überlastung")
    add_point(store, one.id, PointKind.SOLUTION, "Überlastung anzeigen")
    assert set(written(store.conference, "Überlastung")) == set()


def test_many_words_of_a_theme_count_no_more_than_a_few(store: Store) -> None:
    few, many = "Beratung U25", "Vermittlung Beratung U25 Fulda Vermittlung Beratung Beratungen"
    group = groups(store, 0)[0]
    assert written(store.conference, few)[group].score == MOST_OF_WORKSHOP
    assert written(store.conference, many)[group].score == MOST_OF_WORKSHOP


def test_a_word_of_two_themes_says_half_as_much(store: Store) -> None:
    group = groups(store, 0)[0]
    half, whole = (written(store.conference, word)[group] for word in ("Vermittlung", "Beratung"))
    assert whole.score == 2 * half.score


def test_a_new_headline_counts_at_once(store: Store) -> None:
    group = group_of(store.conference, 2, 2)
    assert written(store.conference, "Werkzeugkasten") == {}
    set_headline(store, group.id, "Unser Werkzeugkasten")
    assert set(written(store.conference, "Werkzeugkasten")) == {group.id}


def test_only_the_words_that_say_most_are_named(store: Store) -> None:
    add_point(store, group_of(store.conference, 0, 1).id, PointKind.PROBLEM, "Sprechstunde fehlt")
    words = "Fulda Anwendung löst Vermittlung und Beratung U25 Gruppe 1 Sprechstunde Beratung"
    first = likely(store.conference, words)[0]
    assert first.group_id == group_of(store.conference, 0, 1).id
    assert dict(first.reasons[0].arguments) == {"words": "Beratung U25, Sprechstunde"}
