-- Reminders: a share of a limit is reached. A mark is written once per deadline,
-- by whoever runs the scheduler, and never before its time.
CREATE OR REPLACE FUNCTION desk_mark_fits() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  t stage_timer;
  r reminder_rule;
BEGIN
  SELECT s.* INTO t FROM stage_timer s WHERE s.id = NEW.timer_id;
  IF t.stopped_at IS NOT NULL OR t.paused_at IS NOT NULL
     OR NOT coalesce(t.next_mark_at <= clock_timestamp() AND t.next_mark_at = NEW.reached_at, false)
     OR (t.next_share, t.due_at) IS DISTINCT FROM (NEW.share, NEW.due_at)
     OR desk_waits_for_rules(t.case_id) THEN
    RAISE EXCEPTION 'a mark is written when its moment has come' USING ERRCODE = 'DK003';
  END IF;
  SELECT k.* INTO r FROM reminder_rule k WHERE k.id = NEW.rule_id;
  IF (r.share, r.mark, r.active) IS DISTINCT FROM (NEW.share, NEW.mark, true)
     OR NOT desk_reminds(r, t.stage, t.rule) THEN
    RAISE EXCEPTION 'a mark is the one its reminder rule names' USING ERRCODE = 'DK003';
  END IF;
  NEW.case_id := t.case_id;
  NEW.fired_at := clock_timestamp();
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER mark_fits BEFORE INSERT ON timer_mark
  FOR EACH ROW EXECUTE FUNCTION desk_mark_fits();

-- The line of each mark that was written, all of a sweep at once.
CREATE OR REPLACE FUNCTION desk_mark_speaks() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM desk_log(m.case_id, 'clock', 'mark_' || m.mark, NULL, NULL, '',
    jsonb_build_object('stage', t.stage, 'share', m.share, 'task', t.task_id,
      'due_at', m.due_at, 'rule', m.rule_id), m.reached_at)
  FROM marks m JOIN stage_timer t ON t.id = m.timer_id;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER mark_speaks AFTER INSERT ON timer_mark
  REFERENCING NEW TABLE AS marks FOR EACH STATEMENT EXECUTE FUNCTION desk_mark_speaks();

CREATE OR REPLACE FUNCTION desk_alert_speaks() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM desk_tell('alert', NEW.id, NEW.version);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER alert_speaks AFTER INSERT OR UPDATE ON alert
  FOR EACH ROW EXECUTE FUNCTION desk_alert_speaks();
CREATE OR REPLACE TRIGGER row_speaks AFTER INSERT ON alert_answer
  FOR EACH ROW EXECUTE FUNCTION desk_row_speaks('alert', 'alert_id');
