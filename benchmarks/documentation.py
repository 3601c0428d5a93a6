"""How long the documentation takes: 123 people, 54 groups, 54 photos of 12 megapixels.

python benchmarks/documentation.py
"""

import statistics
import time
from collections.abc import Callable

from moderator.exchange.documents.documentation import documentation, documentation_pages
from moderator.ui.words import QtWords
from tests.exchange.documents.sample import big_conference, photo_bytes


def measured(work: Callable[[], object], times: int = 3) -> tuple[float, object]:
    """Run some times; return the median in seconds and the last answer."""
    seconds = []
    answer: object = None
    for _ in range(times):
        begun = time.perf_counter()
        answer = work()
        seconds.append(time.perf_counter() - begun)
    return statistics.median(seconds), answer


def main() -> None:
    """Print the figures."""
    conference, words = big_conference(), QtWords("de")
    large = photo_bytes(3000, 4000)
    seconds, content = measured(lambda: documentation(conference, lambda _: large, words))
    assert isinstance(content, bytes)
    print(f"PDF, 54 photos of 12 megapixels: {seconds:.2f} s, {len(content) / 1e6:.1f} MB")
    bare = big_conference(photos=False)
    seconds, content = measured(lambda: documentation(bare, lambda _: large, words))
    assert isinstance(content, bytes)
    print(f"PDF without photos: {seconds:.2f} s, {len(content) / 1e6:.1f} MB")
    seconds, pages = measured(lambda: documentation_pages(conference, lambda _: large, words))
    assert isinstance(pages, tuple)
    print(f"preview of {len(pages)} pages: {seconds:.2f} s")


if __name__ == "__main__":
    main()
