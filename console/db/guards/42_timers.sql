-- Stage clocks: they start at the server's now, keep their facts, and go later only
-- by a pause or an extension that those who may have granted.
DROP FUNCTION IF EXISTS desk_timer_starts(stage_timer);
CREATE OR REPLACE FUNCTION desk_timer_starts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF desk_loads(NEW.case_id) THEN RETURN NEW; END IF;
  IF NOT desk_has('intake', 'dispatcher', 'duty_leader', 'supervisor') THEN
    IF NEW.task_id IS NULL AND NEW.stage NOT IN ('accept', 'feedback', 'review', 'close')
       AND NOT (NEW.stage = 'dispatch' AND desk_has('collector'))
       OR NEW.task_id IS NOT NULL AND NOT EXISTS (
         SELECT FROM task t WHERE t.id = NEW.task_id AND t.case_id = NEW.case_id
           AND (t.state = 'WAITING' OR (t.state = 'DONE' AND desk_has('collector'))
                OR (t.state = 'RETURN_ASKED' AND NEW.stage = 'review'
                    AND t.unit_id = desk_my_unit()))) THEN
      RAISE EXCEPTION 'the clock % is not started by %', NEW.stage, session_user
        USING ERRCODE = 'DK003';
    END IF;
  END IF;
  NEW.started_at := now();
  NEW.paused_at := NULL; NEW.stopped_at := NULL; NEW.on_time := NULL;
  NEW.pauses := '[]'; NEW.extensions := '[]'; NEW.recalculated := '[]';
  NEW.due_before := NULL;
  IF NEW.due_at IS NULL
     OR NOT desk_due_in_time(
       NEW.limit_kind, NEW.limit_value, NEW.reading, NEW.started_at, NEW.due_at)
     OR NOT desk_moments_fit(NEW.next_share, NEW.next_mark_at, NEW.started_at, NEW.due_at) THEN
    RAISE EXCEPTION 'a clock is due when its limit ends, and reminds before and after that'
      USING ERRCODE = 'DK003';
  END IF;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION desk_timer_starts FROM PUBLIC;

-- May this session touch this clock? The centre all; a unit its own and the case's;
-- a collector the case's only.
CREATE OR REPLACE FUNCTION desk_timer_is_mine(o stage_timer) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF desk_has('intake', 'dispatcher', 'duty_leader', 'supervisor') OR o.task_id IS NULL THEN
    RETURN true;
  END IF;
  RETURN EXISTS (SELECT FROM task t WHERE t.id = o.task_id AND t.unit_id = desk_my_unit());
END $$;

CREATE OR REPLACE FUNCTION desk_timer_changes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF jsonb_array_length(NEW.recalculated) > jsonb_array_length(OLD.recalculated)
     AND OLD.stopped_at IS NULL AND desk_recalculates(OLD.case_id) THEN
    RETURN desk_timer_recalculated(OLD, NEW);
  END IF;
  IF (NEW.id, NEW.case_id, NEW.task_id, NEW.stage, NEW.limit_kind, NEW.limit_value,
      NEW.recalculated, NEW.reading, NEW.rule, NEW.started_at) IS DISTINCT FROM
     (OLD.id, OLD.case_id, OLD.task_id, OLD.stage, OLD.limit_kind, OLD.limit_value,
      OLD.recalculated, OLD.reading, OLD.rule, OLD.started_at) THEN
    RAISE EXCEPTION 'a clock keeps its case, stage, limit and start' USING ERRCODE = 'DK003';
  END IF;
  IF OLD.stopped_at IS NOT NULL THEN
    RAISE EXCEPTION 'a clock that was stopped stays stopped' USING ERRCODE = 'DK003';
  END IF;
  IF (NEW.due_at, NEW.paused_at, NEW.stopped_at, NEW.on_time, NEW.pauses, NEW.extensions)
     IS NOT DISTINCT FROM
     (OLD.due_at, OLD.paused_at, OLD.stopped_at, OLD.on_time, OLD.pauses, OLD.extensions) THEN
    PERFORM desk_reminder_moves(OLD, NEW);
    NEW.due_before := OLD.due_before;
    RETURN NEW;  -- only the next reminder moved
  END IF;
  IF NOT desk_timer_is_mine(OLD) AND pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'this clock is another unit''s' USING ERRCODE = 'DK003';
  END IF;
  NEW.due_before := OLD.due_before;
  IF NEW.extensions <> OLD.extensions THEN
    NEW.extensions := desk_timer_is_extended(OLD, NEW);
  END IF;
  IF jsonb_array_length(NEW.pauses) < jsonb_array_length(OLD.pauses) THEN
    RAISE EXCEPTION 'pauses are added, never removed' USING ERRCODE = 'DK003';
  END IF;
  IF OLD.paused_at IS NULL AND NEW.paused_at IS NULL AND NEW.stopped_at IS NULL THEN
    IF NEW.extensions = OLD.extensions AND NEW.due_at IS DISTINCT FROM OLD.due_at THEN
      RAISE EXCEPTION 'a deadline moves by a pause or an extension only'
        USING ERRCODE = 'DK003';
    END IF;
    IF NOT desk_moments_fit(NEW.next_share, NEW.next_mark_at, NEW.started_at, NEW.due_at) THEN
      RAISE EXCEPTION 'a clock reminds before it is due and after that' USING ERRCODE = 'DK003';
    END IF;
  END IF;
  IF NEW.stopped_at IS NOT NULL THEN
    NEW.stopped_at := now();
    NEW.due_at := coalesce(NEW.due_at, OLD.due_at);
    IF OLD.due_at IS NOT NULL THEN
      NEW.due_at := OLD.due_at;
      NEW.on_time := NEW.stopped_at <= OLD.due_at;
    END IF;
  ELSE
    NEW.on_time := NULL;
  END IF;
  IF OLD.paused_at IS NULL AND NEW.paused_at IS NULL THEN
    NEW.pauses := OLD.pauses;
    RETURN NEW;
  END IF;
  RETURN desk_timer_stands_still(OLD, NEW);
END $$;

-- A pause begins and ends at the server's now, whatever was sent, and is signed.
CREATE OR REPLACE FUNCTION desk_timer_stands_still(o stage_timer, n stage_timer)
RETURNS stage_timer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE told jsonb := to_jsonb(to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'));
BEGIN
  n.pauses := o.pauses || CASE WHEN n.paused_at IS NOT NULL AND o.paused_at IS NULL
    THEN jsonb_build_array(jsonb_build_object('from', told, 'to', NULL, 'by', session_user,
      'reason', coalesce(n.pauses -> -1 ->> 'reason', '')))
    ELSE '[]' END;
  IF o.paused_at IS NOT NULL AND (n.paused_at IS NULL OR n.stopped_at IS NOT NULL) THEN
    n.pauses := jsonb_set(o.pauses, '{-1,to}', told);
  END IF;
  IF n.stopped_at IS NULL AND o.paused_at IS NULL THEN
    n.due_before := o.due_at;
  ELSIF n.stopped_at IS NULL AND n.paused_at IS NULL THEN
    PERFORM desk_timer_goes_on(o, n);
    n.due_before := NULL;
  END IF;
  n.paused_at := CASE WHEN n.stopped_at IS NULL AND n.paused_at IS NOT NULL
    THEN coalesce(o.paused_at, now()) END;
  RETURN n;
END $$;
REVOKE EXECUTE ON FUNCTION desk_timer_stands_still FROM PUBLIC;

-- Where must a clock stand, by what it belongs to: 'runs', 'still', 'over' or '' for
-- either? A task's clock stands still while its return is looked at or it is obstructed,
-- and every clock
-- of a case while it is deferred or before the coordination group.
DROP FUNCTION IF EXISTS desk_timer_must(stage_timer);
CREATE OR REPLACE FUNCTION desk_case_timer_must(stage text, case_state text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN stage = 'accept' AND case_state = 'VERIFYING' THEN 'still'
    WHEN stage = 'accept' AND case_state IN ('REPORTED', 'TO_FILE', 'SELF_HANDLED') THEN 'runs'
    WHEN case_state = CASE stage WHEN 'verify' THEN 'VERIFYING'
        WHEN 'dispatch' THEN 'TO_DISPATCH' WHEN 'review' THEN 'RETURN_REVIEW'
        WHEN 'feedback' THEN 'FED_BACK' WHEN 'inspect' THEN 'INSPECTING'
        WHEN 'callback' THEN 'TO_CALLBACK' WHEN 'close' THEN 'TO_CLOSE' END THEN 'runs'
    ELSE 'over' END
$$;
CREATE OR REPLACE FUNCTION desk_task_timer_must(
  stage text, case_state text, task_state text, acknowledged boolean) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN task_state IN ('DONE', 'WAIVED', 'WITHDRAWN') OR (stage = 'receipt' AND acknowledged)
      OR (stage = 'review' AND task_state <> 'RETURN_ASKED') THEN 'over'
    WHEN case_state IN ('DEFERRED', 'COORDINATION')
      OR (task_state IN ('RETURN_ASKED', 'OBSTRUCTED') AND stage <> 'review') THEN 'still'
    ELSE 'runs' END
$$;

-- Told at commit: nobody pauses, resumes or stops a clock without the move it goes with.
CREATE OR REPLACE FUNCTION desk_timer_fits() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE n record;
BEGIN
  IF desk_is_owner() OR desk_loads(NEW.case_id) THEN RETURN NULL; END IF;
  SELECT r.stage, r.paused_at, r.stopped_at,
      CASE WHEN r.task_id IS NULL THEN desk_case_timer_must(r.stage, c.state)
        ELSE desk_task_timer_must(r.stage, c.state, t.state, t.acknowledged_at IS NOT NULL)
        END AS must
    INTO n FROM stage_timer r JOIN cases c ON c.id = r.case_id LEFT JOIN task t ON t.id = r.task_id
    WHERE r.id = NEW.id;
  IF n.stopped_at IS NOT NULL AND n.must <> 'over'
     OR n.stopped_at IS NULL AND n.must = (CASE WHEN n.paused_at IS NULL THEN 'still' ELSE 'runs' END)
  THEN
    RAISE EXCEPTION 'a clock stands still, goes on and stops with the steps of its case only'
      USING ERRCODE = 'DK003', DETAIL = n.stage || ': ' || n.must;
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS timer_fits ON stage_timer;
CREATE CONSTRAINT TRIGGER timer_fits AFTER UPDATE ON stage_timer
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((OLD.paused_at IS NULL) <> (NEW.paused_at IS NULL)
    OR (OLD.stopped_at IS NULL) <> (NEW.stopped_at IS NULL))
  EXECUTE FUNCTION desk_timer_fits();
CREATE OR REPLACE TRIGGER timer_starts BEFORE INSERT ON stage_timer
  FOR EACH ROW EXECUTE FUNCTION desk_timer_starts();
CREATE OR REPLACE TRIGGER timer_changes BEFORE UPDATE ON stage_timer
  FOR EACH ROW EXECUTE FUNCTION desk_timer_changes();
