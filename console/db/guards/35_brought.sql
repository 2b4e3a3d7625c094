-- The history of a case brought in, after its first line: whoever loads cases says
-- 'story follows' and writes the lines here, in order. The server still says who
-- brought them and when; who acted, as told, stands in the detail.
CREATE OR REPLACE VIEW brought_line AS
  SELECT case_id, kind, verb, from_state, to_state, occurred_at, reason, detail
  FROM case_log WHERE detail ? 'import';

CREATE OR REPLACE FUNCTION desk_line_is_brought() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE source text;
BEGIN
  SELECT coalesce(external_source, '') INTO source FROM cases
    WHERE id = NEW.case_id AND origin = 'import' AND xmin = pg_current_xact_id()::xid;
  IF source IS NULL OR NOT desk_may_load() THEN
    RAISE EXCEPTION 'a history is brought in with its case or not at all' USING ERRCODE = 'DK003';
  END IF;
  PERFORM desk_log(NEW.case_id, NEW.kind, NEW.verb, NEW.from_state, NEW.to_state, NEW.reason,
    jsonb_build_object('import', source) || coalesce(NEW.detail, '{}'), NEW.occurred_at);
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER line_is_brought INSTEAD OF INSERT ON brought_line
  FOR EACH ROW EXECUTE FUNCTION desk_line_is_brought();
REVOKE ALL ON brought_line FROM PUBLIC;
GRANT INSERT ON brought_line TO desk_administrator;
