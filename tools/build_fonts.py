"""Makes the fonts in resources/fonts/fallback: what Inter lacks of the scripts that names have.

Sources are Noto fonts under the SIL Open Font License, as files of a folder: the variable ones of
the Python package manimgx-fonts (2026.9.26.post1), and Noto Sans CJK Regular of the Debian
package fonts-noto-cjk (20220127), whose variable form fonttools cannot cut to one weight:

    pip download --no-deps -d /tmp/noto manimgx-fonts
    unzip -qo '/tmp/noto/*.whl' -d /tmp/noto
    cd /tmp/noto && apt-get download fonts-noto-cjk && dpkg-deb -x fonts-noto-cjk_*.deb .
    python tools/build_fonts.py /tmp/noto

Each font is left with one weight and without the letters that a font before it has, and gets a
name of its own, so that it never stands for a whole font of that name on the computer. Needs
fonttools.
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FONTS = Path(__file__).parent.parent / "resources" / "fonts"
WEIGHT = 500
"""Between that of text and that of names, since there is one weight for both."""
CHINESE_FACE = "Noto Sans CJK SC"
IN_NAMES = "玥珺祎喆翀堃婳淼煊赟钰晞彧昉旻晟炜烨瑄璟媛琛镕嫄骁鑫垚犇焱燚怡奕霈"
"""Characters of given names of our days, some of which no old set has."""


@dataclass(frozen=True, slots=True)
class Source:
    """A font to be made: its name behind "Moderator", the file that it comes from.

    letters: those that are kept, or None for all that Inter lacks.
    """

    name: str
    file: str
    letters: frozenset[int] | None = None


def legacy(codec: str, first: int, last: int) -> frozenset[int]:
    """Collect what a character set of two bytes has between two codes."""
    found = set()
    for code in range(first, last + 1):
        try:
            found.add(ord(code.to_bytes(2, "big").decode(codec)))
        except (UnicodeDecodeError, TypeError):
            continue
    return frozenset(found)


def han() -> frozenset[int]:
    """Collect the characters that Chinese, Japanese and Korean texts of our days are written in.

    GB 2312 whole, the frequent half of Big5, JIS X 0208 whole, the syllables of KS X 1001.
    """
    return (
        legacy("gb2312", 0xA1A1, 0xF7FE)
        | legacy("big5", 0xA140, 0xC67E)
        | legacy("shift_jis", 0x8140, 0xEAA4)
        | legacy("euc_kr", 0xB0A1, 0xC8FE)
        | frozenset(map(ord, IN_NAMES))
    )


SOURCES = (
    Source("Latin", "NotoSans[wght].ttf"),
    Source("Arabic", "NotoSansArabic[wght].ttf"),
    Source("Hebrew", "NotoSansHebrew[wght].ttf"),
    Source("Armenian", "NotoSansArmenian[wght].ttf"),
    Source("Georgian", "NotoSansGeorgian[wght].ttf"),
    Source("Ethiopic", "NotoSansEthiopic[wght].ttf"),
    Source("Devanagari", "NotoSansDevanagari[wght].ttf"),
    Source("Bengali", "NotoSansBengali[wght].ttf"),
    Source("Gurmukhi", "NotoSansGurmukhi[wght].ttf"),
    Source("Tamil", "NotoSansTamil[wght].ttf"),
    Source("Thai", "NotoSansThai[wght].ttf"),
    Source("Emoji", "NotoEmoji[wght].ttf"),
    Source("Symbols", "NotoSansSymbols[wght].ttf"),
    Source("Han", "NotoSansCJK-Regular.ttc", han()),
)
"""In the order in which they are asked for a letter."""


def opened(path: Path) -> TTFont:
    """Open a font, of a collection the Chinese one."""
    if path.suffix != ".ttc":
        return TTFont(path)
    return next(
        font
        for font in TTCollection(path).fonts
        if font["name"].getDebugName(1).startswith(CHINESE_FACE)
    )


def cut(font: TTFont, letters: Iterable[int]) -> None:
    """Leave only these letters and what they are shaped with."""
    options = Options()
    options.hinting = False  # paper and hall are finer than any grid
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.layout_features = [
        feature
        for feature in (*options.layout_features, "ccmp", "liga", "rlig")
        if feature not in {"vert", "vrt2", "vkrn", "valt", "ruby"}
    ]
    cutter = Subsetter(options)
    cutter.populate(unicodes=letters)
    cutter.subset(font)


def named(font: TTFont, name: str) -> None:
    """Give a font a name of its own; its copyright and licence stay."""
    family = f"Moderator {name}"
    words = {
        1: family,
        2: "Regular",
        3: f"{family} {WEIGHT}",
        4: family,
        6: family.replace(" ", ""),
    }
    for number, text in words.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    for number in (16, 17, 21, 22, 25):
        font["name"].removeNames(nameID=number)
    font["name"].names = [entry for entry in font["name"].names if entry.platformID == 3]
    font["OS/2"].usWeightClass = 400
    font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~0b100001 | 0b1000000


def made(source: Source, folder: Path, known: frozenset[int]) -> TTFont:
    """Make one font without the letters that others have already."""
    font = opened(next(folder.rglob(source.file.replace("[", "[[]"))))
    own = frozenset(font.getBestCmap())
    wanted = own if source.letters is None else own & source.letters
    # digits and signs are needed where an emoji begins with them, and blanks within a script
    shared = {0x20, 0xA0, 0x200C, 0x200D, 0x25CC, 0xFE0E, 0xFE0F} & own
    if source.name == "Emoji":
        shared |= set(map(ord, "#*0123456789©®™\u20e3")) & own
    cut(font, (wanted - known) | shared)
    if "fvar" in font:
        font = instantiateVariableFont(font, {"wght": WEIGHT})
    named(font, source.name)
    return font


def main(folder: Path) -> None:
    """Make all fonts and say how large they are."""
    known = frozenset(TTFont(FONTS / "Inter-Regular.otf").getBestCmap())
    target = FONTS / "fallback"
    target.mkdir(exist_ok=True)
    for number, source in enumerate(SOURCES, start=1):
        font = made(source, folder, known)
        known |= frozenset(font.getBestCmap())
        suffix = ".otf" if "CFF " in font else ".ttf"
        path = target / f"{number:02}-{source.name}{suffix}"
        font.save(path, reorderTables=True)
        print(f"{path.name}: {len(font.getBestCmap())} letters, {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
