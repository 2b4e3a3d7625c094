-- Whistles: a unit signs in for itself, at the server's time, once.
CREATE OR REPLACE FUNCTION desk_call_changes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE of_case bigint;
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.arrived_at := NULL; NEW.signed_by := ''; NEW.score := NULL;
    RETURN NEW;
  END IF;
  IF (NEW.whistle_id, NEW.unit_id, NEW.arrive_due_at) IS DISTINCT FROM
     (OLD.whistle_id, OLD.unit_id, OLD.arrive_due_at) THEN
    RAISE EXCEPTION 'a call keeps its unit and its time' USING ERRCODE = 'DK003';
  END IF;
  SELECT case_id INTO of_case FROM whistle WHERE id = NEW.whistle_id;
  IF NEW.arrived_at IS DISTINCT FROM OLD.arrived_at THEN
    IF OLD.arrived_at IS NOT NULL THEN
      RAISE EXCEPTION 'the unit has signed in already' USING ERRCODE = 'DK003';
    END IF;
    IF desk_has('unit_officer') AND NOT desk_has('dispatcher', 'duty_leader')
       AND NEW.unit_id IS DISTINCT FROM desk_my_unit() THEN
      RAISE EXCEPTION 'a unit signs in for itself' USING ERRCODE = 'DK003';
    END IF;
    NEW.arrived_at := now();
    NEW.signed_by := session_user;
    PERFORM desk_log(of_case, 'whistle', 'sign_in', NULL, NULL, '',
      jsonb_build_object('whistle', NEW.whistle_id, 'unit_id', NEW.unit_id,
        'on_time', now() <= NEW.arrive_due_at));
  ELSE
    PERFORM desk_log(of_case, 'whistle', 'score_call', NULL, NULL, NEW.remark,
      jsonb_build_object('whistle', NEW.whistle_id, 'unit_id', NEW.unit_id, 'score', NEW.score));
  END IF;
  PERFORM desk_tell('whistle', NEW.whistle_id, NEW.version);
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER call_changes BEFORE INSERT OR UPDATE ON whistle_call
  FOR EACH ROW EXECUTE FUNCTION desk_call_changes();
CREATE OR REPLACE TRIGGER speaks AFTER INSERT OR UPDATE ON whistle
  FOR EACH ROW EXECUTE FUNCTION desk_supervision_speaks('whistle');
CREATE OR REPLACE TRIGGER stamp BEFORE INSERT ON whistle
  FOR EACH ROW EXECUTE FUNCTION desk_stamp('called_by', 'called_at');
