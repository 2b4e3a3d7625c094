-- The case itself: its birth, its moves, its facts.
DROP FUNCTION IF EXISTS desk_next_number;
CREATE OR REPLACE FUNCTION desk_next_number(at timestamptz, OUT number text, OUT day date, OUT seq integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE centre jsonb := desk_setting('centre');
BEGIN
  day := (at AT TIME ZONE coalesce(centre->>'timezone', 'Asia/Shanghai'))::date;
  INSERT INTO case_number_day AS d (day, last) VALUES (desk_next_number.day, 1)
    ON CONFLICT ON CONSTRAINT pk_case_number_day DO UPDATE SET last = d.last + 1
    RETURNING d.last INTO seq;
  number := coalesce(centre->>'county', '990101') || to_char(day, 'YYYYMMDD')
    || CASE WHEN seq < 100000 THEN lpad(seq::text, 5, '0') ELSE seq::text END;
END $$;
REVOKE EXECUTE ON FUNCTION desk_next_number FROM PUBLIC;

CREATE OR REPLACE FUNCTION desk_period(at timestamptz) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  zone text := coalesce(desk_setting('centre')->>'timezone', 'Asia/Shanghai');
  first timestamp := date_trunc('month', at AT TIME ZONE zone);
  found_id bigint;
BEGIN
  SELECT id INTO found_id FROM score_period p
    WHERE at >= p.starts_at AND at < p.ends_at AND p.frozen_at IS NULL ORDER BY id LIMIT 1;
  IF found_id IS NULL THEN
    INSERT INTO score_period (name, starts_at, ends_at)
      VALUES (to_char(first, 'YYYY-MM'), first AT TIME ZONE zone,
              (first + interval '1 month') AT TIME ZONE zone)
      ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING id INTO found_id;
  END IF;
  RETURN found_id;
END $$;
REVOKE EXECUTE ON FUNCTION desk_period FROM PUBLIC;

-- Has the person of this session handled the case?
CREATE OR REPLACE FUNCTION desk_handled(of_case bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (
    SELECT FROM task t JOIN person p ON p.login = session_user
    WHERE t.case_id = of_case AND t.state <> 'WITHDRAWN'
      AND (t.handler_id = p.id OR t.unit_id = p.unit_id))
  OR EXISTS (
    SELECT FROM case_log l WHERE l.case_id = of_case AND l.kind = 'task'
      AND l.actor = session_user
      AND l.to_state IN ('ACKNOWLEDGED', 'ON_SITE', 'DONE', 'RETURN_ASKED')
      AND l.from_state <> 'DONE' AND l.detail->>'side' = 'unit')
$$;

-- Does the case stand at this version, as this session sees it? Asked before a commit by
-- a command that did not wait to hear whether its change was done.
CREATE OR REPLACE FUNCTION desk_stands(of_case bigint, at_version integer) RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM cases c WHERE c.id = of_case AND c.version = at_version) THEN
    RAISE EXCEPTION 'there is no case % for you', of_case USING ERRCODE = 'DK006';
  END IF;
END $$;

CREATE OR REPLACE FUNCTION desk_case_is_born() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE given record;
BEGIN
  IF NEW.origin = 'import' THEN
    IF NOT desk_may_load() THEN
      RAISE EXCEPTION 'only an administrator brings in cases with dates of their own'
        USING ERRCODE = 'DK003';
    END IF;
    IF NEW.period_id IS NULL AND NEW.closed_at IS NOT NULL
       AND NEW.state IN ('CLOSED', 'FORCE_CLOSED', 'CLOSED_BY_NOTICE') THEN
      NEW.period_id := desk_period(NEW.closed_at);
    END IF;
  ELSE
    IF NEW.state <> 'REPORTED' THEN
      RAISE EXCEPTION 'a new case is born as REPORTED, not as %', NEW.state USING ERRCODE = 'DK001';
    END IF;
    IF NOT desk_has('intake', 'collector', 'duty_leader', 'dispatcher') THEN
      RAISE EXCEPTION 'this role may not report a case' USING ERRCODE = 'DK003';
    END IF;
    IF btrim(NEW.title) = '' THEN
      RAISE EXCEPTION 'a case needs a title' USING ERRCODE = 'DK004';
    END IF;
    NEW.origin := 'desk';
    NEW.reported_at := now();
    NEW.filed_at := NULL; NEW.dispatched_at := NULL; NEW.fed_back_at := NULL;
    NEW.closed_at := NULL; NEW.on_time := NULL; NEW.period_id := NULL;
    NEW.supervision_level := 0; NEW.mark := ''; NEW.overtime_exempt := false;
    NEW.unit_id := NULL; NEW.unit_ids := '{}'; NEW.disposal_due_at := NULL;
    NEW.returned := 0; NEW.reworked := 0; NEW.extended := 0; NEW.deferrals := 0;
    NEW.wrong_dispatch := 0; NEW.deferred_until := NULL; NEW.duplicate_of := NULL;
    NEW.first_receiver := session_user; NEW.number := '';
  END IF;
  IF NEW.number IS NULL OR NEW.number = '' THEN
    given := desk_next_number(NEW.reported_at);
    NEW.number := given.number; NEW.number_day := given.day; NEW.number_seq := given.seq;
  END IF;
  NEW.version := 1;
  NEW.created_by := session_user;
  NEW.changed_by := session_user;
  NEW.changed_at := now();
  RETURN NEW;
END $$;

-- A result that does not hold goes back to the units that can go on; where every one of
-- them was waived it goes back to be dispatched, and only then.
CREATE OR REPLACE FUNCTION desk_somebody_goes_on(of_case bigint, new_state text) RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  worked boolean; works boolean;
BEGIN
  SELECT coalesce(bool_or(t.state NOT IN ('WAIVED', 'WITHDRAWN')), false),
      coalesce(bool_or(t.state NOT IN ('DONE', 'WAIVED', 'WITHDRAWN')), false)
    INTO worked, works FROM task t WHERE t.case_id = of_case AND NOT t.past;
  IF new_state = 'TO_DISPATCH' AND worked THEN
    RAISE EXCEPTION 'the units that worked on it go on; it is not dispatched again'
      USING ERRCODE = 'DK001';
  END IF;
  IF new_state IN ('HANDLING', 'CO_HANDLING', 'REWORK', 'SUPERVISED') AND NOT works THEN
    RAISE EXCEPTION 'nobody is at work on it; give a unit its task back first'
      USING ERRCODE = 'DK001';
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION desk_somebody_goes_on FROM PUBLIC;

-- An order is taken back within the seconds of the settings.
CREATE OR REPLACE FUNCTION desk_may_recall(of_case bigint) RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE sent timestamptz;
BEGIN
  SELECT max(l.at) INTO sent FROM case_log l
    WHERE l.case_id = of_case AND l.kind = 'state' AND l.to_state = 'DISPATCHED'
      AND l.verb <> 'refuse_return';
  IF now() > sent + coalesce((desk_setting('recall_s'))::int, 10) * interval '1 second' THEN
    RAISE EXCEPTION 'the time in which an order can be taken back is over'
      USING ERRCODE = 'DK001';
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION desk_may_recall FROM PUBLIC;

-- Is a case deferred to a date that has come?
CREATE OR REPLACE FUNCTION desk_deferral_is_over(of_case bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM cases c WHERE c.id = of_case AND c.state = 'DEFERRED'
    AND c.deferred_until <= now())
$$;
REVOKE EXECUTE ON FUNCTION desk_deferral_is_over FROM PUBLIC;

CREATE OR REPLACE FUNCTION desk_case_may_move(old_case cases, new_state text) RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE
  said text := desk_said('verb');
  step lifecycle_move;
BEGIN
  SELECT * INTO step FROM lifecycle_move m
    WHERE m.source = old_case.state AND m.target = new_state
      AND (said = '' OR m.verb = said)
      AND (SELECT bool_or(desk_has(a)) FROM unnest(m.actors) a)
    ORDER BY m.needs_reason DESC, m.separate DESC LIMIT 1;
  IF step.verb IS NULL THEN
    IF EXISTS (SELECT FROM lifecycle_move m
               WHERE m.source = old_case.state AND m.target = new_state) THEN
      RAISE EXCEPTION 'the step from % to % is not for %', old_case.state, new_state, session_user
        USING ERRCODE = 'DK003';
    END IF;
    RAISE EXCEPTION 'no step leads from % to %', old_case.state, new_state
      USING ERRCODE = 'DK001';
  END IF;
  IF step.needs_reason AND btrim(desk_said('reason')) = '' THEN
    RAISE EXCEPTION '% needs a reason', step.verb USING ERRCODE = 'DK004';
  END IF;
  IF new_state = 'FED_BACK' THEN
    IF EXISTS (SELECT FROM task t WHERE t.case_id = old_case.id
         AND t.state NOT IN ('DONE', 'WAIVED', 'WITHDRAWN')) THEN
      RAISE EXCEPTION 'a case is fed back when every unit is done or waived'
        USING ERRCODE = 'DK001';
    END IF;
  ELSIF new_state = 'ARCHIVED' THEN
    IF EXISTS (SELECT FROM unit_appeal a
         WHERE a.case_id = old_case.id AND a.state IN ('ASKED', 'PASSED_ON')) THEN
      RAISE EXCEPTION 'an appeal on this case is still to be decided' USING ERRCODE = 'DK001';
    END IF;
    IF EXISTS (SELECT FROM score_period p
         WHERE p.id = old_case.period_id AND p.frozen_at IS NULL) THEN
      RAISE EXCEPTION 'the scoring period of this case is not frozen yet' USING ERRCODE = 'DK001';
    END IF;
  END IF;
  IF step.verb = 'resume_on_date' AND NOT desk_deferral_is_over(old_case.id) THEN
    RAISE EXCEPTION 'the date of this deferral has not come' USING ERRCODE = 'DK001';
  END IF;
  IF old_case.state = 'DISPATCHED' AND new_state = 'TO_DISPATCH' THEN
    PERFORM desk_may_recall(old_case.id);
  END IF;
  IF step.separate AND desk_handled(old_case.id) THEN
    RAISE EXCEPTION 'who handled a case may neither inspect nor close it (6.5.1.1)'
      USING ERRCODE = 'DK003';
  END IF;
  IF old_case.state IN ('FED_BACK', 'INSPECTING', 'DEFERRED') THEN
    PERFORM desk_somebody_goes_on(old_case.id, new_state);
  END IF;
END $$;

CREATE OR REPLACE FUNCTION desk_case_facts(o cases, n cases) RETURNS cases
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  n.filed_at := o.filed_at; n.dispatched_at := o.dispatched_at;
  n.fed_back_at := o.fed_back_at; n.closed_at := o.closed_at;
  n.on_time := o.on_time; n.period_id := o.period_id;
  IF n.state = o.state THEN RETURN n; END IF;
  IF o.state = 'DEFERRED' THEN n.deferred_until := NULL; END IF;
  IF n.state IN ('TO_FILE', 'TO_DISPATCH') THEN  -- it is nobody's now
    n.unit_id := NULL; n.unit_ids := '{}'; n.disposal_due_at := NULL;
  END IF;
  IF n.state = 'TO_DISPATCH' AND o.state = 'TO_FILE' THEN
    n.filed_at := coalesce(o.filed_at, now());
    n.item_id := coalesce(n.item_id, o.item_id);
    IF n.item_id IS NULL THEN
      RAISE EXCEPTION 'a case is filed under a condition of the catalogue (5.3.1)'
        USING ERRCODE = 'DK004';
    END IF;
  ELSIF n.state = 'DISPATCHED' AND o.state = 'TO_DISPATCH' THEN
    n.dispatched_at := coalesce(o.dispatched_at, now());
  ELSIF n.state = 'FED_BACK' THEN
    n.fed_back_at := now();
    n.on_time := coalesce(o.on_time, true) AND now() <= coalesce(o.disposal_due_at, 'infinity');
  ELSIF o.state = 'FED_BACK' AND n.state IN ('HANDLING', 'CO_HANDLING', 'TO_DISPATCH') THEN
    n.fed_back_at := NULL;
    n.on_time := CASE WHEN o.on_time THEN NULL ELSE o.on_time END;  -- late stays late
  END IF;
  IF desk_is_over(n.state) THEN
    n.closed_at := coalesce(o.closed_at, now());
    n.clock := ''; n.clock_started_at := NULL; n.near_at := NULL;
    n.due_at := NULL; n.remaining_s := NULL;
  END IF;
  IF n.state IN ('CLOSED', 'FORCE_CLOSED', 'CLOSED_BY_NOTICE') THEN
    n.period_id := desk_period(n.closed_at);
  END IF;
  RETURN n;
END $$;
REVOKE EXECUTE ON FUNCTION desk_case_facts FROM PUBLIC;

CREATE OR REPLACE FUNCTION desk_case_changes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'case % was changed by % at %', OLD.number, OLD.changed_by, OLD.changed_at
      USING ERRCODE = 'DK002', DETAIL = OLD.version::text;
  END IF;
  IF (NEW.id, NEW.number, NEW.number_day, NEW.number_seq, NEW.created_by, NEW.origin)
     IS DISTINCT FROM
     (OLD.id, OLD.number, OLD.number_day, OLD.number_seq, OLD.created_by, OLD.origin) THEN
    RAISE EXCEPTION 'number, origin and author of a case are final' USING ERRCODE = 'DK003';
  END IF;
  NEW.changed_at := now();
  NEW.changed_by := session_user;
  IF OLD.origin = 'import' AND desk_said('verb') = 'import_update' AND desk_may_load() THEN
    NEW.period_id := CASE WHEN NEW.state IN ('CLOSED', 'FORCE_CLOSED', 'CLOSED_BY_NOTICE')
      AND NEW.closed_at IS NOT NULL THEN desk_period(NEW.closed_at) END;
    RETURN NEW;
  END IF;
  IF NEW.reported_at <> OLD.reported_at THEN
    RAISE EXCEPTION 'the time of the report is final' USING ERRCODE = 'DK003';
  END IF;
  IF desk_is_over(OLD.state)
     AND (NEW.title, NEW.description, NEW.channel, NEW.address, NEW.lon, NEW.lat, NEW.cell_id,
          NEW.extra_cells, NEW.item_id, NEW.urgent, NEW.major, NEW.unit_id, NEW.unit_ids)
     IS DISTINCT FROM
         (OLD.title, OLD.description, OLD.channel, OLD.address, OLD.lon, OLD.lat, OLD.cell_id,
          OLD.extra_cells, OLD.item_id, OLD.urgent, OLD.major, OLD.unit_id, OLD.unit_ids) THEN
    RAISE EXCEPTION 'a case that is over stays as it was' USING ERRCODE = 'DK001';
  END IF;
  IF NEW.state <> OLD.state THEN
    PERFORM desk_case_may_move(OLD, NEW.state);
  ELSIF NOT desk_has('intake', 'dispatcher', 'duty_leader', 'supervisor')
        AND NOT desk_recalculates(OLD.id) AND NOT desk_lets_go_on(OLD.id) THEN
    IF NOT desk_has('unit_officer', 'collector') THEN
      RAISE EXCEPTION 'this role only looks' USING ERRCODE = 'DK003';
    END IF;
    IF NOT (OLD.clock = '' AND OLD.state = 'REPORTED' AND OLD.created_by = session_user)
       AND (NEW.clock, NEW.clock_started_at, NEW.near_at, NEW.due_at, NEW.remaining_s,
            NEW.disposal_due_at, NEW.reworked) IS DISTINCT FROM
           (OLD.clock, OLD.clock_started_at, OLD.near_at, OLD.due_at, OLD.remaining_s,
            OLD.disposal_due_at, OLD.reworked) THEN
      RAISE EXCEPTION 'the clock of a case moves with its steps only' USING ERRCODE = 'DK003';
    END IF;
  END IF;
  IF desk_has('unit_officer') AND NOT desk_has('dispatcher', 'duty_leader')
     AND (NEW.disposal_due_at > OLD.disposal_due_at
          OR (OLD.disposal_due_at IS NOT NULL AND NEW.disposal_due_at IS NULL)
          OR (NEW.state = OLD.state AND NEW.due_at > OLD.due_at))
     AND NOT desk_lets_go_on(OLD.id) THEN
    RAISE EXCEPTION 'a unit does not move its own deadline' USING ERRCODE = 'DK003';
  END IF;
  RETURN desk_case_facts(OLD, NEW);
END $$;

-- A case in an end state has no running clock; told at commit.
CREATE OR REPLACE FUNCTION desk_no_clock_after_the_end() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT FROM cases c JOIN stage_timer t ON t.case_id = c.id
             WHERE c.id = NEW.id AND t.stopped_at IS NULL AND desk_is_over(c.state)) THEN
    UPDATE stage_timer SET stopped_at = now(), next_mark_at = NULL, next_share = NULL WHERE case_id = NEW.id AND stopped_at IS NULL;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION desk_cases_stay() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a case is never removed; void it with a reason' USING ERRCODE = 'DK003';
END $$;

CREATE OR REPLACE TRIGGER case_is_born BEFORE INSERT ON cases
  FOR EACH ROW EXECUTE FUNCTION desk_case_is_born();
CREATE OR REPLACE TRIGGER case_changes BEFORE UPDATE ON cases
  FOR EACH ROW EXECUTE FUNCTION desk_case_changes();
CREATE OR REPLACE TRIGGER cases_stay BEFORE DELETE OR TRUNCATE ON cases
  FOR EACH STATEMENT EXECUTE FUNCTION desk_cases_stay();
DROP TRIGGER IF EXISTS no_clock_after_the_end ON cases;
CREATE CONSTRAINT TRIGGER no_clock_after_the_end AFTER UPDATE ON cases
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (desk_is_over(NEW.state))
  EXECUTE FUNCTION desk_no_clock_after_the_end();
