"""The tables of what the groups worked out, and of how it came in."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from moderator.event.results import (
    Ink,
    IntakeState,
    PhotoOrigin,
    PointKind,
    ProposalState,
    ResultState,
    Treatment,
)
from moderator.store.stored_row import StoredRow, refers_to, stored_words


class ResultRow(StoredRow):
    """The result of a group."""

    __tablename__ = "result"
    group_id: Mapped[int] = mapped_column(refers_to("workshop_group"), unique=True)
    headline: Mapped[str]
    state: Mapped[ResultState]
    notes: Mapped[str]
    plenary_notes: Mapped[str]


class LegendSignRow(StoredRow):
    """A sign or ink of the event's own legend."""

    __tablename__ = "legend_sign"
    kind: Mapped[PointKind]
    sign: Mapped[str]
    ink: Mapped[Ink | None]


class JoinedPointRow(StoredRow):
    """A point that joins those of several groups."""

    __tablename__ = "joined_point"
    text: Mapped[str]


class PointRow(StoredRow):
    """A point of a group."""

    __tablename__ = "point"
    __table_args__ = (sa.CheckConstraint("dots >= 0", name="dots"),)
    group_id: Mapped[int] = mapped_column(refers_to("workshop_group"), index=True)
    kind: Mapped[PointKind]
    text: Mapped[str]
    question_id: Mapped[int | None] = mapped_column(refers_to("guiding_question"), index=True)
    position: Mapped[int]
    dots: Mapped[int]
    from_plenary: Mapped[bool] = mapped_column(server_default=sa.false())
    contributor: Mapped[str] = mapped_column(server_default="")


class AnswerRow(StoredRow):
    """A link from a solution to what it answers."""

    __tablename__ = "answer"
    __table_args__ = (
        sa.UniqueConstraint("solution_id", "challenge_id"),
        sa.CheckConstraint("solution_id <> challenge_id", name="another"),
    )
    solution_id: Mapped[int] = mapped_column(refers_to("point"))
    challenge_id: Mapped[int] = mapped_column(refers_to("point"), index=True)


class JoinedMemberRow(StoredRow):
    """A point that is part of a joined point."""

    __tablename__ = "joined_member"
    __table_args__ = (sa.UniqueConstraint("point_id"),)
    joined_id: Mapped[int] = mapped_column(refers_to("joined_point"), index=True)
    point_id: Mapped[int] = mapped_column(refers_to("point"))


class PhoneDotsRow(StoredRow):
    """The dots that a phone gave to a point."""

    __tablename__ = "phone_dots"
    __table_args__ = (
        sa.UniqueConstraint("point_id", "phone"),
        sa.CheckConstraint("dots >= 1", name="dots"),
    )
    point_id: Mapped[int] = mapped_column(refers_to("point"))
    phone: Mapped[str]
    dots: Mapped[int]


class PhotoRow(StoredRow):
    """A photo of a group; its pixels are in `photo_content`."""

    __tablename__ = "photo"
    __table_args__ = (sa.CheckConstraint("quarter_turns BETWEEN 0 AND 3", name="quarter_turns"),)
    group_id: Mapped[int] = mapped_column(refers_to("workshop_group"), index=True)
    content: Mapped[str] = mapped_column(index=True)
    position: Mapped[int]
    caption: Mapped[str]
    quarter_turns: Mapped[int]
    taken: Mapped[datetime | None]
    treatment: Mapped[Treatment] = mapped_column(
        stored_words(Treatment, "treatment", checked=False), server_default="as_is"
    )
    corners: Mapped[str] = mapped_column(server_default="")
    corners_unsure: Mapped[bool] = mapped_column(server_default=sa.false())
    picture: Mapped[str] = mapped_column(server_default="")
    halves: Mapped[bool] = mapped_column(server_default=sa.false())
    internal: Mapped[bool] = mapped_column(server_default=sa.false())
    blurred: Mapped[str] = mapped_column(server_default="")


class ProposedPointRow(StoredRow):
    """What was read on a photo."""

    __tablename__ = "proposed_point"
    __table_args__ = (
        sa.CheckConstraint("dots >= 0", name="dots"),
        sa.CheckConstraint("confidence BETWEEN 0 AND 1", name="confidence"),
    )
    photo_id: Mapped[int] = mapped_column(refers_to("photo"), index=True)
    kind: Mapped[PointKind]
    text: Mapped[str]
    position: Mapped[int]
    question_id: Mapped[int | None] = mapped_column(refers_to("guiding_question"), index=True)
    dots: Mapped[int]
    is_headline: Mapped[bool]
    left: Mapped[float]
    top: Mapped[float]
    width: Mapped[float]
    height: Mapped[float]
    unsure: Mapped[str]
    confidence: Mapped[float]
    state: Mapped[ProposalState]


class IntakePhotoRow(StoredRow):
    """A photo that came in; its groups are no references, since they may go and it stays."""

    __tablename__ = "intake_photo"
    content: Mapped[str] = mapped_column(index=True)
    origin: Mapped[PhotoOrigin]
    arrived: Mapped[datetime]
    name: Mapped[str]
    sender: Mapped[str]
    taken: Mapped[datetime | None]
    code: Mapped[str]
    likeness: Mapped[str]
    words: Mapped[str]
    state: Mapped[IntakeState]
    filed_group: Mapped[int | None]
    sender_group: Mapped[int | None]
    treatment: Mapped[Treatment]
    corners: Mapped[str]
    corners_unsure: Mapped[bool]
    picture: Mapped[str]
    caption: Mapped[str]
    quarter_turns: Mapped[int]
    halves: Mapped[bool]
    internal: Mapped[bool]
    blurred: Mapped[str]
    filed_photo: Mapped[int | None]
