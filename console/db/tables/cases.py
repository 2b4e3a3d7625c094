"""A case, its reports, photos, tasks, errands, clocks and its log."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Double,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    Numeric,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, UUID

from console.db.tables.metadata import Json, Moment, metadata, moment

ZERO = text("0")
EMPTY = ""

cases = Table(
    "cases",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("number", Text, nullable=False, unique=True),
    Column("number_day", Date, nullable=False),
    Column("number_seq", Integer, nullable=False),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("state", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("description", Text, nullable=False, server_default=EMPTY),
    Column("channel", Text, nullable=False),
    Column("address", Text, nullable=False, server_default=EMPTY),
    Column("lon", Double),
    Column("lat", Double),
    Column("cell_id", BigInteger, ForeignKey("area.id")),
    Column("extra_cells", ARRAY(BigInteger), nullable=False, server_default="{}"),
    Column("item_id", BigInteger, ForeignKey("catalogue_item.id")),
    Column("matter_text", Text, nullable=False, server_default=EMPTY),
    Column("urgent", Boolean, nullable=False, server_default=text("false")),
    Column("major", Boolean, nullable=False, server_default=text("false")),
    Column("confidential", Boolean, nullable=False, server_default=text("false")),
    # the case's own clock: which stage runs, since when, until when
    Column("clock", Text, nullable=False, server_default=EMPTY),
    moment("clock_started_at"),
    moment("near_at"),
    moment("due_at"),
    Column("remaining_s", BigInteger),
    # who works on it now
    Column("unit_id", BigInteger, ForeignKey("unit.id")),
    Column("unit_ids", ARRAY(BigInteger), nullable=False, server_default="{}"),
    Column("supervision_level", Integer, nullable=False, server_default=ZERO),
    Column(
        "mark", Text, nullable=False, server_default=EMPTY
    ),  # near, overdue, serious
    moment("deferred_until"),
    Column("duplicate_of", BigInteger, ForeignKey("cases.id")),
    # facts fixed by the moves themselves
    moment("reported_at", required=True),
    moment("filed_at"),
    moment("dispatched_at"),
    moment("fed_back_at"),
    moment("closed_at"),
    moment("disposal_due_at"),
    Column("on_time", Boolean),
    Column("returned", Integer, nullable=False, server_default=ZERO),
    Column("reworked", Integer, nullable=False, server_default=ZERO),
    Column("extended", Integer, nullable=False, server_default=ZERO),
    Column("deferrals", Integer, nullable=False, server_default=ZERO),
    Column("wrong_dispatch", Integer, nullable=False, server_default=ZERO),
    Column("overtime_exempt", Boolean, nullable=False, server_default=text("false")),
    Column("period_id", BigInteger, ForeignKey("score_period.id")),
    Column("first_receiver", Text, nullable=False, server_default=EMPTY),
    Column("created_by", Text, nullable=False, server_default=text("session_user")),
    moment("changed_at"),
    Column("changed_by", Text, nullable=False, server_default=text("session_user")),
    Column("origin", Text, nullable=False, server_default="desk"),  # desk | import
    Column("external_source", Text),
    Column("external_id", Text),
    Column("external", Json),
    UniqueConstraint("external_source", "external_id"),
    UniqueConstraint("number_day", "number_seq"),
    CheckConstraint("lon BETWEEN -180 AND 180 AND lat BETWEEN -90 AND 90", "place"),
    CheckConstraint("(due_at IS NULL) OR (remaining_s IS NULL)", "one_clock"),
    Index("ix_cases_closed_at", "closed_at"),
    Index("ix_cases_reported_at", "reported_at"),
    Index("ix_cases_cell_id", "cell_id"),
    Index("ix_cases_state", "state"),
    Index("ix_cases_item_id", "item_id", "reported_at"),
)

case_number_day = Table(
    "case_number_day",
    metadata,
    Column("day", Date, primary_key=True),
    Column("last", Integer, nullable=False),
)

case_report = Table(
    "case_report",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("case_id", BigInteger, ForeignKey("cases.id"), nullable=False, index=True),
    Column("channel", Text, nullable=False),
    Column("text", Text, nullable=False, server_default=EMPTY),
    Column("caller_name", Text, nullable=False, server_default=EMPTY),
    Column("caller_phone", Text, nullable=False, server_default=EMPTY),
    Column("merged_from", BigInteger, ForeignKey("cases.id")),
    moment("reported_at", required=True),
    Column("recorded_by", Text, nullable=False, server_default=text("session_user")),
    Index("ix_case_report_phone", "caller_phone"),
)

photo = Table(
    "photo",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("case_id", BigInteger, ForeignKey("cases.id"), nullable=False, index=True),
    Column("task_id", BigInteger),
    Column("moment", Text, nullable=False),  # before | after | near | far | scene
    Column("name", Text, nullable=False, server_default=EMPTY),
    Column("mime", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("thumbnail", LargeBinary, nullable=False),
    Column("content", LargeBinary, nullable=False),
    moment("taken_at"),
    Column("added_at", Moment, nullable=False, server_default=text("now()")),
    Column("added_by", Text, nullable=False, server_default=text("session_user")),
    CheckConstraint("size <= 20 * 1024 * 1024", "size"),
    UniqueConstraint("case_id", "sha256"),
)

task = Table(
    "task",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("case_id", BigInteger, ForeignKey("cases.id"), nullable=False),
    Column("unit_id", BigInteger, ForeignKey("unit.id"), nullable=False),
    Column("role", Text, nullable=False),  # LEAD | CO
    Column("after_task_id", BigInteger, ForeignKey("task.id")),
    Column("state", Text, nullable=False),
    Column("demand", Text, nullable=False, server_default=EMPTY),
    Column("handler_id", BigInteger, ForeignKey("person.id")),
    Column("limit_kind", Text, nullable=False),
    Column("limit_value", Numeric, nullable=False),
    moment("sent_at"),
    moment("receipt_due_at"),
    moment("near_at"),
    moment("due_at"),
    Column("remaining_s", BigInteger),
    moment("acknowledged_at"),
    moment("arrived_at"),
    moment("done_at"),
    Column("on_time", Boolean),
    Column("result", Text, nullable=False, server_default=EMPTY),
    Column("return_reason", Text, nullable=False, server_default=EMPTY),
    Column("suggested_unit_id", BigInteger, ForeignKey("unit.id")),
    Column("waive_reason", Text, nullable=False, server_default=EMPTY),
    # of a round before: the case was dispatched again since
    Column("past", Boolean, nullable=False, server_default=text("false")),
    Column("sent_by", Text, nullable=False, server_default=text("session_user")),
    Column("version", Integer, nullable=False, server_default="1"),
    Index("ix_task_case_id", "case_id"),
    Index("ix_task_unit_open", "unit_id", "state"),
)

field_task = Table(
    "field_task",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("case_id", BigInteger, ForeignKey("cases.id"), nullable=False, index=True),
    Column("kind", Text, nullable=False),  # VERIFY | INSPECT
    Column("person_id", BigInteger, ForeignKey("person.id"), nullable=False),
    Column("state", Text, nullable=False),
    moment("sent_at", required=True),
    moment("due_at"),
    moment("answered_at"),
    Column("on_time", Boolean),
    Column("result", Text, nullable=False, server_default=EMPTY),
    Column("text", Text, nullable=False, server_default=EMPTY),
    Column("sent_by", Text, nullable=False, server_default=text("session_user")),
    Column("version", Integer, nullable=False, server_default="1"),
    Index("ix_field_task_person_open", "person_id", "state"),
)

stage_timer = Table(
    "stage_timer",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("case_id", BigInteger, ForeignKey("cases.id"), nullable=False, index=True),
    Column("task_id", BigInteger, ForeignKey("task.id")),
    Column(
        "stage", Text, nullable=False
    ),  # accept, verify, dispatch, receipt, dispose …
    Column("limit_kind", Text, nullable=False),
    Column("limit_value", Numeric, nullable=False),
    Column("reading", Text, nullable=False, server_default="hours"),
    Column("calendar_version", Integer, nullable=False, server_default="1"),
    Column("rules_version", Integer, nullable=False, server_default="1"),
    Column("rule", Text, nullable=False, server_default=EMPTY),
    moment("started_at", required=True),
    moment("due_at"),
    moment("paused_at"),
    moment("due_before"),  # when it was due as it came to stand still
    moment("stopped_at"),
    Column("pauses", Json, nullable=False, server_default="[]"),
    Column("extensions", Json, nullable=False, server_default="[]"),
    Column("recalculated", Json, nullable=False, server_default="[]"),
    Column("on_time", Boolean),
    # the next share of the budget at which something happens (0.8, 1.0, 1.5 …)
    moment("next_mark_at"),
    Column("next_share", Double),
    Index(
        "ix_stage_timer_next_mark",
        "next_mark_at",
        postgresql_where=text("next_mark_at IS NOT NULL"),
    ),
    Index(
        "ix_stage_timer_running", "case_id", postgresql_where=text("stopped_at IS NULL")
    ),
)

timer_mark = Table(
    "timer_mark",
    metadata,
    Column("timer_id", BigInteger, ForeignKey("stage_timer.id"), nullable=False),
    Column("case_id", BigInteger, ForeignKey("cases.id"), nullable=False, index=True),
    Column("share", Double, nullable=False),
    Column("due_at", Moment, nullable=False),  # a mark fires once per deadline
    Column("mark", Text, nullable=False),
    Column("reached_at", Moment, nullable=False),
    Column("fired_at", Moment, nullable=False, server_default=text("now()")),
    Column("rule_id", BigInteger),
    PrimaryKeyConstraint("timer_id", "share", "due_at"),
)

case_chain = Table(
    "case_chain",
    metadata,
    Column("case_id", BigInteger, primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("hash", Text, nullable=False),
)

case_log = Table(
    "case_log",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("case_id", BigInteger, nullable=False),
    Column("seq", Integer, nullable=False),
    moment("at", required=True),
    moment("occurred_at", required=True),
    Column("actor", Text, nullable=False),
    Column("kind", Text, nullable=False),  # state | task | errand | clock | note | …
    Column("verb", Text, nullable=False),
    Column("from_state", Text),
    Column("to_state", Text),
    Column("reason", Text, nullable=False, server_default=EMPTY),
    Column("detail", Json),
    Column("command_id", UUID(as_uuid=True)),
    Column("previous_hash", Text, nullable=False),
    Column("hash", Text, nullable=False),
    UniqueConstraint("case_id", "seq"),
    Index("ix_case_log_occurred_at", "occurred_at"),
)

case_note = Table(
    "case_note",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("case_id", BigInteger, ForeignKey("cases.id"), nullable=False, index=True),
    Column("task_id", BigInteger, ForeignKey("task.id")),
    Column("kind", Text, nullable=False),  # note | progress | callback | plan | refusal
    Column("text", Text, nullable=False),
    Column("detail", Json),
    Column("at", Moment, nullable=False, server_default=text("now()")),
    Column("author", Text, nullable=False, server_default=text("session_user")),
)

command_done = Table(
    "command_done",
    metadata,
    Column("command_id", UUID(as_uuid=True), primary_key=True),
    Column("name", Text, nullable=False),
    Column("actor", Text, nullable=False, server_default=text("session_user")),
    Column("done_at", Moment, nullable=False, server_default=text("now()")),
    Column("result", Json),
)

presence = Table(
    "presence",
    metadata,
    Column("login", Text, nullable=False),
    Column("seat", Text, nullable=False),
    Column("case_id", BigInteger),
    Column("seen_at", Moment, nullable=False, server_default=text("now()")),
    PrimaryKeyConstraint("seat"),
)

claim = Table(
    "claim",
    metadata,
    Column("case_id", BigInteger, ForeignKey("cases.id"), primary_key=True),
    Column("login", Text, nullable=False, server_default=text("session_user")),
    moment("until", required=True),
    Column("reason", Text, nullable=False, server_default=EMPTY),
)
