"""Texts in Markdown (CommonMark) that are shown as they were typed."""

import re

ANYWHERE = re.compile(r"[\\`*_{}\[\]<>&~|#$]")
"""What means something wherever it stands, in CommonMark or in the dialects of others."""
ESCAPED = r"\\\g<0>"
AT_THE_START = re.compile(r"^([+\-=:]|\d{1,9}(?=[.)]))")
"""What begins a list, a heading's line or a table where it begins a line."""


def literal(text: str) -> str:
    """Return a text as one line that is shown literally."""
    return _line(" ".join(text.split()))


def literal_lines(text: str, indent: str = "", *, inside: bool = False) -> str:
    """Return a text with its lines; indent: before all but the first, as within a list.

    inside: something stands before it in its line.
    """
    plain = (" ".join(line.split()) for line in text.splitlines())
    lines = [line for line in plain if line]
    shown = [
        ANYWHERE.sub(ESCAPED, line) if inside and number == 0 else _line(line)
        for number, line in enumerate(lines)
    ]
    return f"\\\n{indent}".join(shown)


def bold(text: str) -> str:
    """Return a text in bold; "" for none."""
    shown = literal(text)
    return f"**{shown}**" if shown else ""


def _line(text: str) -> str:
    escaped = ANYWHERE.sub(ESCAPED, text)
    found = AT_THE_START.match(escaped)
    if found is None:
        return escaped
    start, rest = found.group(), escaped[found.end() :]
    return f"{start}\\{rest}" if start[0].isdigit() else f"\\{start}{rest}"
