"""Verdicts of rows: their words, icons and colours."""

from dataclasses import replace

from moderator.actions.importing import FieldChange, ImportPlan, PlanRow, Verdict
from moderator.event.phrase import Phrase, phrase
from moderator.ui.icons import Icon
from moderator.ui.theme import Theme
from moderator.ui.words import say, tr

ICONS = {
    Verdict.NEW: Icon.ADD,
    Verdict.CHANGED: Icon.EDIT,
    Verdict.UNCHANGED: Icon.SAVED,
    Verdict.GONE: Icon.REMOVE,
    Verdict.TWICE: Icon.COPY,
    Verdict.UNCLEAR: Icon.QUESTION,
}


def verdict_words(verdict: Verdict) -> str:
    """Name a verdict in one word."""
    return {
        Verdict.NEW: tr("new"),
        Verdict.CHANGED: tr("changed"),
        Verdict.UNCHANGED: tr("unchanged"),
        Verdict.GONE: tr("gone"),
        Verdict.TWICE: tr("twice"),
        Verdict.UNCLEAR: tr("unclear"),
    }[verdict]


def verdict_colours(verdict: Verdict, dress: Theme) -> tuple[str, str]:
    """Choose ground and ink of a verdict; the word beside it says the same."""
    c = dress.colours
    return {
        Verdict.NEW: (c.good_soft, c.good),
        Verdict.CHANGED: (c.accent_soft, c.accent),
        Verdict.UNCHANGED: (c.hover, c.faint),
        Verdict.GONE: (c.warning_soft, c.warning),
        Verdict.TWICE: (c.warning_soft, c.warning),
        Verdict.UNCLEAR: (c.bad_soft, c.bad),
    }[verdict]


def change_words(change: FieldChange, verdict: Verdict = Verdict.CHANGED) -> str:
    """Write a change as "Organisation: Fürth → Kassel"; what is new was nothing before."""
    new = say(change.new) or "–"
    if verdict is Verdict.NEW:
        return tr("{field}: {new}").format(field=say(change.label), new=new)
    return tr("{field}: {old} → {new}").format(
        field=say(change.label), old=say(change.old) or "–", new=new
    )


def kept_words(change: FieldChange) -> str:
    """Tell of a field that was edited by hand and stays."""
    return tr("edited by hand, stays: {field} {value} (in the list: {new})").format(
        field=say(change.label), value=say(change.old) or "–", new=say(change.new) or "–"
    )


def told_rows(plan: ImportPlan) -> tuple[PlanRow, ...]:
    """Give the rows with everything that was found in them among their notes."""
    found: dict[int, list[Phrase]] = {}
    for finding in plan.findings:
        if finding.row is not None:
            said = [part for part in (finding.message, finding.remedy) if part is not None]
            found.setdefault(finding.row, []).extend(said)
    rows = []
    for row in plan.rows:
        skipped = (phrase("This row is skipped."),) if row.verdict is Verdict.TWICE else ()
        more = [n for n in found.get(row.number or 0, ()) if n not in row.notes]
        rows.append(replace(row, notes=tuple(dict.fromkeys((*skipped, *row.notes, *more)))))
    return tuple(rows)


def what_happens(row: PlanRow) -> str:
    """Tell in one line what a row changes, and what is to be said about it."""
    told = [f"→ {say(choice.label)}" for choice in row.choices if choice.name == row.chosen]
    told += [change_words(change, row.verdict) for change in row.changes]
    told += [kept_words(change) for change in row.kept]
    told += [say(note) for note in row.notes]
    return " · ".join(" ".join(text.split()) for text in told)
