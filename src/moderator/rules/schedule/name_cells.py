"""Several names in one cell, separated by commas."""

from collections.abc import Iterable, Sequence

from moderator.rules.schedule.lines import line_of_person, person_of_line


def split_names(text: str, known: Sequence[str] = ()) -> tuple[str, ...]:
    """Split a cell into names at commas, semicolons and line breaks, but not within brackets.

    known: names that may contain such signs themselves, as those that stand in the cell already.
    """
    longest = sorted((n for n in known if n.strip()), key=len, reverse=True)
    names: list[str] = []
    begun, depth, place = 0, 0, 0
    while place < len(text):
        if not text[begun:place].strip():
            name = next((n for n in longest if _stands(text, n, place)), None)
            if name is not None:
                place += len(name)
                continue
        letter = text[place]
        depth = max(0, depth + {"(": 1, ")": -1}.get(letter, 0))
        closes = ")" in text[place:]
        if letter == "\n" or (letter in ",;" and not (depth and closes)):
            names.append(text[begun:place])
            begun, depth = place + 1, 0
        place += 1
    names.append(text[begun:])
    return tuple(dict.fromkeys(plain for name in names if (plain := " ".join(name.split()))))


def name_at(text: str, place: int) -> tuple[int, int]:
    """Find where the name begins and ends in which a place of a cell lies, without its blanks."""
    begin = max(text.rfind(sign, 0, place) for sign in ",;\n") + 1
    ends = [end for sign in ",;\n" if (end := text.find(sign, place)) >= 0]
    end = min(ends, default=len(text))
    begin += len(text[begin:end]) - len(text[begin:end].lstrip())
    return min(begin, end), begin + len(text[begin:end].rstrip())


def people_of_cell(text: str, known: Sequence[str] = ()) -> tuple[tuple[str, str], ...]:
    """Read "Miriam Adler (Moderation), Elif Yıldız" as pairs of name and role.

    known: as in `split_names`.
    """
    return tuple(person_of_line(name) for name in split_names(text, known))


def cell_of_people(people: Iterable[tuple[str, str]]) -> str:
    """Write names and roles as a cell."""
    return ", ".join(line_of_person(name, role) for name, role in people)


def _stands(text: str, name: str, place: int) -> bool:
    """Return whether a known name stands at a place as a whole."""
    end = place + len(name)
    if not text.startswith(name, place):
        return False
    rest = text[end:].lstrip(" ")
    return not rest or rest[0] in ",;\n("
