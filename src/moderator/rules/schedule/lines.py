"""Agenda entries as lines of text typed by a moderator: people with roles, and parts."""

import re

from moderator.rules.written.durations import read_duration

_ROLE = re.compile(r"^(?P<name>.*?)\s*\((?P<role>[^()]*)\)\s*$")
_MARKS = re.compile(r"\s*[:·,(]\s*|\s+[–—-]\s+|\s+")


def person_of_line(line: str) -> tuple[str, str]:
    """Read "Miriam Adler (Moderation)" as name and role."""
    found = _ROLE.match(line)
    if found is None or not found["name"]:
        return line.strip(), ""
    return found["name"], found["role"].strip()


def line_of_person(name: str, role: str) -> str:
    """Write a name and a role as a line."""
    return f"{name} ({role})" if role else name


def people_of_text(text: str) -> tuple[tuple[str, str], ...]:
    """Read lines of names and roles; empty lines are ignored."""
    return tuple(person_of_line(line) for line in text.splitlines() if line.strip())


def parts_of_text(text: str, otherwise: int) -> tuple[tuple[str, int], ...]:
    """Read lines such as "Haus der Bewerbung · 15"; otherwise: minutes of a line without any."""
    return tuple(
        _part(line.strip()) or (line.strip(), max(1, otherwise))
        for line in text.splitlines()
        if line.strip()
    )


def _part(line: str) -> tuple[str, int] | None:
    """Split a line into a title and its minutes, if all that follows the title is a duration."""
    title, mark, length = line.rpartition(" · ")
    if mark and title.strip() and (minutes := read_duration(length)):
        return title.strip(), minutes
    for mark_found in _MARKS.finditer(line):
        title, length = line[: mark_found.start()], line[mark_found.end() :]
        if "(" in mark_found.group():
            length = length.removesuffix(")")
        if title and (minutes := read_duration(length)):
            return title, minutes
    return None


def line_of_part(title: str, minutes: int) -> str:
    """Write a part with its minutes as a line."""
    return f"{title} · {minutes}"
