"""Prints the way of a cell through the files of the program, from its reading to a wish.

Run as `python -m benchmarks.way_of_a_cell`, with `-v` for the way itself. Followed are the calls
that are handed the cell's text, or its row or person. A stay begins where the text comes to another
file, by a call or back from one; a return is a stay in a file where it was before; a climb is a
call into a file that imports, perhaps by way of others, the one that calls.
"""

import sys
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from types import CodeType, FrameType

from moderator.event.people import Wish
from moderator.exchange.importing import planned
from moderator.exchange.plan import ImportKind, Insert, PlanOptions
from moderator.exchange.tables.reading import read_raw
from tests.exchange.lists import kassel
from tools.structure import imports_between, modules

LIST = "Vorname;Nachname;{heading}\nAnna;Becker;{theme}\n"
CARRIERS = {"Row", "Said", "Draft", "Entry"}
"""Records of one row; whole tables go everywhere anyway."""


class Way:
    """Notes where a text goes. files: one for each stay; climbs: the files of caller and called."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.files: list[str] = []
        self.climbs: list[tuple[str, str]] = []
        self.calls = 0
        known = modules()
        self._names = {str(module.file): name for name, module in known.items()}
        graph = imports_between(known)
        self._below = {name: _reached(graph, name) for name in known}
        self._carrying: set[FrameType] = set()

    def note(self, frame: FrameType, event: str, _argument: object) -> None:
        """Take note of a call or of its end; for `sys.setprofile`."""
        name = self._names.get(frame.f_code.co_filename)
        if name is None:
            return
        if event == "call" and self._carries(_arguments(frame)):
            self.calls += 1
            self._carrying.add(frame)
            caller = self._caller(frame)
            if caller in self._below[name]:
                self.climbs.append((caller, name))
            self._stay(name)
        elif event == "return" and frame in self._carrying:
            self._carrying.discard(frame)
            self._stay(self._caller(frame))

    def __str__(self) -> str:
        stays, files = len(self.files), len(set(self.files))
        return (
            f"{self.calls:>4} calls  {stays:>4} stays  {files:>3} files  "
            f"{stays - files:>4} returns  {len(self.climbs):>3} climbs"
        )

    def _stay(self, name: str) -> None:
        if name and self.files[-1:] != [name]:
            self.files.append(name)

    def _caller(self, frame: FrameType) -> str:
        return self._names.get(frame.f_back.f_code.co_filename, "") if frame.f_back else ""

    def _carries(self, values: Iterable[object], depth: int = 4) -> bool:
        return depth > 0 and any(self._has(value, depth) for value in values)

    def _has(self, value: object, depth: int) -> bool:
        if isinstance(value, str):
            return self._text in value
        if isinstance(value, bytes):
            return self._text.encode() in value
        if isinstance(value, dict):
            return self._carries(value.values(), depth - 1)
        if isinstance(value, tuple | list):
            return self._carries(value, depth - 1)
        if is_dataclass(value) and type(value).__name__ in CARRIERS:
            return self._carries((getattr(value, f.name) for f in fields(value)), depth - 1)
        return False


def _arguments(frame: FrameType) -> list[object]:
    code: CodeType = frame.f_code
    count = code.co_argcount + code.co_kwonlyargcount
    return [frame.f_locals[n] for n in code.co_varnames[:count] if n in frame.f_locals]


def _reached(graph: dict[str, set[str]], start: str) -> set[str]:
    reached, ahead = {start}, [start]
    while ahead:
        new = graph[ahead.pop()] - reached
        reached |= new
        ahead += new
    return reached - {start}


def main() -> None:
    """Follow a cell below a heading that says round and rank, and below one that says nothing."""
    conference = kassel("programme", "workshops")
    theme = conference.themes()[0].name.swapcase()  # unlike the event's own, and the same theme
    for label, heading in (("by heading", "Workshoprunde 1 – 1. Wahl"), ("by content", "Was")):
        data = LIST.format(heading=heading, theme=theme).encode()
        way = Way(theme)
        sys.setprofile(way.note)
        raw = read_raw(data, PlanOptions().read, "Liste.csv")
        plan = planned(conference, ImportKind.PARTICIPANTS, raw, PlanOptions())
        sys.setprofile(None)
        wishes = [s for s in plan.steps if isinstance(s, Insert) and isinstance(s.record, Wish)]
        print(f"{label:<12}{way}  to {len(wishes)} wishes")
        if "-v" in sys.argv:
            for number, name in enumerate(way.files, 1):
                print(f"{number:>6}  {name.removeprefix('moderator.')}")
            for pair in way.climbs:
                print("  climb from {} to {}".format(*pair))


if __name__ == "__main__":
    main()
