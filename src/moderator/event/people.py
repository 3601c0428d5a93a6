"""The people who take part, the fields known about them, and their wishes."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from moderator.event.phrase import Phrase, phrase


class Status(StrEnum):
    """Where a participant stands between registration and departure."""

    REGISTERED = "registered"
    WAITING_LIST = "waiting_list"
    CANCELLED = "cancelled"
    CHECKED_IN = "checked_in"
    NO_SHOW = "no_show"
    LEFT_EARLY = "left_early"


PRESENT = frozenset({Status.REGISTERED, Status.CHECKED_IN, Status.LEFT_EARLY})
"""Statuses of people who take part; `present_from` and `present_until` say for how long."""


@dataclass(frozen=True, slots=True)
class Participant:
    """A person on the registration list, or one who was added at the door.

    number: as in the organiser's list, "" for walk-ins. academic_title: such as "Dr.".
    photo_consent: None if it was not answered. present_from, present_until: wall-clock time
    at the venue, None for no limit. walk_in: came without registration.
    hand_edited: names of fields that were edited by hand, joined with spaces; a later import
    does not overwrite them. newcomer: takes part for the first time. checked_in_at: wall-clock
    time at the venue when the person checked in at the door, None before. list_consent: may be
    named to others as somebody who took part; None if it was not answered.
    """

    id: int
    given_name: str
    family_name: str
    organisation: str = ""
    function: str = ""
    email: str = ""
    mobile_number: str = ""
    status: Status = Status.REGISTERED
    number: str = ""
    salutation: str = ""
    academic_title: str = ""
    step_free: bool = False
    catering: str = ""
    photo_consent: bool | None = None
    remark: str = ""
    present_from: datetime | None = None
    present_until: datetime | None = None
    walk_in: bool = False
    hand_edited: str = ""
    newcomer: bool = False
    checked_in_at: datetime | None = None
    list_consent: bool | None = None

    @property
    def name(self) -> str:
        """Given name and family name, in that order."""
        return f"{self.given_name} {self.family_name}".strip()

    @property
    def listed_name(self) -> str:
        """Family name first, for lists."""
        return f"{self.family_name}, {self.given_name}".strip(", ")


class FieldEditor(StrEnum):
    """How a field of a participant is entered."""

    TEXT = "text"
    MOMENT = "moment"
    TICK = "tick"
    CONSENT = "consent"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A field as a column of the list of people.

    place: sorts the columns; those of the rounds stand at ROUNDS_PLACE. width: in grid steps.
    shown: visible until the moderator chooses columns; where_room: visible only if it fits.
    fitted: as wide as its longest text.
    """

    place: int
    width: int
    shown: bool = False
    where_room: bool = False
    fitted: bool = False


ROUNDS_PLACE = 50
"""Place of the rounds among the columns of the list of people."""


@dataclass(frozen=True, slots=True)
class ParticipantField:
    """Everything that the program needs to know about a field of `Participant`.

    name: the attribute. words: its label in forms and lists; import_words, export_words: its
    label in the preview of an import and in exported tables, if different.
    headings: the column headings that an import recognises, separated by |; texts are compared
    after `rules.written.comparing.key` has normalised them.
    editor: None if only the program itself sets it. form: its place in a person's form;
    tick_words: the label of its tick box. many: can be set for several people at once.
    searched: the search in the list looks through it.
    workbook: its place in the workbook. letter: included in the list for letters and mails.
    internal: must not appear in anything that people other than the organisers see.
    """

    name: str
    words: Phrase
    headings: str = ""
    editor: FieldEditor | None = FieldEditor.TEXT
    form: int | None = None
    tick_words: Phrase | None = None
    many: bool = False
    column: ListColumn | None = None
    searched: bool = False
    workbook: int | None = None
    letter: bool = False
    import_words: Phrase | None = None
    export_words: Phrase | None = None
    internal: bool = False


PARTICIPANT_FIELDS = (
    ParticipantField(
        "number",
        phrase("No."),
        "nr|nummer|lfd nr|laufende nummer|teilnehmernummer|teilnehmendennummer|teilnehmernr|tn nr"
        "|anmeldenummer|no|number|id|reg no|registration number|participant no|#",
        form=70,
        column=ListColumn(60, 14),
        searched=True,
        workbook=10,
        letter=True,
        import_words=phrase("Number"),
    ),
    ParticipantField(
        "salutation",
        phrase("Salutation"),
        "anrede|salutation|geschlecht|gender",
        workbook=100,
        letter=True,
    ),
    ParticipantField(
        "academic_title",
        phrase("Academic title"),
        "titel|akademischer titel|akad titel|title|academic title|degree",
        form=30,
        workbook=40,
        letter=True,
        export_words=phrase("Title"),
    ),
    ParticipantField(
        "given_name",
        phrase("Given name"),
        "vorname|vornamen|rufname|given name|first name|forename|firstname",
        form=10,
        searched=True,
        workbook=30,
        letter=True,
    ),
    ParticipantField(
        "family_name",
        phrase("Family name"),
        "nachname|familienname|zuname|family name|last name|surname|lastname",
        form=20,
        searched=True,
        workbook=20,
        letter=True,
    ),
    ParticipantField(
        "organisation",
        phrase("Organisation"),
        "organisation|jobcenter|einrichtung|firma|institution|unternehmen|dienststelle|behörde"
        "|träger|verein|arbeitgeber|organization|company|employer|affiliation|agency",
        form=40,
        many=True,
        column=ListColumn(20, 44, shown=True, fitted=True),
        searched=True,
        workbook=50,
        letter=True,
    ),
    ParticipantField(
        "function",
        phrase("Function"),
        "funktion|position|rolle|tätigkeit|aufgabe|beruf|function|role|job title|job",
        form=50,
        many=True,
        column=ListColumn(30, 36, where_room=True, fitted=True),
        searched=True,
        workbook=60,
        letter=True,
    ),
    ParticipantField(
        "email",
        phrase("E-mail"),
        "e mail|email|mail|e mail adresse|emailadresse|mailadresse|e mail address|email address",
        form=60,
        column=ListColumn(70, 44, fitted=True),
        searched=True,
        workbook=70,
        letter=True,
        internal=True,
    ),
    ParticipantField(
        "mobile_number",
        phrase("Mobile number"),
        "handy|handynummer|handy nr|mobil|mobilnummer|mobil nr|mobiltelefon|mobiltelefonnummer"
        "|mobilfunk|mobilfunknummer|telefon mobil|mobile|mobile no|mobile number|mobile phone"
        "|mobile phone number|cell|cell phone|cell phone number|cellphone",
        form=65,
        column=ListColumn(75, 30),
        searched=True,
        workbook=75,
        letter=True,
        internal=True,
    ),
    ParticipantField(
        "status",
        phrase("Status"),
        "status|anmeldestatus|teilnahmestatus|stand|registration status|state|anmeldung",
        FieldEditor.STATUS,
        many=True,
        column=ListColumn(40, 25, shown=True),
        workbook=80,
    ),
    ParticipantField(
        "walk_in",
        phrase("Walk-in"),
        editor=None,
        workbook=90,
    ),
    ParticipantField(
        "step_free",
        phrase("Needs step-free access"),
        "barrierefrei|rollstuhl|stufenlos|barrierefreiheit|step free|wheelchair"
        "|accessibility|accessible",
        FieldEditor.TICK,
        form=120,
        tick_words=phrase("needs step-free access"),
        many=True,
        workbook=120,
        import_words=phrase("Step-free access"),
        export_words=phrase("Step-free access"),
    ),
    ParticipantField(
        "catering",
        phrase("Catering"),
        "verpflegung|essen|ernährung|ernährungsweise|ernährungsform|kostform|kost|speise|mahlzeit"
        "|menü|catering|food|meal|diet|dietary requirements",
        form=80,
        many=True,
        column=ListColumn(80, 26),
        searched=True,
        workbook=130,
        internal=True,
    ),
    ParticipantField(
        "photo_consent",
        phrase("Photo consent"),
        "foto einwilligung|fotoeinwilligung|foto|fotos|fotoerlaubnis|einwilligung foto"
        "|bildrechte|foto film|foto und film|einverständnis foto|einverständnis foto film"
        "|photo consent|photo|photos|photo permission|consent",
        FieldEditor.CONSENT,
        form=140,
        many=True,
        column=ListColumn(90, 26),
        workbook=140,
        export_words=phrase("Photos allowed"),
    ),
    ParticipantField(
        "list_consent",
        phrase("Consent to be listed"),
        "teilnehmerliste|teilnehmendenliste|liste der teilnehmenden|einwilligung liste"
        "|einwilligung teilnehmerliste|einwilligung teilnehmendenliste|namensnennung"
        "|list consent|participant list|list of participants|consent list",
        FieldEditor.CONSENT,
        form=150,
        many=True,
        column=ListColumn(95, 26),
        workbook=145,
        export_words=phrase("May be listed"),
    ),
    ParticipantField(
        "remark",
        phrase("Remark"),
        "bemerkung|bemerkungen|anmerkung|anmerkungen|hinweis|kommentar|notiz|sonstiges|remark"
        "|remarks|comment|comments|note|notes",
        form=90,
        column=ListColumn(100, 50),
        searched=True,
        workbook=180,
        internal=True,
    ),
    ParticipantField(
        "present_from",
        phrase("Present from"),
        "anwesend ab|anwesend von|anreise|ankunft|kommt|present from|arrival|arrives",
        FieldEditor.MOMENT,
        form=100,
        workbook=150,
    ),
    ParticipantField(
        "present_until",
        phrase("Present until"),
        "anwesend bis|abreise|abfahrt|geht|present until|departure|leaves",
        FieldEditor.MOMENT,
        form=110,
        workbook=160,
    ),
    ParticipantField(
        "newcomer",
        phrase("There for the first time"),
        "zum ersten mal|zum ersten mal dabei|erste teilnahme|erstteilnahme|erstmals dabei|neu dabei"
        "|neuling|first time|first time attendee|newcomer|first conference|first participation",
        FieldEditor.TICK,
        form=130,
        tick_words=phrase("there for the first time"),
        many=True,
        workbook=110,
        import_words=phrase("For the first time"),
        export_words=phrase("First time"),
    ),
    ParticipantField(
        "checked_in_at",
        phrase("Checked in at"),
        editor=None,
        workbook=170,
    ),
)
"""All fields except the id and `hand_edited`, in the order in which an import offers them."""

PARTICIPANT_FIELD = {field.name: field for field in PARTICIPANT_FIELDS}
"""The fields by name."""

CONSENTS = frozenset(
    field.name for field in PARTICIPANT_FIELDS if field.editor is FieldEditor.CONSENT
)
"""Fields in which somebody agrees or refuses; None there is no answer, and not a refusal."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A participant's wish for a theme in a round; rank 1 is the most wanted.

    tied: wanted as much as the wish one rank above; the first wish of a round is never tied.
    """

    id: int
    participant_id: int
    round_id: int
    rank: int
    theme_id: int
    tied: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """A theme that a participant does not want in a round."""

    id: int
    participant_id: int
    round_id: int
    theme_id: int


class BondKind(StrEnum):
    """How two people want to be placed."""

    TOGETHER = "together"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Bond:
    """Two people who should be in the same workshop and group, or never; one_id < other_id.

    binding: must hold; otherwise it is a preference.
    """

    id: int
    one_id: int
    other_id: int
    kind: BondKind
    binding: bool = True
