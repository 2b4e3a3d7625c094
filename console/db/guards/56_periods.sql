-- The last line of the log below which none is still being written: commands under
-- way are waited for, and nobody after that.
CREATE OR REPLACE FUNCTION desk_last_line() RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE last bigint;
BEGIN
  PERFORM pg_advisory_lock(7003);
  BEGIN
    SELECT coalesce(max(id), 0) INTO last FROM case_log;
  EXCEPTION WHEN query_canceled OR OTHERS THEN
    PERFORM pg_advisory_unlock(7003);
    RAISE;
  END;
  PERFORM pg_advisory_unlock(7003);
  RETURN last;
END $$;
REVOKE EXECUTE ON FUNCTION desk_last_line FROM PUBLIC;
GRANT EXECUTE ON FUNCTION desk_last_line TO desk_supervisor, desk_duty_leader;

-- The figures themselves are worked out by the program, from the lines up to log_id:
-- that this is where the log stood is asked here, that they are right by "db verify",
-- which counts anew.
-- A scoring period is closed once, by those who may, when it is over; its figures are
-- never changed or removed.
CREATE OR REPLACE FUNCTION desk_period_is_frozen() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    RAISE EXCEPTION 'the figures of a frozen period are final' USING ERRCODE = 'DK003';
  END IF;
  IF btrim(NEW.reason) = '' THEN
    RAISE EXCEPTION 'closing a period needs a reason' USING ERRCODE = 'DK004';
  END IF;
  IF NEW.log_id > (SELECT coalesce(max(id), 0) FROM case_log)
     OR EXISTS (SELECT FROM case_log l WHERE l.id > NEW.log_id AND l.at < now()) THEN
    RAISE EXCEPTION 'the figures are not read from the log as it stands' USING ERRCODE = 'DK002';
  END IF;
  NEW."by" := session_user;
  NEW.at := now();
  UPDATE score_period SET frozen_at = now()
    WHERE id = NEW.period_id AND frozen_at IS NULL AND ends_at <= now();
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a period is closed once, and only when it is over' USING ERRCODE = 'DK001';
  END IF;
  PERFORM desk_tell('period', NEW.period_id, 0);
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER period_is_frozen BEFORE INSERT OR UPDATE OR DELETE ON frozen_period
  FOR EACH ROW EXECUTE FUNCTION desk_period_is_frozen();
CREATE OR REPLACE TRIGGER period_is_never_emptied BEFORE TRUNCATE ON frozen_period
  FOR EACH STATEMENT EXECUTE FUNCTION desk_log_is_final();
