"""Finds the encoding of a list, decodes it, and reports doubts about it.

A file does not say in which encoding it was written. Valid UTF-8 is almost never anything else;
otherwise the letters decide: the best encoding gives German letters in plausible positions, and no
symbols within words.
"""

import codecs
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from moderator.event.errors import ImportProblem
from moderator.event.phrase import Phrase, phrase

TWICE = "utf-8-twice"
"""UTF-8 that was mistaken for another encoding and encoded as UTF-8 again ("JÃ

rg").
"""

MIXED = "utf-8+cp1252"
"""UTF-8 with some lines in Windows-1252."""

ENCODINGS = (
    "utf-8-sig",
    "utf-8",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "cp1252",
    "mac_roman",
    "cp850",
    "cp1250",
    "iso8859_15",
    TWICE,
    MIXED,
)
"""Encodings that can be chosen; all guesses are among them."""

_MAGIC = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\xd0\xcf\x11\xe0",
    b"PK\x03\x04",
    b"\x7fELF",
)
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_SAMPLE = 65_536
_FEW = 3
"""Number of control characters that even a short text may contain by accident."""

_OFFICES = ("cp1252", "mac_roman", "cp850")
"""Single-byte encodings to guess from, the most likely first."""

_MARKS = frozenset("„“”‚‘’–—…•€§°´²³½«»·®©™\u00a0")
_JOINING = frozenset("’‘´·–—\u00a0")
"""Symbols that may be between two letters."""

_ALONE = frozenset("àÀéÉèÈøØåÅ")
"""Number of letters that make a word."""

_FOREIGN = re.compile(r"[^\x00-\x7f]")
_STRAY = re.compile(r"[\udc80-\udcff]")
_WORD = re.compile(r"[^\s;,\t\"|]*")


@dataclass(frozen=True, slots=True)
class Text:
    """A decoded text. doubt: set if the encoding was guessed from the letters alone."""

    encoding: str
    text: str
    doubt: Phrase | None = None


def decoded(file: str, data: bytes, encoding: str | None) -> Text:
    """Decode a file; None means to guess the encoding.

    Raises ImportProblem if the bytes are not text, or not in the chosen encoding.
    """
    if encoding is not None:
        try:
            return Text(encoding, _decode(data, encoding).removeprefix("\ufeff"))
        except LookupError:
            raise ImportProblem(
                phrase("There is no encoding “{encoding}”.", encoding=encoding),
                kept=phrase("The event is as before."),
                remedy=phrase("These can be chosen: {encodings}.", encodings=", ".join(ENCODINGS)),
            ) from None
        except UnicodeError:
            raise ImportProblem(
                phrase("{file} cannot be read as {encoding}.", file=file, encoding=encoding),
                kept=phrase("The event is as before."),
                remedy=phrase("Choose another encoding, or let it be guessed."),
            ) from None
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        whole = data[:-1] if len(data) % 2 else data
        return Text("utf-16", whole.decode("utf-16", errors="replace"))
    if data.startswith(_MAGIC):
        raise _no_table(file, data)
    wide = _wide(data)
    if wide:
        return Text(wide, data.decode(wide, errors="replace"))
    if not _looks_written(data[:_SAMPLE]):
        raise _no_table(file, data)
    return _guessed(data)


def _decode(data: bytes, encoding: str) -> str:
    if encoding == TWICE:
        return _repaired(_guessed(data, repair=False).text)[0]
    if encoding == MIXED:
        return _with_windows(data.decode("utf-8-sig", errors="surrogateescape"))
    return data.decode(encoding)


def _guessed(data: bytes, *, repair: bool = True) -> Text:
    found = _in_unicode(data) or _in_one_byte(data)
    if not repair:
        return found
    text, example = _repaired(found.text)
    if not example:
        return found
    return Text(
        TWICE,
        text,
        phrase(
            "Letters were saved in the wrong encoding and were put right, as in “{word}”.",
            word=_word_at(text, text.find(example)),
        ),
    )


def _in_unicode(data: bytes) -> Text | None:
    """Decode UTF-8, also with a few bytes of Windows-1252 in between."""
    mark = data.startswith(codecs.BOM_UTF8)
    raw = data.decode("utf-8-sig", errors="surrogateescape")
    wrong = len(_STRAY.findall(raw))
    if not wrong:
        return Text("utf-8-sig" if mark else "utf-8", raw)
    right = len(_FOREIGN.findall(raw)) - wrong
    if right <= wrong and not mark:
        return None
    place = next(_STRAY.finditer(raw)).start()
    text = _with_windows(raw)
    return Text(
        MIXED,
        text,
        phrase(
            "Some lines are in another encoding than the others; they were put right, "
            "as in “{word}”.",
            word=_word_at(text, place),
        ),
    )


def _with_windows(raw: str) -> str:
    """Decode bytes that are not UTF-8 as Windows-1252, byte by byte."""
    return _STRAY.sub(lambda found: _WINDOWS[ord(found.group()) - 0xDC80], raw)


def _in_one_byte(data: bytes) -> Text:
    texts: dict[str, str] = {}
    for encoding in _OFFICES:
        with suppress(UnicodeDecodeError):
            texts[encoding] = data.decode(encoding)
    best = max(texts, key=lambda name: (_score(texts[name]), -_OFFICES.index(name)))
    foreign = _FOREIGN.search(texts[best])
    german = next(filter(_is_german, _FOREIGN.finditer(texts[best])), None)
    if german is None and _OFFICES[0] in texts:
        best = _OFFICES[0]
    example = german or foreign
    if best == _OFFICES[0] or example is None:
        return Text(best, texts[best])
    doubt = phrase(
        "The letters fit another encoding than usual; they were read as in “{word}”.",
        word=_word_at(texts[best], example.start()),
    )
    return Text(best, texts[best], doubt)


def _score(text: str) -> int:
    """Count plausible German letters and marks, minus twice the implausible ones."""
    score = 0
    for found in _FOREIGN.finditer(text[:_SAMPLE]):
        letter, place = found.group(), found.start()
        before, after = text[place - 1 : place] or " ", text[place + 1 : place + 2] or " "
        between = before.isalpha() and after.isalpha()
        good = _is_german(found)
        if letter.isalpha():
            wrong_case = (before.islower() and letter.isupper()) or (
                letter.islower() and after.isupper()
            )
            lonely = not (before.isalpha() or after.isalpha()) and letter not in _ALONE
            odd = wrong_case or lonely
        else:
            odd = letter not in _MARKS or (between and letter not in _JOINING)
            opens = letter in "„‚«" and after.isalnum() and not before.isalnum()
            closes = letter in "“”…»" and before.isalnum() and not after.isalnum()
            good = opens or closes
        score += -2 if odd else int(good)
    return score


def _is_german(found: re.Match[str]) -> bool:
    return found.group() in "äöüßÄÖÜ"


def _word_at(text: str, place: int) -> str:
    start = max(place, 0)
    while start and not re.match(r"[\s;,\t\"|]", text[start - 1]):
        start -= 1
    found = _WORD.match(text, start)
    return found.group()[:40] if found else ""


def _wide(data: bytes) -> str:
    """Recognise UTF-16 without a byte order mark by its zero bytes; "" for anything else."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    half = len(sample) // 2
    for encoding, empty, full in (("utf-16-le", 1, 0), ("utf-16-be", 0, 1)):
        if half and sample[empty::2].count(0) > 0.8 * half > 10 * sample[full::2].count(0):
            return encoding
    return ""


def _looks_written(sample: bytes) -> bool:
    controls = sum(sample.count(code) for code in (*range(9), *range(14, 32)))
    return controls <= _FEW or controls * 100 <= len(sample)


def _no_table(file: str, data: bytes) -> ImportProblem:
    if data.startswith(_OLD_EXCEL):
        return ImportProblem(
            phrase(
                "{file} is a workbook of the old kind (.xls) or protected by a password.", file=file
            ),
            kept=phrase("The event is as before."),
            remedy=phrase("Open it in your spreadsheet program and save it as .xlsx or CSV."),
        )
    return ImportProblem(
        phrase("{file} is not a table: it holds binary data instead of text.", file=file),
        kept=phrase("The event is as before."),
        remedy=phrase("Choose a CSV file or a workbook (.xlsx, .ods)."),
    )


@dataclass(frozen=True, slots=True)
class _SeenThrough:
    """How UTF-8 looks if decoded with another encoding: characters, and runs for one letter."""

    images: Mapping[str, int]
    runs: re.Pattern[str]

    @staticmethod
    def of(encoding: str) -> "_SeenThrough":
        # as in Latin-1, bytes without a character are control characters
        images = {chr(byte): byte for byte in range(0x80, 0xA0)}
        images |= {_letter(byte, encoding): byte for byte in range(0x80, 0x100)}

        def among(first: int, last: int) -> str:
            letters = (letter for letter, byte in images.items() if first <= byte <= last)
            return f"[{re.escape(''.join(letters))}]"

        more = among(0x80, 0xBF)
        return _SeenThrough(
            images,
            re.compile(
                f"{among(0xC2, 0xD4)}{more}|{among(0xE1, 0xEF)}{more}{{2}}"
                f"|{among(0xF0, 0xF4)}{more}{{3}}"
            ),
        )

    def meant(self, run: str) -> str:
        """Return the letter that a run stands for, or the run if it stands for none."""
        try:
            letter = bytes(self.images[sign] for sign in run).decode("utf-8")
        except UnicodeDecodeError:
            return run
        return letter if letter.isprintable() or letter == "\u00a0" else run


def _letter(byte: int, encoding: str) -> str:
    """Return the letter of a byte; a byte without one becomes a control character."""
    try:
        return bytes((byte,)).decode(encoding)
    except UnicodeDecodeError:
        return chr(byte)


_WINDOWS = tuple(_letter(byte, "cp1252") for byte in range(0x80, 0x100))
_SEEN_THROUGH = tuple(map(_SeenThrough.of, _OFFICES))


def _repaired(text: str) -> tuple[str, str]:
    """Repair letters that were encoded twice; also return the first of them, "" for none.

    A letter as in "MÃ¼ller" is proof; without one, texts such as "Â°" may be intended.
    """
    best = max(_SEEN_THROUGH, key=lambda seen: len(_letters(text, seen)), default=None)
    letters = [] if best is None or text.isascii() else _letters(text, best)
    if best is None or not letters:
        return text, ""
    return best.runs.sub(lambda found: best.meant(found.group()), text), letters[0]


def _letters(text: str, seen: "_SeenThrough") -> list[str]:
    """List the Western European letters that appear as other characters."""
    meant = (seen.meant(found) for found in seen.runs.findall(text))
    return [letter for letter in meant if len(letter) == 1 and "À" <= letter <= "ÿ"]
