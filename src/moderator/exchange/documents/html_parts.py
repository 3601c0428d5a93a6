"""Small parts of the HTML documentation: escaped texts, elements, symbols, dots and bars."""

from html import escape

from moderator.event.schedule import Symbol
from moderator.exchange.documents.model import KeyedText, ThemeSign
from moderator.exchange.documents.sign_shapes import CENTRE, DISC, RING, RING_WIDTH, corners

MOST_DOTS = 20
"""More dots than these are told as a number alone."""
GROUP_OF_DOTS = 5


def element(tag: str, content: str, **attributes: str) -> str:
    """Return an element with content that is HTML already; attributes are escaped.

    An attribute's name loses a "_" at its end and has "-" for any other.
    """
    named = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for name, value in attributes.items()
        if value
    )
    return f"<{tag}{named}>{content}</{tag}>"


def words_in(text: str | KeyedText, tag: str = "p", class_: str = "") -> str:
    """Return a text that people wrote as an element, in the direction of its own script."""
    plain = text if isinstance(text, str) else text.text
    return element(tag, escape(plain), class_=class_, dir="auto") if plain.strip() else ""


def unseen(text: str) -> str:
    """Return a text for those who hear the page."""
    return element("span", escape(text), class_="unseen") if text else ""


def identifier(key: str) -> str:
    """Return the key of a chapter or section as an id."""
    return key.replace(":", "-")


def link(key: str, content: str) -> str:
    """Return a link within the page around content that is HTML already."""
    return element("a", content, href=f"#{identifier(key)}")


def dots(count: int, in_words: str) -> str:
    """Return sticky dots in fives with their number; nothing for none."""
    if not count:
        return ""
    full, rest = divmod(count if count <= MOST_DOTS else 0, GROUP_OF_DOTS)
    row = " ".join(["●" * GROUP_OF_DOTS] * full + ["●" * rest] * bool(rest))
    seen = element("span", f"<i>{row}</i> {count}".replace("<i></i> ", ""), aria_hidden="true")
    return element("span", seen + unseen(in_words), class_="dots")


def bar(number: int, most: int) -> str:
    """Return a number as a bar, beside which it stands in figures."""
    width = 100 * number / max(1, most)
    return (
        '<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect width="{width:.1f}" height="4"/></svg>'
    )


def sign(theme: ThemeSign | None, size: float = 1.0) -> str:
    """Return the symbol of a theme, beside which its name stands; nothing for no theme."""
    if theme is None:
        return ""
    side = f"{round(16 * size, 1):g}"
    return (
        f'<svg class="sign" width="{side}" height="{side}" aria-hidden="true">'
        f'<use href="#sign-{theme.symbol.value}"/></svg>'
    )


def symbols() -> str:
    """Return the shapes of all symbols, which `sign` names."""
    shapes = "".join(
        f'<symbol id="sign-{symbol.value}" viewBox="0 0 16 16">{_shape(symbol)}</symbol>'
        for symbol in Symbol
    )
    return f'<svg class="unseen" aria-hidden="true">{shapes}</svg>'


def _shape(symbol: Symbol) -> str:
    points = " ".join(f"{x:.2f},{y:.2f}" for x, y in corners(symbol))
    if points:
        return f'<polygon points="{points}"/>'
    if symbol is Symbol.RING:
        line = f'fill="none" stroke="currentColor" stroke-width="{RING_WIDTH:g}"'
        return f'<circle cx="{CENTRE:g}" cy="{CENTRE:g}" r="{RING:g}" {line}/>'
    return f'<circle cx="{CENTRE:g}" cy="{CENTRE:g}" r="{DISC:g}"/>'
