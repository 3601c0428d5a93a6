"""What it costs to confirm a read sheet instead of typing it, by keys that are really pressed.

Seconds by the keystroke-level model of Card, Moran and Newell (1980): 0.28 s a key, a held key like
Alt counted as one, and 1.35 s a decision: one for each point, and one more for each wrong word.

The words of points that other groups wrote before are offered for misread ones; --first measures
the first group's sheet, with the words of themes and guiding questions alone.

Run: python benchmarks/confirming.py [POINTS] [--seed N] [--first]
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
from tests.actions.results_event import group_of, put_photos, questions_of, results_store

KEY, DECISION = 0.28, 1.35
RATES = {0.0: 0.0, 0.05: 0.17, 0.15: 0.35}
"""Wrong characters, and wrong words that go with them: on real photos 15 % and 35 %, on generated
ones 3 % and 15 %, since most of what is misread is a few words that are hardly legible."""
MARKED, OFFERED, MARKED_RIGHT = 0.72, 0.36, 0.09
"""Shares of wrong words that are marked, of these with the right one offered, and of right words
that are marked, as benchmarks/reading.py measures them."""
USUAL = 4
"""Keys that mending a word usually takes, as far as a person knows before."""
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
        printable = held == Held.NoModifier and key < Key.Key_Escape
        self._send(key, held, chr(key) if printable else "")

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


def misread(
    kind: PointKind, text: str, rate: float, dice: random.Random, *, even: bool = False
) -> ProposedPoint:
    """Make a proposal with so many wrong characters, marked and offered as the reader would.

    even: each character is as likely wrong as any other, instead of a few words that are hardly
    legible.
    """
    words, doubts, start = [], [], 0
    for word in text.split():
        if even:
            wrong = _misread_evenly(word, rate, dice)
        else:
            hardly = dice.random() < RATES[rate]
            wrong = _misread(word, rate / RATES[rate], dice) if hardly else word
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


def _misread_evenly(word: str, rate: float, dice: random.Random) -> str:
    """Misread each letter of a word with this probability."""
    return "".join(
        LOOKALIKES.get(letter, "r") if dice.random() < rate else letter for letter in word
    )


def confirm(hands: Hands, row: ProposalRow, kind: PointKind, text: str) -> None:
    """Bring a proposal to what stands on the sheet, in the way that takes the fewest keys."""
    hands.decisions += 1
    wrong = [
        (place, right)
        for place, (right, read) in enumerate(zip(text.split(), row.text.split(), strict=True))
        if right != read
    ]
    if retyping_is_quicker(text, wrong, poor=row.proposal.confidence < POOR):
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


def retyping_is_quicker(text: str, wrong: list[tuple[int, str]], *, poor: bool) -> bool:
    """Return whether a person would rather type a line anew, by what a word usually takes."""
    anew = DECISION + KEY * (len(text) + (0 if poor else 3))
    return sum(DECISION + KEY * min(len(right) + 1, USUAL) for _, right in wrong) > anew


def _mend(hands: Hands, row: ProposalRow, place: int, right: str) -> None:
    """Choose a word; take the reading that is right, or write its end, a piece, or all of it."""
    _choose(hands, row, place)
    read = row.text.split()[place]
    if _taken(hands, row, right):
        return
    wrong = [n for n, (a, b) in enumerate(zip(right, read, strict=True)) if a != b]
    end, piece = right[wrong[0] :], right[max(wrong[0] - 1, 0) : wrong[-1] + 1]
    whole = wrong[-1] + 2 + right[0].isupper()
    if 2 * len(end) < min(whole, len(piece) + 1):
        for _ in end:
            hands.press(Key.Key_Backspace)
        hands.write(end)
    elif wrong[0] == 0 or piece[0].isupper() or not _written(hands, row, place, right, piece):
        _written(hands, row, place, right, right)


def _written(hands: Hands, row: ProposalRow, place: int, right: str, letters: str) -> bool:
    """Write letters until the word is right or offered; take them back if it never is."""
    for letter in letters:
        hands.write(letter)
        if row.text.split()[place] == right or _taken(hands, row, right):
            return True
    for _ in letters:
        hands.press(Key.Key_Backspace)
    return False


def _taken(hands: Hands, row: ProposalRow, right: str) -> bool:
    """Take a reading by its number if it is offered."""
    offered = row.readings.numbered and right in row.readings.shown
    if offered:
        hands.press(Key(Key.Key_1 + row.readings.shown.index(right)))
    return offered


def _choose(hands: Hands, row: ProposalRow, place: int) -> None:
    """Go to a word by the fewest keys: on to the next doubtful one, or word by word."""
    while (here := _place(row)) != place or row.editing:
        starts = _starts(row.words.text)
        doubts = [starts.index(each.start) for each in row.words.doubts]
        following = next((doubt for doubt in doubts if -1 < here < doubt), None)
        if following is not None and 1 + abs(place - following) <= abs(place - here):
            _jump(hands, row)
        elif here == -1:
            hands.press(Key.Key_Right if place <= len(starts) // 2 else Key.Key_Left)
        elif here > place:
            hands.press(Key.Key_Left, Held.AltModifier if row.editing else Held.NoModifier)
        else:
            hands.press(Key.Key_Right)


def _jump(hands: Hands, row: ProposalRow) -> None:
    """Go on to the next doubtful word; one that was completed is taken by its number."""
    cursor = row.editor.textCursor()
    if row.editing and cursor.hasSelection():
        word = row.text.split()[_place(row)]
        hands.press(Key(Key.Key_1 + row.readings.shown.index(word)))
    else:
        hands.press(Key.Key_Space)


def _place(row: ProposalRow) -> int:
    """Find which word is chosen or typed; -1 if none is."""
    if row.editing:
        at = row.editor.textCursor().selectionStart() - 1
    elif row.words.chosen is not None:
        at = row.words.chosen[0]
    else:
        return -1
    return sum(start <= at for start in _starts(row.text)) - 1


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


def measured(
    folder: Path,
    points: list[tuple[PointKind, str]],
    rate: float | None,
    *,
    even: bool = False,
    first: bool = False,
) -> Hands:
    """Enter a sheet; rate: of wrong characters, None to type it all; first: nobody wrote before."""
    store = results_store(folder)
    if not first:
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
        photo = put_photos(store, group.id, Prepared("a.jpg", b"a", b"a", 6, 8, None))[0]
        read = [misread(kind, text, rate, dice, even=even) for kind, text in points]
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
    asked.add_argument("--first", action="store_true", help="no group has written a point before")
    options = asked.parse_args()
    qt = pictures.qt_application()
    assert qt is not None
    points = sheet(options.points, options.seed)
    typed = 0.0
    for name, rate, even in ways():
        with tempfile.TemporaryDirectory() as folder:
            hands = measured(Path(folder), points, rate, even=even, first=options.first)
        typed = typed or hands.seconds
        keys, seconds = hands.keys / len(points), hands.seconds / len(points)
        print(
            f"{name:38s} {keys:6.1f} keys a point  {seconds:6.1f} s a point"
            f"  {hands.seconds / typed:5.0%} of typing"
        )


def ways() -> list[tuple[str, float | None, bool]]:
    """List what is measured: name, wrong characters (None: typed), evenly spread or not."""
    clustered = [(f"confirmed, {rate:.0%} wrong", rate, False) for rate in RATES]
    even = [(f"confirmed, {rate:.0%} wrong, spread evenly", rate, True) for rate in RATES if rate]
    return [("typed", None, False), *clustered, *even]


if __name__ == "__main__":
    main()
