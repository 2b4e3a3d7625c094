-- Rules are changed by the duty leader and the administrator, told to every seat, and
-- move the clocks that run: nothing that has stopped, and never without a trace.
GRANT INSERT, UPDATE, DELETE ON calendar_day, calendar_year, working_window
  TO desk_duty_leader, desk_administrator;
GRANT INSERT, UPDATE ON stage_limit, reminder_rule, catalogue_item, unit_authorization,
  joint_template, setting TO desk_duty_leader, desk_administrator;
GRANT INSERT, UPDATE ON stage_timer, cases, task TO desk_administrator;

-- Is this session recalculating clocks: in the transaction that changed the rules, or
-- in one of the steps that change left over?
CREATE OR REPLACE FUNCTION desk_recalculates() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT desk_said('verb') = 'recalculate' AND (
    desk_has('administrator', 'duty_leader')
      AND EXISTS (SELECT FROM setting s WHERE s.key = 'rules_version' AND s.changed_at = now())
    OR desk_has('administrator', 'duty_leader', 'dispatcher', 'supervisor')
      AND EXISTS (SELECT FROM recalculation_case))
$$;

-- A clock that runs keeps its start, pauses and extensions; the server signs the entry.
CREATE OR REPLACE FUNCTION desk_timer_recalculated(o stage_timer, n stage_timer)
RETURNS stage_timer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  entry jsonb := n.recalculated -> -1;
  left_by record;
BEGIN
  SELECT r.id, r."by", r.reason INTO left_by FROM recalculation r
    JOIN recalculation_case w ON w.recalculation_id = r.id
    WHERE w.case_id = o.case_id ORDER BY r.id LIMIT 1;
  IF left_by.id IS NULL AND NOT EXISTS (
      SELECT FROM setting s WHERE s.key = 'rules_version' AND s.changed_at = now()) THEN
    RAISE EXCEPTION 'no change of rules concerns this clock' USING ERRCODE = 'DK003';
  END IF;
  IF (n.id, n.case_id, n.task_id, n.stage, n.rule, n.started_at, n.paused_at, n.stopped_at,
      n.on_time, n.pauses, n.extensions) IS DISTINCT FROM
     (o.id, o.case_id, o.task_id, o.stage, o.rule, o.started_at, o.paused_at, o.stopped_at,
      o.on_time, o.pauses, o.extensions) THEN
    RAISE EXCEPTION 'a recalculation keeps start, pauses and extensions of a clock'
      USING ERRCODE = 'DK003';
  END IF;
  n.rules_version := (desk_setting('rules_version'))::int;
  n.calendar_version := (desk_setting('calendar_version'))::int;
  n.recalculated := o.recalculated || jsonb_build_array(jsonb_build_object(
    'at', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
    'by', coalesce(left_by."by", session_user),
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

GRANT SELECT ON recalculation, recalculation_case TO desk_person;
GRANT INSERT ON recalculation, recalculation_case TO desk_duty_leader, desk_administrator;
GRANT UPDATE (cases) ON recalculation TO desk_duty_leader, desk_administrator;
GRANT UPDATE (done_at) ON recalculation TO desk_dispatcher, desk_duty_leader,
  desk_supervisor, desk_administrator;
GRANT DELETE ON recalculation_case TO desk_dispatcher, desk_duty_leader, desk_supervisor,
  desk_administrator;
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
