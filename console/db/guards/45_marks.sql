-- Reminders: a share of a limit is reached. A mark is written once per deadline,
-- by whoever runs the scheduler, and never before its time.
CREATE OR REPLACE FUNCTION desk_mark_speaks() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE t record;
BEGIN
  SELECT s.case_id, s.task_id, s.stage, s.stopped_at, s.paused_at, s.next_share, s.next_mark_at,
      s.due_at, EXISTS (SELECT FROM recalculation_case w WHERE w.case_id = s.case_id) AS waits,
      EXISTS (SELECT FROM timer_mark m WHERE m.timer_id = NEW.timer_id AND m.share = NEW.share
        AND m.due_at = NEW.due_at) AS written,
      r.share = NEW.share AND r.mark = NEW.mark AND r.active AND desk_reminds(r, s.stage, s.rule)
        AS named INTO t
    FROM stage_timer s LEFT JOIN reminder_rule r ON r.id = NEW.rule_id WHERE s.id = NEW.timer_id;
  IF (t.stopped_at, t.paused_at) IS DISTINCT FROM (NULL, NULL)
     OR NOT coalesce(t.next_mark_at <= clock_timestamp() AND t.next_mark_at = NEW.reached_at, false)
     OR (t.next_share, t.due_at) IS DISTINCT FROM (NEW.share, NEW.due_at)
     OR t.waits THEN
    RAISE EXCEPTION 'a mark is written when its moment has come' USING ERRCODE = 'DK003';
  END IF;
  IF t.named IS NOT TRUE THEN
    RAISE EXCEPTION 'a mark is the one its reminder rule names' USING ERRCODE = 'DK003';
  END IF;
  IF t.written THEN
    RETURN NULL;  -- it was written before, with its line
  END IF;
  NEW.case_id := t.case_id;
  NEW.fired_at := clock_timestamp();
  PERFORM desk_log(t.case_id, 'clock', 'mark_' || NEW.mark, NULL, NULL, '',
    jsonb_build_object('stage', t.stage, 'share', NEW.share, 'task', t.task_id,
      'due_at', NEW.due_at, 'rule', NEW.rule_id), NEW.reached_at);
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER mark_speaks BEFORE INSERT ON timer_mark
  FOR EACH ROW EXECUTE FUNCTION desk_mark_speaks();

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
