-- Reminders: a share of a limit is reached. A mark is written once per deadline,
-- by whoever runs the scheduler, and never before its time.
CREATE OR REPLACE FUNCTION desk_mark_speaks() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE t record;
BEGIN
  SELECT s.case_id, s.task_id, s.stage, s.stopped_at, s.next_share INTO t
    FROM stage_timer s WHERE s.id = NEW.timer_id;
  IF t.stopped_at IS NOT NULL OR NEW.reached_at > clock_timestamp()
     OR t.next_share IS DISTINCT FROM NEW.share THEN
    RAISE EXCEPTION 'a mark is written when its moment has come' USING ERRCODE = 'DK003';
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
