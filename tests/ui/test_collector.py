"""Cycles of objects are collected on the interface thread alone."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from moderator.ui.collector import Collector

MANY = 2_000
"""More than the young objects that Python lets be."""


class Knot(QObject):
    """An object of Qt in a cycle; tells in which thread it was taken apart."""

    def __init__(self, threads: list[threading.Thread]) -> None:
        super().__init__()
        self.me = self
        self._threads = threads

    def __del__(self) -> None:
        self._threads.append(threading.current_thread())


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    enabled = gc.isenabled()
    owner = QObject()
    yield Collector(owner)
    owner.deleteLater()
    if enabled:
        gc.enable()


def test_a_worker_that_makes_many_objects_takes_no_widget_apart(
    collector: Collector, qtbot: QtBot
) -> None:
    threads: list[threading.Thread] = []
    for _ in range(MANY):
        Knot(threads)

    def work() -> None:
        kept = [[number] for number in range(200_000)]
        assert len(kept) == 200_000

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert threads == []
    qtbot.waitUntil(lambda: len(threads) == MANY, timeout=10_000)
    assert set(threads) == {threading.main_thread()}
