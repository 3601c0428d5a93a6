"""Actions on the legend: which sign and which ink make a point on a flipchart one of a kind."""

from collections.abc import Iterable
from dataclasses import replace

from moderator.event.errors import RuleProblem
from moderator.event.phrase import Phrase, phrase
from moderator.event.results import Ink, LegendSign, PointKind
from moderator.rules.legend import legend_of, plain_sign
from moderator.store.edit import Edit
from moderator.store.store import Store

KEPT = phrase("The legend is as before.")


def add_sign(store: Store, kind: PointKind, sign: str, ink: Ink | None = None) -> None:
    """Let a sign, an ink, or both together stand for a kind of point, too.

    sign: "" for any sign; ink: None for any ink. Raises RuleProblem where it could not be read, or
    says nothing new.
    """
    made = LegendSign(0, kind, _checked(sign, ink), ink)
    _require_new(made, legend_of(store.conference))
    with store.edit(_label(made, phrase("Add “{sign}” to the legend", sign=made.sign))) as edit:
        _owned(edit)
        edit.insert(made)


def change_sign(store: Store, before: LegendSign, sign: str, ink: Ink | None) -> None:
    """Let a kind of point have another sign or ink in place of one of the legend that holds.

    before: as `legend_of` returned it. Raises RuleProblem where the sign could not be read, or
    says nothing new.
    """
    sign = _checked(sign, ink)
    others = [each for each in legend_of(store.conference) if each != before]
    _require_new(LegendSign(0, before.kind, sign, ink), others)
    label = phrase("Change “{sign}” in the legend", sign=before.sign)
    with store.edit(_label(before, label)) as edit:
        edit.change(_found(edit, before), sign=sign, ink=ink)


def remove_sign(store: Store, sign: LegendSign) -> None:
    """Let a sign stand for a kind no more. Raises RuleProblem for the last one of the legend."""
    if len(legend_of(store.conference)) == 1:
        raise RuleProblem(
            phrase("The legend needs one sign at least."),
            kept=KEPT,
            remedy=phrase("Please add another sign first, or restore the standard legend."),
        )
    label = phrase("Remove “{sign}” from the legend", sign=sign.sign)
    with store.edit(_label(sign, label)) as edit:
        edit.remove(LegendSign, _found(edit, sign).id)


def restore_legend(store: Store) -> None:
    """Return to the standard legend."""
    with store.edit(phrase("Restore the standard legend")) as edit:
        for each in edit.conference.all(LegendSign):
            edit.remove(LegendSign, each.id)


def _label(of: LegendSign, label: Phrase) -> Phrase:
    return label if of.sign else phrase("Change a colour of the legend")


def _checked(typed: str, ink: Ink | None) -> str:
    """Return the sign that is meant, or raise RuleProblem where it could not be read."""
    sign = plain_sign(typed)
    if not sign and ink is None:
        raise RuleProblem(
            phrase("Without a sign and a colour no kind can be told."),
            kept=KEPT,
            remedy=phrase("Please enter a sign, or choose a colour first."),
        )
    if len(sign) > 1:
        raise RuleProblem(
            phrase("“{sign}” is more than one sign.", sign=sign),
            kept=KEPT,
            remedy=phrase("Please enter a single sign, as + or !."),
        )
    if sign.isdigit():
        raise RuleProblem(
            phrase("“{sign}” is a digit, and a digit begins a guiding question.", sign=sign),
            kept=KEPT,
            remedy=phrase("Please enter a single sign, as + or !."),
        )
    return sign


def _require_new(wanted: LegendSign, others: Iterable[LegendSign]) -> None:
    """Raise RuleProblem where another one says the same."""
    if any(replace(each, id=0) == wanted for each in others):
        raise RuleProblem(
            phrase("This kind has “{sign}” in this colour already.", sign=wanted.sign),
            kept=KEPT,
            remedy=phrase("Please enter another sign, or choose another colour."),
        )


def _owned(edit: Edit) -> None:
    """Give the event a legend of its own, which says what the one says that holds."""
    if not edit.conference.all(LegendSign):
        for each in legend_of(edit.conference):
            edit.insert(each)


def _found(edit: Edit, wanted: LegendSign) -> LegendSign:
    """Find the event's own record of a sign of the legend that holds."""
    place = legend_of(edit.conference).index(wanted)
    _owned(edit)
    return legend_of(edit.conference)[place]
