"""How many points that say the same are found among those of a large event, and in which time.

Run: python benchmarks/common_points.py
"""

import sys
import time
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))

from moderator.demo import demo_clock, fresh_demo
from moderator.event.results import Point, PointKind
from moderator.rules.common_points import like_points
from moderator.store.opening import open_store

SAME = """
    Unsere Bescheide versteht niemand / Niemand versteht die Bescheide
    / Die Bescheide sind nicht zu verstehen
    Der Datenschutz bremst uns / Datenschutz bremst, wenn er spät kommt
    / Datenschutz wird als Bremse erlebt
    Zuständigkeiten sind unklar / Unklare Zuständigkeit / Niemand kennt die Zuständigkeiten
    Die Schnittstellen fehlen / Fehlende Schnittstellen zwischen den Systemen
    / Keine Schnittstelle zum Fachverfahren
    Zu wenig Kinderbetreuung am Nachmittag / Kinderbetreuung fehlt am Nachmittag
    / Nachmittags gibt es keine Kinderbetreuung
    Sprachkurse beginnen zu spät / Der Sprachkurs beginnt erst nach Monaten
    / Warten auf den Sprachkurs
    Busse fahren selten aufs Land / Auf dem Land fährt kein Bus / Ländliche Orte ohne Bus
    Die Akten sind nicht digital / Digitale Akte fehlt / Akten liegen noch auf Papier
    Arbeitgeber kennen die Förderung nicht / Förderung ist Arbeitgebern unbekannt
    / Arbeitgeber wissen nichts von der Förderung
    Fluktuation im Team / Hohe Fluktuation in den Teams / Das Team wechselt ständig
    Supervision wird nicht bezahlt / Keine bezahlte Supervision / Für Supervision fehlt Geld
    Nobody reads the newsletter / The newsletter is not read / Newsletters stay unread
"""
"""Each in the words of three groups, some without a word in common but the topic's."""


def main() -> None:
    """Mix them with the demo's points and print what was found."""
    with TemporaryDirectory() as folder:
        store = open_store(
            fresh_demo(Path(folder)), lambda: demo_clock()("Europe/Berlin"), read_only=True
        )
        points = list(store.conference.all(Point))
        store.close()
    first = max(point.id for point in points) + 1
    meant: set[tuple[int, int]] = set()
    topics = [
        [text.strip() for text in line.split(" / ")]
        for line in SAME.replace("\n    / ", " / ").strip().splitlines()
    ]
    for topic, texts in enumerate(topics):
        ids = [first + topic * 3 + place for place in range(len(texts))]
        for group, (point_id, text) in enumerate(zip(ids, texts, strict=True), 1000 + topic):
            points.append(Point(point_id, group, PointKind.PROBLEM, text))
        meant |= set(combinations(ids, 2))
    like_points(points)  # words are stemmed once
    began = time.perf_counter()
    found = like_points(points)
    milliseconds = (time.perf_counter() - began) * 1000
    pairs = {pair for each in found for pair in combinations(sorted(each.ids), 2)}
    mixed = {pair for pair in pairs if pair[1] >= first}
    print(f"points                       {len(points)}")
    print(f"pairs that say the same      {len(meant)}")
    print(f"of these found               {len(pairs & meant) / len(meant):.0%}")
    print(f"found with one, and right    {len(mixed & meant) / max(1, len(mixed)):.0%}")
    touched = sum(_touched(topic, first, pairs) for topic in range(len(topics)))
    print(f"topics found at least in two {touched} of {len(topics)}")
    print(f"time                         {milliseconds:.0f} ms")


def _touched(topic: int, first: int, pairs: set[tuple[int, int]]) -> bool:
    ids = range(first + topic * 3, first + topic * 3 + 3)
    return any(pair in pairs for pair in combinations(ids, 2))


if __name__ == "__main__":
    main()
