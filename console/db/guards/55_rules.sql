-- Rules are changed by the duty leader and the administrator, told to every seat, and
-- move the clocks that run: nothing that has stopped, and never without a trace.
GRANT INSERT, UPDATE, DELETE ON calendar_day, calendar_year, working_window
  TO desk_duty_leader, desk_administrator;
GRANT INSERT, UPDATE ON stage_limit, reminder_rule, catalogue_item, unit_authorization,
  joint_template, setting TO desk_duty_leader, desk_administrator;
GRANT INSERT, UPDATE ON stage_timer, cases, task TO desk_administrator;

-- Were the rules changed in this transaction?
CREATE OR REPLACE FUNCTION desk_rules_change_now() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT desk_has('administrator', 'duty_leader')
    AND EXISTS (SELECT FROM setting s WHERE s.key = 'rules_version' AND s.changed_at = now())
$$;

-- Did one who gives limits correct the condition of this case in this transaction?
CREATE OR REPLACE FUNCTION desk_corrected_now(of_case bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT desk_has('dispatcher', 'duty_leader') AND EXISTS (SELECT FROM case_log l
    WHERE l.case_id = of_case AND l.kind = 'change' AND l.verb = 'correct_case'
      AND l.detail ? 'item_id' AND l.actor = session_user AND l.at >= now()
      AND l.command_id IS NOT DISTINCT FROM desk_command())
$$;
REVOKE EXECUTE ON FUNCTION desk_corrected_now FROM PUBLIC;

-- Is this session recalculating the clocks of this case: in the transaction that changed
-- the rules or corrected its condition, or in a step a change left over, while it waits?
DROP FUNCTION IF EXISTS desk_recalculates();
CREATE OR REPLACE FUNCTION desk_recalculates(of_case bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT desk_said('verb') = 'recalculate' AND (
    desk_rules_change_now() OR desk_corrected_now(of_case)
    OR desk_has('administrator', 'duty_leader', 'dispatcher', 'supervisor')
      AND EXISTS (SELECT FROM recalculation_case w WHERE w.case_id = of_case))
$$;

-- Is the limit of a clock the one its rule gives now?
CREATE OR REPLACE FUNCTION desk_limit_is_the_rules(n stage_timer) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM catalogue_item i WHERE n.rule = 'catalogue:' || i.code
      AND (i.limit_kind, i.limit_value) = (n.limit_kind, n.limit_value))
    OR EXISTS (SELECT FROM stage_limit s JOIN cases c ON c.id = n.case_id
      WHERE n.rule = 'stage:' || s.stage AND s.urgent = c.urgent
        AND (s.limit_kind, s.limit_value) = (n.limit_kind, n.limit_value))
$$;
REVOKE EXECUTE ON FUNCTION desk_limit_is_the_rules FROM PUBLIC;

-- A clock that runs keeps its start, pauses and extensions; the server signs the entry.
CREATE OR REPLACE FUNCTION desk_timer_recalculated(o stage_timer, n stage_timer)
RETURNS stage_timer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  entry jsonb := n.recalculated -> -1;
  left_by record;
  now_by boolean := desk_rules_change_now();
  corrected boolean := desk_corrected_now(o.case_id);
BEGIN
  SELECT r.id, r."by", r.reason INTO left_by FROM recalculation r
    JOIN recalculation_case w ON w.recalculation_id = r.id
    WHERE w.case_id = o.case_id AND NOT now_by AND NOT corrected ORDER BY r.id LIMIT 1;
  IF left_by.id IS NULL AND NOT now_by AND NOT corrected THEN
    RAISE EXCEPTION 'no change of rules concerns this clock' USING ERRCODE = 'DK003';
  END IF;
  IF n.rule <> o.rule AND NOT (corrected AND o.rule LIKE 'catalogue:%' AND n.rule = (
       SELECT 'catalogue:' || i.code FROM cases c JOIN catalogue_item i ON i.id = c.item_id
       WHERE c.id = o.case_id)) THEN
    RAISE EXCEPTION 'a clock goes by the condition of its case' USING ERRCODE = 'DK003';
  END IF;
  IF (n.id, n.case_id, n.task_id, n.stage, n.started_at, n.paused_at, n.stopped_at,
      n.on_time, n.pauses, n.extensions) IS DISTINCT FROM
     (o.id, o.case_id, o.task_id, o.stage, o.started_at, o.paused_at, o.stopped_at,
      o.on_time, o.pauses, o.extensions) THEN
    RAISE EXCEPTION 'a recalculation keeps start, pauses and extensions of a clock'
      USING ERRCODE = 'DK003';
  END IF;
  IF (n.limit_kind, n.limit_value) IS DISTINCT FROM (o.limit_kind, o.limit_value)
     AND NOT desk_limit_is_the_rules(n) OR n.reading <> o.reading
     AND n.reading IS DISTINCT FROM desk_setting('day_reading') #>> '{}' THEN
    RAISE EXCEPTION 'a recalculated clock has the limit and the reading of the rules in force'
      USING ERRCODE = 'DK003';
  END IF;
  IF n.paused_at IS NULL AND (n.due_at IS NULL
       OR NOT desk_moments_fit(n.next_share, n.next_mark_at, n.started_at, n.due_at)) THEN
    RAISE EXCEPTION 'a clock reminds before it is due and after that' USING ERRCODE = 'DK003';
  END IF;
  n.due_before := NULL;  -- by other rules it has something else left
  n.rules_version := (desk_setting('rules_version'))::int;
  n.calendar_version := (desk_setting('calendar_version'))::int;
  n.recalculated := o.recalculated || jsonb_build_array(jsonb_build_object(
    'at', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
    'by', coalesce(left_by."by", session_user), 'taken_by', session_user,
    'reason', coalesce(left_by.reason, desk_said('reason')),
    'change', coalesce(entry ->> 'change', ''),
    'rules_version', n.rules_version, 'calendar_version', n.calendar_version,
    'old_limit', o.limit_value::text || ' ' || o.limit_kind,
    'new_limit', n.limit_value::text || ' ' || n.limit_kind,
    'old_due_at', o.due_at, 'new_due_at', n.due_at));
  RETURN n;
END $$;
REVOKE EXECUTE ON FUNCTION desk_timer_recalculated FROM PUBLIC;

-- An errand's time is its clock's: it follows.
CREATE OR REPLACE FUNCTION desk_errand_follows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE field_task SET due_at = NEW.due_at, version = version + 1
    WHERE case_id = NEW.case_id AND state = 'SENT' AND kind = upper(NEW.stage)
      AND due_at IS DISTINCT FROM NEW.due_at;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER errand_follows AFTER UPDATE OF recalculated ON stage_timer
  FOR EACH ROW WHEN (NEW.stage IN ('verify', 'inspect')
    AND NEW.recalculated IS DISTINCT FROM OLD.recalculated)
  EXECUTE FUNCTION desk_errand_follows();

-- What a change leaves to the steps is written in its own transaction and signed by
-- the server; it ends when none of its cases waits any more.
CREATE OR REPLACE FUNCTION desk_change_is_left() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT desk_rules_change_now() THEN
    RAISE EXCEPTION 'clocks are left to the steps by the change itself' USING ERRCODE = 'DK003';
  END IF;
  IF btrim(NEW.reason) = '' THEN
    RAISE EXCEPTION 'a change of rules needs a reason' USING ERRCODE = 'DK004';
  END IF;
  NEW."by" := session_user; NEW.at := now(); NEW.done_at := NULL; NEW.cases := 0;
  NEW.rules_version := (desk_setting('rules_version'))::int;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER change_is_left BEFORE INSERT ON recalculation
  FOR EACH ROW EXECUTE FUNCTION desk_change_is_left();

-- A clock that could not follow may be given another try while its alert stands.
CREATE OR REPLACE FUNCTION desk_was_left(by_change bigint, of_case bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM alert a WHERE a.case_id = of_case AND a.kind = 'clock_left'
    AND a.ended_at IS NULL AND (a.detail ->> 'recalculation')::bigint = by_change)
$$;
REVOKE EXECUTE ON FUNCTION desk_was_left FROM PUBLIC;

CREATE OR REPLACE FUNCTION desk_cases_are_left() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM fresh f WHERE NOT EXISTS (SELECT FROM recalculation r
      WHERE r.id = f.recalculation_id AND r.at = now() AND r."by" = session_user)
      AND NOT desk_was_left(f.recalculation_id, f.case_id)) THEN
    RAISE EXCEPTION 'cases are left to the steps by the change itself' USING ERRCODE = 'DK003';
  END IF;
  UPDATE recalculation r SET cases = r.cases + f.many
    FROM (SELECT recalculation_id, count(*) AS many FROM fresh GROUP BY 1) f
    WHERE r.id = f.recalculation_id AND r.done_at IS NULL AND r.at = now();
  UPDATE recalculation r SET done_at = NULL FROM fresh f
    WHERE r.id = f.recalculation_id AND r.done_at IS NOT NULL;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS cases_are_left ON recalculation_case;
CREATE TRIGGER cases_are_left AFTER INSERT ON recalculation_case REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION desk_cases_are_left();

-- A case that waited has its line: of a clock that moved the case's own, of one that
-- did not this. Told apart is what could not follow from what had nowhere to go.
CREATE OR REPLACE FUNCTION desk_case_waits_no_more() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  left_out boolean := desk_said('verb') = 'leave_clock';
  now_told text := to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"');
BEGIN
  UPDATE alert a SET ended_at = now(), version = a.version + 1 FROM gone g
    WHERE a.case_id = g.case_id AND a.kind = 'clock_left' AND a.ended_at IS NULL
      AND (a.detail ->> 'recalculation')::bigint = g.recalculation_id;
  INSERT INTO alert (key, kind, severity, cause, title, case_id, unit_id, cell_id, tell,
      raised_at, detail)
    SELECT 'clock_left:' || r.id || ':' || c.id || ':' || pg_current_xact_id(), 'clock_left', 2,
      r.change, concat_ws(' ', c.number, c.title), c.id, c.unit_id, c.cell_id,
      ARRAY['administrator', 'duty_leader', 'supervisor'], now(), jsonb_build_object(
        'recalculation', r.id, 'reason', r.reason, 'by', r."by", 'why', desk_said('reason'))
    FROM gone g JOIN recalculation r ON r.id = g.recalculation_id JOIN cases c ON c.id = g.case_id
    WHERE left_out
      AND EXISTS (SELECT FROM stage_timer t WHERE t.case_id = g.case_id AND t.stopped_at IS NULL);
  PERFORM desk_log(g.case_id, 'clock', CASE WHEN left_out THEN 'leave_clock' ELSE 'keep_clock' END,
      NULL, NULL, r.reason, jsonb_build_object('change', r.change, 'by', r."by")
        || CASE WHEN left_out THEN jsonb_build_object('why', desk_said('reason')) ELSE '{}' END),
    desk_tell('file', g.case_id, 0)
  FROM gone g JOIN recalculation r ON r.id = g.recalculation_id
  WHERE EXISTS (SELECT FROM stage_timer t WHERE t.case_id = g.case_id AND t.stopped_at IS NULL)
    AND NOT EXISTS (SELECT FROM stage_timer t WHERE t.case_id = g.case_id
      AND t.recalculated -> -1 ->> 'at' = now_told);
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS case_waits_no_more ON recalculation_case;
CREATE TRIGGER case_waits_no_more AFTER DELETE ON recalculation_case
  REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION desk_case_waits_no_more();

-- One step at a time: the oldest change that is left over, locked; or the oldest of those
-- that hold a reminder up whose moment has come.
DROP FUNCTION IF EXISTS desk_step_begins();
CREATE OR REPLACE FUNCTION desk_step_begins(due_only boolean) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT id FROM recalculation r WHERE done_at IS NULL AND (NOT due_only OR r.id = (
      SELECT min(w.recalculation_id) FROM stage_timer t
      JOIN recalculation_case w ON w.case_id = t.case_id
      WHERE t.next_mark_at <= now() AND t.stopped_at IS NULL))
    ORDER BY id LIMIT 1 FOR UPDATE
$$;
CREATE OR REPLACE FUNCTION desk_step_ends(of_change bigint, looked_at bigint[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM recalculation_case WHERE recalculation_id = of_change AND case_id = ANY (looked_at);
  UPDATE recalculation SET done_at = now() WHERE id = of_change AND done_at IS NULL
    AND NOT EXISTS (SELECT FROM recalculation_case w WHERE w.recalculation_id = of_change);
END $$;
REVOKE EXECUTE ON FUNCTION desk_change_is_left, desk_cases_are_left, desk_case_waits_no_more,
  desk_step_begins, desk_step_ends FROM PUBLIC;
GRANT EXECUTE ON FUNCTION desk_step_begins, desk_step_ends TO desk_dispatcher, desk_duty_leader,
  desk_supervisor, desk_administrator;

REVOKE UPDATE, DELETE ON recalculation, recalculation_case FROM desk_dispatcher,
  desk_duty_leader, desk_supervisor, desk_administrator;
GRANT SELECT ON recalculation, recalculation_case TO desk_person;
GRANT INSERT ON recalculation, recalculation_case TO desk_duty_leader, desk_administrator;
GRANT UPDATE (disposal_due_at) ON cases TO desk_supervisor;

-- One word per statement: rules have changed.
CREATE OR REPLACE FUNCTION desk_rules_speak() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM desk_tell('rules', 0, coalesce((desk_setting('rules_version'))::int, 1));
  RETURN NULL;
END $$;

DO $$
DECLARE told text;
BEGIN
  FOREACH told IN ARRAY ARRAY['calendar_day', 'calendar_year', 'working_window', 'setting',
      'stage_limit', 'reminder_rule', 'catalogue_item', 'unit_authorization', 'joint_template']
  LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER rules_speak AFTER INSERT OR UPDATE OR DELETE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION desk_rules_speak()', told);
  END LOOP;
END $$;
