-- The log: one chain of lines per case. The server fills in who, when and the
-- hash; nobody may change, remove or slip in a line.
CREATE OR REPLACE FUNCTION desk_line_hash(line case_log) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    line.previous_hash, line.case_id, line.seq,
    (extract(epoch FROM line.at) * 1000000)::bigint,
    (extract(epoch FROM line.occurred_at) * 1000000)::bigint,
    line.actor, line.kind, line.verb, line.from_state, line.to_state,
    line.reason, line.detail, line.command_id)::text, 'UTF8')), 'hex')
$$;

-- One line, linked to the one before; the chain's row is locked until the end.
CREATE OR REPLACE FUNCTION desk_log(
  of_case bigint, kind text, verb text, from_state text, to_state text,
  reason text, detail jsonb, occurred timestamptz DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  line case_log;
  goes_on boolean;
BEGIN
  line.case_id := of_case; line.actor := session_user; line.kind := kind; line.verb := verb;
  line.from_state := from_state; line.to_state := to_state;
  line.reason := coalesce(reason, ''); line.detail := detail;
  line.command_id := desk_command();
  LOOP
    SELECT c.seq + 1, c.hash INTO line.seq, line.previous_hash
      FROM case_chain c WHERE c.case_id = of_case FOR UPDATE;
    goes_on := FOUND;
    IF NOT goes_on THEN
      line.seq := 1; line.previous_hash := '';
    END IF;
    line.at := clock_timestamp();
    line.occurred_at := coalesce(occurred, line.at);
    line.hash := desk_line_hash(line);
    IF goes_on THEN
      UPDATE case_chain SET seq = line.seq, hash = line.hash WHERE case_id = of_case;
      EXIT;
    END IF;
    INSERT INTO case_chain (case_id, seq, hash) VALUES (of_case, line.seq, line.hash)
      ON CONFLICT DO NOTHING;
    EXIT WHEN FOUND;  -- else somebody began it just now
  END LOOP;
  INSERT INTO case_log (case_id, seq, at, occurred_at, actor, kind, verb, from_state, to_state,
      reason, detail, command_id, previous_hash, hash)
    VALUES (of_case, line.seq, line.at, line.occurred_at, line.actor, kind, verb, from_state,
      to_state, line.reason, detail, line.command_id, line.previous_hash, line.hash);
END $$;
REVOKE EXECUTE ON FUNCTION desk_log FROM PUBLIC;

CREATE OR REPLACE FUNCTION desk_log_is_written_by_hand() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'log lines are written by the case itself, never by hand'
    USING ERRCODE = 'DK003';
END $$;

CREATE OR REPLACE FUNCTION desk_log_is_final() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the log is final: a line is never changed or removed'
    USING ERRCODE = 'DK003';
END $$;

CREATE OR REPLACE TRIGGER log_guard BEFORE INSERT ON case_log
  FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION desk_log_is_written_by_hand();
DROP FUNCTION IF EXISTS desk_log_guard;
CREATE OR REPLACE TRIGGER log_is_final BEFORE UPDATE OR DELETE ON case_log
  FOR EACH ROW EXECUTE FUNCTION desk_log_is_final();
CREATE OR REPLACE TRIGGER log_is_never_emptied BEFORE TRUNCATE ON case_log
  FOR EACH STATEMENT EXECUTE FUNCTION desk_log_is_final();

-- Every line whose hash or link to the line before does not hold.
CREATE OR REPLACE FUNCTION desk_broken_lines()
RETURNS TABLE (case_id bigint, seq integer, fault text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT l.case_id, l.seq,
    CASE WHEN l.hash <> desk_line_hash(l) THEN 'content' ELSE 'link' END
  FROM (SELECT c, c.case_id, c.seq,
          lag(c.hash, 1, '') OVER w AS before, lag(c.seq, 1, 0) OVER w AS last
        FROM case_log c WINDOW w AS (PARTITION BY c.case_id ORDER BY c.seq)) q
  CROSS JOIN LATERAL (SELECT (q.c).*) l
  WHERE l.hash <> desk_line_hash(q.c) OR l.previous_hash <> q.before OR l.seq <> q.last + 1
  UNION ALL
  SELECT h.case_id, h.seq, 'end' FROM case_chain h
  WHERE NOT EXISTS (SELECT FROM case_log l WHERE l.case_id = h.case_id
                    AND l.seq = h.seq AND l.hash = h.hash)
$$;
