-- A mark's alert ends when its condition does: the clock was stopped, or its limit
-- went later. The alert stays in the list, as one that came and went, until confirmed.
-- A pause alone uses nothing of a limit and gives nothing back: what was near or overdue
-- is so still when the clock goes on, and its alert tells the limit that holds now. Where
-- the limit itself was changed meanwhile the alert is over.
CREATE OR REPLACE FUNCTION desk_marks_alert_ends() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  goes_on boolean := NEW.stopped_at IS NULL AND OLD.due_at IS NULL;
  changed_at timestamptz := greatest((NEW.extensions -> -1 ->> 'at')::timestamptz,
    (NEW.recalculated -> -1 ->> 'at')::timestamptz);
BEGIN
  UPDATE alert a SET version = version + 1,
      ended_at = CASE WHEN NOT goes_on OR changed_at > a.raised_at THEN now() END,
      detail = CASE WHEN goes_on THEN a.detail || jsonb_build_object('due_at', NEW.due_at)
        ELSE a.detail END
    WHERE case_id = NEW.case_id AND ended_at IS NULL AND key LIKE 'mark:' || NEW.id || ':%'
      AND (NOT goes_on OR (a.detail ->> 'due_at')::timestamptz < NEW.due_at);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER marks_alert_ends AFTER UPDATE ON stage_timer FOR EACH ROW
  WHEN (NEW.stopped_at IS NOT NULL AND OLD.stopped_at IS NULL OR NEW.due_at > OLD.due_at
    OR OLD.due_at IS NULL AND NEW.due_at IS NOT NULL)
  EXECUTE FUNCTION desk_marks_alert_ends();

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
      WHERE key = 'whistle:' || NEW.whistle_id || ':' || NEW.unit_id AND ended_at IS NULL;
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
    WHERE key LIKE 'whistle:' || NEW.id || ':%' AND case_id = NEW.case_id AND ended_at IS NULL;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER call_is_over AFTER UPDATE ON whistle FOR EACH ROW
  WHEN (NEW.ended_at IS NOT NULL AND OLD.ended_at IS NULL)
  EXECUTE FUNCTION desk_call_is_over();
