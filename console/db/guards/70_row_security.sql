-- Who sees which rows: a unit officer the cases with a task for the unit, a
-- collector the errands and reports of one's own, everybody else all.
CREATE OR REPLACE FUNCTION desk_sees_case(of_case bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM task t WHERE t.case_id = of_case AND t.state <> 'WITHDRAWN'
                 AND t.unit_id = desk_my_unit() AND desk_has('unit_officer'))
      OR EXISTS (SELECT FROM field_task f WHERE f.case_id = of_case AND f.person_id = desk_me())
      OR EXISTS (SELECT FROM cases c WHERE c.id = of_case AND c.created_by = session_user)
$$;

DO $$
DECLARE seen record;
BEGIN
  FOR seen IN SELECT * FROM (VALUES ('cases', 'id'), ('case_report', 'case_id'),
      ('photo', 'case_id'), ('task', 'case_id'), ('field_task', 'case_id'),
      ('stage_timer', 'case_id'), ('case_log', 'case_id'), ('claim', 'case_id'),
      ('case_note', 'case_id'), ('obstruction', 'case_id')) AS t(table_name, key)
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', seen.table_name);
    EXECUTE format('DROP POLICY IF EXISTS seen ON %I', seen.table_name);
    EXECUTE format('DROP POLICY IF EXISTS written ON %I', seen.table_name);
    EXECUTE format('CREATE POLICY seen ON %I FOR ALL USING
      ((SELECT desk_sees_all()) OR desk_sees_case(%I)) WITH CHECK (true)',
      seen.table_name, seen.key);
  END LOOP;
END $$;
DROP POLICY IF EXISTS seen ON cases;
CREATE POLICY seen ON cases FOR ALL USING (
  (SELECT desk_sees_all()) OR created_by = session_user OR desk_sees_case(id)) WITH CHECK (true);

ALTER TABLE command_done ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS own ON command_done;
CREATE POLICY own ON command_done FOR ALL USING (actor = session_user) WITH CHECK (actor = session_user);

-- A claim is written in one's own name.
CREATE OR REPLACE FUNCTION desk_claim_changes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.login <> session_user AND OLD.until > now() THEN
      RAISE EXCEPTION 'the case is claimed by %', OLD.login USING ERRCODE = 'DK003';
    END IF;
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.login <> session_user AND OLD.until > now()
     AND btrim(NEW.reason) = '' THEN
    RAISE EXCEPTION 'the case is claimed by %; taking it over needs a reason', OLD.login
      USING ERRCODE = 'DK003';
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.case_id <> OLD.case_id THEN
    RAISE EXCEPTION 'a claim stays with its case' USING ERRCODE = 'DK003';
  END IF;
  NEW.login := session_user;
  NEW.until := least(NEW.until, now() + coalesce((desk_setting('claim_s'))::int, 600) * interval '1 second');
  IF TG_OP = 'UPDATE' AND OLD.login <> session_user THEN
    PERFORM desk_log(NEW.case_id, 'claim', 'take_over', OLD.login, NEW.login, NEW.reason, NULL);
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER claim_changes BEFORE INSERT OR UPDATE OR DELETE ON claim
  FOR EACH ROW EXECUTE FUNCTION desk_claim_changes();

-- A unit sees the orders, urges, alerts and records that concern it.
DO $$
DECLARE seen record;
BEGIN
  FOR seen IN SELECT * FROM (VALUES ('supervision_order', 'target_unit_id'), ('urge', 'unit_id'),
      ('alert', 'unit_id'), ('accountability', 'unit_id'), ('unit_appeal', 'unit_id'))
      AS t(table_name, unit_column)
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', seen.table_name);
    EXECUTE format('DROP POLICY IF EXISTS seen ON %I', seen.table_name);
    EXECUTE format('CREATE POLICY seen ON %I FOR ALL USING ((SELECT desk_sees_all())
      OR %I = (SELECT desk_my_unit()) OR desk_sees_case(case_id)) WITH CHECK (true)',
      seen.table_name, seen.unit_column);
  END LOOP;
END $$;
