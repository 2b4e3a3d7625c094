"""What the log must hold at the end of the scripted day, per branch, written out by hand.

A line is its kind and verb. Lines of one case are compared as a whole, those of kind
``state`` also in their order.
"""

from __future__ import annotations

REPORTED = [("state", "report"), ("change", "report")]
OPENED = [*REPORTED, ("state", "accept_report"), ("state", "file_case")]
SENT = [("state", "dispatch"), ("task", "dispatch")]
TAKEN = [("state", "acknowledge_task"), ("task", "acknowledge_task")]
LOOKED = [("state", "send_inspection"), ("errand", "send_inspect")]
PASSED = [("errand", "answer_inspect"), ("state", "pass_inspection")]
CLOSED = [("state", "close_case")]
FED = [("state", "feed_back"), ("task", "feed_back")]
FINISHED = [*FED, *LOOKED, *PASSED, *CLOSED]
WORKED = [*OPENED, *SENT, *TAKEN]
NEAR, OVERDUE, SERIOUS = (
    ("clock", f"mark_{m}") for m in ("near", "overdue", "serious")
)
DRAFT = ("order", "draft_order")
ISSUED = [("order", "issued_order"), ("change", "issue_order")]
REPLIED, RECEIVED = ("order", "replied_order"), ("order", "received_order")
LIFTED, FAILED = ("order", "lifted_order"), ("order", "failed_order")
DROPPED = ("order", "dropped_order")
INTERVIEW = ("accountability", "issue_order")
FAILED_INSPECTION = [
    ("errand", "answer_inspect"), ("state", "fail_inspection"),
    ("task", "fail_inspection"), DRAFT, ("order", "issued_order"),
]  # fmt: skip
TO_THE_GROUP = [
    FAILED, ("change", "fail_order"), ("agenda", "fail_order"),
    ("state", "put_to_coordination"), ("task", "put_to_coordination"),
]  # fmt: skip
UP_TO_LEVEL_2 = [*WORKED, NEAR, OVERDUE, DRAFT, SERIOUS, DRAFT, *ISSUED]
LATE = [*WORKED, NEAR, OVERDUE, DRAFT, *ISSUED]

EXPECTED = {
    "on_time": [*WORKED, *FINISHED],
    "near": [*WORKED, NEAR, *FINISHED],
    "urged": [*WORKED, ("urge", "urge_unit"), ("urge", "answer_urge"), *FINISHED],
    "late_excused": [
        *LATE, *FED, REPLIED, LIFTED, ("change", "accept_reply"), *LOOKED, *PASSED,
        *CLOSED, ("appeal", "appeal_overtime"), ("appeal", "decide_appeal"),
        ("appeal", "decide_appeal"), ("change", "decide_appeal"),
    ],
    "late_kept": [
        *LATE, RECEIVED, REPLIED, RECEIVED, *FED, REPLIED, LIFTED,
        ("change", "accept_reply"), *LOOKED, *PASSED, *CLOSED,
        ("appeal", "appeal_overtime"), ("appeal", "decide_appeal"),
    ],
    "climbed": [
        *UP_TO_LEVEL_2, DRAFT, *ISSUED, *TO_THE_GROUP,
        ("task", "decide_coordination"), ("state", "decide_coordination"),
        ("agenda", "decide_coordination"), *SENT, *TAKEN, ("agenda", "follow_up_item"),
    ],
    "accounted": [
        *UP_TO_LEVEL_2, *TO_THE_GROUP, ("accountability", "decide_coordination"),
        ("accountability", "record_accountability"), ("task", "decide_coordination"),
        ("state", "close_by_notice"), DROPPED, ("agenda", "close_by_notice"),
    ],
    "supervised": [
        *WORKED, *FED, *LOOKED, *FAILED_INSPECTION, *FED, REPLIED, *LOOKED, *PASSED,
        *CLOSED, LIFTED,
    ],
    "failed_twice": [
        *WORKED, *FED, *LOOKED, *FAILED_INSPECTION, *FED, REPLIED, *LOOKED,
        ("errand", "answer_inspect"), ("state", "fail_inspection"),
        ("agenda", "fail_inspection"), ("state", "close_by_notice"), LIFTED,
        ("agenda", "close_by_notice"),
    ],
    "returned": [
        *OPENED, *SENT, ("state", "ask_return"), ("task", "ask_return"),
        ("state", "redispatch"), ("task", "redispatch"), ("task", "redispatch"),
        *TAKEN, *FINISHED,
    ],
    "return_refused": [
        *OPENED, *SENT, ("state", "ask_return"), ("task", "ask_return"),
        ("state", "refuse_return"), ("task", "refuse_return"),
        ("task", "refuse_return"), *TAKEN, *FINISHED,
    ],
    "extended": [
        *WORKED, ("wish", "ask_extension"), ("state", "ask_extension"),
        ("state", "decide_extension"), ("task", "decide_extension"), NEAR, *FINISHED,
    ],
    "extension_refused": [
        *WORKED, ("wish", "ask_extension"), ("state", "ask_extension"),
        ("state", "decide_extension"), NEAR, *FINISHED,
    ],
    "deferred": [
        *WORKED, ("plan", "ask_deferral"), ("state", "ask_deferral"),
        ("state", "grant_deferral"), ("task", "grant_deferral"),
        ("task", "resume_deferred"), ("state", "resume_deferred"), *FINISHED,
    ],
    "obstructed": [
        *WORKED, ("obstruction", "report_obstruction"),
        ("obstruction", "grant_obstruction"), ("task", "grant_obstruction"),
        ("change", "grant_obstruction"), ("obstruction", "end_obstruction"),
        ("task", "end_obstruction"), ("change", "end_obstruction"), *FINISHED,
    ],
    "deferral_refused": [
        *WORKED, ("plan", "ask_deferral"), ("state", "ask_deferral"),
        ("state", "refuse_deferral"), *FINISHED,
    ],
    "refused": [
        *REPORTED, ("negation", "refuse_report"), ("state", "refuse_report"),
        ("negation", "review_negation"),
    ],
    "refusal_overturned": [
        *REPORTED, ("negation", "refuse_report"), ("state", "refuse_report"),
        ("negation", "review_negation"),
    ],
    "voided": [*REPORTED, ("negation", "void_case"), ("state", "void_case")],
    "carded": [
        *WORKED, DRAFT, *ISSUED,
        RECEIVED, REPLIED, RECEIVED, REPLIED, LIFTED, ("change", "accept_reply"),
        *FINISHED,
    ],
    "joint": [
        *OPENED, ("state", "dispatch"), ("task", "dispatch"), ("task", "dispatch"),
        ("state", "acknowledge_task"), ("task", "acknowledge_task"),
        ("task", "acknowledge_task"), ("whistle", "call_whistle"),
        ("whistle", "sign_in"), ("task", "feed_back"), ("whistle", "call_late"), NEAR,
        ("whistle", "sign_in"), ("whistle", "score_call"), ("whistle", "end_whistle"),
        *FINISHED,
    ],
}  # fmt: skip

INTERVIEWS = {
    "carded": {2: 1, 5: 1, 8: 1},
    "climbed": {2: 1, 5: 1, 8: 1, 0: 1, 3: 1, 6: 1, 9: 1},
    "accounted": {1: 1, 4: 1, 7: 1},
}
"""Every third red card of a unit drafts an interview, in the order in which cards were
given: to the traffic unit 1 to 10 (carded), to the sanitation unit 1 to 10 (climbed, level
2), 11 to 20 (accounted, level 2) and 21 to 30 (climbed, level 3)."""
