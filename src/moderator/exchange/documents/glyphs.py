"""Finds which letters the fonts can draw, and replaces only the others by a box."""

from collections.abc import Collection
from typing import Any

import typst

from moderator.exchange.documents.letters import (
    Boxed,
    clusters,
    clusters_in,
    without,
)
from moderator.machine.resources import fallback_families, resource

UNSHOWN = "could not be displayed"
PLAIN_LETTERS = frozenset(map(chr, range(0x20, 0x7F))) | frozenset(map(chr, range(0xA0, 0x180)))
"""Characters that Inter is known to draw; all others are tried first."""
INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f")
"""Characters that only change how others are drawn."""
FAMILIES = ("Inter", *fallback_families())
"""Fonts in the order in which they are searched for a letter."""


def drawable(
    data: Any,  # noqa: ANN401
    others: Collection[str] = (),
) -> tuple[Any, typst.Fonts, tuple[Boxed, ...]]:
    """Choose the fonts that these texts need, and replace letters that no font has by a box.

    others: texts that are not set, but whose letters are checked as well. The fonts of this
    computer are used only for letters that the shipped ones lack. Returns the texts, the fonts, and
    the letters that became boxes.
    """
    ours = _fonts(system=False)
    found = clusters_in([data, list(others)])
    odd = {cluster for cluster in found if not PLAIN_LETTERS.issuperset(cluster)}
    torn = _torn(odd, ours)
    foreign = _undrawn(odd - torn, ours)
    everyone = _fonts(system=True) if foreign else ours
    lacking = torn | _undrawn(foreign, everyone)
    return without(data, lacking), everyone, _boxed(lacking, found)


def redrawable(data: Any, fonts: typst.Fonts) -> tuple[Any, tuple[Boxed, ...]]:  # noqa: ANN401
    """Put boxes where letters cannot be drawn in one text, although each can be drawn alone.

    In such a text one letter is replaced if that is enough, or else all that are not plain; other
    texts stay as they are.
    """
    texts = _undrawn(_texts_in(data), fonts)
    lacking = set[str]()
    changed: dict[str, str] = {}
    for text in texts:
        odd = [one for one in dict.fromkeys(clusters(text)) if not PLAIN_LETTERS.issuperset(one)]
        enough = ({one} for one in odd if _draws({str(without(text, {one}))}, fonts))
        chosen = next(enough, set(odd))
        changed[text] = str(without(text, chosen))
        lacking |= chosen
    return _exchanged(data, changed), _boxed(lacking, clusters_in(list(texts)))


def _torn(letters: set[str], fonts: typst.Fonts) -> set[str]:
    """Find letters with marks for which the font that has the marks lacks the base letter.

    Typst takes the first font that has any part of them, and drops the rest without an error.
    """
    torn: set[str] = set()
    left = {letter for letter in letters if len(_seen(letter)) > 1}
    for family in FAMILIES:
        asked = _of_its_scripts(left, fonts, family)
        chosen = asked - _undrawn(asked, fonts, (family,))
        torn |= _with_any(chosen, _undrawn(_characters(chosen), fonts, (family,)))
        left -= chosen
    half_drawn = left - _undrawn(left, fonts)
    return torn | _with_any(half_drawn, _undrawn(_characters(half_drawn), fonts))


def _with_any(letters: set[str], characters: set[str]) -> set[str]:
    return {letter for letter in letters if not characters.isdisjoint(letter)}


def _characters(letters: set[str]) -> set[str]:
    return set().union(*map(_seen, letters))


def _of_its_scripts(letters: set[str], fonts: typst.Fonts, family: str) -> set[str]:
    """Return letters that a font may have, since it has one of the same block of 256 characters.

    This takes a few trials instead of one for each letter that the font lacks.
    """
    blocks: dict[int, set[str]] = {}
    for letter in letters:
        blocks.setdefault(ord(letter[0]) // 256, set()).add(letter)
    return set().union(
        *(block for block in blocks.values() if _draws({min(block)[0]}, fonts, (family,)))
    )


def _seen(letter: str) -> set[str]:
    """Return the visible characters of a letter."""
    return set(letter) - INVISIBLE


def _boxed(lacking: set[str], found: dict[str, str]) -> tuple[Boxed, ...]:
    return tuple(Boxed(cluster, found[cluster]) for cluster in sorted(lacking))


def _texts_in(value: Any) -> set[str]:  # noqa: ANN401
    if isinstance(value, str):
        return set() if PLAIN_LETTERS.issuperset(value) else {value}
    if isinstance(value, dict):
        value = list(value.values())
    return set().union(*map(_texts_in, value)) if isinstance(value, list) else set()


def _exchanged(value: Any, changed: dict[str, str]) -> Any:  # noqa: ANN401
    if isinstance(value, str):
        return changed.get(value, value)
    if isinstance(value, dict):
        return {key: _exchanged(inner, changed) for key, inner in value.items()}
    return [_exchanged(inner, changed) for inner in value] if isinstance(value, list) else value


def _fonts(*, system: bool) -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=system,
        include_embedded_fonts=system,
        font_paths=[str(resource("fonts"))],
    )


def _undrawn(texts: set[str], fonts: typst.Fonts, families: tuple[str, ...] = FAMILIES) -> set[str]:
    """Find the texts that the fonts do not draw, by halving the set repeatedly.

    families: the fonts to use; others are used only if these are all the shipped ones.
    """
    if not texts or _draws(texts, fonts, families):
        return set()
    if len(texts) == 1:
        return texts
    ordered = sorted(texts)
    half = len(ordered) // 2
    first, last = set(ordered[:half]), set(ordered[half:])
    return _undrawn(first, fonts, families) | _undrawn(last, fonts, families)


def _draws(texts: set[str], fonts: typst.Fonts, families: tuple[str, ...] = FAMILIES) -> bool:
    others = "true" if families == FAMILIES else "false"
    source = (
        '#set document(title: "t")\n'
        f'#set text(font: sys.inputs.fonts.split(","), fallback: {others})\n'
        "#for words in sys.inputs.texts.split(sys.inputs.end) [#par(words)]"
    )
    end = "\x1f"
    inputs = {"texts": end.join(sorted(texts)), "end": end, "fonts": ",".join(families)}
    compiler = typst.Compiler(source.encode(), font_paths=fonts, sys_inputs=inputs)
    try:
        compiler.compile(format="pdf", pdf_standards="ua-1", timestamp=0)
    except typst.TypstError:
        return False
    return True
