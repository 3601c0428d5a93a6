"""The list for letters and mails: one row for each person, as Word and Excel take it."""

import csv
from io import StringIO

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.exchange.tables_out.harmless import harmless
from moderator.exchange.tables_out.rows import mail_merge


def mail_merge_csv(conference: Conference, words: Words) -> bytes:
    """Write everyone who takes part with all rounds: UTF-8 with BOM, semicolons, all quoted."""
    table = mail_merge(conference, words)
    target = StringIO(newline="")
    writer = csv.writer(target, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for row in (table.headings, *table.rows):
        writer.writerow([harmless(str(cell)) for cell in row])
    return target.getvalue().encode("utf-8-sig")
