"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create all tables."""
    _agenda_item()
    _batch()
    _event()
    _participant()
    _photo_content()
    _preferences()
    _proof()
    _room()
    _theme()
    _bond()
    _change()
    _contribution()
    _item_room()
    _part()
    _refusal()
    _wish()
    _workshop()
    _guiding_question()
    _workshop_group()
    _photo()
    _placement()
    _point()
    _result()
    _answer()


def _agenda_item() -> None:
    op.create_table(
        "agenda_item",
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("start", sa.Time(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "registration",
                "greeting",
                "lightning_talks",
                "talk",
                "panel",
                "keynote",
                "workshop_round",
                "look_back",
                "plenary_results",
                "break",
                "room_change",
                "evening",
                "closing",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("description", sa.String(), nullable=False),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("fixed", sa.Boolean(), nullable=False),
        sa.Column("shortest", sa.Integer(), nullable=True),
        sa.Column("extra_minutes", sa.Integer(), nullable=False),
        sa.Column("actual_start", sa.DateTime(), nullable=True),
        sa.Column("actual_end", sa.DateTime(), nullable=True),
        sa.Column("skipped", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.CheckConstraint(
            "actual_end >= actual_start", name=op.f("ck_agenda_item_actual_duration")
        ),
        sa.CheckConstraint(
            "actual_end IS NULL OR actual_start IS NOT NULL",
            name=op.f("ck_agenda_item_started_before_ended"),
        ),
        sa.CheckConstraint("day >= 1", name=op.f("ck_agenda_item_day")),
        sa.CheckConstraint(
            "minutes + extra_minutes >= 0", name=op.f("ck_agenda_item_extra_minutes")
        ),
        sa.CheckConstraint("minutes > 0", name=op.f("ck_agenda_item_minutes")),
        sa.CheckConstraint("shortest BETWEEN 0 AND minutes", name=op.f("ck_agenda_item_shortest")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_item")),
    )


def _batch() -> None:
    op.create_table(
        "batch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("time", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("target_id", sa.Integer(), nullable=True),
        sa.Column("merge", sa.Text(), nullable=True),
        sa.CheckConstraint("(origin = 'edit') = (target_id IS NULL)", name=op.f("ck_batch_target")),
        sa.CheckConstraint("origin IN ('edit', 'undo', 'redo')", name=op.f("ck_batch_origin")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_batch")),
        sqlite_autoincrement=True,
    )


def _event() -> None:
    op.create_table(
        "event",
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("motto", sa.String(), nullable=False),
        sa.Column("venue", sa.String(), nullable=False),
        sa.Column("organiser", sa.String(), nullable=False),
        sa.Column("time_zone", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("group_minutes", sa.Integer(), nullable=False),
        sa.Column("hall_depth", sa.Double(), nullable=False),
        sa.Column("hall_dark", sa.Boolean(), nullable=False),
        sa.Column("closing_words", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.CheckConstraint("language IN ('de', 'en')", name=op.f("ck_event_language")),
        sa.CheckConstraint("days BETWEEN 1 AND 31", name=op.f("ck_event_days")),
        sa.CheckConstraint("group_minutes > 0", name=op.f("ck_event_group_minutes")),
        sa.CheckConstraint("hall_depth > 0", name=op.f("ck_event_hall_depth")),
        sa.CheckConstraint("id = 1", name=op.f("ck_event_one")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
    )


def _participant() -> None:
    op.create_table(
        "participant",
        sa.Column("given_name", sa.String(), nullable=False),
        sa.Column("family_name", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("function", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "registered",
                "waiting_list",
                "cancelled",
                "checked_in",
                "no_show",
                "left_early",
                name="status",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("salutation", sa.String(), nullable=False),
        sa.Column("academic_title", sa.String(), nullable=False),
        sa.Column("step_free", sa.Boolean(), nullable=False),
        sa.Column("catering", sa.String(), nullable=False),
        sa.Column("photo_consent", sa.Boolean(), nullable=True),
        sa.Column("remark", sa.String(), nullable=False),
        sa.Column("present_from", sa.DateTime(), nullable=True),
        sa.Column("present_until", sa.DateTime(), nullable=True),
        sa.Column("walk_in", sa.Boolean(), nullable=False),
        sa.Column("hand_edited", sa.String(), nullable=False),
        sa.Column("newcomer", sa.Boolean(), nullable=False),
        sa.Column("checked_in_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.CheckConstraint(
            "given_name <> '' OR family_name <> ''", name=op.f("ck_participant_name")
        ),
        sa.CheckConstraint("present_until >= present_from", name=op.f("ck_participant_presence")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participant")),
    )


def _photo_content() -> None:
    op.create_table(
        "photo_content",
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("original", sa.LargeBinary(), nullable=False),
        sa.Column("shown", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("content", name=op.f("pk_photo_content")),
    )


def _preferences() -> None:
    op.create_table(
        "preferences",
        sa.Column("mix_organisations", sa.Integer(), nullable=False),
        sa.Column("mix_functions", sa.Integer(), nullable=False),
        sa.Column("spread_newcomers", sa.Integer(), nullable=False),
        sa.Column("even_rooms", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.CheckConstraint("even_rooms BETWEEN 0 AND 3", name=op.f("ck_preferences_even_rooms")),
        sa.CheckConstraint("id = 1", name=op.f("ck_preferences_one")),
        sa.CheckConstraint(
            "mix_functions BETWEEN 0 AND 3", name=op.f("ck_preferences_mix_functions")
        ),
        sa.CheckConstraint(
            "mix_organisations BETWEEN 0 AND 3", name=op.f("ck_preferences_mix_organisations")
        ),
        sa.CheckConstraint(
            "spread_newcomers BETWEEN 0 AND 3", name=op.f("ck_preferences_spread_newcomers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_preferences")),
    )


def _proof() -> None:
    op.create_table(
        "proof",
        sa.Column("certificate", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_proof_one")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proof")),
    )


def _room() -> None:
    op.create_table(
        "room",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("places", sa.Integer(), nullable=True),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("step_free", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.CheckConstraint("places >= 0", name=op.f("ck_room_places")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room")),
    )


def _theme() -> None:
    op.create_table(
        "theme",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("colour", sa.String(), nullable=False),
        sa.Column(
            "symbol",
            sa.Enum(
                "triangle",
                "circle",
                "square",
                "diamond",
                "star",
                "hexagon",
                "cross",
                "ring",
                name="symbol",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_theme")),
        sa.UniqueConstraint("name", name=op.f("uq_theme_name")),
    )


def _bond() -> None:
    op.create_table(
        "bond",
        sa.Column("one_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "together",
                "apart",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("binding", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.CheckConstraint("one_id < other_id", name=op.f("ck_bond_order")),
        sa.ForeignKeyConstraint(
            ["one_id"],
            ["participant.id"],
            name=op.f("fk_bond_one_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["other_id"],
            ["participant.id"],
            name=op.f("fk_bond_other_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bond")),
        sa.UniqueConstraint("one_id", "other_id", name=op.f("uq_bond_one_id_other_id")),
    )
    op.create_index(op.f("ix_bond_other_id"), "bond", ["other_id"], unique=False)


def _change() -> None:
    op.create_table(
        "change",
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "before IS NOT NULL OR after IS NOT NULL", name=op.f("ck_change_something")
        ),
        sa.ForeignKeyConstraint(
            ["batch_id"],
            ["batch.id"],
            name=op.f("fk_change_batch_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("batch_id", "kind", "row_id", name=op.f("pk_change")),
    )
    op.create_index("ix_change_kind_row_id", "change", ["kind", "row_id"], unique=False)


def _contribution() -> None:
    op.create_table(
        "contribution",
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_item.id"],
            name=op.f("fk_contribution_item_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contribution")),
    )
    op.create_index(op.f("ix_contribution_item_id"), "contribution", ["item_id"], unique=False)


def _item_room() -> None:
    op.create_table(
        "item_room",
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_item.id"],
            name=op.f("fk_item_room_item_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["room_id"],
            ["room.id"],
            name=op.f("fk_item_room_room_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item_room")),
        sa.UniqueConstraint("item_id", "room_id", name=op.f("uq_item_room_item_id_room_id")),
    )
    op.create_index(op.f("ix_item_room_room_id"), "item_room", ["room_id"], unique=False)


def _part() -> None:
    op.create_table(
        "part",
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.CheckConstraint("minutes > 0", name=op.f("ck_part_minutes")),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_item.id"],
            name=op.f("fk_part_item_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_part")),
    )
    op.create_index(op.f("ix_part_item_id"), "part", ["item_id"], unique=False)


def _refusal() -> None:
    op.create_table(
        "refusal",
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("theme_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["participant_id"],
            ["participant.id"],
            name=op.f("fk_refusal_participant_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["round_id"],
            ["agenda_item.id"],
            name=op.f("fk_refusal_round_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["theme_id"],
            ["theme.id"],
            name=op.f("fk_refusal_theme_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_refusal")),
        sa.UniqueConstraint(
            "participant_id",
            "round_id",
            "theme_id",
            name=op.f("uq_refusal_participant_id_round_id_theme_id"),
        ),
    )
    op.create_index(op.f("ix_refusal_round_id"), "refusal", ["round_id"], unique=False)
    op.create_index(op.f("ix_refusal_theme_id"), "refusal", ["theme_id"], unique=False)


def _wish() -> None:
    op.create_table(
        "wish",
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("theme_id", sa.Integer(), nullable=False),
        sa.Column("tied", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.CheckConstraint("rank >= 1", name=op.f("ck_wish_rank")),
        sa.ForeignKeyConstraint(
            ["participant_id"],
            ["participant.id"],
            name=op.f("fk_wish_participant_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["round_id"],
            ["agenda_item.id"],
            name=op.f("fk_wish_round_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["theme_id"],
            ["theme.id"],
            name=op.f("fk_wish_theme_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wish")),
        sa.UniqueConstraint(
            "participant_id", "round_id", "rank", name=op.f("uq_wish_participant_id_round_id_rank")
        ),
        sa.UniqueConstraint(
            "participant_id",
            "round_id",
            "theme_id",
            name=op.f("uq_wish_participant_id_round_id_theme_id"),
        ),
    )
    op.create_index(op.f("ix_wish_round_id"), "wish", ["round_id"], unique=False)
    op.create_index(op.f("ix_wish_theme_id"), "wish", ["theme_id"], unique=False)


def _workshop() -> None:
    op.create_table(
        "workshop",
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("theme_id", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("moderator", sa.String(), nullable=False),
        sa.Column("practice_example", sa.String(), nullable=False),
        sa.Column("least", sa.Integer(), nullable=False),
        sa.Column("most", sa.Integer(), nullable=False),
        sa.Column("groups", sa.Integer(), nullable=False),
        sa.Column("may_close", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.CheckConstraint("groups >= 1", name=op.f("ck_workshop_groups")),
        sa.CheckConstraint("least >= 0", name=op.f("ck_workshop_least")),
        sa.CheckConstraint("most >= 0", name=op.f("ck_workshop_most")),
        sa.ForeignKeyConstraint(
            ["room_id"],
            ["room.id"],
            name=op.f("fk_workshop_room_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["round_id"],
            ["agenda_item.id"],
            name=op.f("fk_workshop_round_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["theme_id"],
            ["theme.id"],
            name=op.f("fk_workshop_theme_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workshop")),
        sa.UniqueConstraint("id", "round_id", name=op.f("uq_workshop_id_round_id")),
        sa.UniqueConstraint("round_id", "room_id", name=op.f("uq_workshop_round_id_room_id")),
    )
    op.create_index(op.f("ix_workshop_room_id"), "workshop", ["room_id"], unique=False)
    op.create_index(op.f("ix_workshop_theme_id"), "workshop", ["theme_id"], unique=False)


def _guiding_question() -> None:
    op.create_table(
        "guiding_question",
        sa.Column("workshop_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshop.id"],
            name=op.f("fk_guiding_question_workshop_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guiding_question")),
    )
    op.create_index(
        op.f("ix_guiding_question_workshop_id"), "guiding_question", ["workshop_id"], unique=False
    )


def _workshop_group() -> None:
    op.create_table(
        "workshop_group",
        sa.Column("workshop_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("table", sa.String(), nullable=False),
        sa.Column("speaker", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.CheckConstraint("number >= 1", name=op.f("ck_workshop_group_number")),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshop.id"],
            name=op.f("fk_workshop_group_workshop_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workshop_group")),
        sa.UniqueConstraint("id", "workshop_id", name=op.f("uq_workshop_group_id_workshop_id")),
        sa.UniqueConstraint(
            "workshop_id", "number", name=op.f("uq_workshop_group_workshop_id_number")
        ),
    )


def _photo() -> None:
    op.create_table(
        "photo",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("caption", sa.String(), nullable=False),
        sa.Column("quarter_turns", sa.Integer(), nullable=False),
        sa.Column("taken", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.CheckConstraint("quarter_turns BETWEEN 0 AND 3", name=op.f("ck_photo_quarter_turns")),
        sa.ForeignKeyConstraint(
            ["group_id"],
            ["workshop_group.id"],
            name=op.f("fk_photo_group_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_photo")),
    )
    op.create_index(op.f("ix_photo_content"), "photo", ["content"], unique=False)
    op.create_index(op.f("ix_photo_group_id"), "photo", ["group_id"], unique=False)


def _placement() -> None:
    op.create_table(
        "placement",
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("locked", sa.Boolean(), nullable=False),
        sa.Column(
            "placed_by",
            sa.Enum(
                "hand",
                "solver",
                "door",
                name="placed_by",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.Column("arrived", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id", "workshop_id"],
            ["workshop_group.id", "workshop_group.workshop_id"],
            name=op.f("fk_placement_group_id_workshop_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["participant_id"],
            ["participant.id"],
            name=op.f("fk_placement_participant_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workshop_id", "round_id"],
            ["workshop.id", "workshop.round_id"],
            name=op.f("fk_placement_workshop_id_round_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_placement")),
        sa.UniqueConstraint(
            "participant_id", "round_id", name=op.f("uq_placement_participant_id_round_id")
        ),
    )
    op.create_index(op.f("ix_placement_group_id"), "placement", ["group_id"], unique=False)
    op.create_index(op.f("ix_placement_workshop_id"), "placement", ["workshop_id"], unique=False)


def _point() -> None:
    op.create_table(
        "point",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "problem",
                "challenge",
                "solution",
                "next_step",
                "open_question",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("dots", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.CheckConstraint("dots >= 0", name=op.f("ck_point_dots")),
        sa.ForeignKeyConstraint(
            ["group_id"],
            ["workshop_group.id"],
            name=op.f("fk_point_group_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["question_id"],
            ["guiding_question.id"],
            name=op.f("fk_point_question_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_point")),
    )
    op.create_index(op.f("ix_point_group_id"), "point", ["group_id"], unique=False)
    op.create_index(op.f("ix_point_question_id"), "point", ["question_id"], unique=False)


def _result() -> None:
    op.create_table(
        "result",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("headline", sa.String(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "missing",
                "begun",
                "ready",
                "shown",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("plenary_notes", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"],
            ["workshop_group.id"],
            name=op.f("fk_result_group_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_result")),
        sa.UniqueConstraint("group_id", name=op.f("uq_result_group_id")),
    )


def _answer() -> None:
    op.create_table(
        "answer",
        sa.Column("solution_id", sa.Integer(), nullable=False),
        sa.Column("challenge_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.CheckConstraint("solution_id <> challenge_id", name=op.f("ck_answer_another")),
        sa.ForeignKeyConstraint(
            ["challenge_id"],
            ["point.id"],
            name=op.f("fk_answer_challenge_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["solution_id"],
            ["point.id"],
            name=op.f("fk_answer_solution_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer")),
        sa.UniqueConstraint(
            "solution_id", "challenge_id", name=op.f("uq_answer_solution_id_challenge_id")
        ),
    )
    op.create_index(op.f("ix_answer_challenge_id"), "answer", ["challenge_id"], unique=False)
