"""Makes texts safe to open in a spreadsheet, so that no cell becomes a formula."""

import unicodedata

RISKY = frozenset("=+-@\t\r\n＝＋－＠")
"""First characters at which a spreadsheet may take a text for a formula; the wide ones count in
East Asian settings, too. OWASP, "CSV Injection"."""

LONGEST = 32_767
"""Most characters that a cell of a workbook can hold."""

SIGN = "'"
_INVISIBLE = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula; harmless texts are unchanged.

    A text whose first character is = + - @, TAB, CR, LF or a control character gets an apostrophe
    before it, and so does one whose first visible character is such a sign. Control characters
    except TAB and LF are removed, CR LF and CR become LF, lone surrogates become "\ufffd", and a
    text that is longer than a cell is cut and ends with "…".
    """
    if text[:1].isalnum() and text.isprintable():
        return _within(text)  # fast path for nearly every text
    risky = bool(text) and (_is_control(text[0]) or _first_visible(text) in RISKY)
    clean = "".join(_kept(letter) for letter in text.replace("\r\n", "\n").replace("\r", "\n"))
    if risky:
        clean = SIGN + clean
    return _within(clean)


def _within(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _first_visible(text: str) -> str:
    return next((char for char in text if unicodedata.category(char) not in _INVISIBLE), "")


def _is_control(char: str) -> bool:
    return unicodedata.category(char) == "Cc"


def _kept(char: str) -> str:
    if char in "\t\n":
        return char
    category = unicodedata.category(char)
    if category == "Cs":
        return "\ufffd"
    return "" if category == "Cc" else char
