-- What the moments of a clock are bound to. The program works a due time out; the server
-- measures it against the calendar, the clock before it and what was asked for.

-- Does a clock that runs come near before it is due, and pass it after?
CREATE OR REPLACE FUNCTION desk_moments_fit(
  share double precision, mark_at timestamptz, started_at timestamptz, due_at timestamptz)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT mark_at IS NULL OR coalesce(mark_at >= started_at AND CASE
    WHEN share < 1 THEN mark_at <= due_at
    WHEN share > 1 THEN mark_at >= due_at
    ELSE mark_at = due_at END, false)
$$;

-- What one working day counts for: the length of the windows of every day.
CREATE OR REPLACE FUNCTION desk_day_seconds() RETURNS double precision
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT sum(extract(epoch FROM w.closes - w.opens)
    + CASE WHEN w.closes = '00:00' THEN 86400 ELSE 0 END)
  FROM working_window w WHERE w.weekday = 0
$$;

-- Is a clock due no sooner than its limit lets it be? Urgent hours are exact; working time
-- takes at least as long by the clock on the wall, and of days to their end all but the
-- first are whole.
CREATE OR REPLACE FUNCTION desk_due_in_time(
  kind text, value numeric, reading text, started_at timestamptz, due_at timestamptz)
RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE passed double precision := extract(epoch FROM due_at - started_at);
BEGIN
  IF kind = 'uh' THEN
    RETURN abs(passed - value * 3600) <= 1;
  ELSIF kind = 'wh' THEN
    RETURN passed >= value * 3600 - 1;
  ELSIF kind = 'wd' AND reading = 'hours' THEN
    RETURN passed >= value * desk_day_seconds() - 1;
  END IF;
  RETURN passed >= (value - 1) * 86400;
END $$;

-- How many seconds of a kind of time lie between two moments? Asked of limits that were
-- extended and of clocks that go on, never of those that only start.
CREATE OR REPLACE FUNCTION desk_seconds_between(kind text, a timestamptz, b timestamptz)
RETURNS double precision
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE zone text := coalesce(desk_setting('centre') ->> 'timezone', 'Asia/Shanghai');
BEGIN
  IF kind IN ('uh', 'cd') OR b <= a OR b > a + interval '30 years' THEN
    RETURN extract(epoch FROM b - a);
  END IF;
  RETURN (SELECT coalesce(sum(greatest(0, extract(epoch FROM
      least(b, (d.day + w.closes + CASE WHEN w.closes = '00:00' THEN interval '1 day'
        ELSE '0' END) AT TIME ZONE zone) - greatest(a, (d.day + w.opens) AT TIME ZONE zone)))), 0)
    FROM (SELECT g::date AS day, extract(isodow FROM g)::int AS dow FROM generate_series(
        (a AT TIME ZONE zone)::date::timestamp, (b AT TIME ZONE zone)::date::timestamp,
        interval '1 day') g) d
    LEFT JOIN calendar_day c ON c.day = d.day
    CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM working_window x WHERE x.weekday = d.dow)) o(own)
    JOIN working_window w ON w.weekday = CASE WHEN o.own AND NOT (d.dow > 5 AND c.kind IS NOT
      DISTINCT FROM 'work') THEN d.dow ELSE 0 END
    WHERE c.kind IS DISTINCT FROM 'off' AND (d.dow < 6 OR o.own OR c.kind = 'work'));
END $$;

-- A limit as it is written: "4 wh", "15 min". NULL for any other text.
CREATE OR REPLACE FUNCTION desk_limit_kind(told text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN told ~ '^(0|[1-9][0-9]{0,8})(\.[0-9]*[1-9])? (uh|wh|wd|cd)$'
      THEN split_part(told, ' ', 2)
    WHEN told ~ '^[1-5]?[0-9] min$' THEN 'uh' END
$$;
CREATE OR REPLACE FUNCTION desk_limit_seconds(told text) RETURNS double precision
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT split_part(told, ' ', 1)::float8 * CASE split_part(told, ' ', 2) WHEN 'min' THEN 60
    WHEN 'cd' THEN 86400
    WHEN 'wd' THEN desk_day_seconds()
    ELSE 3600 END
$$;

-- Lies so much more time between an old due time and a new one? Days read to their end
-- take the rest of the day they begin on.
CREATE OR REPLACE FUNCTION desk_is_more_time(
  told text, reading text, old_due timestamptz, new_due timestamptz) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  kind text := desk_limit_kind(told);
  added double precision := desk_seconds_between(kind, old_due, new_due);
BEGIN
  IF kind = 'wd' AND reading = 'day-end' THEN
    RETURN added <= (split_part(told, ' ', 1)::float8 + 1) * 86400;
  END IF;
  RETURN abs(added - desk_limit_seconds(told)) <= 1;
END $$;

-- Does a case wait for its clocks to follow changed rules? What the program works out by
-- the new ones is not measured against the old; the step that follows works it out anew.
CREATE OR REPLACE FUNCTION desk_waits_for_rules(of_case bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM recalculation_case w WHERE w.case_id = of_case)
$$;

-- More time is given by one who decides, once for each time it was asked for, to the task
-- that asked, and as long as its text says; the server signs the entry (4.3).
CREATE OR REPLACE FUNCTION desk_timer_is_extended(o stage_timer, n stage_timer) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  given jsonb := n.extensions -> -1;
  told text := given ->> 'limit';
  kind text := desk_limit_kind(given ->> 'limit');
  now_told text := to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"');
  wanted double precision;
  late boolean;  -- it stood still past its due time, which moves it by more
BEGIN
  IF NOT desk_has('dispatcher', 'duty_leader') THEN
    RAISE EXCEPTION 'more time is given by a dispatcher or a duty leader' USING ERRCODE = 'DK003';
  END IF;
  IF NOT n.extensions @> o.extensions OR o.extensions -> -1 ->> 'at' = now_told
     OR jsonb_array_length(n.extensions) <> jsonb_array_length(o.extensions) + 1 THEN
    RAISE EXCEPTION 'more time is given once for each time it is asked for'
      USING ERRCODE = 'DK003';
  END IF;
  IF o.stage <> 'dispose' OR NOT EXISTS (SELECT FROM cases c WHERE c.id = o.case_id
       AND c.state = 'EXTENSION_REVIEW') OR o.task_id IS DISTINCT FROM (SELECT w.task_id
       FROM case_note w WHERE w.case_id = o.case_id AND w.kind = 'wish' ORDER BY w.id DESC LIMIT 1)
  THEN
    RAISE EXCEPTION 'more time is given to the task that asked for it only'
      USING ERRCODE = 'DK003';
  END IF;
  wanted := CASE WHEN kind IS NOT NULL THEN desk_limit_seconds(told) END;
  IF coalesce(wanted, 0) <= 0 OR btrim(coalesce(given ->> 'reason', '')) = '' THEN
    RAISE EXCEPTION 'more time is a limit such as "4 wh", with a reason' USING ERRCODE = 'DK004';
  END IF;
  IF o.paused_at IS NULL AND NOT desk_waits_for_rules(o.case_id) THEN
    late := EXISTS (SELECT FROM jsonb_array_elements(o.pauses) p
      WHERE (p ->> 'to')::timestamptz > o.due_at);
    IF n.due_at IS NULL OR n.due_at <= o.due_at OR NOT (CASE WHEN late
        THEN desk_seconds_between(kind, o.due_at, n.due_at) >= wanted - 1
        ELSE desk_is_more_time(told, o.reading, o.due_at, n.due_at) END) THEN
      RAISE EXCEPTION 'the new due time is the one before and % more', told
        USING ERRCODE = 'DK003';
    END IF;
  END IF;
  RETURN o.extensions || jsonb_build_array(jsonb_build_object('limit', told, 'at', now_told,
    'by', session_user, 'reason', btrim(given ->> 'reason')));
END $$;

-- Told at commit: what was asked for is decided with the time that is given.
CREATE OR REPLACE FUNCTION desk_wish_is_decided() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM cases c WHERE c.id = NEW.case_id AND c.state = 'EXTENSION_REVIEW') THEN
    RAISE EXCEPTION 'more time is given by deciding on what was asked' USING ERRCODE = 'DK003';
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS wish_is_decided ON stage_timer;
CREATE CONSTRAINT TRIGGER wish_is_decided AFTER UPDATE ON stage_timer
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.extensions <> OLD.extensions)
  EXECUTE FUNCTION desk_wish_is_decided();

-- A clock that goes on is due later by just as long as it stood still; one that was
-- overdue before stays due when it was.
CREATE OR REPLACE FUNCTION desk_timer_goes_on(o stage_timer, n stage_timer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF n.due_at IS NULL OR n.next_share < o.next_share
     OR NOT desk_moments_fit(n.next_share, n.next_mark_at, n.started_at, n.due_at)
     OR NOT desk_waits_for_rules(o.case_id) AND (n.due_at < o.due_before
       OR o.due_before > o.paused_at AND o.extensions = '[]' AND abs(
         desk_seconds_between(o.limit_kind, o.paused_at, o.due_before)
         - desk_seconds_between(o.limit_kind, now(), n.due_at)) > 1) THEN
    RAISE EXCEPTION 'a clock that goes on has left what it had left' USING ERRCODE = 'DK003';
  END IF;
END $$;

-- The next reminder: set by the sweep once the one before is marked, or as the clocks
-- follow changed rules; laid aside only where no rule speaks of it any more.
-- Called by the clock's own guard, as its owner and on its search path.
CREATE OR REPLACE FUNCTION desk_reminder_moves(o stage_timer, n stage_timer) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF (n.next_mark_at, n.next_share) IS NOT DISTINCT FROM (o.next_mark_at, o.next_share) THEN
    RETURN;
  END IF;
  IF NOT desk_has('dispatcher', 'duty_leader', 'supervisor') THEN
    IF desk_may_load() THEN RETURN; END IF;
    RAISE EXCEPTION 'reminders are moved by the scheduler alone' USING ERRCODE = 'DK003';
  END IF;
  IF n.paused_at IS NULL AND desk_moments_fit(n.next_share, n.next_mark_at, n.started_at, n.due_at)
  THEN
    IF coalesce(n.next_share > o.next_share AND n.next_mark_at >= o.next_mark_at,
        n.next_share IS NULL) AND EXISTS (SELECT FROM timer_mark m
          WHERE m.timer_id = o.id AND m.share = o.next_share AND m.due_at = o.due_at) THEN
      RETURN;
    END IF;
    IF n.next_share IS NULL AND o.next_mark_at <= now() AND NOT EXISTS (
         SELECT FROM reminder_rule r WHERE r.share = o.next_share AND r.active
           AND desk_reminds(r, o.stage, o.rule)) THEN
      RETURN;
    END IF;
  END IF;
  IF desk_recalculates(o.case_id) OR desk_may_load() THEN
    RETURN;
  END IF;
  RAISE EXCEPTION 'a reminder moves on when it was marked' USING ERRCODE = 'DK003';
END $$;

-- Does a reminder rule speak of this stage of this matter?
CREATE OR REPLACE FUNCTION desk_reminds(r reminder_rule, of_stage text, by_rule text)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT r.stage IN ('', of_stage) AND starts_with(CASE WHEN starts_with(by_rule, 'catalogue:')
    THEN substr(by_rule, 11) ELSE '' END, r.matter_code)
$$;

-- Told at commit: a task at work is due when its clock is, and no other time.
CREATE OR REPLACE FUNCTION desk_task_due_fits() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  of_task bigint := CASE TG_TABLE_NAME WHEN 'task' THEN (to_jsonb(NEW) ->> 'id')::bigint
    ELSE (to_jsonb(NEW) ->> 'task_id')::bigint END;
  t record;
BEGIN
  SELECT k.state, k.case_id, k.due_at, r.id AS clock, r.due_at AS runs_to, r.paused_at INTO t
    FROM task k LEFT JOIN stage_timer r ON r.task_id = k.id AND r.stage = 'dispose'
      AND r.case_id = k.case_id AND r.stopped_at IS NULL WHERE k.id = of_task;
  IF desk_is_owner() OR desk_loads(t.case_id) OR t.state IN ('WAITING', 'WITHDRAWN')
     OR TG_TABLE_NAME = 'stage_timer' AND (t.clock IS NULL OR t.paused_at IS NOT NULL)
     OR t.paused_at IS NOT NULL AND t.due_at IS NULL THEN
    RETURN NULL;
  END IF;
  IF t.clock IS NULL OR t.due_at IS DISTINCT FROM t.runs_to THEN
    RAISE EXCEPTION 'a task is due when its clock is' USING ERRCODE = 'DK003';
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS task_due_fits ON task;
CREATE CONSTRAINT TRIGGER task_due_fits AFTER UPDATE ON task
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.due_at IS DISTINCT FROM OLD.due_at)
  EXECUTE FUNCTION desk_task_due_fits();
DROP TRIGGER IF EXISTS task_due_fits ON stage_timer;
CREATE CONSTRAINT TRIGGER task_due_fits AFTER UPDATE ON stage_timer
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.stage = 'dispose' AND NEW.task_id IS NOT NULL AND NEW.stopped_at IS NULL
    AND NEW.due_at IS DISTINCT FROM OLD.due_at)
  EXECUTE FUNCTION desk_task_due_fits();
REVOKE EXECUTE ON FUNCTION desk_day_seconds, desk_due_in_time, desk_seconds_between, desk_is_more_time,
  desk_waits_for_rules, desk_limit_seconds, desk_timer_is_extended, desk_wish_is_decided,
  desk_timer_goes_on, desk_reminder_moves, desk_task_due_fits FROM PUBLIC;
