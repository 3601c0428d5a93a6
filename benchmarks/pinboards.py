"""How many cards of photographed pinboards are found as single pieces, and how long that takes.

Run: python benchmarks/pinboards.py [BOARDS]

A card is found right where the box around it and the true one share 0.7 of what either covers, and
no other card is. Where a card lies under another, only what is seen of it counts.
"""

import statistics
import sys
import time
from pathlib import Path

import cv2
import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))

from moderator.capture.cards import PinnedCard, find_cards
from tests.capture.pinboards import Pinboard, board_shot, photographed, pinboard

FIRST = 5000
"""Seed of the first board; nothing was tried out on boards with greater ones."""
RIGHT = 0.7


def common(found: PinnedCard, corners: np.ndarray) -> float:
    """Return the share that a found box and a true one have in common."""
    one, other = found.corners.astype(np.float32), corners.astype(np.float32)
    both = cv2.intersectConvexConvex(one, other)[0]
    return float(both / (cv2.contourArea(one) + cv2.contourArea(other) - both))


def judged(board: Pinboard, found: tuple[PinnedCard, ...]) -> tuple[int, int]:
    """Count the cards that were found right, and what was found and is no card."""
    left, right = list(found), 0
    for card in board.cards:
        best = max(left, key=lambda each: common(each, card.corners), default=None)
        if best is not None and common(best, card.corners) >= RIGHT:
            left.remove(best)
            right += 1
    return right, len(left)


def main() -> None:
    """Print all figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    for overlaps in (0.0, 0.2):
        cards = right = wrong = 0
        seconds = []
        for seed in range(FIRST, FIRST + count):
            board = photographed(pinboard(seed, overlaps=overlaps), board_shot(seed), seed)
            began = time.perf_counter()
            found = find_cards(board.picture)
            seconds.append(time.perf_counter() - began)
            fine, false = judged(board, found)
            cards, right, wrong = cards + len(board.cards), right + fine, wrong + false
        print(
            f"{count} boards, {overlaps:.0%} of the cards over others: {right} of {cards} found"
            f" right ({right / cards:.3f}), {wrong} that are no cards;"
            f" median {statistics.median(seconds):.2f} s"
        )


if __name__ == "__main__":
    main()
