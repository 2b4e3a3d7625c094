-- Obstruction of a unit's task (5.1.2.2): the unit reports it, the centre decides once,
-- and while it is granted the unit's clock stands still, until either side ends it.
CREATE OR REPLACE FUNCTION desk_obstruction_is_reported() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE t task; told jsonb := desk_setting('obstruction_kinds') -> NEW.kind;
BEGIN
  SELECT k.* INTO t FROM task k WHERE k.id = NEW.task_id;
  IF NOT desk_has('unit_officer') OR t.unit_id IS DISTINCT FROM desk_my_unit() THEN
    RAISE EXCEPTION 'a unit reports that it is obstructed itself' USING ERRCODE = 'DK003';
  END IF;
  IF t.past OR t.state NOT IN ('ACKNOWLEDGED', 'ON_SITE') OR NOT EXISTS (
       SELECT FROM cases c WHERE c.id = t.case_id AND c.state IN ('DISPATCHED', 'HANDLING',
         'CO_HANDLING', 'REWORK', 'SUPERVISED', 'EXTENSION_REVIEW', 'DEFERRAL_REVIEW')) THEN
    RAISE EXCEPTION 'only work that is under way is obstructed' USING ERRCODE = 'DK001';
  END IF;
  IF EXISTS (SELECT FROM obstruction o WHERE o.task_id = t.id AND o.state IN ('ASKED', 'GRANTED')) THEN
    RAISE EXCEPTION 'an obstruction of this task is reported already' USING ERRCODE = 'DK001';
  END IF;
  IF told IS NULL OR told -> 'withdrawn' = 'true' OR btrim(NEW.text) = '' THEN
    RAISE EXCEPTION 'an obstruction is of a kind of the rules, and told in words'
      USING ERRCODE = 'DK004';
  END IF;
  NEW.case_id := t.case_id; NEW.unit_id := t.unit_id; NEW.state := 'ASKED';
  NEW.asked_by := session_user; NEW.asked_at := now(); NEW.version := 1;
  NEW.task_state := ''; NEW.decided_by := ''; NEW.decided_at := NULL; NEW.answer := '';
  NEW.ended_by := ''; NEW.ended_at := NULL; NEW.ended_reason := '';
  NEW.photos := (SELECT count(*) FROM photo p WHERE p.task_id = t.id AND p.added_at = now()
    AND p.added_by = session_user);
  RETURN NEW;
END $$;

-- May this session end it? The unit and those who decide; with the case before the group
-- also the supervisor who put it there; and the task itself, once it is at work no more.
CREATE OR REPLACE FUNCTION desk_ends_it(o obstruction) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN desk_has('dispatcher', 'duty_leader')
    OR (desk_has('unit_officer') AND o.unit_id = desk_my_unit())
    OR (desk_has('supervisor') AND EXISTS (SELECT FROM cases c
      WHERE c.id = o.case_id AND c.state = 'COORDINATION'))
    OR (pg_trigger_depth() > 1 AND NOT EXISTS (SELECT FROM task t WHERE t.id = o.task_id
      AND t.state IN ('ACKNOWLEDGED', 'ON_SITE', 'OBSTRUCTED')));
END $$;

CREATE OR REPLACE FUNCTION desk_obstruction_changes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE n obstruction := OLD;
BEGIN
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'the obstruction was changed by somebody else' USING ERRCODE = 'DK002';
  END IF;
  IF (OLD.state, NEW.state) NOT IN (('ASKED', 'GRANTED'), ('ASKED', 'REFUSED'),
      ('ASKED', 'ENDED'), ('GRANTED', 'ENDED')) THEN
    RAISE EXCEPTION 'an obstruction does not go from % to %', OLD.state, NEW.state
      USING ERRCODE = 'DK001';
  END IF;
  n.version := NEW.version; n.state := NEW.state;
  IF NEW.state = 'ENDED' THEN
    IF NOT desk_ends_it(OLD) THEN
      RAISE EXCEPTION 'this obstruction is not ended by %', session_user USING ERRCODE = 'DK003';
    END IF;
    n.ended_by := session_user; n.ended_at := now(); n.ended_reason := btrim(NEW.ended_reason);
  ELSE
    IF NOT desk_has('dispatcher', 'duty_leader') THEN
      RAISE EXCEPTION 'an obstruction is decided by a dispatcher' USING ERRCODE = 'DK003';
    END IF;
    n.decided_by := session_user; n.decided_at := now(); n.answer := btrim(NEW.answer);
    n.task_state := CASE WHEN NEW.state = 'GRANTED'
      THEN (SELECT t.state FROM task t WHERE t.id = OLD.task_id) ELSE '' END;
  END IF;
  IF (CASE NEW.state WHEN 'ENDED' THEN n.ended_reason ELSE n.answer END) = '' THEN
    RAISE EXCEPTION 'deciding on an obstruction or ending it needs a reason'
      USING ERRCODE = 'DK004';
  END IF;
  IF to_jsonb(NEW) - '{version,state,answer,decided_by,decided_at,ended_by,ended_at,ended_reason,task_state}'::text[]
     <> to_jsonb(OLD) - '{version,state,answer,decided_by,decided_at,ended_by,ended_at,ended_reason,task_state}'::text[] THEN
    RAISE EXCEPTION 'what was reported stays as it was' USING ERRCODE = 'DK003';
  END IF;
  RETURN n;
END $$;

CREATE OR REPLACE FUNCTION desk_obstruction_speaks() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM desk_log(NEW.case_id, 'obstruction', CASE NEW.state WHEN 'ASKED' THEN 'report'
      WHEN 'GRANTED' THEN 'grant' WHEN 'REFUSED' THEN 'refuse' ELSE 'end' END || '_obstruction',
    CASE WHEN TG_OP = 'UPDATE' THEN OLD.state END, NEW.state,
    CASE NEW.state WHEN 'ASKED' THEN NEW.text WHEN 'ENDED' THEN NEW.ended_reason
      ELSE NEW.answer END,
    jsonb_build_object('obstruction', NEW.id, 'task', NEW.task_id, 'unit_id', NEW.unit_id,
      'kind', NEW.kind, 'police_number', NEW.police_number, 'photos', NEW.photos));
  PERFORM desk_tell('task', NEW.case_id, 0);
  IF TG_OP = 'INSERT' THEN
    INSERT INTO alert (key, kind, severity, cause, title, case_id, task_id, unit_id, cell_id,
        tell, raised_at, detail)
      SELECT 'obstruction:' || NEW.id, 'obstruction', 2, 'dispose',
        concat_ws(' ', c.number, u.name, NEW.text), NEW.case_id, NEW.task_id, NEW.unit_id,
        c.cell_id, ARRAY['dispatcher', 'duty_leader'], now(),
        jsonb_build_object('obstruction', NEW.id)
      FROM cases c, unit u WHERE c.id = NEW.case_id AND u.id = NEW.unit_id
      ON CONFLICT (key) DO NOTHING;
  ELSE
    UPDATE alert SET ended_at = now(), version = version + 1
      WHERE key = 'obstruction:' || NEW.id AND ended_at IS NULL;
  END IF;
  RETURN NULL;
END $$;

-- A task that is waived, withdrawn, returned or done is obstructed no more.
CREATE OR REPLACE FUNCTION desk_task_ends_obstruction() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE obstruction SET state = 'ENDED', version = version + 1,
      ended_reason = coalesce(nullif(btrim(desk_said('reason')), ''), '任务已不在处置，受阻随之解除')
    WHERE task_id = NEW.id AND state IN ('ASKED', 'GRANTED');
  RETURN NULL;
END $$;

-- Do a task's clocks stand still or run as they must, and are task and case due by them?
CREATE OR REPLACE FUNCTION desk_clocks_follow(of_task bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT NOT EXISTS (SELECT FROM task t JOIN cases c ON c.id = t.case_id
      JOIN stage_timer r ON r.task_id = t.id AND r.stopped_at IS NULL
    WHERE t.id = of_task AND c.state IN ('DISPATCHED', 'HANDLING', 'CO_HANDLING', 'REWORK',
        'SUPERVISED', 'EXTENSION_REVIEW', 'DEFERRAL_REVIEW') AND CASE t.state
      WHEN 'OBSTRUCTED' THEN r.paused_at IS NULL OR t.due_at IS NOT NULL
      ELSE r.paused_at IS NOT NULL OR (r.stage = 'dispose' AND (t.due_at, true, true)
        IS DISTINCT FROM (r.due_at, c.due_at >= r.due_at, c.disposal_due_at >= r.due_at)) END)
$$;

-- Told at commit: a task is obstructed just as long as its obstruction is granted, and its
-- clocks stand still just as long.
CREATE OR REPLACE FUNCTION desk_obstruction_fits() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE of_task bigint := CASE TG_TABLE_NAME WHEN 'task' THEN (to_jsonb(NEW) ->> 'id')::bigint
  ELSE (to_jsonb(NEW) ->> 'task_id')::bigint END;
BEGIN
  IF (SELECT t.state = 'OBSTRUCTED' FROM task t WHERE t.id = of_task) IS DISTINCT FROM
     EXISTS (SELECT FROM obstruction o WHERE o.task_id = of_task AND o.state = 'GRANTED') THEN
    RAISE EXCEPTION 'a task stands still with its obstruction only, and goes on with its end'
      USING ERRCODE = 'DK003';
  END IF;
  IF (SELECT t.state IN ('ACKNOWLEDGED', 'ON_SITE', 'OBSTRUCTED') FROM task t WHERE t.id = of_task)
     AND NOT desk_clocks_follow(of_task) THEN
    RAISE EXCEPTION 'the clocks stand still with the obstruction, and go on with its end'
      USING ERRCODE = 'DK003';
  END IF;
  RETURN NULL;
END $$;

-- Does this session's unit end, in this very transaction, an obstruction its clock stood
-- still for? Then the clock goes on, and with it what is planned after it.
CREATE OR REPLACE FUNCTION desk_lets_go_on(of_case bigint) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN desk_has('unit_officer') AND EXISTS (SELECT FROM obstruction o
    WHERE o.case_id = of_case AND o.unit_id = desk_my_unit() AND o.state = 'ENDED'
      AND o.task_state <> '' AND o.xmin = pg_current_xact_id_if_assigned()::xid);
END $$;
REVOKE EXECUTE ON FUNCTION desk_obstruction_is_reported, desk_ends_it, desk_obstruction_changes,
  desk_obstruction_speaks, desk_task_ends_obstruction, desk_obstruction_fits, desk_lets_go_on,
  desk_clocks_follow
  FROM PUBLIC;

CREATE OR REPLACE TRIGGER obstruction_is_reported BEFORE INSERT ON obstruction
  FOR EACH ROW EXECUTE FUNCTION desk_obstruction_is_reported();
CREATE OR REPLACE TRIGGER obstruction_changes BEFORE UPDATE ON obstruction
  FOR EACH ROW EXECUTE FUNCTION desk_obstruction_changes();
CREATE OR REPLACE TRIGGER obstruction_speaks AFTER INSERT OR UPDATE ON obstruction
  FOR EACH ROW EXECUTE FUNCTION desk_obstruction_speaks();
CREATE OR REPLACE TRIGGER task_ends_obstruction AFTER UPDATE ON task FOR EACH ROW
  WHEN (NEW.state <> OLD.state AND OLD.state IN ('ACKNOWLEDGED', 'ON_SITE', 'OBSTRUCTED')
    AND NEW.state NOT IN ('ACKNOWLEDGED', 'ON_SITE', 'OBSTRUCTED'))
  EXECUTE FUNCTION desk_task_ends_obstruction();
DROP TRIGGER IF EXISTS obstruction_fits ON obstruction;
CREATE CONSTRAINT TRIGGER obstruction_fits AFTER UPDATE ON obstruction
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.state = 'GRANTED' OR OLD.state = 'GRANTED')
  EXECUTE FUNCTION desk_obstruction_fits();
DROP TRIGGER IF EXISTS obstruction_fits ON task;
CREATE CONSTRAINT TRIGGER obstruction_fits AFTER UPDATE ON task
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.state <> OLD.state AND 'OBSTRUCTED' IN (NEW.state, OLD.state))
  EXECUTE FUNCTION desk_obstruction_fits();
