"""How well flipcharts are read: characters, words, points, kinds, seconds and memory.

Generated German sheets in handwriting fonts of npm's @fontsource, which are fetched once into a
folder outside the repository and are neither shipped nor committed.

Run: python benchmarks/reading.py [SHEETS] [--seed N] [--only PART_OF_A_VARIANT] [--wrong]
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tarfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import cv2
from rapidfuzz.distance import Levenshtein

from moderator.capture.reading.reader import ReadingOrder, read_photo
from moderator.event.results import PointKind
from moderator.machine.resources import resource
from moderator.rules.reading.lines import ReadLine
from moderator.rules.reading.points import Question, ReadPoint, ReadSheet, proposed
from tests.capture.photo_maker import Shot
from tests.capture.reading.written_sheets import (
    SIGNS,
    Look,
    WrittenPoint,
    WrittenSheet,
    written_sheet,
)

FONTS = (
    *("architects-daughter", "caveat", "caveat-brush", "coming-soon", "covered-by-your-grace"),
    *("gochi-hand", "handlee", "indie-flower", "kalam", "neucha", "patrick-hand", "schoolbell"),
    *("shadows-into-light", "short-stack"),
)
FOLDER = Path(os.environ.get("MODERATOR_FONTS", Path.home() / ".cache/moderator-benchmarks/fonts"))

VARIANTS = {
    "signs, clear gaps": {"signs": True, "gap": 0.9},
    "signs, no gaps": {"signs": True, "gap": 0.12},
    "inks alone, clear gaps": {"signs": False, "gap": 0.9},
    "inks alone, no gaps": {"signs": False, "gap": 0.12},
}


@dataclass(slots=True)
class Tally:
    """What was counted over the sheets of one variant."""

    sheets: int = 0
    letters: int = 0
    wrong: int = 0
    wrong_raw: int = 0
    words: int = 0
    right_words: int = 0
    points: int = 0
    right_points: int = 0
    proposals: int = 0
    untouched: int = 0
    right_kind: int = 0
    right_question: int = 0
    asked: int = 0
    right_dots: int = 0
    headlines: int = 0
    mended: int = 0
    harmed: int = 0
    marked_wrong: int = 0
    marked_right: int = 0
    unmarked_wrong: int = 0
    offered: int = 0
    seconds: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        """Add the counts of another one."""
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def told(self) -> str:
        """Say the figures in a line."""
        mean = sum(self.cpu) / max(len(self.cpu), 1)
        wall = sorted(self.seconds)[len(self.seconds) // 2] if self.seconds else 0.0
        return (
            f"{self.sheets:3d} sheets  wrong chars {self.wrong / max(self.letters, 1):6.2%}"
            f" (uncorrected {self.wrong_raw / max(self.letters, 1):6.2%})"
            f"  words right {self.right_words / max(self.words, 1):6.1%}"
            f"  points right {self.right_points / max(self.points, 1):6.1%}"
            f"  no edit {self.untouched / max(self.points, 1):6.1%}"
            f"  kind {self.right_kind / max(self.right_points, 1):6.1%}"
            f"  question {self.right_question / max(self.asked, 1):6.1%}"
            f"  dots {self.right_dots / max(self.right_points, 1):6.1%}"
            f"  headline {self.headlines}/{self.sheets}"
            f"  mended {self.mended} harmed {self.harmed}"
            f"  marked: wrong {self.marked_wrong} right {self.marked_right}"
            f" missed {self.unmarked_wrong}, right one offered {self.offered}"
            f"  {wall:.1f} s wall, {mean:.1f} s of CPU"
        )


def fonts() -> list[Path]:
    """Fetch the fonts that are not there yet, by npm's own client; return their files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    files = [FOLDER / f"{name}.woff2" for name in FONTS]
    for name, file in zip(FONTS, files, strict=True):
        if not file.exists():
            packed = subprocess.run(
                ["npm", "pack", f"@fontsource/{name}", "--silent"],
                cwd=FOLDER,
                check=True,
                capture_output=True,
                text=True,
            ).stdout.strip()
            with tarfile.open(FOLDER / packed) as archive:
                inside = archive.extractfile(f"package/files/{name}-latin-400-normal.woff2")
                assert inside is not None
                file.write_bytes(inside.read())
    return files


@dataclass(frozen=True, slots=True)
class Task:
    """A sheet to be written and read: its text, and the words that the event knew before it."""

    headline: str
    points: tuple[WrittenPoint, ...]
    questions: tuple[str, ...]
    words: tuple[str, ...]


def tasks() -> list[Task]:
    """Make sheets of the demo's results; words known: those of all results before it."""
    results = json.loads(resource("demo", "results.json").read_text(encoding="utf-8"))
    questions = _questions()
    known = {word for asked in questions.values() for text in asked for word in _words(text)}
    known |= {word for theme in questions for word in _words(theme)}
    made = []
    for result in results:
        points = tuple(
            WrittenPoint(
                PointKind(point["kind"]), point["text"], point["question"] - 1, point["dots"]
            )
            for point in result["points"]
            if point["question"]
        )
        if points and result["headline"]:
            order = tuple(sorted(points, key=lambda point: point.question or 0))
            asked = questions.get(result["theme"], ())
            made.append(Task(result["headline"], order, asked, tuple(known)))
        for text in (result["headline"], *(point.text for point in points)):
            known |= set(_words(text))
    return made


def _questions() -> dict[str, tuple[str, ...]]:
    lines = resource("demo", "workshops.csv").read_text(encoding="utf-8-sig").splitlines()
    rows = [line.split(";") for line in lines[1:] if line]
    return {row[0]: tuple(row[-1].split("|")) for row in rows}


def _words(text: str) -> list[str]:
    return [word.strip(".,:;!?()„“–") for word in text.split()]


def sheets(
    count: int, seed: int, variant: Mapping[str, float]
) -> Iterator[tuple[WrittenSheet, Task]]:
    """Write and photograph sheets, each as another hand under another light."""
    files, given = fonts(), tasks()
    for number in range(count):
        dice = random.Random(f"{seed}-{number}")
        first = dice.randrange(len(given))
        task = _full(given[first], given, dice)
        kind = ("printed", "circled", "")[number % 3]
        look = Look(
            files[number % len(files)],
            resource("fonts", "Inter-Regular.otf"),
            size=dice.randint(40, 52),
            bold=dice.choice((1, 1, 2)),
            ruled=dice.random() < 0.5,
            questions=kind,
            shot=Shot(
                size=(1920, 2560),
                background=dice.choice(("pinboard", "wall", "floor", "wood")),
                tilt=dice.uniform(2, 18),
                roll=dice.uniform(-3, 3),
                fill=dice.uniform(0.85, 0.97),
                light=dice.uniform(0, 0.6),
                shadow=dice.choice((0.0, 0.35, 0.5)),
                blur=dice.uniform(0.8, 2.4),
                noise=dice.uniform(2, 7),
            ),
            **variant,  # type: ignore[arg-type]
        )
        yield written_sheet(task.headline, task.points, look, number, task.questions), task


def _full(task: Task, given: list[Task], dice: random.Random) -> Task:
    """Fill a sheet up with points of others, to seven as groups write them."""
    points = list(task.points)
    while len(points) < 7:
        other = dice.choice(dice.choice(given).points)
        if other not in points:
            points.append(other)
    points.sort(key=lambda point: point.question or 0)
    return Task(task.headline, tuple(points), task.questions, task.words)


def photographed(sheet: WrittenSheet) -> bytes:
    """Write a photo in the quality in which the program keeps and shows it."""
    fine, content = cv2.imencode(".jpg", sheet.photo, [cv2.IMWRITE_JPEG_QUALITY, 88])
    assert fine
    return content.tobytes()


def judged(sheet: WrittenSheet, task: Task, *, told: bool) -> Tally:
    """Read a sheet and compare."""
    tally = Tally(sheets=1)
    content = photographed(sheet)
    wall, cpu = time.perf_counter(), time.process_time()
    photo = read_photo(ReadingOrder(content, task.words))
    questions = [Question(number, text) for number, text in enumerate(task.questions)]
    read = proposed(photo, questions)
    tally.seconds.append(time.perf_counter() - wall)
    tally.cpu.append(time.process_time() - cpu)
    _judge_points(sheet, read, tally, told=told)
    headline = read.headline.text if read.headline is not None else ""
    tally.headlines = Levenshtein.normalized_similarity(headline, sheet.headline) > 0.8
    if told and headline != sheet.headline:
        print(f"   headline {sheet.headline!r}: {headline!r}")
    return tally


def _judge_points(sheet: WrittenSheet, read: ReadSheet, tally: Tally, *, told: bool) -> None:
    signs = any(line.text[:2] in {f"{sign} " for sign in SIGNS.values()} for line in sheet.lines)
    of_line = [_nearest(line, sheet) for line in read.lines]
    _judge_text(sheet, read, of_line, tally, told=told)
    tally.proposals = len(read.points)
    asks = any(line.point == -2 for line in sheet.lines)
    for number, written in enumerate(sheet.points):
        tally.points += 1
        within = {place for place, owner in enumerate(of_line) if owner == number}
        match = next((p for p in read.points if _lines_in(p, read) == within and within), None)
        if match is None:
            if told:
                print(f"   not found: {written.kind} {written.text!r}")
            continue
        tally.right_points += 1
        tally.untouched += match.text == written.text
        tally.right_kind += match.kind is _told(written.kind, signs=signs)
        tally.right_dots += match.dots == written.dots
        tally.asked += asks
        tally.right_question += asks and match.question_id == written.question
        if told and (match.text, match.kind, match.dots) != (
            written.text,
            written.kind,
            written.dots,
        ):
            print(f"   {written.kind} {written.dots} {written.text!r}")
            print(f"   {match.kind} {match.dots} {match.text!r} {match.unsure}")


def _told(kind: PointKind, *, signs: bool) -> PointKind:
    """Tell the kind that the sheet says: without signs, red and blue stand for one kind each."""
    alone = {PointKind.CHALLENGE: PointKind.PROBLEM, PointKind.OPEN_QUESTION: PointKind.NEXT_STEP}
    return kind if signs else alone.get(kind, kind)


def _judge_text(
    sheet: WrittenSheet, read: ReadSheet, of_line: list[int], tally: Tally, *, told: bool
) -> None:
    """Compare characters and words, point by point, whatever the points that were made of them."""
    for number, written in enumerate(sheet.points):
        lines = [line for line, owner in zip(read.lines, of_line, strict=True) if owner == number]
        text, raw, marked = _joined(lines)
        tally.letters += len(written.text)
        tally.wrong += min(Levenshtein.distance(text, written.text), len(written.text))
        tally.wrong_raw += min(Levenshtein.distance(raw, written.text), len(written.text))
        true, left = written.text.split(), raw.split()
        tally.words += len(true)
        right = set(text.split())
        tally.right_words += sum(word in right for word in true)
        mended = [word for word in true if word in right and word not in left]
        harmed = [word for word in true if word not in right and word in left]
        tally.mended += len(mended)
        tally.harmed += len(harmed)
        if told and (mended or harmed):
            print(f"   mended {mended}, harmed {harmed}: {raw!r} to {text!r}")
        tally.marked_wrong += sum(word not in true for word in marked)
        tally.marked_right += sum(word in true for word in marked)
        tally.offered += sum(
            line.text[word.start : word.end] not in true and bool(set(word.others) & set(true))
            for line in lines
            for word in line.unsure
        )
        tally.unmarked_wrong += sum(w not in true and w not in marked for w in text.split())


def _joined(lines: list[ReadLine]) -> tuple[str, str, list[str]]:
    """Join lines without their sign; also as they were before the correction."""
    texts, raws, marked = [], [], []
    for line in sorted(lines, key=lambda line: (round(line.box[1], 2), line.left)):
        texts.append(line.text)
        raws.append(line.raw or line.text)
        marked += [line.text[word.start : word.end] for word in line.unsure]
    return _signless(" ".join(texts)), _signless(" ".join(raws)), marked


def _signless(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if len(first) == 1 and not first.isalnum() else text.lstrip("-–—!+→?")


def _nearest(line: ReadLine, sheet: WrittenSheet) -> int:
    """Tell which point a line belongs to: the one whose line it covers; -9 for none."""
    best, owner = 0.0, -9
    for written in sheet.lines:
        x = min(line.right, written.box[0] + written.box[2]) - max(line.left, written.box[0])
        bottom = min(line.box[1] + line.box[3], written.box[1] + written.box[3])
        y = bottom - max(line.box[1], written.box[1])
        if x > 0 and y > 0 and x * y > best:
            best, owner = x * y, written.point
    return owner


def _lines_in(point: ReadPoint, read: ReadSheet) -> set[int]:
    """Find the lines whose middle lies within a point's strip and that make it up."""
    return {place for place, line in enumerate(read.lines) if line in point.lines}


def main() -> None:
    """Print the figures of each variant and of all together."""
    asked = argparse.ArgumentParser()
    asked.add_argument("sheets", type=int, nargs="?", default=14)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--only", default="")
    asked.add_argument("--wrong", action="store_true")
    options = asked.parse_args()
    whole = Tally()
    for name, variant in VARIANTS.items():
        if options.only not in name:
            continue
        total = Tally()
        for sheet, task in sheets(options.sheets, options.seed, variant):
            total.add(judged(sheet, task, told=options.wrong))
        print(f"{name:24s} {total.told()}", flush=True)
        whole.add(total)
    print(f"{'all':24s} {whole.told()}")
    if sys.platform != "win32":
        import resource as usage

        peak = usage.getrusage(usage.RUSAGE_SELF).ru_maxrss / 1024
        print(f"peak memory of this process, the making of the photos included: {peak:.0f} MB")


if __name__ == "__main__":
    main()
