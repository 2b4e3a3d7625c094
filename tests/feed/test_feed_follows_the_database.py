"""The feed brings every change, in order, and nothing that is not so."""

from __future__ import annotations

from console.feed.message import MessageError, parse
from console.store.picture import Picture


def titles(picture):
    return {case.id: case.title for case in picture.cases}


def test_that_the_first_picture_holds_what_was_there(
    desk, picture, feeds, qtbot, fresh
):
    case_id = desk.report("井盖缺失")
    feeds(desk.url, picture)
    qtbot.waitUntil(lambda: fresh(picture))
    assert titles(picture) == {case_id: "井盖缺失"}
    assert len(picture.catalogue) > 100
    assert [seat.login for seat in picture.seats] == ["grid_owner"]


def test_that_a_new_case_and_its_change_arrive_by_themselves(
    desk, picture, feed, qtbot
):
    case_id = desk.report("路面塌陷")
    qtbot.waitUntil(lambda: titles(picture) == {case_id: "路面塌陷"})
    desk.change(case_id, "路面塌陷，已围挡")
    qtbot.waitUntil(lambda: titles(picture) == {case_id: "路面塌陷，已围挡"})
    assert picture.cases[case_id].version == 2
    assert picture.freshness.latency_s is not None


def test_that_a_case_that_ends_leaves_the_picture(desk, picture, feed, qtbot):
    case_id = desk.report("噪声扰民")
    qtbot.waitUntil(lambda: case_id in picture.cases)
    with desk.connection.transaction():
        desk.connection.execute("SELECT set_config('desk.verb', 'import_update', true)")
        desk.connection.execute(
            "UPDATE cases SET state = 'VOIDED', version = version + 1 WHERE id = %s",
            [case_id],
        )
    qtbot.waitUntil(lambda: case_id not in picture.cases)


def test_that_changes_that_come_together_are_one_delivery(desk, picture, feed, qtbot):
    with (
        qtbot.waitSignal(
            feed.changes_received,
            check_params_cb=lambda changes: "cases" in changes.deltas,
        ) as told,
        desk.connection.transaction(),
    ):
        ids = {desk.report(f"案件{n}") for n in range(50)}
    assert {case.id for case in told.args[0].deltas["cases"].present} == ids


def test_that_a_followed_file_shows_new_lines_of_its_history(
    desk, picture, feed, qtbot
):
    case_id = desk.report("垃圾堆积")
    feed.follow(case_id)
    qtbot.waitUntil(lambda: case_id in picture.files)
    before = len(picture.files[case_id].log)
    desk.change(case_id, "垃圾堆积两处")
    qtbot.waitUntil(lambda: len(picture.files[case_id].log) > before)
    assert picture.files[case_id].case.title == "垃圾堆积两处"
    feed.unfollow(case_id)
    assert case_id not in picture.files


def test_that_a_bulk_load_makes_everybody_read_again(desk, picture, feed, qtbot):
    with desk.connection.transaction():
        desk.connection.execute("SELECT set_config('desk.quiet', 'on', true)")
        case_id = desk.report("批量")
        desk.connection.execute("SELECT set_config('desk.quiet', '', true)")
        desk.connection.execute("SELECT desk_tell('all', 0, 0)")
    qtbot.waitUntil(lambda: case_id in picture.cases)


def test_that_an_unreadable_word_makes_the_seat_read_everything(
    desk, picture, feed, qtbot
):
    with qtbot.waitSignal(feed.snapshot_loaded):
        desk.connection.execute("SELECT pg_notify('desk_v1', '{broken')")


def test_that_a_renamed_unit_is_renamed_on_its_cases(desk, picture, feed, qtbot):
    (unit_id,) = desk.connection.execute(
        "INSERT INTO unit (code, name, kind) VALUES ('U1', '市政所', 'dept') RETURNING id"
    ).fetchone()
    case_id = desk.report("路灯不亮")
    with desk.connection.transaction():
        desk.connection.execute("SELECT set_config('desk.verb', 'import_update', true)")
        desk.connection.execute(
            "UPDATE cases SET unit_id = %s, version = 2 WHERE id = %s",
            [unit_id, case_id],
        )
    qtbot.waitUntil(
        lambda: (
            case_id in picture.cases and picture.cases[case_id].unit_name == "市政所"
        )
    )
    desk.connection.execute(
        "UPDATE unit SET name = '市政中心' WHERE id = %s", [unit_id]
    )
    qtbot.waitUntil(lambda: picture.cases[case_id].unit_name == "市政中心")


def test_that_the_server_clock_is_measured(desk, picture, feed):
    (at,) = desk.connection.execute("SELECT clock_timestamp()").fetchone()
    assert abs((feed.clock.now() - at).total_seconds()) < 1


def test_that_the_open_case_of_a_seat_is_seen_by_another(
    desk, picture, feed, feeds, qtbot
):
    other = Picture()
    feeds(desk.url, other)
    case_id = desk.report("占道经营")
    feed.show(case_id)
    qtbot.waitUntil(
        lambda: feed.seat in other.seats and other.seats[feed.seat].case_id == case_id
    )


def test_that_a_payload_says_what_is_wrong_with_it():
    for payload in ("", "[]", "{}", '{"k": "case", "i": "x", "v": 1, "t": 1}'):
        try:
            parse(payload)
        except MessageError as error:
            assert repr(payload) in str(error)
        else:
            raise AssertionError(payload)
