"""What it costs to confirm a read sheet instead of typing it, by keys that are really pressed.

Seconds by the keystroke-level model of Card, Moran and Newell (1980): 0.28 s a key, a held key like
Alt counted as one, and 1.35 s a decision: one for each point, and one more for each wrong word.

Run: python benchmarks/confirming.py [POINTS] [--seed N]
"""

import argparse
import json
import os
import random
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from moderator import pictures
from moderator.actions.photos import add_photos
from moderator.actions.reading import keep_proposals
from moderator.actions.results import PointPlace, add_points
from moderator.capture.photos import Prepared
from moderator.event.results import PointKind, ProposedPoint, UnsureWord, write_unsure
from moderator.machine.resources import resource
from moderator.store.store import Store
from moderator.ui.hub import Hub
from moderator.ui.results.proposal_row import ProposalRow
from moderator.ui.results.proposed_text import POOR
from moderator.ui.results.view import ResultsArea
from moderator.ui.theme import Appearance, ThemeChoice
from tests.actions.results_event import group_of, questions_of, results_store

KEY, DECISION = 0.28, 1.35
RATES = {0.0: 0.0, 0.05: 0.17, 0.15: 0.35}
"""Wrong characters, and wrong words that go with them: on real photos 15 % and 35 %, on generated
ones 3 % and 15 %, since most of what is misread is a few words that are hardly legible."""
MARKED, OFFERED, MARKED_RIGHT = 0.72, 0.36, 0.09
"""Shares of wrong words that are marked, of these with the right one offered, and of right words
that are marked, as benchmarks/reading.py measures them."""
LOOKALIKES = {
    "ä": "a", "ö": "o", "ü": "u", "ß": "B", "e": "c", "n": "u", "u": "v", "l": "t", "t": "l",
    "r": "v", "i": "l", "a": "o", "o": "a", "s": "5", "h": "b", "g": "q", "m": "n",
}  # fmt: skip
Key, Held = Qt.Key, Qt.KeyboardModifier


@dataclass(slots=True)
class Hands:
    """Presses keys where the focus is, and counts keys and decisions."""

    keys: int = 0
    decisions: int = 0

    @property
    def seconds(self) -> float:
        """Time by the keystroke-level model."""
        return self.keys * KEY + self.decisions * DECISION

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Held.NoModifier) -> None:
        """Press a key, with Alt or Control counted as another one."""
        self.keys += 1 if held == Held.NoModifier else 2
        self._send(key, held, "")

    def write(self, text: str) -> None:
        """Press a key for each letter, two for a capital."""
        for letter in text:
            self.keys += 2 if letter.isupper() else 1
            self._send(Key.Key_unknown, Held.NoModifier, letter)

    def _send(self, key: Qt.Key, held: Qt.KeyboardModifier, letters: str) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, key, held, letters))


def sheet(count: int, seed: int) -> list[tuple[PointKind, str]]:
    """Take points of the demo's results, each kind after the other as groups write them."""
    results = json.loads(resource("demo", "results.json").read_text(encoding="utf-8"))
    points = [(PointKind(p["kind"]), p["text"]) for result in results for p in result["points"]]
    chosen = random.Random(seed).sample(points, count)
    return sorted(chosen, key=lambda point: list(PointKind).index(point[0]))


def misread(kind: PointKind, text: str, rate: float, dice: random.Random) -> ProposedPoint:
    """Make a proposal with so many wrong characters, marked and offered as the reader would."""
    words, doubts, start = [], [], 0
    for word in text.split():
        wrong = _misread(word, rate / RATES[rate], dice) if dice.random() < RATES[rate] else word
        others: tuple[str, ...] = ()
        if wrong != word and dice.random() < OFFERED:
            others = (word,) if dice.random() < 0.7 else ("", word)
        marked = dice.random() < (MARKED if wrong != word else MARKED_RIGHT * (rate > 0))
        if marked:
            more = tuple(other or wrong.capitalize() + "r" for other in others)
            doubts.append(UnsureWord(start, start + len(wrong), more))
        words.append(wrong)
        start += len(wrong) + 1
    confidence = 0.97 if rate < 0.1 else 0.85
    return ProposedPoint(
        0, 0, kind, " ".join(words), unsure=write_unsure(doubts), confidence=confidence
    )


def _misread(word: str, rate: float, dice: random.Random) -> str:
    """Misread so many letters of a word, at least one."""
    one = dice.randrange(len(word))
    return "".join(
        LOOKALIKES.get(letter, "r") if place == one or dice.random() < rate else letter
        for place, letter in enumerate(word)
    )


def confirm(hands: Hands, row: ProposalRow, kind: PointKind, text: str) -> None:
    """Bring a proposal to what stands on the sheet, in the way that takes the fewest keys."""
    hands.decisions += 1
    wrong = [
        (place, right)
        for place, (right, read) in enumerate(zip(text.split(), row.text.split(), strict=True))
        if right != read
    ]
    whole = 2 + len(text) if row.proposal.confidence >= POOR else len(text)
    if sum(len(right) + 4 for _, right in wrong) > whole:
        hands.decisions += 1
        hands.press(Key.Key_F2)
        hands.press(Key.Key_A, Held.ControlModifier)
        hands.write(text)
    else:
        for place, right in wrong:
            hands.decisions += 1
            _mend(hands, row, place, right)
    assert row.text == text, (row.text, text)
    assert row.proposal.kind is kind
    hands.press(Key.Key_Return)


def _mend(hands: Hands, row: ProposalRow, place: int, right: str) -> None:
    """Choose a word and take the reading that is right, or write it."""
    starts = _starts(row.text)
    while row.editing or row.words.chosen is None or row.words.chosen[0] != starts[place]:
        chosen = row.words.chosen
        at = starts[place] if chosen is None else chosen[0]
        if row.editing:
            at = row.editor.textCursor().position() - 1
        back = starts[place] < at or (chosen is None and place > len(starts) // 2)
        held = Held.AltModifier if row.editing else Held.NoModifier
        hands.press(Key.Key_Left if back else Key.Key_Right, held)
    readings = row.words.readings
    if right in readings:
        for _ in range(readings.index(right) + 1):
            hands.press(Key.Key_Down, Held.AltModifier)
        return
    for letter in right:
        hands.write(letter)
        if row.text.split()[place] == right:
            break  # completed


def _starts(text: str) -> list[int]:
    starts, place = [], 0
    for word in text.split():
        starts.append(place)
        place += len(word) + 1
    return starts


def type_all(hands: Hands, points: list[tuple[PointKind, str]]) -> None:
    """Type the sheet beside the photo: text, Enter, and the kind where it changes."""
    before = PointKind.PROBLEM
    for kind, text in points:
        hands.decisions += 1
        if kind is not before:
            number = list(PointKind).index(kind) + 1
            hands.press(Key(Key.Key_0 + number), Held.AltModifier)
            before = kind
        hands.write(text)
        hands.press(Key.Key_Return)


def settle() -> None:
    """Let the window take what was posted."""
    for _ in range(20):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def opened(store: Store) -> tuple[Hub, ResultsArea]:
    """Open the results area on group 3."""
    hub = Hub(store, Appearance(ThemeChoice.LIGHT))
    area = ResultsArea(hub)
    area.resize(1190, 690)
    area.show()
    area.activateWindow()
    settle()
    area.reveal(group_of(store.conference, 1, 3))
    settle()
    return hub, area


def _write_before(store: Store, points: list[tuple[PointKind, str]]) -> None:
    """Let other groups have written the points of the demo that this one does not write."""
    texts = {text for _, text in points}
    results = json.loads(resource("demo", "results.json").read_text(encoding="utf-8"))
    others = [p["text"] for result in results for p in result["points"] if p["text"] not in texts]
    place = PointPlace(group_of(store.conference, 0, 1).id)
    add_points(store, place, [(PointKind.PROBLEM, text) for text in others])


def measured(folder: Path, points: list[tuple[PointKind, str]], rate: float | None) -> Hands:
    """Enter a sheet in a fresh event; rate: of wrong characters, None to type it all."""
    store = results_store(folder)
    _write_before(store, points)
    hub, area = opened(store)
    group = group_of(store.conference, 1, 3)
    question = questions_of(store.conference, group)[0]
    hands = Hands()
    if rate is None:
        area.page.sheet.sections[0].lines[-1].editor.put_cursor_at_end()
        type_all(hands, points)
    else:
        dice = random.Random(round(rate * 100))
        photo = add_photos(store, group.id, [Prepared("a.jpg", b"a", b"a", 6, 8, None)])[0]
        read = [misread(kind, text, rate, dice) for kind, text in points]
        keep_proposals(store, photo, [replace(each, question_id=question) for each in read])
        settle()
        area.page.begin()
        for kind, text in points:
            row = area.page.proposals.current
            assert row is not None
            confirm(hands, row, kind, text)
    settle()
    kept = [(p.kind, p.text) for p in store.conference.points_of(group.id)]
    assert kept == points, kept
    area.close()
    hub.close()
    store.close()
    return hands


def main() -> None:
    """Print keys and seconds a point for typing and for confirming."""
    asked = argparse.ArgumentParser()
    asked.add_argument("points", type=int, nargs="?", default=20)
    asked.add_argument("--seed", type=int, default=1)
    options = asked.parse_args()
    qt = pictures.qt_application()
    assert qt is not None
    points = sheet(options.points, options.seed)
    typed = 0.0
    for rate in (None, *RATES):
        with tempfile.TemporaryDirectory() as folder:
            hands = measured(Path(folder), points, rate)
        typed = typed or hands.seconds
        name = "typed" if rate is None else f"confirmed, {rate:.0%} wrong characters"
        keys, seconds = hands.keys / len(points), hands.seconds / len(points)
        print(
            f"{name:36s} {keys:6.1f} keys a point  {seconds:6.1f} s a point"
            f"  {hands.seconds / typed:5.0%} of typing"
        )


if __name__ == "__main__":
    main()
