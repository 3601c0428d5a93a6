"""The words by which people name kinds of agenda items, in lists and as they type."""

import re

from moderator.event.schedule import ItemKind
from moderator.rules.written.comparing import key

_KINDS = {
    ItemKind.REGISTRATION: "anmeldung|ankommen|ankunft|einlass|check in|empfang|registration"
    "|arrival|registrierung|akkreditierung",
    ItemKind.GREETING: "begrüßung|begrüssung|eröffnung|grußwort|grussworte|grußworte|grußwort e"
    "|welcome|greeting|greetings|opening",
    ItemKind.LIGHTNING_TALKS: "lightning talks|lightning talk|kurzvorträge|impulse|impulsvorträge"
    "|blitzvorträge|short talks|pecha kucha",
    ItemKind.TALK: "vortrag|talk|referat|fachvortrag|impuls|impulsvortrag|input|presentation"
    "|lecture",
    ItemKind.PANEL: "podium|podiumsgespräch|podiumsdiskussion|panel|diskussion|gesprächsrunde"
    "|panel discussion",
    ItemKind.KEYNOTE: "keynote|festvortrag|hauptvortrag|key note",
    ItemKind.WORKSHOP_ROUND: "workshoprunde|workshop|workshops|workshop runde|workshopphase"
    "|arbeitsgruppen|foren|workshop round|workshop session|breakout|breakout session",
    ItemKind.LOOK_BACK: "rückblick|rueckblick|look back|recap|review|rückschau",
    ItemKind.PLENARY_RESULTS: "plenum|ergebnisse|gruppenergebnisse|ergebnispräsentation"
    "|vorstellung der ergebnisse|plenary|plenary results|results|ergebnisse im plenum",
    ItemKind.BREAK: "pause|kaffeepause|mittagspause|mittagessen|mittag|imbiss|break|coffee"
    "|coffee break|lunch|lunch break",
    ItemKind.ROOM_CHANGE: "raumwechsel|wechsel|room change|change of rooms|umbau",
    ItemKind.EVENING: "abendprogramm|abend|abendessen|abendveranstaltung|get together|evening"
    "|dinner|evening programme|social event",
    ItemKind.CLOSING: "abschluss|schluss|verabschiedung|ausblick|schlusswort|closing|farewell"
    "|wrap up|abschluss und ausblick|ende",
}
KIND_WORDS = {key(word): kind for kind, words in _KINDS.items() for word in words.split("|")}


def kind_of(word: str, title: str) -> ItemKind | None:
    """Read a kind of agenda item from its word, or from the title if the word is empty.

    A break with the title of a room change is a room change. None if neither is known.
    """
    kind = KIND_WORDS.get(key(word))
    named = key(title)
    if kind is None and not key(word):
        kind = KIND_WORDS.get(named) or next(
            (KIND_WORDS[w] for w in sorted(KIND_WORDS, key=len, reverse=True)
             if re.search(rf"\b{w}\b", named)), None
        )  # fmt: skip
    if kind is ItemKind.BREAK and re.search(r"raumwechsel|room change|change of room", named):
        return ItemKind.ROOM_CHANGE
    return kind
