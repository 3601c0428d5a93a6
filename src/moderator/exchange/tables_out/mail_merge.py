"""The list for mail merge: one row for each person, in the form that Word and Excel read."""

import csv
from io import StringIO

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.exchange.tables_out.harmless import harmless
from moderator.exchange.tables_out.rows import mail_merge


def mail_merge_csv(conference: Conference, words: Words) -> bytes:
    """Return everyone who takes part, with all rounds: UTF-8 with BOM, semicolons, all quoted."""
    table = mail_merge(conference, words)
    target = StringIO(newline="")
    writer = csv.writer(target, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for row in (table.headings, *table.rows):
        writer.writerow([harmless(str(cell)) for cell in row])
    return target.getvalue().encode("utf-8-sig")
