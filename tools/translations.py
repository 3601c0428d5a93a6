"""Collects the source texts, keeps the translations, and compiles them.

python tools/translations.py update            collect texts, drop stale ones, compile
python tools/translations.py fill PAIRS.json   set German texts: {"English": "Deutsch", ...};
                                               plural forms as a list of two
python tools/translations.py check             list what is missing or stale; status 1 if any
"""

import ast
import fcntl
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "src" / "moderator"
FOLDER = ROOT / "resources" / "translations"
CONTEXT = "moderator"
FUNCTIONS = frozenset({"tr", "_tr", "phrase", "words", "_words"})
PLURAL_FORMS = 2


def texts() -> dict[str, bool]:
    """Find every source text of the program; the value tells whether it has plural forms."""
    found: dict[str, bool] = {}
    for file in sorted(SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in FUNCTIONS and node.args:
                for text in _literals(node.args[0]):
                    found[text] = found.get(text, False) or "%n" in text or _counts(node)
    return found


def unfindable() -> list[str]:
    """Find calls whose text is put together at run time and could never be translated."""
    return [
        f"{file.relative_to(ROOT)}:{node.lineno}"
        for file in sorted(SOURCES.rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and _name(node.func) in FUNCTIONS
        and node.args
        and isinstance(node.args[0], ast.JoinedStr | ast.BinOp)
    ]


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Name):
        return function.id
    return function.attr if isinstance(function, ast.Attribute) else ""


def _literals(argument: ast.expr) -> Iterator[str]:
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        if argument.value:
            yield argument.value
    elif isinstance(argument, ast.IfExp):
        yield from _literals(argument.body)
        yield from _literals(argument.orelse)


def _counts(call: ast.Call) -> bool:
    return any(keyword.arg == "n" for keyword in call.keywords) and _name(call.func) != "phrase"


@contextmanager
def locked() -> Iterator[None]:
    """Keep others who translate at the same time waiting."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (FOLDER / ".lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def read(language: str) -> dict[str, list[str]]:
    """Read the translations of a language; a text without plural has one form."""
    path = FOLDER / f"moderator_{language}.ts"
    if not path.exists():
        return {}
    translations = {}
    for message in ET.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.findall("numerusform")]
        translations[message.findtext("source") or ""] = forms or [translation.text or ""]
    return translations


def write(language: str, translations: dict[str, list[str]], sources: dict[str, bool]) -> None:
    """Write the translations of a language and compile them."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for source in sorted(translations):
        plural = sources[source]
        message = ET.SubElement(context, "message", {"numerus": "yes"} if plural else {})
        ET.SubElement(message, "source").text = source
        translation = ET.SubElement(message, "translation")
        forms = translations[source]
        if not all(forms):
            translation.set("type", "unfinished")
        if plural:
            for form in (forms * PLURAL_FORMS)[:PLURAL_FORMS]:
                ET.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0]
    ET.indent(root, " ")
    path = FOLDER / f"moderator_{language}.ts"
    text = ET.tostring(root, encoding="unicode")
    fresh = path.with_suffix(".new")
    fresh.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8"
    )
    fresh.replace(path)
    compiled = path.with_suffix(".qm")
    subprocess.run(
        [Path(sys.executable).parent / "pyside6-lrelease", "-silent", path, "-qm", compiled],
        check=True,
        stdout=subprocess.DEVNULL,
    )


def update(
    fill: dict[str, str | list[str]] | None = None, singulars: dict[str, str] | None = None
) -> None:
    """Bring the files to the texts of the code, and set the texts given."""
    sources = texts()
    with locked():
        german = read("de")
        for source, given in (fill or {}).items():
            if source not in sources:
                print(f"not in the code: {source!r}", file=sys.stderr)
            german[source] = [given] if isinstance(given, str) else given
        write("de", {s: german.get(s, [""]) for s in sources}, sources)
        plurals = {s for s, plural in sources.items() if plural}
        english = read("en") | {s: [one, s] for s, one in (singulars or {}).items()}
        write("en", {s: english.get(s) or _english(s) for s in plurals}, sources)


def _english(source: str) -> list[str]:
    """Propose the English plural forms: "%n groups" for one is "%n group"."""
    words = source.split(" ")
    one = [w[:-1] if w.endswith("s") and w.isalpha() and len(w) > 3 else w for w in words]
    return [" ".join(one), source]


def problems() -> list[str]:
    """Find what is untranslated, stale, or could never be found."""
    sources = texts()
    found = [f"text put together at run time: {place}" for place in unfindable()]
    for language, wanted in (("de", set(sources)), ("en", {s for s in sources if sources[s]})):
        known = read(language)
        found += [f"{language}: missing: {s!r}" for s in sorted(wanted - set(known))]
        found += [f"{language}: stale: {s!r}" for s in sorted(set(known) - wanted)]
        found += [
            f"{language}: untranslated: {s!r}"
            for s in sorted(wanted & set(known))
            if not all(known[s])
        ]
    return found


def main(arguments: list[str]) -> int:
    """Run one of the three commands."""
    match arguments:
        case ["update"]:
            update()
        case ["fill", file]:
            update(json.loads(Path(file).read_text(encoding="utf-8")))
        case ["singulars", file]:
            update(singulars=json.loads(Path(file).read_text(encoding="utf-8")))
        case ["check"]:
            found = problems()
            print("\n".join(found))
            return 1 if found else 0
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
