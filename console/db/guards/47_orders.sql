-- Supervision orders: numbered when issued, ended only by the supervising side.
CREATE OR REPLACE FUNCTION desk_order_changes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  step order_step;
  over boolean := EXISTS (SELECT FROM cases c
    WHERE c.id = NEW.case_id AND desk_is_over(c.state));
  by_the_case boolean := over AND pg_trigger_depth() > 1 AND NEW.state IN ('LIFTED', 'DROPPED');
BEGIN
  IF over AND NEW.state IN ('DRAFT', 'ISSUED') AND NOT desk_may_load() THEN
    RAISE EXCEPTION 'the case is over; no order is drafted or issued on it'
      USING ERRCODE = 'DK001';
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'DRAFT' THEN
      RAISE EXCEPTION 'an order begins as a draft' USING ERRCODE = 'DK001';
    END IF;
    IF NEW.drafted_by_rule IS NOT NULL AND NOT desk_wished(NEW) THEN
      RAISE EXCEPTION 'no rule asks for this order' USING ERRCODE = 'DK003';
    END IF;
    NEW.number := NULL; NEW.year := NULL; NEW.seq := NULL; NEW.issuer := '';
    NEW.issued_at := NULL; NEW.drafted_by := session_user; NEW.drafted_at := now();
    NEW.version := 1;
    RETURN NEW;
  END IF;
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'the order was changed by somebody else' USING ERRCODE = 'DK002';
  END IF;
  IF (NEW.case_id, NEW.target_unit_id, NEW.level, NEW.kind, NEW.drafted_by, NEW.drafted_at)
     IS DISTINCT FROM
     (OLD.case_id, OLD.target_unit_id, OLD.level, OLD.kind, OLD.drafted_by, OLD.drafted_at) THEN
    RAISE EXCEPTION 'an order keeps its case, unit, level and author' USING ERRCODE = 'DK003';
  END IF;
  IF NEW.state = OLD.state THEN
    RAISE EXCEPTION 'an order is changed by its steps only' USING ERRCODE = 'DK001';
  END IF;
  SELECT * INTO step FROM order_step s
    WHERE s.source = OLD.state AND s.target = NEW.state
      AND (desk_said('verb') = '' OR s.verb = desk_said('verb')
           OR (NEW.kind = 'inspection' AND NEW.state IN ('ISSUED', 'REPLIED')))
      AND ((SELECT bool_or(desk_has(a)) FROM unnest(s.actors) a)
           OR (NEW.kind = 'inspection' AND NEW.state = 'ISSUED' AND OLD.drafted_by = session_user
               AND desk_setting('orders')->>'inspection' = 'issue')
           OR (NEW.state = 'ISSUED' AND OLD.drafted_by = session_user
               AND desk_issued_by_rule(OLD)))
    LIMIT 1;
  IF step.verb IS NULL AND NOT by_the_case THEN
    RAISE EXCEPTION 'an order does not go from % to % by %', OLD.state, NEW.state, session_user
      USING ERRCODE = 'DK003';
  END IF;
  IF step.needs_reason AND NOT by_the_case AND btrim(desk_said('reason')) = '' THEN
    RAISE EXCEPTION '% needs a reason', step.verb USING ERRCODE = 'DK004';
  END IF;
  IF NEW.state IN ('RECEIVED', 'REPLIED') AND OLD.state IN ('ISSUED', 'RECEIVED')
     AND OLD.target_unit_id IS DISTINCT FROM desk_my_unit() THEN
    RAISE EXCEPTION 'this order is addressed to another unit' USING ERRCODE = 'DK003';
  END IF;
  NEW.number := OLD.number; NEW.year := OLD.year; NEW.seq := OLD.seq;
  NEW.issuer := OLD.issuer; NEW.issued_at := OLD.issued_at;
  NEW.received_at := OLD.received_at; NEW.received_by := OLD.received_by;
  NEW.lifted_at := OLD.lifted_at; NEW.lifted_by := OLD.lifted_by;
  IF NEW.state = 'ISSUED' THEN
    NEW.year := extract(year FROM now() AT TIME ZONE
      coalesce(desk_setting('centre')->>'timezone', 'Asia/Shanghai'))::int;
    INSERT INTO order_number_year AS y (year, last) VALUES (NEW.year, 1)
      ON CONFLICT (year) DO UPDATE SET last = y.last + 1 RETURNING y.last INTO NEW.seq;
    NEW.number := '督〔' || NEW.year || '〕' || NEW.seq;
    NEW.issuer := session_user; NEW.issued_at := now();
  ELSE
    NEW.due_at := OLD.due_at; NEW.near_at := OLD.near_at;
  END IF;
  IF NEW.state = 'RECEIVED' AND OLD.state = 'ISSUED' THEN
    NEW.received_at := now(); NEW.received_by := session_user;
  ELSIF NEW.state = 'REPLIED' THEN
    NEW.received_at := coalesce(OLD.received_at, now());
    NEW.received_by := coalesce(nullif(OLD.received_by, ''), session_user);
    NEW.replied_at := now();
  ELSIF NEW.state = 'LIFTED' THEN
    NEW.lifted_at := now(); NEW.lifted_by := session_user;
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION desk_order_speaks() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM desk_log(NEW.case_id, 'order',
    CASE WHEN TG_OP = 'INSERT' THEN 'draft_order' ELSE lower(NEW.state) || '_order' END,
    CASE WHEN TG_OP = 'UPDATE' THEN OLD.state END, NEW.state,
    CASE WHEN pg_trigger_depth() < 2 THEN coalesce(nullif(desk_said('reason'), ''), NEW.reason)
      ELSE coalesce(nullif(desk_said('reason'), ''), '案件已办结，督办单随案解除') END,
    jsonb_build_object('order', NEW.id, 'number', NEW.number, 'level', NEW.level,
      'kind', NEW.kind, 'unit_id', NEW.target_unit_id, 'person_id', NEW.target_person_id,
      'due_at', NEW.due_at, 'reply', nullif(NEW.reply, '')));
  PERFORM desk_tell('order', NEW.id, NEW.version);
  IF TG_OP = 'UPDATE' AND NEW.state = 'ISSUED' THEN
    INSERT INTO alert (key, kind, severity, cause, title, case_id, order_id, unit_id, tell, raised_at, detail)
      VALUES ('order:' || NEW.id, 'order', CASE WHEN NEW.level > 1 THEN 1 ELSE 2 END, NEW.kind,
        NEW.number, NEW.case_id, NEW.id, NEW.target_unit_id,
        ARRAY['unit_officer', 'supervisor', 'duty_leader', 'dispatcher'], now(),
        jsonb_build_object('due_at', NEW.due_at, 'level', NEW.level))
      ON CONFLICT (key) DO NOTHING;
  ELSIF NEW.state IN ('LIFTED', 'FAILED') THEN
    UPDATE alert SET ended_at = now(), version = version + 1
      WHERE order_id = NEW.id AND ended_at IS NULL;
  END IF;
  RETURN NULL;
END $$;

-- What else is written around supervision speaks through the case's log.
CREATE OR REPLACE FUNCTION desk_supervision_speaks() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE said jsonb := to_jsonb(NEW);
BEGIN
  IF said->>'case_id' IS NOT NULL THEN
    PERFORM desk_log((said->>'case_id')::bigint, TG_ARGV[0],
      coalesce(nullif(desk_said('verb'), ''), TG_ARGV[0]), NULL, said->>'state',
      coalesce(said->>'reason', said->>'text', said->>'instruction', ''),
      said - 'case_id' - 'reason' - 'text');
    PERFORM desk_tell('file', (said->>'case_id')::bigint, 0);
  END IF;
  PERFORM desk_tell(TG_ARGV[0], coalesce((said->>'id')::bigint, 0), 0);
  RETURN NULL;
END $$;

-- Who wrote it and when is the session's own, whatever was sent.
CREATE OR REPLACE FUNCTION desk_stamp() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW := jsonb_populate_record(NEW, jsonb_build_object(TG_ARGV[0], session_user, TG_ARGV[1], now()));
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER order_changes BEFORE INSERT OR UPDATE ON supervision_order
  FOR EACH ROW EXECUTE FUNCTION desk_order_changes();
CREATE OR REPLACE TRIGGER order_speaks AFTER INSERT OR UPDATE ON supervision_order
  FOR EACH ROW EXECUTE FUNCTION desk_order_speaks();
DO $$
DECLARE told record;
BEGIN
  FOR told IN SELECT * FROM (VALUES
      ('urge', 'urge', 'by', 'at'), ('coordination_item', 'agenda', 'put_by', 'put_at'),
      ('accountability', 'accountability', 'by', 'at'), ('special_case', 'special', 'by', 'at'),
      ('negation_filing', 'negation', 'by', 'at'),
      ('unit_appeal', 'appeal', 'asked_by', 'asked_at')) AS t(table_name, kind, who, at)
  LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER speaks AFTER INSERT OR UPDATE ON %I
      FOR EACH ROW EXECUTE FUNCTION desk_supervision_speaks(%L)', told.table_name, told.kind);
    EXECUTE format('CREATE OR REPLACE TRIGGER stamp BEFORE INSERT ON %I
      FOR EACH ROW EXECUTE FUNCTION desk_stamp(%L, %L)', told.table_name, told.who, told.at);
  END LOOP;
END $$;
CREATE OR REPLACE TRIGGER stamp BEFORE INSERT ON alert_answer
  FOR EACH ROW EXECUTE FUNCTION desk_stamp('login', 'at');
