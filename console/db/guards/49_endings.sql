-- What hangs on a case ends with it: tasks and errands nobody need do any more are
-- withdrawn, calls of units ended, drafts of orders dropped, orders that have nothing left to demand lifted. A case
-- closed after passing inspection has answered what a failed inspection demanded; any
-- other order of a closed case can still be replied to and is lifted by hand (6.8.1).
CREATE OR REPLACE FUNCTION desk_case_ends() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.origin = 'import' AND desk_may_load() THEN RETURN NULL; END IF;
  UPDATE task SET state = 'WITHDRAWN', version = version + 1
    WHERE case_id = NEW.id AND state IN ('WAITING', 'SENT', 'ACKNOWLEDGED', 'ON_SITE', 'OBSTRUCTED',
      'RETURN_ASKED');
  UPDATE field_task SET state = 'WITHDRAWN', version = version + 1
    WHERE case_id = NEW.id AND state = 'SENT';
  UPDATE whistle SET ended_at = now() WHERE case_id = NEW.id AND ended_at IS NULL;
  UPDATE supervision_order SET state = 'DROPPED', version = version + 1
    WHERE case_id = NEW.id AND state = 'DRAFT';
  UPDATE supervision_order SET state = 'LIFTED', version = version + 1
    WHERE case_id = NEW.id AND state IN ('ISSUED', 'RECEIVED', 'REPLIED')
      AND (NEW.state <> 'CLOSED' OR kind = 'inspection');
  UPDATE order_wish SET settled_at = now() WHERE case_id = NEW.id AND settled_at IS NULL;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION desk_case_ends FROM PUBLIC;
CREATE OR REPLACE TRIGGER what_hangs_on_it_ends AFTER UPDATE ON cases FOR EACH ROW
  WHEN (desk_is_over(NEW.state) AND NOT desk_is_over(OLD.state))
  EXECUTE FUNCTION desk_case_ends();

-- A unit appeals against being late itself, once per case.
CREATE OR REPLACE FUNCTION desk_was_late(of_case bigint, of_unit bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.on_time IS FALSE AND coalesce(
    (SELECT bool_or(t.on_time IS FALSE) FROM task t
     WHERE t.case_id = c.id AND t.unit_id = of_unit AND t.state <> 'WITHDRAWN'),
    c.unit_id = of_unit)
  FROM cases c WHERE c.id = of_case
$$;

-- Does every unit that was late have its appeal granted?
CREATE OR REPLACE FUNCTION desk_all_excused(of_case bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT NOT EXISTS (
    SELECT FROM task t WHERE t.case_id = of_case AND t.on_time IS FALSE
      AND t.state <> 'WITHDRAWN' AND NOT EXISTS (
        SELECT FROM unit_appeal a
        WHERE a.case_id = of_case AND a.unit_id = t.unit_id AND a.state = 'GRANTED'))
$$;

-- Every "no" is put on record (5.1.2.1): under a code of the rules, and in the very
-- transaction in which it is said.
CREATE OR REPLACE FUNCTION desk_negation_is_coded() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.kind = 'refuse' AND NOT coalesce(desk_setting('refusal_codes') ? NEW.code, false)
     AND NOT desk_may_load() THEN
    RAISE EXCEPTION 'the rules have no refusal code %', NEW.code USING ERRCODE = 'DK004';
  END IF;
  IF NEW.kind = 'refuse' AND NOT desk_may_load()
     AND desk_setting('refusal_codes') -> NEW.code -> 'withdrawn' = 'true' THEN
    RAISE EXCEPTION 'the refusal code % is withdrawn', NEW.code USING ERRCODE = 'DK004';
  END IF;
  RETURN NEW;
END $$;

-- Cases stand under their codes, refused or obstructed: a code is withdrawn, never removed.
CREATE OR REPLACE FUNCTION desk_codes_are_kept() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT desk_is_owner() AND (TG_OP = 'DELETE' OR NEW.key <> OLD.key OR EXISTS (
       SELECT FROM jsonb_object_keys(OLD.value) k WHERE NOT NEW.value ? k)) THEN
    RAISE EXCEPTION 'a code is withdrawn, never removed'
      USING ERRCODE = 'DK003';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE OR REPLACE TRIGGER codes_are_kept_changed BEFORE UPDATE ON setting
  FOR EACH ROW WHEN (OLD.key IN ('refusal_codes', 'obstruction_kinds')) EXECUTE FUNCTION desk_codes_are_kept();
CREATE OR REPLACE TRIGGER codes_are_kept_removed BEFORE DELETE ON setting
  FOR EACH ROW WHEN (OLD.key IN ('refusal_codes', 'obstruction_kinds')) EXECUTE FUNCTION desk_codes_are_kept();
CREATE OR REPLACE TRIGGER negation_is_coded BEFORE INSERT ON negation_filing
  FOR EACH ROW EXECUTE FUNCTION desk_negation_is_coded();

CREATE OR REPLACE FUNCTION desk_no_is_on_record() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.origin = 'import' OR desk_may_load() OR EXISTS (
       SELECT FROM negation_filing n WHERE n.case_id = NEW.id
         AND n.kind = CASE NEW.state WHEN 'REFUSED' THEN 'refuse' ELSE 'void' END) THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'a refused or voided case is put on record with its reason (5.1.2.1)'
    USING ERRCODE = 'DK004';
END $$;
DROP TRIGGER IF EXISTS no_is_on_record ON cases;
CREATE CONSTRAINT TRIGGER no_is_on_record AFTER UPDATE ON cases
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.state <> OLD.state AND NEW.duplicate_of IS NULL
    AND NEW.state IN ('REFUSED', 'VOIDED'))
  EXECUTE FUNCTION desk_no_is_on_record();
