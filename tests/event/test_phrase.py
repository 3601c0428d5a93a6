"""A phrase in a log is readable: in English, with its number."""

import ast

import pytest

from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from tests.test_house import SOURCES


@pytest.mark.parametrize(("n", "words"), [(0, "0 people left"), (5, "5 people left")])
def test_the_number_appears_in_the_sentence(n: int, words: str) -> None:
    assert str(phrase("%n people left", n=n)) == words


def test_an_argument_may_contain_the_placeholder_of_the_number() -> None:
    assert str(phrase("{name}: %n places", name="Raum %n {n}", n=3)) == "Raum %n {n}: 3 places"


def test_an_error_shows_its_number_in_a_log() -> None:
    problem = RuleProblem(phrase("%n rooms lack places.", n=2), kept=phrase("Nothing was changed."))
    assert str(problem) == "2 rooms lack places. Nothing was changed."
    assert "%n" not in repr(problem.args[0])


def test_every_phrase_with_a_number_gets_one() -> None:
    lacking = [
        f"{file.name}:{node.lineno}"
        for file in SOURCES.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        if getattr(node.func, "id", "") == "phrase"
        if node.args and isinstance(node.args[0], ast.Constant)
        if "%n" in str(node.args[0].value)
        if not {"n", None} & {keyword.arg for keyword in node.keywords}
    ]
    assert lacking == []
