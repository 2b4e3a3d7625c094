-- Who called may be put right; what was said, when, and who took it down stays.
CREATE OR REPLACE FUNCTION desk_caller_changes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF desk_may_load() THEN RETURN NEW; END IF;
  IF (NEW.id, NEW.case_id, NEW.channel, NEW.text, NEW.merged_from, NEW.reported_at, NEW.recorded_by)
     IS DISTINCT FROM
     (OLD.id, OLD.case_id, OLD.channel, OLD.text, OLD.merged_from, OLD.reported_at, OLD.recorded_by) THEN
    RAISE EXCEPTION 'of a report only the caller may be put right' USING ERRCODE = 'DK003';
  END IF;
  IF EXISTS (SELECT FROM cases c WHERE c.id = NEW.case_id AND desk_is_over(c.state)) THEN
    RAISE EXCEPTION 'the case is over' USING ERRCODE = 'DK001';
  END IF;
  -- The log is read by everybody: it tells that the caller changed, never who it is.
  PERFORM desk_log(NEW.case_id, 'caller', 'correct_case', NULL, NULL, desk_said('reason'),
    jsonb_build_object('report_id', NEW.id,
      'name', NEW.caller_name IS DISTINCT FROM OLD.caller_name,
      'phone', NEW.caller_phone IS DISTINCT FROM OLD.caller_phone));
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION desk_caller_changes FROM PUBLIC;
CREATE OR REPLACE TRIGGER caller_changes BEFORE UPDATE ON case_report
  FOR EACH ROW EXECUTE FUNCTION desk_caller_changes();
GRANT UPDATE (caller_name, caller_phone) ON case_report TO desk_intake, desk_duty_leader;
