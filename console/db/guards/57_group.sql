-- The coordination group: who joined or left it is kept, by whom and why (6.1.3.4).
CREATE OR REPLACE FUNCTION desk_member_changes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE of_person bigint := CASE WHEN TG_OP = 'DELETE' THEN OLD.person_id ELSE NEW.person_id END;
BEGIN
  IF btrim(desk_said('reason')) = '' AND NOT desk_may_load() THEN
    RAISE EXCEPTION 'changing the group needs a reason' USING ERRCODE = 'DK004';
  END IF;
  INSERT INTO group_change (person_id, person_name, change, duty, reason, at, "by")
    VALUES (of_person, coalesce((SELECT name FROM person WHERE id = of_person), ''),
      CASE TG_OP WHEN 'INSERT' THEN 'joined' WHEN 'DELETE' THEN 'left' ELSE 'duty' END,
      CASE WHEN TG_OP = 'DELETE' THEN OLD.duty ELSE NEW.duty END, desk_said('reason'),
      now(), session_user);
  PERFORM desk_tell('member', of_person, 0);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER member_changes AFTER INSERT OR UPDATE OR DELETE ON group_member
  FOR EACH ROW EXECUTE FUNCTION desk_member_changes();
CREATE OR REPLACE TRIGGER row_speaks AFTER INSERT OR UPDATE ON meeting
  FOR EACH ROW EXECUTE FUNCTION desk_row_speaks('meeting', 'id');

GRANT INSERT, UPDATE, DELETE ON group_member TO desk_supervisor, desk_duty_leader;
GRANT SELECT ON group_change TO desk_person;
