-- A mark's alert ends when its condition does: the clock was stopped, or its limit
-- went later. The alert stays in the list, as one that came and went, until confirmed.
-- A pause alone uses nothing of a limit and gives nothing back: what was near or overdue
-- is so still when the clock goes on, and its alert tells the limit that holds now. Where
-- the limit itself was changed meanwhile the alert is over.
-- A clock that could not follow changed rules is told of until it has followed, or none
-- of the clocks that were left runs any more.
CREATE OR REPLACE FUNCTION desk_clock_alerts_end() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  goes_on boolean := NEW.stopped_at IS NULL AND OLD.due_at IS NULL;
  changed_at timestamptz;
BEGIN
  IF NOT EXISTS (SELECT FROM alert a WHERE a.case_id = NEW.case_id AND a.ended_at IS NULL) THEN
    RETURN NULL;
  END IF;
  changed_at := greatest((NEW.extensions -> -1 ->> 'at')::timestamptz,
    (NEW.recalculated -> -1 ->> 'at')::timestamptz);
  UPDATE alert a SET version = version + 1,
      ended_at = CASE WHEN NOT goes_on OR changed_at > a.raised_at THEN now() END,
      detail = CASE WHEN goes_on THEN a.detail || jsonb_build_object('due_at', NEW.due_at)
        ELSE a.detail END
    WHERE case_id = NEW.case_id AND ended_at IS NULL AND key LIKE 'mark:' || NEW.id || ':%'
      AND (NOT goes_on OR (a.detail ->> 'due_at')::timestamptz < NEW.due_at);
  IF NEW.stopped_at IS NOT NULL THEN
    UPDATE alert a SET ended_at = now(), version = a.version + 1
      WHERE a.case_id = NEW.case_id AND a.kind = 'clock_left' AND a.ended_at IS NULL
        AND NOT EXISTS (SELECT FROM stage_timer t WHERE t.case_id = NEW.case_id
          AND t.stopped_at IS NULL AND t.started_at <= a.raised_at);
  END IF;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION desk_clock_alerts_end FROM PUBLIC;
DROP TRIGGER IF EXISTS marks_alert_ends ON stage_timer;
DROP TRIGGER IF EXISTS left_clock_stops ON stage_timer;
DROP FUNCTION IF EXISTS desk_marks_alert_ends, desk_left_clock_stops;
CREATE OR REPLACE TRIGGER clock_alerts_end AFTER UPDATE ON stage_timer FOR EACH ROW
  WHEN (NEW.stopped_at IS NOT NULL AND OLD.stopped_at IS NULL OR NEW.due_at > OLD.due_at
    OR OLD.due_at IS NULL AND NEW.due_at IS NOT NULL)
  EXECUTE FUNCTION desk_clock_alerts_end();

-- A unit that is called hears it at once, and until it has come (5.4.3.2).
CREATE OR REPLACE FUNCTION desk_call_is_heard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO alert (key, kind, severity, cause, title, case_id, unit_id, cell_id, tell,
        raised_at, detail)
      SELECT 'whistle:' || NEW.whistle_id || ':' || NEW.unit_id, 'whistle',
        CASE w.kind WHEN 'emergency' THEN 1 ELSE 2 END, w.kind,
        concat_ws(' ', c.number, w.place, w.reason), w.case_id, NEW.unit_id, c.cell_id,
        ARRAY['unit_officer', 'dispatcher'], now(), jsonb_build_object('due_at', NEW.arrive_due_at)
      FROM whistle w JOIN cases c ON c.id = w.case_id WHERE w.id = NEW.whistle_id
      ON CONFLICT (key) DO NOTHING;
  ELSE
    UPDATE alert SET ended_at = now(), version = version + 1
      WHERE key IN ('whistle:' || NEW.whistle_id || ':' || NEW.unit_id,
        'whistle_late:' || NEW.whistle_id || ':' || NEW.unit_id) AND ended_at IS NULL;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER call_is_heard AFTER INSERT ON whistle_call
  FOR EACH ROW EXECUTE FUNCTION desk_call_is_heard();
CREATE OR REPLACE TRIGGER call_is_answered AFTER UPDATE ON whistle_call FOR EACH ROW
  WHEN (NEW.arrived_at IS NOT NULL AND OLD.arrived_at IS NULL)
  EXECUTE FUNCTION desk_call_is_heard();

CREATE OR REPLACE FUNCTION desk_call_is_over() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE alert SET ended_at = now(), version = version + 1
    WHERE case_id = NEW.case_id AND ended_at IS NULL
      AND (key LIKE 'whistle:' || NEW.id || ':%' OR key LIKE 'whistle\_late:' || NEW.id || ':%');
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER call_is_over AFTER UPDATE ON whistle FOR EACH ROW
  WHEN (NEW.ended_at IS NOT NULL AND OLD.ended_at IS NULL)
  EXECUTE FUNCTION desk_call_is_over();

-- A called unit that has not come by its limit is told of once, to the post that called
-- and to the supervisors (5.4.3.2). A call that is being answered or ended at this very
-- moment is left to the next look.
CREATE OR REPLACE FUNCTION desk_raise_late_calls() RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH late AS (
    SELECT k.whistle_id, k.unit_id, k.arrive_due_at, w.kind, w.case_id, w.place, w.reason,
        w.called_by
      FROM whistle_call k JOIN whistle w ON w.id = k.whistle_id
      WHERE k.arrived_at IS NULL AND k.arrive_due_at <= now() AND w.ended_at IS NULL
        AND NOT EXISTS (SELECT FROM alert a
          WHERE a.key = 'whistle_late:' || k.whistle_id || ':' || k.unit_id)
      ORDER BY k.arrive_due_at FOR UPDATE OF k, w SKIP LOCKED),
  raised AS (
    INSERT INTO alert (key, kind, severity, cause, title, case_id, unit_id, cell_id, tell,
        raised_at, detail)
      SELECT 'whistle_late:' || l.whistle_id || ':' || l.unit_id, 'whistle_late',
        CASE l.kind WHEN 'emergency' THEN 1 ELSE 2 END, l.kind,
        concat_ws(' ', c.number, u.name, l.place, l.reason), l.case_id, l.unit_id, c.cell_id,
        array_append(ARRAY(SELECT r FROM person p, unnest(p.roles) r WHERE p.login = l.called_by
          AND r IN ('dispatcher', 'duty_leader') ORDER BY r), 'supervisor'),
        l.arrive_due_at,
        jsonb_build_object('due_at', l.arrive_due_at, 'whistle', l.whistle_id)
      FROM late l JOIN cases c ON c.id = l.case_id JOIN unit u ON u.id = l.unit_id
      ON CONFLICT (key) DO NOTHING RETURNING 1)
  SELECT count(*)::integer FROM raised
$$;
REVOKE EXECUTE ON FUNCTION desk_raise_late_calls FROM PUBLIC;
GRANT EXECUTE ON FUNCTION desk_raise_late_calls TO desk_dispatcher, desk_duty_leader,
  desk_supervisor, desk_administrator;

-- Nobody says a unit is late that is not; what is true gets its line, once.
CREATE OR REPLACE FUNCTION desk_late_call_speaks() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE k whistle_call; of_case bigint;
BEGIN
  SELECT x.* INTO k FROM whistle_call x WHERE x.unit_id = NEW.unit_id
    AND NEW.key = 'whistle_late:' || x.whistle_id || ':' || x.unit_id;
  SELECT w.case_id INTO of_case FROM whistle w WHERE w.id = k.whistle_id AND w.ended_at IS NULL;
  IF of_case IS NULL OR of_case <> NEW.case_id OR k.arrived_at IS NOT NULL
     OR k.arrive_due_at > clock_timestamp() THEN
    RAISE EXCEPTION 'no such call is late' USING ERRCODE = 'DK003';
  END IF;
  PERFORM desk_log(of_case, 'whistle', 'call_late', NULL, NULL, '', jsonb_build_object(
    'whistle', k.whistle_id, 'unit_id', k.unit_id, 'due_at', k.arrive_due_at), k.arrive_due_at);
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION desk_late_call_speaks FROM PUBLIC;
CREATE OR REPLACE TRIGGER late_call_speaks AFTER INSERT ON alert FOR EACH ROW
  WHEN (NEW.kind = 'whistle_late') EXECUTE FUNCTION desk_late_call_speaks();

-- That a clock could not follow is told by the change alone: "db verify" leaves such a
-- clock out, and its case may be put back among those that wait. The guard acts with the
-- rights of whoever writes, so it knows the owner's functions from everybody else.
CREATE OR REPLACE FUNCTION desk_left_clock_is_told() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF current_user <> (SELECT pg_get_userbyid(c.relowner) FROM pg_class c WHERE c.oid = TG_RELID)
  THEN
    RAISE EXCEPTION 'that a clock could not follow is told by the change alone'
      USING ERRCODE = 'DK003';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER left_clock_is_told BEFORE INSERT ON alert FOR EACH ROW
  WHEN (NEW.kind = 'clock_left') EXECUTE FUNCTION desk_left_clock_is_told();
CREATE OR REPLACE TRIGGER left_clock_stays_told BEFORE UPDATE ON alert FOR EACH ROW
  WHEN (NEW.kind = 'clock_left' OR OLD.kind = 'clock_left')
  EXECUTE FUNCTION desk_left_clock_is_told();
