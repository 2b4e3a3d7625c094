-- The lines a case writes into its history, and what it tells the seats.
-- What has changed, as {"column": [before, after]}, NULL for nothing. Written out here
-- for every column there is: turning two whole rows into JSON to compare them costs more
-- than the rest of the line.
DO $$
DECLARE said text;
BEGIN
  SELECT string_agg(format('CASE WHEN o.%1$I IS DISTINCT FROM n.%1$I THEN'
      ' jsonb_build_object(%1$L, jsonb_build_array(o.%1$I, n.%1$I)) ELSE ''{}'' END',
      a.attname), ' || ' ORDER BY a.attnum) INTO said
    FROM pg_attribute a WHERE a.attrelid = 'cases'::regclass AND a.attnum > 0
      AND NOT a.attisdropped AND a.attname <> ALL (ARRAY['version', 'changed_at',
        'changed_by', 'state', 'near_at', 'external']);
  EXECUTE 'CREATE OR REPLACE FUNCTION desk_case_difference(o cases, n cases) RETURNS jsonb
    LANGUAGE plpgsql STABLE AS $said$ BEGIN RETURN nullif(' || said || ', ''{}''); END $said$';
END $$;

CREATE OR REPLACE FUNCTION desk_case_speaks() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.origin = 'import' THEN
      PERFORM desk_log_imported(NEW);
    ELSE
      PERFORM desk_log(NEW.id, 'state', 'report', 'DRAFT', NEW.state, desk_said('reason'),
        jsonb_build_object('channel', NEW.channel, 'title', NEW.title));
    END IF;
  ELSE
    PERFORM desk_log(NEW.id, CASE WHEN NEW.state = OLD.state THEN 'change' ELSE 'state' END,
      coalesce(nullif(desk_said('verb'), ''), 'direct_change'), OLD.state, NEW.state,
      desk_said('reason'), desk_case_difference(OLD, NEW));
  END IF;
  PERFORM desk_tell('case', NEW.id, NEW.version);
  RETURN NULL;
END $$;

-- A case brought in speaks through its own dates, said to be imported. Its
-- lines are written complete, in one go: it has no history to link to yet.
-- Who brings the whole history along says so and writes it to brought_line.
CREATE OR REPLACE FUNCTION desk_log_imported(c cases) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  note jsonb := jsonb_build_object('import', coalesce(c.external_source, ''),
    'unit_id', c.unit_id, 'item_id', c.item_id, 'on_time', c.on_time, 'channel', c.channel)
    || CASE WHEN c.first_receiver <> '' THEN jsonb_build_object('by', c.first_receiver)
       ELSE '{}' END;
  step record;
  line case_log;
BEGIN
  line.case_id := c.id; line.seq := 0; line.previous_hash := ''; line.hash := '';
  line.at := clock_timestamp(); line.actor := session_user; line.kind := 'state';
  line.reason := ''; line.detail := note; line.command_id := desk_command();
  FOR step IN SELECT * FROM (VALUES
      ('report', 'DRAFT', 'REPORTED', c.reported_at),
      ('file_case', 'TO_FILE', 'TO_DISPATCH', c.filed_at),
      ('dispatch', 'TO_DISPATCH', 'DISPATCHED', c.dispatched_at),
      ('feed_back', 'HANDLING', 'FED_BACK', c.fed_back_at),
      ('import', NULL, c.state, CASE WHEN c.state <> 'REPORTED' THEN
        coalesce(c.closed_at, greatest(c.reported_at, c.filed_at, c.dispatched_at, c.fed_back_at))
        END)) AS s(verb, source, target, occurred)
    WHERE s.occurred IS NOT NULL AND (s.verb = 'report' OR desk_said('story') <> 'follows')
  LOOP
    line.previous_hash := line.hash;
    line.seq := line.seq + 1;
    line.verb := step.verb; line.from_state := step.source; line.to_state := step.target;
    line.occurred_at := step.occurred;
    line.hash := desk_line_hash(line);
    INSERT INTO case_log (case_id, seq, at, occurred_at, actor, kind, verb, from_state, to_state,
        reason, detail, command_id, previous_hash, hash)
      VALUES (line.case_id, line.seq, line.at, line.occurred_at, line.actor, line.kind, line.verb,
        line.from_state, line.to_state, line.reason, line.detail, line.command_id,
        line.previous_hash, line.hash);
  END LOOP;
  INSERT INTO case_chain (case_id, seq, hash) VALUES (c.id, line.seq, line.hash);
END $$;
REVOKE EXECUTE ON FUNCTION desk_log_imported FROM PUBLIC;

CREATE OR REPLACE TRIGGER case_speaks AFTER INSERT OR UPDATE ON cases
  FOR EACH ROW EXECUTE FUNCTION desk_case_speaks();
