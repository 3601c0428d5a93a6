"""The days of an event in words."""

from datetime import date

from moderator.event.phrase import Words


def with_year(words: Words, day: date) -> str:
    """Write a day with its year, such as "4. November 2024"."""
    return f"{words.short_day(day)} {day.year}"


def span_of(words: Words, first: date, last: date) -> str:
    """Write a range of days without repeating month or year: "4. bis 5. November 2024"."""
    if first == last:
        return with_year(words, first)
    if (first.year, first.month) == (last.year, last.month):
        start = words.short_day(first).split()[0]
    elif first.year == last.year:
        start = words.short_day(first)
    else:
        start = with_year(words, first)
    return words("{first} to {last}").format(first=start, last=with_year(words, last))
