"""Counts what the house rules are about: sizes, walls and words of the program's files.

    python tools/structure.py [CHECKOUT …]

Prints a line for each figure and a column for each checkout, by default this one. With `--names`
the files and names behind the figures of the last checkout follow.
"""

import ast
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
MOST_METHODS = 25
Method = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """A file of the program, by the name under which it is imported."""

    name: str
    file: Path

    @cached_property
    def text(self) -> str:
        """What stands in it."""
        return self.file.read_text(encoding="utf-8")

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Its syntax, everything within functions too."""
        return tuple(ast.walk(ast.parse(self.text)))

    def classes(self) -> Iterator[ast.ClassDef]:
        """Give the classes that are defined in it."""
        return (node for node in self.nodes if isinstance(node, ast.ClassDef))

    def at(self, node: ast.expr | ast.stmt | ast.ExceptHandler) -> str:
        """Name a place in it."""
        return f"{self.name}:{node.lineno}:{node.col_offset}"


def modules(root: Path = HERE) -> dict[str, Module]:
    """Find every file of a checkout's program, by the name under which it is imported."""
    found = {}
    for file in sorted((root / "src" / "moderator").rglob("*.py")):
        parts = file.relative_to(root / "src").with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = Module(name, file)
    return found


def within(known: Mapping[str, Module], folder: str) -> list[Module]:
    """Give the files below a folder, as `moderator.ui`."""
    return [file for name, file in known.items() if f"{name}.".startswith(f"{folder}.")]


def imports_between(known: Mapping[str, Module]) -> dict[str, set[str]]:
    """Find what each file imports of the others, within functions and for type checkers as well."""
    graph: dict[str, set[str]] = {}
    for name, module in known.items():
        used: set[str] = set()
        for node in module.nodes:
            if isinstance(node, ast.Import):
                used |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                inner = {f"{node.module}.{alias.name}" for alias in node.names}
                used |= {full if full in known else node.module for full in inner}
        graph[name] = (used & known.keys()) - {name}
    return graph


def circles(graph: Mapping[str, set[str]]) -> list[list[str]]:
    """Find the groups whose members all lead to each other."""
    reached = {name: _reached(graph, name) for name in graph}
    groups = {
        frozenset(other for other in reached[name] if name in reached[other]) for name in graph
    }
    return sorted(sorted(group) for group in groups if group)


def _reached(graph: Mapping[str, set[str]], start: str) -> set[str]:
    reached: set[str] = set()
    left = list(graph[start])
    while left:
        if (name := left.pop()) not in reached:
            reached.add(name)
            left += graph[name]
    return reached


def with_one_importer(graph: Mapping[str, set[str]], folder: str) -> list[str]:
    """Name the files that one file alone imports, a neighbour in their own folder."""
    importers = {name: [other for other in graph if name in graph[other]] for name in graph}
    return [
        name
        for name, users in importers.items()
        if name.startswith(f"{folder}.")
        and [user.rpartition(".")[0] for user in users] == [name.rpartition(".")[0]]
    ]


def names_used_twice(known: Iterable[Module]) -> dict[str, list[str]]:
    """Find public names of classes that more than one class has."""
    found: dict[str, list[str]] = {}
    for module in known:
        for kind in module.classes():
            if not kind.name.startswith("_"):
                found.setdefault(kind.name, []).append(module.name)
    return {name: places for name, places in sorted(found.items()) if len(places) > 1}


def calls(known: Iterable[Module], function: str) -> dict[str, ast.Call]:
    """Find what calls a function by its own name, by place."""
    return {
        module.at(node): node
        for module in known
        for node in module.nodes
        if isinstance(node, ast.Call) and _is(node.func, function)
    }


def signals_of_objects(known: Iterable[Module]) -> list[str]:
    """Name where a signal carries `object`, which says nothing of what comes."""
    declared = calls(known, "Signal").items()
    return [at for at, call in declared if any(_is(kind, "object") for kind in call.args)]


def computed_names(known: Iterable[Module]) -> list[str]:
    """Name where `getattr` is given a name that does not stand there."""
    asked = calls(known, "getattr").items()
    return [at for at, call in asked if not isinstance(call.args[1], ast.Constant)]


def known_errors_caught(known: Iterable[Module]) -> list[str]:
    """Name where a problem of the moderator is caught."""
    return [
        module.at(node)
        for module in known
        for node in module.nodes
        if isinstance(node, ast.ExceptHandler)
        and node.type is not None
        and "KnownError" in ast.unparse(node.type)
    ]


def large_classes(known: Iterable[Module], most: int = MOST_METHODS) -> dict[str, int]:
    """Count the methods of classes that have more than so many."""
    return {
        f"{module.name}.{kind.name}": count
        for module in known
        for kind in module.classes()
        if (count := sum(isinstance(node, Method) for node in kind.body)) > most
    }


def delegates(known: Iterable[Module]) -> list[str]:
    """Name the classes that draw cells of Qt's views."""
    return [
        f"{module.name}.{kind.name}"
        for module in known
        for kind in module.classes()
        if any(ast.unparse(base).endswith("Delegate") for base in kind.bases)
    ]


def functions_with(known: Iterable[Module], kind: str, names: Collection[str] = ()) -> list[str]:
    """Name the functions that are given or give back a type; names: only of those called so."""
    return [
        f"{module.at(node)} {node.name}"
        for module in known
        for node in module.nodes
        if isinstance(node, Method) and (not names or node.name in names)
        if any(_is(each, kind) for each in (node.returns, *(a.annotation for a in node.args.args)))
    ]


def states_of_objects(known: Iterable[Module]) -> list[str]:
    """Name where a state that is kept or restored is any `object`."""
    return functions_with(known, "object", {"kept", "take_up", "state", "restore"})


def _is(node: ast.expr | None, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def comment_lines(known: Iterable[Module]) -> int:
    """Count lines that hold a comment and nothing else."""
    texts = (module.text for module in known)
    return sum(line.lstrip().startswith("#") for text in texts for line in text.splitlines())


def lines(known: Iterable[Module]) -> int:
    """Count lines."""
    return sum(len(module.text.splitlines()) for module in known)


Found = int | Sequence[object] | Mapping[str, object]


def figures(known: Mapping[str, Module]) -> dict[str, Found]:
    """Find everything that is counted, in the order in which it is printed."""
    every, ui, graph = known.values(), within(known, "moderator.ui"), imports_between(known)
    return {
        "files of ui/": len(ui),
        "lines of ui/": lines(ui),
        "lines of the program": lines(every),
        "files of ui/ that one neighbour imports": with_one_importer(graph, "moderator.ui"),
        "except KnownError in ui/": known_errors_caught(ui),
        "delegates": delegates(every),
        "paint functions in ui/": functions_with(ui, "QPainter"),
        "signals": len(calls(every, "Signal")),
        "signals that carry object": signals_of_objects(every),
        "states of an area that are object": states_of_objects(ui),
        "public class names used twice": names_used_twice(every),
        "import circles": circles(graph),
        "getattr with a computed name": computed_names(every),
        f"classes of more than {MOST_METHODS} methods": large_classes(every),
        "places that open QSettings": [*calls(every, "QSettings")],
        "lines of comment": comment_lines(every),
    }


def main(arguments: list[str]) -> None:
    """Print the table; with `--names` what is behind the figures of the last checkout."""
    roots = [Path(each).resolve() for each in arguments if each != "--names"] or [HERE]
    columns = [figures(modules(root)) for root in roots]
    wide = max(map(len, columns[0]))
    sizes = [max(len(root.name), 7) for root in roots]
    print(" " * wide, *(r.name.rjust(n) for r, n in zip(roots, sizes, strict=True)), sep="  ")
    for words in columns[0]:
        counts = (n if isinstance(n := column[words], int) else len(n) for column in columns)
        cells = (f"{count:>{size},}" for count, size in zip(counts, sizes, strict=True))
        print(words.ljust(wide), *cells, sep="  ")
    if "--names" in arguments:
        for words, found in columns[-1].items():
            if not isinstance(found, int):
                named = found.items() if isinstance(found, Mapping) else found
                print(f"\n{words}:", *named, sep="\n  ")


if __name__ == "__main__":
    main(sys.argv[1:])
