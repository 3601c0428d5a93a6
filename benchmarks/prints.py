"""How long sheets for paper and tables take: 123 and 500 people, three rounds.

python benchmarks/prints.py
"""

import statistics
import time
from collections.abc import Callable
from datetime import datetime
from functools import partial

from moderator.exchange.calendar import calendars_zip
from moderator.exchange.prints.order import PrintKind, PrintOrder
from moderator.exchange.prints.printing import sheet_pages, sheets
from moderator.exchange.tables_out.mail_merge import mail_merge_csv
from moderator.exchange.tables_out.workbook import workbook
from moderator.ui.words import QtWords
from tests.exchange.documents.sample import big_conference

NOW = datetime(2024, 11, 1)


def measured(work: Callable[[], bytes], times: int = 3) -> tuple[float, bytes]:
    """Run some times; return the median in seconds and the last answer."""
    seconds = []
    answer = b""
    for _ in range(times):
        begun = time.perf_counter()
        answer = work()
        seconds.append(time.perf_counter() - begun)
    return statistics.median(seconds), answer


def report(people: int) -> None:
    """Print the figures for a conference of so many people."""
    conference, words, now = big_conference(people=people, photos=False), QtWords("de"), NOW
    works: dict[str, Callable[[], bytes]] = {
        kind.value: partial(sheets, conference, words, PrintOrder(kind)) for kind in PrintKind
    }
    works["workbook"] = partial(workbook, conference, words)
    works["mail merge"] = partial(mail_merge_csv, conference, words)
    works["calendars"] = partial(calendars_zip, conference, conference.present(), words, now)
    for name, work in works.items():
        seconds, content = measured(work)
        print(f"{people} people, {name}: {seconds:.2f} s, {len(content) / 1e3:.0f} kB")


def main() -> None:
    """Print all figures."""
    for people in (123, 500):
        report(people)
    conference, order = big_conference(people=20, photos=False), PrintOrder(PrintKind.BADGES)
    seconds, _ = measured(lambda: b"".join(sheet_pages(conference, QtWords("de"), order, ppi=84)))
    print(f"preview of 20 badges: {seconds:.2f} s")


if __name__ == "__main__":
    main()
