"""The tables of an event file; their rows are used only inside `store`."""

from datetime import date, datetime, time

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from moderator.event.conference import Record
from moderator.event.documentation import DocumentChapter, Erasure, ItemNote, TextEdit
from moderator.event.people import Bond, BondKind, Participant, Refusal, Status, Wish
from moderator.event.placements import PlacedBy, Placement, Preferences, Proof
from moderator.event.plenary import OrderEntry, OwnSlide, SceneNote
from moderator.event.results import (
    Answer,
    IntakePhoto,
    JoinedMember,
    JoinedPoint,
    LegendSign,
    PhoneDots,
    Photo,
    Point,
    ProposedPoint,
    Result,
)
from moderator.event.schedule import (
    AgendaItem,
    Contribution,
    Deadline,
    Event,
    ItemKind,
    ItemRoom,
    ItemSource,
    Part,
    PlanVersion,
    Room,
    Symbol,
    Theme,
)
from moderator.event.workshops import Group, GuidingQuestion, Workshop, WorkshopSource
from moderator.store.documentation_tables import (
    DocumentChapterRow,
    ErasureRow,
    ItemNoteRow,
    TextEditRow,
)
from moderator.store.plenary_tables import OrderEntryRow, OwnSlideRow, SceneNoteRow
from moderator.store.result_tables import (
    AnswerRow,
    IntakePhotoRow,
    JoinedMemberRow,
    JoinedPointRow,
    LegendSignRow,
    PhoneDotsRow,
    PhotoRow,
    PointRow,
    ProposedPointRow,
    ResultRow,
)
from moderator.store.source_tables import ItemSourceRow, WorkshopSourceRow
from moderator.store.stored_row import StoredRow, refers_to

SCHEMA = 11
"""Version of these tables, which the migration of this number leads to; stored at byte 60 of
the file, as SQLite's user version."""


class EventRow(StoredRow):
    """The one event of the file."""

    __tablename__ = "event"
    __table_args__ = (
        sa.CheckConstraint("id = 1", name="one"),
        sa.CheckConstraint("days BETWEEN 1 AND 31", name="days"),
        sa.CheckConstraint("group_minutes > 0", name="group_minutes"),
        sa.CheckConstraint("hall_depth > 0", name="hall_depth"),
        sa.CheckConstraint("language IN ('de', 'en')", name="language"),
    )
    title: Mapped[str]
    start: Mapped[date]
    days: Mapped[int]
    motto: Mapped[str]
    venue: Mapped[str]
    organiser: Mapped[str]
    time_zone: Mapped[str]
    language: Mapped[str]
    group_minutes: Mapped[int]
    hall_depth: Mapped[float]
    hall_dark: Mapped[bool]
    closing_words: Mapped[str]
    badge_key: Mapped[str] = mapped_column(server_default="")
    phone_dots: Mapped[int] = mapped_column(server_default="3")
    logo: Mapped[str] = mapped_column(server_default="")
    next_event: Mapped[str] = mapped_column(server_default="")
    by_theme: Mapped[bool] = mapped_column(server_default=sa.true())
    additions_in_hall: Mapped[bool] = mapped_column(server_default=sa.true())
    document_language: Mapped[str] = mapped_column(server_default="")
    accent_colour: Mapped[str] = mapped_column(server_default="")
    retention_until: Mapped[date | None]
    longest_stretch: Mapped[int] = mapped_column(server_default="120")
    walk_minutes: Mapped[int] = mapped_column(server_default="5")


class RoomRow(StoredRow):
    """A room."""

    __tablename__ = "room"
    __table_args__ = (sa.CheckConstraint("places >= 0", name="places"),)
    name: Mapped[str]
    places: Mapped[int | None]
    way: Mapped[str]
    step_free: Mapped[bool]
    position: Mapped[int]
    hand_edited: Mapped[str] = mapped_column(server_default="")
    walk_minutes: Mapped[int | None]


class ThemeRow(StoredRow):
    """A theme."""

    __tablename__ = "theme"
    name: Mapped[str] = mapped_column(unique=True)
    colour: Mapped[str]
    symbol: Mapped[Symbol]
    position: Mapped[int]


class AgendaItemRow(StoredRow):
    """An agenda item."""

    __tablename__ = "agenda_item"
    __table_args__ = (
        sa.CheckConstraint("day >= 1", name="day"),
        sa.CheckConstraint("minutes > 0", name="minutes"),
        sa.CheckConstraint("shortest BETWEEN 0 AND minutes", name="shortest"),
        sa.CheckConstraint("minutes + extra_minutes >= 0", name="extra_minutes"),
        sa.CheckConstraint(
            "actual_end IS NULL OR actual_start IS NOT NULL", name="started_before_ended"
        ),
    )
    day: Mapped[int]
    start: Mapped[time]
    minutes: Mapped[int]
    kind: Mapped[ItemKind]
    title: Mapped[str]
    description: Mapped[str]
    notes: Mapped[str]
    fixed: Mapped[bool]
    shortest: Mapped[int | None]
    extra_minutes: Mapped[int]
    actual_start: Mapped[datetime | None]
    actual_end: Mapped[datetime | None]
    skipped: Mapped[bool]
    hand_edited: Mapped[str] = mapped_column(server_default="")
    fixed_end: Mapped[bool] = mapped_column(server_default=sa.false())
    linked: Mapped[bool] = mapped_column(server_default=sa.false())
    buffer: Mapped[int] = mapped_column(server_default="0")
    for_everyone: Mapped[bool] = mapped_column(server_default=sa.true())
    parked: Mapped[bool] = mapped_column(server_default=sa.false())
    auto_start: Mapped[bool] = mapped_column(server_default=sa.false())
    paused_at: Mapped[datetime | None]
    paused_seconds: Mapped[int] = mapped_column(server_default="0")


class DeadlineRow(StoredRow):
    """A deadline of a day."""

    __tablename__ = "deadline"
    day: Mapped[int]
    at: Mapped[time]
    title: Mapped[str]


class PlanVersionRow(StoredRow):
    """A published version of the schedule."""

    __tablename__ = "plan_version"
    number: Mapped[int] = mapped_column(unique=True)
    published: Mapped[datetime]
    content: Mapped[str]


class ItemRoomRow(StoredRow):
    """An agenda item in a room."""

    __tablename__ = "item_room"
    __table_args__ = (sa.UniqueConstraint("item_id", "room_id"),)
    item_id: Mapped[int] = mapped_column(refers_to("agenda_item"))
    room_id: Mapped[int] = mapped_column(refers_to("room"), index=True)


class ContributionRow(StoredRow):
    """A person with a role in an agenda item."""

    __tablename__ = "contribution"
    item_id: Mapped[int] = mapped_column(refers_to("agenda_item"), index=True)
    name: Mapped[str]
    role: Mapped[str]
    position: Mapped[int]


class PartRow(StoredRow):
    """A part of an agenda item."""

    __tablename__ = "part"
    __table_args__ = (sa.CheckConstraint("minutes > 0", name="minutes"),)
    item_id: Mapped[int] = mapped_column(refers_to("agenda_item"), index=True)
    title: Mapped[str]
    minutes: Mapped[int]
    position: Mapped[int]


class WorkshopRow(StoredRow):
    """A workshop of a round; a room holds one workshop in a round."""

    __tablename__ = "workshop"
    __table_args__ = (
        sa.UniqueConstraint("round_id", "room_id"),
        # Lets a placement refer to both, which proves that its workshop belongs to its round.
        sa.UniqueConstraint("id", "round_id"),
        sa.CheckConstraint("least >= 0", name="least"),
        sa.CheckConstraint("most >= 0", name="most"),
        sa.CheckConstraint("groups >= 1", name="groups"),
    )
    round_id: Mapped[int] = mapped_column(refers_to("agenda_item"))
    theme_id: Mapped[int] = mapped_column(refers_to("theme"), index=True)
    room_id: Mapped[int] = mapped_column(refers_to("room"), index=True)
    moderator: Mapped[str]
    practice_example: Mapped[str]
    least: Mapped[int]
    most: Mapped[int]
    groups: Mapped[int]
    may_close: Mapped[bool]
    hand_edited: Mapped[str] = mapped_column(server_default="")
    extra_minutes: Mapped[int] = mapped_column(server_default="0")
    actual_end: Mapped[datetime | None]
    wished_minutes: Mapped[int] = mapped_column(server_default="0")
    wished_at: Mapped[datetime | None]


class GuidingQuestionRow(StoredRow):
    """A guiding question of a workshop."""

    __tablename__ = "guiding_question"
    workshop_id: Mapped[int] = mapped_column(refers_to("workshop"), index=True)
    text: Mapped[str]
    position: Mapped[int]


class GroupRow(StoredRow):
    """A group of a workshop."""

    __tablename__ = "workshop_group"
    __table_args__ = (
        sa.UniqueConstraint("workshop_id", "number"),
        sa.UniqueConstraint("id", "workshop_id"),
        sa.CheckConstraint("number >= 1", name="number"),
    )
    workshop_id: Mapped[int] = mapped_column(refers_to("workshop"))
    number: Mapped[int]
    table: Mapped[str]
    speaker: Mapped[str]


class ParticipantRow(StoredRow):
    """A participant."""

    __tablename__ = "participant"
    __table_args__ = (
        sa.CheckConstraint("given_name <> '' OR family_name <> ''", name="name"),
        sa.CheckConstraint("present_until >= present_from", name="presence"),
    )
    given_name: Mapped[str]
    family_name: Mapped[str]
    organisation: Mapped[str]
    function: Mapped[str]
    email: Mapped[str]
    mobile_number: Mapped[str] = mapped_column(server_default="")
    status: Mapped[Status]
    number: Mapped[str]
    salutation: Mapped[str]
    academic_title: Mapped[str]
    step_free: Mapped[bool]
    catering: Mapped[str]
    photo_consent: Mapped[bool | None]
    remark: Mapped[str]
    present_from: Mapped[datetime | None]
    present_until: Mapped[datetime | None]
    walk_in: Mapped[bool]
    hand_edited: Mapped[str]
    newcomer: Mapped[bool]
    checked_in_at: Mapped[datetime | None]
    list_consent: Mapped[bool | None]


class WishRow(StoredRow):
    """A ranked wish; no rank and no theme occurs twice in a round."""

    __tablename__ = "wish"
    __table_args__ = (
        sa.UniqueConstraint("participant_id", "round_id", "rank"),
        sa.UniqueConstraint("participant_id", "round_id", "theme_id"),
        sa.CheckConstraint("rank >= 1", name="rank"),
    )
    participant_id: Mapped[int] = mapped_column(refers_to("participant"))
    round_id: Mapped[int] = mapped_column(refers_to("agenda_item"), index=True)
    rank: Mapped[int]
    theme_id: Mapped[int] = mapped_column(refers_to("theme"), index=True)
    tied: Mapped[bool]


class RefusalRow(StoredRow):
    """A theme that somebody does not want in a round."""

    __tablename__ = "refusal"
    __table_args__ = (sa.UniqueConstraint("participant_id", "round_id", "theme_id"),)
    participant_id: Mapped[int] = mapped_column(refers_to("participant"))
    round_id: Mapped[int] = mapped_column(refers_to("agenda_item"), index=True)
    theme_id: Mapped[int] = mapped_column(refers_to("theme"), index=True)


class BondRow(StoredRow):
    """Two people who should be placed together or apart."""

    __tablename__ = "bond"
    __table_args__ = (
        sa.UniqueConstraint("one_id", "other_id"),
        sa.CheckConstraint("one_id < other_id", name="order"),
    )
    one_id: Mapped[int] = mapped_column(refers_to("participant"))
    other_id: Mapped[int] = mapped_column(refers_to("participant"), index=True)
    kind: Mapped[BondKind]
    binding: Mapped[bool]


class PlacementRow(StoredRow):
    """A placement; one for each participant and round, in a workshop of that round."""

    __tablename__ = "placement"
    __table_args__ = (
        sa.UniqueConstraint("participant_id", "round_id"),
        sa.ForeignKeyConstraint(
            ["workshop_id", "round_id"],
            ["workshop.id", "workshop.round_id"],
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.ForeignKeyConstraint(
            ["group_id", "workshop_id"],
            ["workshop_group.id", "workshop_group.workshop_id"],
            deferrable=True,
            initially="DEFERRED",
        ),
    )
    participant_id: Mapped[int] = mapped_column(refers_to("participant"))
    round_id: Mapped[int]
    workshop_id: Mapped[int] = mapped_column(index=True)
    group_id: Mapped[int | None] = mapped_column(index=True)
    locked: Mapped[bool]
    placed_by: Mapped[PlacedBy]
    told: Mapped[bool]
    arrived: Mapped[bool]
    arrived_at: Mapped[datetime | None]


class ProofRow(StoredRow):
    """The certificate of the newest solution."""

    __tablename__ = "proof"
    __table_args__ = (sa.CheckConstraint("id = 1", name="one"),)
    certificate: Mapped[str]


class PreferencesRow(StoredRow):
    """Which other goals count when people are assigned."""

    __tablename__ = "preferences"
    __table_args__ = (
        sa.CheckConstraint("id = 1", name="one"),
        *(
            sa.CheckConstraint(f"{name} BETWEEN 0 AND 3", name=name)
            for name in ("mix_organisations", "mix_functions", "spread_newcomers", "even_rooms")
        ),
    )
    mix_organisations: Mapped[int]
    mix_functions: Mapped[int]
    spread_newcomers: Mapped[int]
    even_rooms: Mapped[int]
    themes_once: Mapped[bool | None]


TABLES: dict[type[Record], sa.Table] = {
    record: row.__table__  # type: ignore[misc]
    for record, row in (
        (Event, EventRow),
        (Room, RoomRow),
        (Theme, ThemeRow),
        (AgendaItem, AgendaItemRow),
        (ItemRoom, ItemRoomRow),
        (Contribution, ContributionRow),
        (Part, PartRow),
        (Workshop, WorkshopRow),
        (GuidingQuestion, GuidingQuestionRow),
        (Group, GroupRow),
        (Participant, ParticipantRow),
        (Wish, WishRow),
        (Refusal, RefusalRow),
        (Bond, BondRow),
        (Placement, PlacementRow),
        (Proof, ProofRow),
        (Preferences, PreferencesRow),
        (LegendSign, LegendSignRow),
        (Result, ResultRow),
        (JoinedPoint, JoinedPointRow),
        (Point, PointRow),
        (JoinedMember, JoinedMemberRow),
        (Answer, AnswerRow),
        (PhoneDots, PhoneDotsRow),
        (Photo, PhotoRow),
        (ProposedPoint, ProposedPointRow),
        (IntakePhoto, IntakePhotoRow),
        (OwnSlide, OwnSlideRow),
        (OrderEntry, OrderEntryRow),
        (SceneNote, SceneNoteRow),
        (Deadline, DeadlineRow),
        (PlanVersion, PlanVersionRow),
        (ItemSource, ItemSourceRow),
        (WorkshopSource, WorkshopSourceRow),
        (ItemNote, ItemNoteRow),
        (TextEdit, TextEditRow),
        (DocumentChapter, DocumentChapterRow),
        (Erasure, ErasureRow),
    )
}
"""The table of each kind of record; a kind stands after those that it refers to."""

BATCHES = sa.Table(
    "batch",
    StoredRow.metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("label", sa.Text, nullable=False),
    sa.Column("station", sa.Text, nullable=False),
    sa.Column("time", sa.Text, nullable=False),
    sa.Column("origin", sa.Text, nullable=False),
    sa.Column("target_id", sa.Integer, nullable=True),
    sa.Column("merge", sa.Text, nullable=True),
    sa.Column("digest", sa.Text, server_default="", nullable=False),
    sa.CheckConstraint("origin IN ('edit', 'undo', 'redo')", name="origin"),
    sa.CheckConstraint("(origin = 'edit') = (target_id IS NULL)", name="target"),
    sqlite_autoincrement=True,
)
"""The batches of the journal; label is a phrase as JSON, time UTC in ISO 8601.

digest: SHA-256 of the batch and its changes.
"""

CHANGES = sa.Table(
    "change",
    StoredRow.metadata,
    sa.Column(
        "batch_id",
        sa.ForeignKey("batch.id", deferrable=True, initially="DEFERRED"),
        primary_key=True,
    ),
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("row_id", sa.Integer, primary_key=True),
    sa.Column("before", sa.Text, nullable=True),
    sa.Column("after", sa.Text, nullable=True),
    sa.CheckConstraint("before IS NOT NULL OR after IS NOT NULL", name="something"),
    sa.Index("ix_change_kind_row_id", "kind", "row_id"),
)
"""The image of each row before and after a batch, as JSON; NULL where the row did not exist."""

PHOTO_CONTENTS = sa.Table(
    "photo_content",
    StoredRow.metadata,
    sa.Column("content", sa.Text, primary_key=True),
    sa.Column("original", sa.LargeBinary, nullable=False),
    sa.Column("shown", sa.LargeBinary, nullable=False),
    sa.Column("digest", sa.Text, server_default="", nullable=False),
)
"""Photos by the SHA-256 of the original: never changed, beside the journal.

digest: SHA-256 of what is shown.
"""
