"""Sleep is held off while wanted, let go afterwards, and never an error."""

import logging
import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest

from moderator.machine.awake import Awake, Mode

PATIENCE = 10.0


@dataclass
class System:
    """Stands in for what the machine does: notes each asking and each letting go."""

    works: bool = True
    problem: Exception | None = None
    done: "queue.Queue[str]" = field(default_factory=queue.Queue)
    threads: list[threading.Thread] = field(default_factory=list)

    @property
    def active(self) -> bool:
        return self.works

    @contextmanager
    def presenting(self) -> Iterator[Mode]:
        self.threads.append(threading.current_thread())
        if self.problem is not None:
            raise self.problem
        self.done.put("held")
        yield self
        self.done.put("let go")


def made(system: System) -> tuple[Awake, "queue.Queue[bool]"]:
    told: queue.Queue[bool] = queue.Queue()
    return Awake(told.put, system.presenting), told


def test_it_holds_while_wanted_and_can_be_wanted_again() -> None:
    system = System()
    awake, told = made(system)
    for _ in range(2):
        awake.want(wanted=True)
        awake.want(wanted=True)
        assert system.done.get(timeout=PATIENCE) == "held"
        assert told.get(timeout=PATIENCE) is True
        awake.want(wanted=False)
        assert system.done.get(timeout=PATIENCE) == "let go"
        assert told.get(timeout=PATIENCE) is False
    assert threading.main_thread() not in system.threads
    awake.close()


def test_the_end_lets_go_and_tells_nobody_any_more() -> None:
    system = System()
    awake, told = made(system)
    awake.want(wanted=True)
    assert told.get(timeout=PATIENCE) is True
    awake.close()
    assert system.done.get(timeout=PATIENCE) == "held"
    assert system.done.get(timeout=PATIENCE) == "let go"
    assert told.empty()
    awake.want(wanted=True)
    assert len(system.threads) == 1


@pytest.mark.parametrize("system", [System(works=False), System(problem=RuntimeError("no bus"))])
def test_a_machine_that_cannot_is_told_by_the_log_alone(
    system: System, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    awake, told = made(system)
    awake.want(wanted=True)
    assert told.get(timeout=PATIENCE) is False
    awake.want(wanted=False)
    awake.close()
    assert any("sleep" in line for line in caplog.messages)
    assert all(record.levelno <= logging.INFO for record in caplog.records)


def test_a_system_that_does_not_answer_keeps_nobody_waiting() -> None:
    asked, answer = threading.Event(), threading.Event()

    @contextmanager
    def presenting() -> Iterator[Mode]:
        asked.set()
        answer.wait(PATIENCE)
        yield System()

    told: list[bool] = []
    awake = Awake(told.append, presenting)
    awake.want(wanted=True)
    assert asked.wait(PATIENCE)
    awake.want(wanted=False)
    awake.close()
    assert told == []
    answer.set()


def test_the_real_way_is_never_an_error_without_a_session(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    told: queue.Queue[bool] = queue.Queue()
    awake = Awake(told.put)
    awake.want(wanted=True)
    assert isinstance(told.get(timeout=PATIENCE), bool)
    awake.close()
