"""Groups without any repeated meeting where arithmetic gives them: transversal designs.

People are points (column, row); in round r the point (i, x) sits in group x + r·i. Two people
meet in two rounds r, s only if (r - s)·(i - j) = 0, which a field rules out, and the numbers
modulo m as long as no such product is a multiple of m. One more round is free where whole
columns can be cut into groups. (Bose 1938; the classical start for the social golfer's problem.)
"""

from collections.abc import Callable
from itertools import product

import numpy as np
from numpy.typing import NDArray

Table = Callable[[int, int], int]

LARGEST_FIELD = 128


def design(people: int, groups: int, rounds: int) -> NDArray[np.intp] | None:
    """Give the group of each person (columns) in each round (rows), or None where unknown.

    Nobody meets twice. People are numbered column by column: person n is the point
    (n // groups, n % groups), and those of the first column stay in their group in all rounds.
    """
    if groups < 1 or people <= groups:
        return None
    columns = -(-people // groups)
    column, row = np.divmod(np.arange(people), groups)
    for add, times in _arithmetics(groups):
        usable = min(rounds, groups)
        if not _is_free(groups, usable, columns, add, times):
            continue
        found = np.array(
            [
                [add(int(x), times(r, int(i))) for i, x in zip(column, row, strict=True)]
                for r in range(usable)
            ],
            dtype=np.intp,
        )
        if rounds == usable:
            return found
        if rounds == groups + 1 and people == columns * groups and groups % columns == 0:
            return np.vstack([found, column * (groups // columns) + row // columns])
    return None


def _arithmetics(size: int) -> list[tuple[Table, Table]]:
    """Addition and multiplication of a field of this size where there is one, else modulo it."""
    found: list[tuple[Table, Table]] = []
    for prime in range(2, size + 1):
        power, exponent = prime, 1
        while power < size:
            power, exponent = power * prime, exponent + 1
        if power == size and all(prime % d for d in range(2, prime)) and size <= LARGEST_FIELD:
            found.append(_field(prime, exponent))
            break
    found.append((lambda a, b: (a + b) % size, lambda a, b: a * b % size))
    return found


def _field(prime: int, exponent: int) -> tuple[Table, Table]:
    """Arithmetic of the field with prime^exponent elements; digits are coefficients."""

    def digits(number: int) -> list[int]:
        return [number // prime**place % prime for place in range(exponent)]

    def number(coefficients: list[int]) -> int:
        return sum(c % prime * prime**place for place, c in enumerate(coefficients))

    def times(a: int, b: int, modulus: tuple[int, ...]) -> int:
        raw = [0] * (2 * exponent)
        for (i, x), (j, y) in product(enumerate(digits(a)), enumerate(digits(b))):
            raw[i + j] += x * y
        for place in range(2 * exponent - 1, exponent - 1, -1):
            factor = raw[place] % prime
            for back, coefficient in enumerate(modulus):
                raw[place - exponent + back] -= factor * coefficient
        return number(raw[:exponent])

    size = prime**exponent
    for modulus in product(range(prime), repeat=exponent):
        generated, value = {1}, 1
        for _ in range(size - 2):
            value = times(value, prime if exponent > 1 else _root(prime), modulus)
            generated.add(value)
        if len(generated) == size - 1 and 0 not in generated:
            break

    def add(a: int, b: int) -> int:
        return number([x + y for x, y in zip(digits(a), digits(b), strict=True)])

    return add, lambda a, b: times(a, b, modulus)


def _root(prime: int) -> int:
    """Smallest number whose powers are all others modulo a prime."""
    numbers = range(1, prime)
    return next(g for g in numbers if len({pow(g, k, prime) for k in numbers}) == prime - 1)


def _is_free(size: int, rounds: int, columns: int, add: Table, times: Table) -> bool:
    """Tell whether no two points of different columns meet in two rounds."""
    used = {times(r, i) for r in range(rounds) for i in range(columns)}
    negative = {a: next(b for b in range(size) if add(a, b) == 0) for a in used}
    for i in range(columns):
        for j in range(i):
            shifts = {add(times(r, i), negative[times(r, j)]) for r in range(rounds)}
            if len(shifts) < rounds:
                return False
    return True
