"""Parts of a schedule that are no entries of the programme, each told with its reason."""

from moderator.event.phrase import Phrase, phrase
from moderator.exchange.plan import PlanRow, Verdict
from moderator.exchange.schedules.entries import ScheduleFile, UnreadEntry
from moderator.exchange.schedules.ics_in import (
    ALL_DAY,
    CANCELLED,
    ENDLESS,
    MOST_REPEATS,
    WITHOUT_START,
)
from moderator.exchange.tables.findings import Finding, Severity


def unread_findings(file: str, schedule: ScheduleFile) -> tuple[list[Finding], list[PlanRow]]:
    """Return what is to be told, and the rows of what was left out."""
    findings, rows = [], []
    for number, unread in enumerate(schedule.unread):
        message, remedy = _reason(unread)
        kept = unread.reason == ENDLESS
        severity = Severity.NOTE if unread.reason == CANCELLED else Severity.ERROR
        findings.append(
            Finding(
                Severity.WARNING if kept else severity,
                file,
                message,
                unread.line,
                remedy=remedy,
                lines=True,
            )
        )
        if not kept:
            title = unread.title or unread.written
            notes = (message, remedy)
            row = PlanRow(f"unread-{number}", unread.line, Verdict.UNCLEAR, title, notes=notes)
            rows.append(row)
    return findings, rows


def _reason(unread: UnreadEntry) -> tuple[Phrase, Phrase]:
    if unread.reason == ALL_DAY:
        return (
            phrase("It lasts all day ({date}), so it has no time.", date=unread.written),
            phrase("It was left out; enter it in the schedule if it belongs there."),
        )
    if unread.reason == CANCELLED:
        return phrase("It was called off there."), phrase("It was left out.")
    if unread.reason == ENDLESS:
        return (
            phrase("It repeats by a rule; the first {most} times were read.", most=MOST_REPEATS),
            phrase("Check in the schedule that no day is missing."),
        )
    if unread.reason == WITHOUT_START:
        return (
            phrase("The entry has no time of begin."),
            phrase("The row was left out; correct it in the list and read it again."),
        )
    return (
        phrase("The entry is broken and cannot be read: {written}", written=unread.written),
        phrase("The row was left out; correct it in the list and read it again."),
    )
