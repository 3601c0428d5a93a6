"""An action from a widget: its success is shown with Undo, its problem in words."""

from collections.abc import Iterator

import pytest

from moderator.actions import files
from moderator.actions.people import change_participant
from moderator.event.errors import KnownError, RuleProblem
from moderator.event.people import Participant
from moderator.event.phrase import Phrase, phrase
from moderator.ui.hub import Hub
from moderator.ui.theme import Appearance

DONE, LOOK = phrase("Is done."), phrase("Is full.")


class Heard:
    """What a hub shows, in order: how, and what."""

    def __init__(self, hub: Hub) -> None:
        self.shown: list[tuple[str, object]] = []
        hub.message_shown.connect(lambda sentence, _undo: self.shown.append(("said", sentence)))
        hub.warning_shown.connect(lambda sentence, _undo: self.shown.append(("warned", sentence)))
        hub.error_shown.connect(lambda problem: self.shown.append(("complained", problem)))


@pytest.fixture
def hub(demo_store: files.Store, appearance: Appearance) -> Iterator[Hub]:
    made = Hub(demo_store, appearance)
    yield made
    made.close()


@pytest.fixture
def heard(hub: Hub) -> Heard:
    return Heard(hub)


def refuse(_store: files.Store, sentence: Phrase) -> int:
    raise RuleProblem(sentence)


def edit_first(hub: Hub, name: str) -> tuple[int, Phrase]:
    """Give the id of the first person, and the label of an edit of that person."""
    person = hub.conference.participants()[0]
    assert person.given_name != name
    return person.id, phrase("Edit {name}", name=person.name)


def test_what_was_done_is_shown_with_the_label_of_the_edit(hub: Hub, heard: Heard) -> None:
    first, label = edit_first(hub, "Ada")
    done = hub.do(change_participant, first, given_name="Ada")
    assert heard.shown == []
    assert done.report()
    assert (done.changed, done.label, done.problem) == (True, label, None)
    assert heard.shown == [("said", label)]
    assert hub.conference.one(Participant, first).given_name == "Ada"


def test_what_changed_nothing_is_not_shown_as_done(hub: Hub, heard: Heard) -> None:
    first, _ = edit_first(hub, "Ada")
    same = hub.conference.one(Participant, first).given_name
    done = hub.do(change_participant, first, given_name=same).report()
    assert done
    assert not done.changed
    assert heard.shown == []


def test_a_message_or_a_warning_is_shown_instead_of_the_label(hub: Hub, heard: Heard) -> None:
    first, _ = edit_first(hub, "Ada")
    hub.do(change_participant, first, given_name="Ada").report(DONE)
    hub.do(change_participant, first, given_name="Eva").report(DONE, warning=LOOK)
    hub.do(change_participant, first, given_name="Eva").report(DONE)
    assert heard.shown == [("said", DONE), ("warned", LOOK), ("said", DONE)]


def test_a_problem_is_shown_in_words_and_nothing_is_said_to_be_done(hub: Hub, heard: Heard) -> None:
    done = hub.do(refuse, LOOK)
    assert not done.report(DONE, warning=DONE)
    assert done.value is None
    assert heard.shown == [("complained", done.problem)]
    assert done.problem is not None
    assert done.problem.happened == LOOK


def test_a_problem_can_be_shown_elsewhere(hub: Hub, heard: Heard) -> None:
    elsewhere: list[KnownError] = []
    done = hub.attempt(refuse, LOOK).otherwise(elsewhere.append)
    assert elsewhere == [done.problem]
    hub.attempt(lambda _store: 7).otherwise(elsewhere.append)
    assert len(elsewhere) == 1
    assert heard.shown == []


def test_what_an_action_returns_is_handed_on(hub: Hub) -> None:
    assert hub.do(lambda _store: 7).value == 7


def test_a_bug_is_no_problem_of_the_moderator(hub: Hub, heard: Heard) -> None:
    def fail(_store: files.Store) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        hub.do(fail)
    assert heard.shown == []


def test_an_action_for_a_worker_raises_what_fails_its_job(hub: Hub, heard: Heard) -> None:
    first, _ = edit_first(hub, "Ada")
    hub.for_worker(change_participant)(first, given_name="Ada")
    assert hub.conference.one(Participant, first).given_name == "Ada"
    with pytest.raises(RuleProblem):
        hub.for_worker(refuse)(LOOK)
    assert heard.shown == []
