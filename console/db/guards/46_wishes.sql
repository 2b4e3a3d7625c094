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

-- May this draft be issued by rule? Only while a wish for just that stands open.
CREATE OR REPLACE FUNCTION desk_issued_by_rule(o supervision_order) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM order_wish w
    WHERE w.case_id = o.case_id AND w.unit_id = o.target_unit_id AND w.level = o.level
      AND w.issue_now AND w.rule_id = o.drafted_by_rule AND w.settled_at IS NULL)
$$;
REVOKE EXECUTE ON FUNCTION desk_issued_by_rule FROM PUBLIC;
