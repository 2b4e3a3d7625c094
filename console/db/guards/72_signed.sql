-- Who wrote a row and when is the session's own, whatever was sent.
DO $$
DECLARE signed record;
BEGIN
  FOR signed IN SELECT * FROM (VALUES ('photo', 'added_by', 'added_at', 'INSERT'),
      ('presence', 'login', 'seen_at', 'INSERT OR UPDATE'),
      ('setting', 'changed_by', 'changed_at', 'UPDATE')) AS t(table_name, who, at, event)
  LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER stamp BEFORE %s ON %I
      FOR EACH ROW EXECUTE FUNCTION desk_stamp(%L, %L)',
      signed.event, signed.table_name, signed.who, signed.at);
  END LOOP;
END $$;

CREATE OR REPLACE FUNCTION desk_report_is_written() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.recorded_by := session_user;
  IF desk_loads(NEW.case_id) THEN RETURN NEW; END IF;
  IF NEW.merged_from IS NULL THEN
    NEW.reported_at := now();
  ELSIF NOT EXISTS (SELECT FROM case_report r WHERE r.case_id = NEW.merged_from
      AND (r.channel, r.text, r.caller_name, r.caller_phone, r.reported_at)
        = (NEW.channel, NEW.text, NEW.caller_name, NEW.caller_phone, NEW.reported_at)) THEN
    RAISE EXCEPTION 'a merged report is the other case''s own' USING ERRCODE = 'DK003';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER report_is_written BEFORE INSERT ON case_report
  FOR EACH ROW EXECUTE FUNCTION desk_report_is_written();
REVOKE UPDATE (case_id, merged_from) ON case_report FROM desk_intake, desk_dispatcher,
  desk_duty_leader;

-- Presence is one's own; a row nobody renewed for two minutes may be taken away.
CREATE OR REPLACE FUNCTION desk_presence_is_own() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.login <> session_user AND OLD.seen_at > now() - interval '2 minutes' THEN
    RAISE EXCEPTION 'this seat is %''s', OLD.login USING ERRCODE = 'DK003';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE OR REPLACE TRIGGER presence_is_own BEFORE UPDATE OR DELETE ON presence
  FOR EACH ROW EXECUTE FUNCTION desk_presence_is_own();

-- Where somebody stands is told by that person alone.
CREATE OR REPLACE FUNCTION desk_person_changes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF desk_may_load() THEN RETURN NEW; END IF;
  IF OLD.login <> session_user THEN
    RAISE EXCEPTION 'a position is told by the person alone' USING ERRCODE = 'DK003';
  END IF;
  NEW.position_at := now();
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER person_changes BEFORE UPDATE ON person
  FOR EACH ROW EXECUTE FUNCTION desk_person_changes();

-- Nothing is hung on a case one does not see.
DO $$
DECLARE kept record;
BEGIN
  FOR kept IN SELECT * FROM (VALUES ('case_report'), ('photo'), ('task'), ('field_task'),
      ('stage_timer'), ('claim'), ('case_note'), ('obstruction')) AS t(table_name)
  LOOP
    EXECUTE format('ALTER POLICY seen ON %I WITH CHECK
      ((SELECT desk_sees_all()) OR desk_sees_case(case_id))', kept.table_name);
  END LOOP;
END $$;

REVOKE UPDATE (unit_id, unit_ids) ON cases FROM desk_unit_officer;
REVOKE EXECUTE ON FUNCTION desk_broken_lines FROM PUBLIC;
GRANT EXECUTE ON FUNCTION desk_broken_lines TO desk_auditor, desk_administrator;

-- A seat sees which revision the database stands at.
GRANT SELECT ON alembic_version TO desk_person;
