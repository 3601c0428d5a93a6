"""Linear programs bound the leading levels, and an assignment that attains them is found."""

from moderator.rules.assignment.effort import Effort
from moderator.rules.assignment.measure import TWO_POOR_ROUNDS
from moderator.rules.assignment.objectives import model_of
from moderator.rules.assignment.relaxation import Relaxation
from moderator.rules.assignment.solve import solve
from moderator.rules.assignment.standing import BestSoFar
from tests.rules.assignment.made_up import Size, made_up


def test_an_assignment_that_attains_all_levels_is_found_without_any_to_begin_with() -> None:
    problem = made_up(Size(20, 3, 2, 0.95), 0)
    model = model_of(problem, compact=False)
    names = list(model.levels)
    found = Relaxation(model, names[: names.index(TWO_POOR_ROUNDS)], Effort())
    assert found.start()
    level, _bound, columns = found.attained(None, {})
    standing = BestSoFar(problem, None, Effort())
    standing.begin()
    assert level is None
    assert columns is not None
    assert standing.seat(model, columns)
    best = {level.name: level.value for level in solve(problem).levels}
    assert found.values.items() <= best.items()
    assert {name: standing.counted[name] for name in found.values} == found.values
