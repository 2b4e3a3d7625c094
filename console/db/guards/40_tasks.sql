-- One unit's task: who may do what to it.
CREATE OR REPLACE FUNCTION desk_task_starts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF desk_loads(NEW.case_id) THEN RETURN NEW; END IF;
  IF NOT desk_has('dispatcher', 'duty_leader') THEN
    RAISE EXCEPTION 'only a dispatcher gives a unit a task' USING ERRCODE = 'DK003';
  END IF;
  IF NEW.state NOT IN ('SENT', 'WAITING') THEN
    RAISE EXCEPTION 'a new task is SENT or WAITING, not %', NEW.state USING ERRCODE = 'DK001';
  END IF;
  IF NOT EXISTS (SELECT FROM cases c WHERE c.id = NEW.case_id AND c.state IN ('TO_DISPATCH',
       'DISPATCHED', 'HANDLING', 'CO_HANDLING', 'REWORK', 'SUPERVISED', 'RETURN_REVIEW')) THEN
    RAISE EXCEPTION 'no unit is sent to a case that is not being worked on'
      USING ERRCODE = 'DK001';
  END IF;
  NEW.sent_by := session_user;
  NEW.sent_at := CASE WHEN NEW.state = 'SENT' THEN now() END;
  NEW.acknowledged_at := NULL; NEW.arrived_at := NULL; NEW.done_at := NULL;
  NEW.on_time := NULL; NEW.version := 1; NEW.past := false;
  RETURN NEW;
END $$;

-- A task of an earlier round is history: laid past by the sender as the case is
-- dispatched again, and never touched afterwards.
CREATE OR REPLACE FUNCTION desk_task_is_past(o task, n task) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF o.past THEN
    RAISE EXCEPTION 'a task of an earlier round stays as it was' USING ERRCODE = 'DK001';
  END IF;
  IF NOT desk_has('dispatcher', 'duty_leader') THEN
    RAISE EXCEPTION 'a round is ended by the one who dispatches again' USING ERRCODE = 'DK003';
  END IF;
  IF n.state <> o.state OR o.state NOT IN ('DONE', 'WAIVED') OR NOT EXISTS (
       SELECT FROM cases c WHERE c.id = o.case_id AND c.state = 'TO_DISPATCH') THEN
    RAISE EXCEPTION 'only what is done or waived is past, as the case is dispatched again'
      USING ERRCODE = 'DK001';
  END IF;
END $$;

-- Does a task stay as it was, but for its clocks and what else is named?
CREATE OR REPLACE FUNCTION desk_task_keeps(o task, n task, but text[] DEFAULT '{}') RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT to_jsonb(n) - but - '{version,near_at,due_at,remaining_s,receipt_due_at}'::text[]
    = to_jsonb(o) - but - '{version,near_at,due_at,remaining_s,receipt_due_at}'::text[]
$$;

-- Does the supervising side write no more than that the clocks of a case before the
-- coordination group stand still, and none of it for an obstruction any more?
CREATE OR REPLACE FUNCTION desk_task_stands_still(o task, n task) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT desk_has('supervisor') AND desk_task_keeps(o, n, '{state}')
    AND (n.state = o.state OR (o.state = 'OBSTRUCTED' AND n.state IN ('ACKNOWLEDGED', 'ON_SITE')))
    AND EXISTS (SELECT FROM cases c WHERE c.id = o.case_id AND c.state = 'COORDINATION')
$$;

-- Does a supervisor's seat that takes up a deferral on its date write no more than that the
-- clocks go on? What they come to is measured at the clocks themselves.
CREATE OR REPLACE FUNCTION desk_task_resumes(o task, n task) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN desk_has('supervisor') AND desk_task_keeps(o, n) AND desk_deferral_is_over(o.case_id);
END $$;

-- Does it follow its recalculated clock, and nothing else?
CREATE OR REPLACE FUNCTION desk_task_follows(o task, n task) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN desk_recalculates(o.case_id) AND desk_task_keeps(o, n, '{limit_kind,limit_value}');
END $$;

-- Does a unit whose obstruction ends write no more than when its own task is due now, and
-- when those that wait begin and end as far as one knows?
CREATE OR REPLACE FUNCTION desk_task_goes_on(o task, n task) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN (o.state = 'WAITING' OR o.unit_id = desk_my_unit()) AND desk_task_keeps(o, n)
    AND n.receipt_due_at IS NOT DISTINCT FROM o.receipt_due_at AND desk_lets_go_on(o.case_id);
END $$;
REVOKE EXECUTE ON FUNCTION desk_task_follows, desk_task_goes_on, desk_task_resumes FROM PUBLIC;

-- What a unit may do: its own task, and start the one that waited for it. Role,
-- limit, demand and deadline are the sender's.
CREATE OR REPLACE FUNCTION desk_task_of_unit(o task, n task) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE starts boolean := o.state = 'WAITING' AND n.state = 'SENT';
BEGIN
  IF NOT desk_has('unit_officer') OR (NOT starts AND o.unit_id IS DISTINCT FROM desk_my_unit())
  THEN
    RAISE EXCEPTION 'this task is another unit''s' USING ERRCODE = 'DK003';
  END IF;
  IF o.state IN ('DONE', 'WAIVED', 'WITHDRAWN') THEN
    RAISE EXCEPTION 'a task that is over stays as it is' USING ERRCODE = 'DK001';
  END IF;
  IF starts AND EXISTS (SELECT FROM task b WHERE b.id = o.after_task_id
                        AND b.state NOT IN ('DONE', 'WAIVED', 'WITHDRAWN')) THEN
    RAISE EXCEPTION 'the task before it is not done yet' USING ERRCODE = 'DK001';
  END IF;
  IF (n.role, n.after_task_id, n.demand, n.limit_kind, n.limit_value, n.waive_reason)
     IS DISTINCT FROM
     (o.role, o.after_task_id, o.demand, o.limit_kind, o.limit_value, o.waive_reason)
     OR NOT starts AND NOT (o.state = 'OBSTRUCTED' AND desk_lets_go_on(o.case_id))
        AND (n.near_at, n.due_at, n.receipt_due_at) IS DISTINCT FROM
                       (o.near_at, o.due_at, o.receipt_due_at) THEN
    RAISE EXCEPTION 'a unit does not move its own deadline, role or limit'
      USING ERRCODE = 'DK003';
  END IF;
END $$;

-- A result the catalogue wants a photo of is shown by one of the unit's own, added
-- since its task began or was given back (5.4.6.1).
CREATE OR REPLACE FUNCTION desk_result_is_shown(t task) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT NOT EXISTS (SELECT FROM cases c JOIN catalogue_item i ON i.id = c.item_id
      WHERE c.id = t.case_id AND '处置后照片' = ANY(i.evidence))
    OR EXISTS (SELECT FROM photo p JOIN person o ON o.login = p.added_by
      WHERE p.case_id = t.case_id AND o.unit_id = t.unit_id
        AND p.added_at >= coalesce((SELECT max(s.started_at) FROM stage_timer s
          WHERE s.task_id = t.id AND s.stage = 'dispose'), t.sent_at, '-infinity'))
$$;
REVOKE EXECUTE ON FUNCTION desk_result_is_shown FROM PUBLIC;

CREATE OR REPLACE FUNCTION desk_task_changes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  centre boolean := desk_has('dispatcher', 'duty_leader', 'intake', 'supervisor', 'collector');
  unit_side boolean := desk_has('unit_officer');
  sender boolean := desk_has('dispatcher', 'duty_leader');
BEGIN
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'the task was changed by somebody else' USING ERRCODE = 'DK002';
  END IF;
  IF (NEW.id, NEW.case_id, NEW.unit_id, NEW.sent_by) IS DISTINCT FROM
     (OLD.id, OLD.case_id, OLD.unit_id, OLD.sent_by) THEN
    RAISE EXCEPTION 'a task keeps its case, unit and sender' USING ERRCODE = 'DK003';
  END IF;
  IF OLD.past OR NEW.past THEN
    PERFORM desk_task_is_past(OLD, NEW);
  END IF;
  IF NEW.state <> OLD.state THEN
    IF NOT EXISTS (
        SELECT FROM task_move m WHERE m.source = OLD.state AND m.target = NEW.state
          AND ((m.side = 'unit' AND unit_side) OR (m.side = 'centre' AND centre))) THEN
      RAISE EXCEPTION 'a task does not go from % to % by %', OLD.state, NEW.state, session_user
        USING ERRCODE = 'DK001';
    END IF;
  END IF;
  IF NOT sender AND NOT desk_task_follows(OLD, NEW) AND NOT desk_task_stands_still(OLD, NEW)
     AND NOT (centre AND OLD.state = 'DONE' AND NEW.state = 'ACKNOWLEDGED')
     AND NOT desk_task_goes_on(OLD, NEW) AND NOT desk_task_resumes(OLD, NEW) THEN
    PERFORM desk_task_of_unit(OLD, NEW);
  END IF;
  IF OLD.state = 'OBSTRUCTED' AND NEW.state IN ('ACKNOWLEDGED', 'ON_SITE')
     AND NEW.state IS DISTINCT FROM (SELECT b.task_state FROM obstruction b
       WHERE b.task_id = OLD.id AND b.task_state <> '' ORDER BY b.id DESC LIMIT 1) THEN
    RAISE EXCEPTION 'a task goes on from where it was obstructed' USING ERRCODE = 'DK001';
  END IF;
  IF NEW.state = 'WAIVED' AND btrim(NEW.waive_reason) = '' THEN
    RAISE EXCEPTION 'waiving a task needs a reason' USING ERRCODE = 'DK004';
  END IF;
  IF NEW.state = 'DONE' AND OLD.state <> 'DONE' AND btrim(NEW.result) = '' THEN
    RAISE EXCEPTION 'a result is told in words' USING ERRCODE = 'DK004';
  END IF;
  IF NEW.state = 'DONE' AND OLD.state <> 'DONE' AND NOT desk_result_is_shown(OLD) THEN
    RAISE EXCEPTION 'this result is shown by a new photo of the unit''s own (5.4.6.1)'
      USING ERRCODE = 'DK004';
  END IF;
  IF NEW.state = 'RETURN_ASKED' AND btrim(NEW.return_reason) = '' THEN
    RAISE EXCEPTION 'returning a task needs a reason' USING ERRCODE = 'DK004';
  END IF;
  NEW.acknowledged_at := CASE WHEN NEW.state = 'ACKNOWLEDGED' AND OLD.state = 'SENT'
    THEN now() ELSE OLD.acknowledged_at END;
  NEW.arrived_at := CASE WHEN NEW.state = 'ON_SITE' AND OLD.state NOT IN ('ON_SITE', 'OBSTRUCTED')
    THEN now() ELSE OLD.arrived_at END;
  NEW.sent_at := CASE WHEN NEW.state = 'SENT' AND OLD.state = 'WAITING' THEN now() ELSE OLD.sent_at END;
  IF NEW.state = 'DONE' AND OLD.state <> 'DONE' THEN
    NEW.done_at := now();
    NEW.on_time := coalesce(OLD.on_time, true) AND now() <= coalesce(OLD.due_at, 'infinity');
  ELSIF OLD.state = 'DONE' AND NEW.state <> 'DONE' THEN
    NEW.done_at := NULL;
    NEW.on_time := CASE WHEN OLD.on_time THEN NULL ELSE OLD.on_time END;  -- late stays late
  ELSE
    NEW.done_at := OLD.done_at; NEW.on_time := OLD.on_time;
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION desk_task_speaks() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE before text := CASE WHEN TG_OP = 'UPDATE' THEN OLD.state END;
BEGIN
  IF desk_said('quiet') = 'on' AND desk_may_load() THEN RETURN NULL; END IF;
  IF TG_OP = 'UPDATE' AND desk_task_follows(OLD, NEW) THEN
    PERFORM desk_tell('task', NEW.case_id, NEW.version);  -- the case's line tells it
    RETURN NULL;
  END IF;
  PERFORM desk_log(NEW.case_id, 'task', CASE WHEN NEW.past THEN 'lay_past'
      ELSE coalesce(nullif(desk_said('verb'), ''), 'direct_change') END,
    before, NEW.state, coalesce(nullif(desk_said('reason'), ''), NEW.return_reason),
    jsonb_build_object('task', NEW.id, 'unit_id', NEW.unit_id, 'role', NEW.role,
      'due_at', NEW.due_at, 'result', nullif(NEW.result, ''),
      'side', CASE WHEN desk_has('unit_officer') AND NEW.unit_id = desk_my_unit()
        THEN 'unit' ELSE 'centre' END));
  PERFORM desk_tell('task', NEW.case_id, NEW.version);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION desk_errand_changes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF desk_loads(NEW.case_id) THEN RETURN NEW; END IF;
    IF NOT desk_has('intake', 'dispatcher', 'duty_leader') THEN
      RAISE EXCEPTION 'this role sends nobody out' USING ERRCODE = 'DK003';
    END IF;
    IF NEW.state <> 'SENT' THEN
      RAISE EXCEPTION 'a new errand is SENT' USING ERRCODE = 'DK001';
    END IF;
    NEW.sent_at := now(); NEW.answered_at := NULL; NEW.sent_by := session_user;
    PERFORM desk_log(NEW.case_id, 'errand', 'send_' || lower(NEW.kind), NULL, NEW.state, '',
      jsonb_build_object('person_id', NEW.person_id, 'due_at', NEW.due_at));
    RETURN NEW;
  END IF;
  IF (NEW.case_id, NEW.kind, NEW.person_id, NEW.sent_at, NEW.sent_by) IS DISTINCT FROM
     (OLD.case_id, OLD.kind, OLD.person_id, OLD.sent_at, OLD.sent_by) OR OLD.state <> 'SENT' THEN
    RAISE EXCEPTION 'an errand is answered once and keeps its facts' USING ERRCODE = 'DK003';
  END IF;
  IF desk_recalculates(NEW.case_id) AND NEW.state = OLD.state AND pg_trigger_depth() > 1 THEN
    RETURN NEW;  -- its clock has moved
  END IF;
  NEW.due_at := OLD.due_at;
  IF NEW.state <> 'ANSWERED' AND NOT desk_has('intake', 'dispatcher', 'duty_leader') THEN
    RAISE EXCEPTION 'an errand is withdrawn by those who send' USING ERRCODE = 'DK003';
  END IF;
  IF NEW.state = 'ANSWERED' THEN
    IF OLD.person_id IS DISTINCT FROM desk_me() AND NOT desk_has('intake', 'duty_leader') THEN
      RAISE EXCEPTION 'this errand is another person''s' USING ERRCODE = 'DK003';
    END IF;
    NEW.answered_at := now();
    NEW.on_time := now() <= coalesce(NEW.due_at, 'infinity');
  END IF;
  PERFORM desk_log(NEW.case_id, 'errand',
    CASE NEW.state WHEN 'ANSWERED' THEN 'answer_' ELSE 'withdraw_' END || lower(NEW.kind),
    OLD.state, NEW.state,
    CASE NEW.state WHEN 'ANSWERED' THEN NEW.text ELSE desk_said('reason') END, jsonb_build_object('person_id', NEW.person_id, 'result', NEW.result));
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER task_starts BEFORE INSERT ON task
  FOR EACH ROW EXECUTE FUNCTION desk_task_starts();
CREATE OR REPLACE TRIGGER task_changes BEFORE UPDATE ON task
  FOR EACH ROW EXECUTE FUNCTION desk_task_changes();
CREATE OR REPLACE TRIGGER task_speaks AFTER INSERT OR UPDATE ON task
  FOR EACH ROW EXECUTE FUNCTION desk_task_speaks();
CREATE OR REPLACE TRIGGER errand_changes BEFORE INSERT OR UPDATE ON field_task
  FOR EACH ROW EXECUTE FUNCTION desk_errand_changes();

-- A note is a line of the history; its author is the session.
CREATE OR REPLACE FUNCTION desk_note_speaks() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  NEW.author := session_user;
  NEW.at := now();
  IF btrim(NEW.text) = '' THEN
    RAISE EXCEPTION 'an empty note says nothing' USING ERRCODE = 'DK004';
  END IF;
  PERFORM desk_log(NEW.case_id, NEW.kind, coalesce(nullif(desk_said('verb'), ''), NEW.kind),
    NULL, NULL, NEW.text, CASE WHEN NEW.task_id IS NULL THEN NEW.detail
      ELSE coalesce(NEW.detail, '{}') || jsonb_build_object('task', NEW.task_id) END);
  PERFORM desk_tell('file', NEW.case_id, 0);
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER note_speaks BEFORE INSERT ON case_note
  FOR EACH ROW EXECUTE FUNCTION desk_note_speaks();
