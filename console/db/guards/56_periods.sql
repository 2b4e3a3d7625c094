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
