-- Orders a rule asks for. The wish is written by the server in the very transaction
-- that writes its cause, so no order is lost between the two; it is settled in the
-- transaction that drafts the order, so none is drafted twice.
CREATE OR REPLACE FUNCTION desk_mark_wishes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO order_wish (cause, case_id, task_id, unit_id, level, issue_now, rule_id, stage, share)
    SELECT 'mark:' || m.timer_id || ':' || m.share || ':' || m.due_at, m.case_id,
      t.task_id, coalesce(k.unit_id, c.unit_id), r.order_level, r.issue_at_once, r.id,
      t.stage, m.share
    FROM fresh m
      JOIN reminder_rule r ON r.id = m.rule_id AND r.order_level > 0
      JOIN stage_timer t ON t.id = m.timer_id
      JOIN cases c ON c.id = t.case_id
      LEFT JOIN task k ON k.id = t.task_id
    WHERE coalesce(k.unit_id, c.unit_id) IS NOT NULL
    ON CONFLICT (cause) DO NOTHING;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS mark_wishes ON timer_mark;
CREATE TRIGGER mark_wishes AFTER INSERT ON timer_mark REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION desk_mark_wishes();

-- An order past its limit asks for the next level, if there is one.
CREATE OR REPLACE FUNCTION desk_late_order_wishes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO order_wish (cause, case_id, task_id, unit_id, level, late_order_id)
    SELECT 'late:' || o.id, o.case_id, o.task_id, o.target_unit_id, o.level + 1, o.id
    FROM supervision_order o
    WHERE o.id = NEW.order_id AND o.level < 3 AND o.due_at <= clock_timestamp()
      AND o.state IN ('ISSUED', 'RECEIVED')
    ON CONFLICT (cause) DO NOTHING;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER late_order_wishes AFTER INSERT ON alert
  FOR EACH ROW WHEN (NEW.kind = 'order_late')
  EXECUTE FUNCTION desk_late_order_wishes();

-- Is there an order to this unit, other than this one, of at least this level?
CREATE OR REPLACE FUNCTION desk_has_order(o supervision_order, at_least integer) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM supervision_order s
    WHERE s.case_id = o.case_id AND s.target_unit_id = o.target_unit_id AND s.level >= at_least
      AND s.id IS DISTINCT FROM o.id AND s.state IN ('DRAFT', 'ISSUED', 'RECEIVED', 'REPLIED'))
$$;
REVOKE EXECUTE ON FUNCTION desk_has_order FROM PUBLIC;

-- Does a wish for just this order stand open?
CREATE OR REPLACE FUNCTION desk_wished(o supervision_order, at_once boolean DEFAULT false)
RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM order_wish w
    WHERE w.case_id = o.case_id AND w.unit_id = o.target_unit_id AND w.level = o.level
      AND w.rule_id = o.drafted_by_rule AND w.settled_at IS NULL AND (w.issue_now OR NOT at_once))
$$;
REVOKE EXECUTE ON FUNCTION desk_wished FROM PUBLIC;

-- May this draft be issued by rule? Only while a wish for just that stands open, and
-- only once.
CREATE OR REPLACE FUNCTION desk_issued_by_rule(o supervision_order) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT desk_wished(o, at_once => true) AND NOT desk_has_order(o, o.level)
$$;
REVOKE EXECUTE ON FUNCTION desk_issued_by_rule FROM PUBLIC;

-- A wish is settled once, by an order that does what it asks or where none is needed
-- any more; it is put off for a short while only, and never opened again.
CREATE OR REPLACE FUNCTION desk_wish_changes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE asked supervision_order;
BEGIN
  IF OLD.settled_at IS NOT NULL THEN
    RAISE EXCEPTION 'a wish that is settled stays settled' USING ERRCODE = 'DK001';
  END IF;
  IF NEW.settled_at IS NULL THEN
    NEW.order_id := NULL;
    NEW.not_before := least(NEW.not_before, now() + interval '10 minutes');
    RETURN NEW;
  END IF;
  NEW.settled_at := now();
  asked.case_id := OLD.case_id; asked.target_unit_id := OLD.unit_id;
  IF NEW.order_id IS NULL AND NOT desk_has_order(asked, OLD.level)
       AND NOT EXISTS (SELECT FROM cases c WHERE c.id = OLD.case_id AND desk_is_over(c.state))
     OR NEW.order_id IS NOT NULL AND NOT EXISTS (SELECT FROM supervision_order s
       WHERE s.id = NEW.order_id AND s.case_id = OLD.case_id AND s.target_unit_id = OLD.unit_id
         AND s.level >= OLD.level AND s.state IN ('DRAFT', 'ISSUED', 'RECEIVED', 'REPLIED')) THEN
    RAISE EXCEPTION 'a wish is settled by an order that does what it asks' USING ERRCODE = 'DK003';
  END IF;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION desk_wish_changes FROM PUBLIC;
CREATE OR REPLACE TRIGGER wish_changes BEFORE UPDATE ON order_wish
  FOR EACH ROW EXECUTE FUNCTION desk_wish_changes();
