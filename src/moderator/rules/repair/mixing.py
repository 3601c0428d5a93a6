"""What a repair does to the mixture of people in the workshops, as a level of its model."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from moderator.event.people import Participant
from moderator.rules.assignment.measure import MixingTerm, round_terms
from moderator.rules.assignment.problem import mixing_of
from moderator.rules.assignment.program import INFINITE, Program
from moderator.rules.repair.state import Place, State, Target

Options = Mapping[Place, Sequence[tuple[int, Target]]]


def mixing_level(state: State, program: Program, options: Options) -> list[tuple[int, float]]:
    """Count what the people who are decided add to `measure.mixing_terms`.

    options: columns and workshops of each place that is decided. Returns the level's terms; what
    those bring together who stay is left out, since nothing changes it.
    """
    level: list[tuple[int, float]] = []
    mixing = mixing_of(state.conference)
    if not mixing:
        return level
    there = defaultdict(list)
    decided = {round_id for _, round_id in options}
    for person in state.conference.present():
        for round_id in decided:
            if (person.id, round_id) in state.everywhere:
                there[round_id].append(person)
    for round_id in sorted(decided):
        usable = sum(target.most > 0 for target in state.targets_in[round_id])
        people: list[Participant] = there[round_id]
        for term in round_terms(mixing, round_id, people, usable):
            _add(state, program, options, term, level)
    return level


def _add(
    state: State,
    program: Program,
    options: Options,
    term: MixingTerm,
    level: list[tuple[int, float]],
) -> None:
    """Let each further person in a workshop count what one more adds there.

    That never becomes less, so the columns fill up in order by themselves.
    """
    columns: dict[int, list[int]] = defaultdict(list)
    staying: Counter[int] = Counter()
    for person_id in term.people:
        place = person_id, term.round_id
        if place in options:
            for column, target in options[place]:
                columns[target.id].append(column)
        elif place in state.seats:
            staying[state.seats[place]] += 1
    for workshop_id, mine in columns.items():
        terms = [(column, 1.0) for column in mine]
        free = 0
        for count in range(staying[workshop_id], staying[workshop_id] + len(mine)):
            more = term.more(count)
            if more:
                one = program.column(whole=False)
                level.append((one, float(more)))
                terms.append((one, -1.0))
            else:
                free += 1
        if free < len(mine):
            program.row(-INFINITE, terms, free)
