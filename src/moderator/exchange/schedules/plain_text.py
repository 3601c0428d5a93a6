"""Plain text of what a published schedule holds as HTML."""

import html
import re
from html.parser import HTMLParser

_KNOWN = frozenset(
    {
        *("a", "abbr", "article", "b", "big", "blockquote", "body", "br", "center", "cite", "code"),
        *("dd", "del", "details", "div", "dl", "dt", "em", "font", "footer", "h1", "h2", "h3"),
        *("h4", "h5", "h6", "head", "header", "hr", "html", "i", "img", "ins", "kbd", "li", "ol"),
        *("p", "pre", "q", "s", "samp", "script", "section", "small", "span", "strong", "style"),
        *("sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr"),
        *("tt", "u", "ul", "var", "video"),
    }
)
_TAG = re.compile(
    rf"</?(?:{'|'.join(sorted(_KNOWN))})(?:\s[^<>]*)?/?>|&(?:#\d+|#x[0-9a-f]+|[a-z]+);",
    re.IGNORECASE,
)
_BLOCKS = frozenset(
    {
        *("article", "blockquote", "div", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("hr", "ol", "p", "pre", "section", "table", "tr", "ul"),
    }
)
_UNSEEN = frozenset({"script", "style", "head", "title"})


def plain_text(text: str) -> str:
    """Return text as somebody would read it; what is no HTML stays as it is."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not _TAG.search(text):
        return text.strip()
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.text()


class _Reader(HTMLParser):
    """Collects what is read between the tags; paragraphs end in an empty line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[str] = []
        self._unseen = 0

    def text(self) -> str:
        """Return what was collected."""
        lines = [" ".join(line.split()) for line in "".join(self._parts).split("\n")]
        return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line where a browser would."""
        del attrs
        if tag not in _KNOWN:  # text in pointed brackets, as list<int>
            self._parts.append(self.get_starttag_text() or "")
        elif tag in _UNSEEN:
            self._unseen += 1
        elif tag == "br":
            self._parts.append("\n")
        elif tag == "li":
            self._parts.append("\n• ")
        elif tag in _BLOCKS:
            self._parts.append("\n\n")

    def handle_endtag(self, tag: str) -> None:
        """End a paragraph."""
        if tag not in _KNOWN:
            self._parts.append(f"</{tag}>")
        elif tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in _BLOCKS:
            self._parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        """Keep what is read."""
        if not self._unseen:
            self._parts.append(data)

    def unknown_decl(self, data: str) -> None:
        """Keep what looks like a declaration as text."""
        self._parts.append(html.unescape(data))
