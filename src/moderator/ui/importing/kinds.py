"""What is said of each kind of list."""

from moderator.actions.importing import ImportKind
from moderator.ui.words import tr


def title(kind: ImportKind | None) -> str:
    """Name the preview of a kind of list."""
    return {
        None: tr("Import a list"),
        ImportKind.PARTICIPANTS: tr("Import participants"),
        ImportKind.PROGRAMME: tr("Import the programme"),
        ImportKind.WORKSHOPS: tr("Import workshops"),
    }[kind]


def hint(kind: ImportKind | None) -> str:
    """Tell which lists can be read."""
    return {
        None: tr(
            "CSV, Excel (.xlsx) or OpenDocument (.ods): participants, the programme or workshops, "
            "as the headings tell. You see every row before anything is written."
        ),
        ImportKind.PARTICIPANTS: tr(
            "CSV, Excel (.xlsx) or OpenDocument (.ods): your own list, or what Indico, pretix, "
            "Eventbrite, Microsoft Forms, Google Forms or LimeSurvey export. You see every row "
            "before anything is written."
        ),
        ImportKind.PROGRAMME: tr(
            "CSV, Excel (.xlsx) or OpenDocument (.ods), with headings such as day, begin, end, "
            "kind, title, room, people, notes. You see every row before anything is written."
        ),
        ImportKind.WORKSHOPS: tr(
            "CSV, Excel (.xlsx) or OpenDocument (.ods), with headings such as theme, room, "
            "places, at least, groups, moderator, guiding questions. You see every row before "
            "anything is written."
        ),
    }[kind]
