"""Programme entries as lines of text, as a moderator types them: people with roles, parts."""

import re
from datetime import time

_ROLE = re.compile(r"^(?P<name>.*?)\s*\((?P<role>[^()]*)\)\s*$")
_MINUTES = re.compile(
    r"^(?P<title>.*?)[\s:·–-]+(?P<minutes>\d{1,3})\s*(?:min\b\.?)?\s*$", re.IGNORECASE
)
_CLOCK = re.compile(r"^\s*(?P<hour>\d{1,2})(?:[:.h]?(?P<minute>\d{2}))?\s*(?:Uhr)?\s*$")


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
    """Read lines of names and roles; empty lines count for nothing."""
    return tuple(person_of_line(line) for line in text.splitlines() if line.strip())


def parts_of_text(text: str, otherwise: int) -> tuple[tuple[str, int], ...]:
    """Read lines such as "Haus der Bewerbung · 15"; `otherwise` are the minutes of one without."""
    parts = []
    for line in text.splitlines():
        found = _MINUTES.match(line.strip())
        if found and found["title"] and int(found["minutes"]) > 0:
            parts.append((found["title"], int(found["minutes"])))
        elif line.strip():
            parts.append((line.strip(), max(1, otherwise)))
    return tuple(parts)


def line_of_part(title: str, minutes: int) -> str:
    """Write a part with its minutes as a line."""
    return f"{title} · {minutes}"


def clock_of_text(text: str) -> time | None:
    """Read "9", "9:30", "0930" or "9.30 Uhr" as a time of day; None where it is none."""
    found = _CLOCK.match(text)
    if found is None:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
