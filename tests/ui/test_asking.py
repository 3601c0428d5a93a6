"""A question to a worker: the latest wins, and no bug goes unseen."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.event.errors import FileProblem, JobCancelled, KnownError, Unexpected
from moderator.event.phrase import phrase
from moderator.ui.asking import Asking
from moderator.ui.jobs import Job, Jobs

LABEL = phrase("Looking")
NEVER = 3_600_000
"""Milliseconds of a pause that does not end while a test runs."""


class Work:
    """Work on a worker that ends when it is let go or stopped."""

    def __init__(self, answer: str) -> None:
        self.answer = answer
        self.begun, self.go, self.ended = (threading.Event() for _ in range(3))

    def __call__(self, job: Job) -> str:
        """Wait, and answer."""
        self.begun.set()
        while not (job.stopped or self.go.wait(0.005)):
            pass
        self.ended.set()
        if job.stopped:
            raise JobCancelled(phrase("Cancelled."))
        return self.answer


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.finish()


@pytest.fixture
def asking(jobs: Jobs) -> Asking:
    return Asking(jobs, jobs)


@pytest.fixture
def shown(jobs: Jobs) -> list[KnownError]:
    """What the moderator gets to see without the asker's doing."""
    found: list[KnownError] = []
    jobs.failed.connect(found.append)
    return found


def wait(asking: Asking, qtbot: QtBot) -> None:
    while asking.busy or asking.working:
        with qtbot.waitSignal(asking._jobs.changed):
            pass


def bug(_job: Job) -> str:
    raise ZeroDivisionError


def broken(_job: Job) -> str:
    raise FileProblem(phrase("The file is gone."))


def test_the_answer_comes_on_the_interface_thread(asking: Asking, qtbot: QtBot) -> None:
    seen: list[tuple[str, bool]] = []
    here = threading.get_ident()

    def note(word: str) -> None:
        seen.append((word, threading.get_ident() == here))

    def work(job: Job) -> str:
        job.relay(note)("half")
        note("worker")
        return "whole"

    asking.ask(LABEL, work, note)
    assert asking.busy
    wait(asking, qtbot)
    assert sorted(seen) == [("half", True), ("whole", True), ("worker", False)]
    assert seen.index(("half", True)) < seen.index(("whole", True))


def test_the_latest_question_wins(asking: Asking, qtbot: QtBot) -> None:
    answers: list[str] = []
    first, second, third = Work("first"), Work("second"), Work("third")
    asking.ask(LABEL, first, answers.append)
    assert first.begun.wait(10)
    asking.ask(LABEL, second, answers.append)
    third.go.set()
    asking.ask(LABEL, third, answers.append)
    wait(asking, qtbot)
    assert answers == ["third"]
    assert first.ended.is_set(), "the older one is given up before the newer one begins"
    assert not second.begun.is_set()


def test_an_answer_on_its_way_is_dropped_with_its_question(
    jobs: Jobs, asking: Asking, qtbot: QtBot
) -> None:
    answers: list[str] = []
    asking.ask(LABEL, lambda _job: "old", answers.append)
    assert jobs.wait(10_000), "it is worked out, and nobody was told yet"
    asking.forget()
    assert not asking.busy
    asking.ask(LABEL, lambda _job: "new", answers.append)
    wait(asking, qtbot)
    assert answers == ["new"]


def test_a_forgotten_question_has_no_answer(asking: Asking, qtbot: QtBot) -> None:
    answers: list[object] = []
    work = Work("late")
    asking.ask(
        LABEL, work, answers.append, answers.append, cancelled=lambda: answers.append("cancelled")
    )
    assert work.begun.wait(10)
    with qtbot.waitSignal(asking.changed):
        asking.forget()
    assert not asking.busy
    wait(asking, qtbot)
    assert work.ended.is_set()
    assert answers == []


def test_a_cancelled_question_tells_who_asked(asking: Asking, qtbot: QtBot) -> None:
    answers: list[str] = []
    work = Work("late")
    asking.ask(LABEL, work, answers.append, cancelled=lambda: answers.append("cancelled"))
    assert work.begun.wait(10)
    asking.cancel()
    assert asking.busy
    wait(asking, qtbot)
    assert answers == ["cancelled"]


def test_a_question_waits_for_its_pause_and_a_later_one_takes_its_place(
    asking: Asking, qtbot: QtBot
) -> None:
    answers: list[str] = []
    early = Work("early")
    asking.ask(LABEL, early, answers.append, pause=NEVER)
    assert asking.busy
    assert not asking.working
    asking.ask(LABEL, lambda _job: "now", answers.append)
    wait(asking, qtbot)
    assert answers == ["now"]
    assert not early.begun.is_set()
    asking.ask(LABEL, early, answers.append, pause=NEVER)
    asking.cancel()
    assert not asking.busy


def test_changed_tells_when_an_answer_is_awaited_and_when_no_longer(
    asking: Asking, qtbot: QtBot
) -> None:
    seen: list[bool] = []
    asking.changed.connect(lambda: seen.append(asking.busy))
    asking.ask(LABEL, lambda _job: "one", lambda _answer: None)
    asking.ask(LABEL, lambda _job: "two", lambda _answer: None)
    wait(asking, qtbot)
    assert seen == [True, False]


def test_who_is_answered_may_ask_again_at_once(asking: Asking, qtbot: QtBot) -> None:
    answers: list[str] = []

    def again(answer: str) -> None:
        answers.append(answer)
        asking.ask(LABEL, lambda _job: "second", answers.append)

    asking.ask(LABEL, lambda _job: "first", again)
    wait(asking, qtbot)
    assert answers == ["first", "second"]


def test_a_bug_is_shown_though_nobody_asked_to_be_told(
    asking: Asking, shown: list[KnownError], qtbot: QtBot
) -> None:
    answers: list[str] = []
    asking.ask(LABEL, bug, answers.append)
    wait(asking, qtbot)
    (problem,) = shown
    assert str(problem).startswith("Something unexpected happened.")
    asking.ask(LABEL, bug, answers.append)
    wait(asking, qtbot)
    assert len(shown) == 1, "what is asked after each edit shows its bug once"
    asking.ask(LABEL, bug, answers.append, quiet=False)
    wait(asking, qtbot)
    assert len(shown) == 2, "what the moderator waits for shows it each time"
    assert answers == []


def test_a_bug_is_shown_once_by_who_shows_failures(
    asking: Asking, shown: list[KnownError], qtbot: QtBot
) -> None:
    failures: list[KnownError] = []
    asking.ask(LABEL, bug, lambda _answer: None, failures.append)
    wait(asking, qtbot)
    assert [type(problem) for problem in failures] == [Unexpected]
    assert shown == []


def test_a_bug_in_a_forgotten_question_is_shown(
    asking: Asking, shown: list[KnownError], qtbot: QtBot
) -> None:
    failures: list[KnownError] = []
    go = threading.Event()

    def late(_job: Job) -> str:
        go.wait(10)
        raise ZeroDivisionError

    asking.ask(LABEL, late, lambda _answer: None, failures.append)
    asking.forget()
    go.set()
    wait(asking, qtbot)
    assert [type(problem) for problem in shown] == [Unexpected]
    assert failures == []


def test_a_known_problem_is_shown_where_the_moderator_waits(
    asking: Asking, shown: list[KnownError], qtbot: QtBot
) -> None:
    asking.ask(LABEL, broken, lambda _answer: None)
    wait(asking, qtbot)
    assert shown == []
    asking.ask(LABEL, broken, lambda _answer: None, quiet=False)
    wait(asking, qtbot)
    assert [str(problem) for problem in shown] == ["The file is gone."]


def test_nothing_is_called_back_once_the_asker_is_gone(jobs: Jobs, qtbot: QtBot) -> None:
    asker = QObject()
    answers: list[str] = []
    work = Work("late")
    asking = Asking(jobs, asker)
    asking.ask(LABEL, work, answers.append)
    assert work.begun.wait(10)
    asker.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    work.go.set()
    while jobs.running:
        with qtbot.waitSignal(jobs.changed):
            pass
    assert work.ended.is_set()
    assert answers == []


def test_closing_while_asking_is_safe(jobs: Jobs, asking: Asking) -> None:
    answers: list[str] = []
    work, following = Work("late"), Work("next")
    asking.ask(LABEL, work, answers.append)
    assert work.begun.wait(10)
    asking.ask(LABEL, following, answers.append)
    assert jobs.finish()
    QApplication.processEvents()
    asking.ask(LABEL, following, answers.append)
    QApplication.processEvents()
    assert answers == []
    assert not following.begun.is_set()
    assert not asking.busy
