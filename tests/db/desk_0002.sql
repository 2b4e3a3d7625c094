-- The schema as revision 0002 made it, its guards and grants included; no rows.
SET check_function_bodies = false;
CREATE FUNCTION desk_alert_speaks() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  PERFORM desk_tell('alert', NEW.id, NEW.version);
  RETURN NULL;
END $$;
CREATE FUNCTION desk_authorised(code text, unit bigint, cell bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  WITH RECURSIVE above AS (
    SELECT id, parent_id FROM area WHERE id = cell
    UNION SELECT a.id, a.parent_id FROM area a JOIN above b ON a.id = b.parent_id)
  SELECT EXISTS (
    SELECT FROM unit_authorization u
    WHERE u.unit_id = unit AND starts_with(code, u.matter_code)
      AND (u.area_id IS NULL OR u.area_id IN (SELECT id FROM above))
      AND now() >= coalesce(u.valid_from, '-infinity') AND now() < coalesce(u.valid_to, 'infinity'))
$$;
CREATE FUNCTION desk_broken_lines() RETURNS TABLE(case_id bigint, seq integer, fault text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
CREATE FUNCTION desk_call_changes() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE of_case bigint;
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.arrived_at := NULL; NEW.signed_by := ''; NEW.score := NULL;
    RETURN NEW;
  END IF;
  IF (NEW.whistle_id, NEW.unit_id, NEW.arrive_due_at) IS DISTINCT FROM
     (OLD.whistle_id, OLD.unit_id, OLD.arrive_due_at) THEN
    RAISE EXCEPTION 'a call keeps its unit and its time' USING ERRCODE = 'DK003';
  END IF;
  SELECT case_id INTO of_case FROM whistle WHERE id = NEW.whistle_id;
  IF NEW.arrived_at IS DISTINCT FROM OLD.arrived_at THEN
    IF OLD.arrived_at IS NOT NULL THEN
      RAISE EXCEPTION 'the unit has signed in already' USING ERRCODE = 'DK003';
    END IF;
    IF desk_has('unit_officer') AND NOT desk_has('dispatcher', 'duty_leader')
       AND NEW.unit_id IS DISTINCT FROM desk_my_unit() THEN
      RAISE EXCEPTION 'a unit signs in for itself' USING ERRCODE = 'DK003';
    END IF;
    NEW.arrived_at := now();
    NEW.signed_by := session_user;
    PERFORM desk_log(of_case, 'whistle', 'sign_in', NULL, NULL, '',
      jsonb_build_object('whistle', NEW.whistle_id, 'unit_id', NEW.unit_id,
        'on_time', now() <= NEW.arrive_due_at));
  ELSE
    PERFORM desk_log(of_case, 'whistle', 'score_call', NULL, NULL, NEW.remark,
      jsonb_build_object('whistle', NEW.whistle_id, 'unit_id', NEW.unit_id, 'score', NEW.score));
  END IF;
  PERFORM desk_tell('whistle', NEW.whistle_id, NEW.version);
  RETURN NEW;
END $$;
CREATE FUNCTION desk_case_changes() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
  IF NEW.state <> OLD.state THEN
    PERFORM desk_case_may_move(OLD, NEW.state);
  ELSIF NOT desk_has('intake', 'dispatcher', 'duty_leader', 'supervisor')
        AND NOT desk_recalculates() THEN
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
          OR (NEW.state = OLD.state AND NEW.due_at > OLD.due_at)) THEN
    RAISE EXCEPTION 'a unit does not move its own deadline' USING ERRCODE = 'DK003';
  END IF;
  RETURN desk_case_facts(OLD, NEW);
END $$;
CREATE TABLE cases (
    id bigint NOT NULL,
    number text NOT NULL,
    number_day date NOT NULL,
    number_seq integer NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    state text NOT NULL,
    title text NOT NULL,
    description text DEFAULT ''::text NOT NULL,
    channel text NOT NULL,
    address text DEFAULT ''::text NOT NULL,
    lon double precision,
    lat double precision,
    cell_id bigint,
    extra_cells bigint[] DEFAULT '{}'::bigint[] NOT NULL,
    item_id bigint,
    matter_text text DEFAULT ''::text NOT NULL,
    urgent boolean DEFAULT false NOT NULL,
    major boolean DEFAULT false NOT NULL,
    confidential boolean DEFAULT false NOT NULL,
    clock text DEFAULT ''::text NOT NULL,
    clock_started_at timestamp with time zone,
    near_at timestamp with time zone,
    due_at timestamp with time zone,
    remaining_s bigint,
    unit_id bigint,
    unit_ids bigint[] DEFAULT '{}'::bigint[] NOT NULL,
    supervision_level integer DEFAULT 0 NOT NULL,
    mark text DEFAULT ''::text NOT NULL,
    deferred_until timestamp with time zone,
    duplicate_of bigint,
    reported_at timestamp with time zone NOT NULL,
    filed_at timestamp with time zone,
    dispatched_at timestamp with time zone,
    fed_back_at timestamp with time zone,
    closed_at timestamp with time zone,
    disposal_due_at timestamp with time zone,
    on_time boolean,
    returned integer DEFAULT 0 NOT NULL,
    reworked integer DEFAULT 0 NOT NULL,
    extended integer DEFAULT 0 NOT NULL,
    deferrals integer DEFAULT 0 NOT NULL,
    wrong_dispatch integer DEFAULT 0 NOT NULL,
    overtime_exempt boolean DEFAULT false NOT NULL,
    period_id bigint,
    first_receiver text DEFAULT ''::text NOT NULL,
    created_by text DEFAULT SESSION_USER NOT NULL,
    changed_at timestamp with time zone,
    changed_by text DEFAULT SESSION_USER NOT NULL,
    origin text DEFAULT 'desk'::text NOT NULL,
    external_source text,
    external_id text,
    external jsonb,
    CONSTRAINT ck_cases_one_clock CHECK (((due_at IS NULL) OR (remaining_s IS NULL))),
    CONSTRAINT ck_cases_place CHECK (lon BETWEEN -180 AND 180 AND lat BETWEEN -90 AND 90)
);
CREATE FUNCTION desk_case_difference(o cases, n cases) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    AS $$
  SELECT jsonb_object_agg(b.key, jsonb_build_array(a.value, b.value))
  FROM jsonb_each(to_jsonb(o)) a JOIN jsonb_each(to_jsonb(n)) b ON b.key = a.key
  WHERE a.value IS DISTINCT FROM b.value
    AND b.key <> ALL (ARRAY['version', 'changed_at', 'changed_by', 'state', 'near_at', 'external'])
$$;
CREATE FUNCTION desk_case_facts(o cases, n cases) RETURNS cases
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  n.filed_at := o.filed_at; n.dispatched_at := o.dispatched_at;
  n.fed_back_at := o.fed_back_at; n.closed_at := o.closed_at;
  n.on_time := o.on_time; n.period_id := o.period_id;
  IF n.state = o.state THEN RETURN n; END IF;
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
  ELSIF o.state = 'FED_BACK' AND n.state IN ('HANDLING', 'CO_HANDLING') THEN
    n.fed_back_at := NULL;
    n.on_time := CASE WHEN o.on_time THEN NULL ELSE o.on_time END;  -- late stays late
  END IF;
  IF n.state IN ('CLOSED', 'FORCE_CLOSED', 'CLOSED_BY_NOTICE', 'REFUSED', 'VOIDED') THEN
    n.closed_at := coalesce(o.closed_at, now());
    n.clock := ''; n.clock_started_at := NULL; n.near_at := NULL;
    n.due_at := NULL; n.remaining_s := NULL;
  END IF;
  IF n.state IN ('CLOSED', 'FORCE_CLOSED', 'CLOSED_BY_NOTICE') THEN
    n.period_id := desk_period(n.closed_at);
  END IF;
  RETURN n;
END $$;
CREATE FUNCTION desk_case_is_born() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
CREATE FUNCTION desk_case_may_move(old_case cases, new_state text) RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
  said text := desk_said('verb');
  step lifecycle_move;
BEGIN
  IF NOT EXISTS (SELECT FROM lifecycle_move m
                 WHERE m.source = old_case.state AND m.target = new_state) THEN
    RAISE EXCEPTION 'no step leads from % to %', old_case.state, new_state
      USING ERRCODE = 'DK001';
  END IF;
  SELECT * INTO step FROM lifecycle_move m
    WHERE m.source = old_case.state AND m.target = new_state
      AND (said = '' OR m.verb = said)
      AND (SELECT bool_or(desk_has(a)) FROM unnest(m.actors) a)
    ORDER BY m.needs_reason DESC, m.separate DESC LIMIT 1;
  IF step.verb IS NULL THEN
    RAISE EXCEPTION 'the step from % to % is not for %', old_case.state, new_state, session_user
      USING ERRCODE = 'DK003';
  END IF;
  IF step.needs_reason AND btrim(desk_said('reason')) = '' THEN
    RAISE EXCEPTION '% needs a reason', step.verb USING ERRCODE = 'DK004';
  END IF;
  IF new_state = 'FED_BACK' AND EXISTS (SELECT FROM task t WHERE t.case_id = old_case.id
       AND t.state NOT IN ('DONE', 'WAIVED', 'WITHDRAWN')) THEN
    RAISE EXCEPTION 'a case is fed back when every unit is done or waived'
      USING ERRCODE = 'DK001';
  END IF;
  IF step.separate AND desk_handled(old_case.id) THEN
    RAISE EXCEPTION 'who handled a case may neither inspect nor close it (6.5.1.1)'
      USING ERRCODE = 'DK003';
  END IF;
END $$;
CREATE FUNCTION desk_case_speaks() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
CREATE FUNCTION desk_cases_stay() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION 'a case is never removed; void it with a reason' USING ERRCODE = 'DK003';
END $$;
CREATE FUNCTION desk_claim_changes() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
CREATE FUNCTION desk_command() RETURNS uuid
    LANGUAGE sql STABLE
    AS $$ SELECT nullif(desk_said('command'), '')::uuid $$;
CREATE FUNCTION desk_errand_changes() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF EXISTS (SELECT FROM cases c WHERE c.id = NEW.case_id AND c.origin = 'import')
       AND desk_may_load() THEN
      RETURN NEW;
    END IF;
    IF NOT desk_has('intake', 'dispatcher', 'duty_leader') THEN
      RAISE EXCEPTION 'this role sends nobody out' USING ERRCODE = 'DK003';
    END IF;
    IF NEW.state <> 'SENT' THEN
      RAISE EXCEPTION 'a new errand is SENT' USING ERRCODE = 'DK001';
    END IF;
    NEW.sent_at := now(); NEW.answered_at := NULL; NEW.sent_by := session_user;
    PERFORM desk_log(NEW.case_id, 'errand', 'send_' || lower(NEW.kind), NULL, NEW.state, '',
      jsonb_build_object('person_id', NEW.person_id, 'due_at', NEW.due_at));
    RETURN NEW;
  END IF;
  IF (NEW.case_id, NEW.kind, NEW.person_id, NEW.sent_at, NEW.sent_by) IS DISTINCT FROM
     (OLD.case_id, OLD.kind, OLD.person_id, OLD.sent_at, OLD.sent_by) OR OLD.state <> 'SENT' THEN
    RAISE EXCEPTION 'an errand is answered once and keeps its facts' USING ERRCODE = 'DK003';
  END IF;
  NEW.due_at := OLD.due_at;
  IF NEW.state <> 'ANSWERED' AND NOT desk_has('intake', 'dispatcher', 'duty_leader') THEN
    RAISE EXCEPTION 'an errand is withdrawn by those who send' USING ERRCODE = 'DK003';
  END IF;
  IF NEW.state = 'ANSWERED' THEN
    IF OLD.person_id IS DISTINCT FROM desk_me() AND NOT desk_has('intake', 'duty_leader') THEN
      RAISE EXCEPTION 'this errand is another person''s' USING ERRCODE = 'DK003';
    END IF;
    NEW.answered_at := now();
    NEW.on_time := now() <= coalesce(NEW.due_at, 'infinity');
  END IF;
  PERFORM desk_log(NEW.case_id, 'errand', 'answer_' || lower(NEW.kind), OLD.state, NEW.state,
    NEW.text, jsonb_build_object('person_id', NEW.person_id, 'result', NEW.result));
  RETURN NEW;
END $$;
CREATE FUNCTION desk_give_login(person_login text, password text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE who person; post text;
BEGIN
  IF NOT desk_may_load() THEN
    RAISE EXCEPTION 'only an administrator gives out logins' USING ERRCODE = 'DK003';
  END IF;
  SELECT * INTO who FROM person WHERE login = person_login;
  IF who.id IS NULL THEN
    RAISE EXCEPTION 'no person has the login %', person_login USING ERRCODE = 'DK004';
  END IF;
  IF person_login ~ '^(pg|desk)_' OR EXISTS (
       SELECT FROM pg_roles r WHERE r.rolname = person_login
       AND (r.rolsuper OR r.rolcreaterole OR r.rolcreatedb OR r.rolreplication
            OR r.rolbypassrls OR NOT r.rolcanlogin
            OR r.oid = (SELECT relowner FROM pg_class WHERE oid = 'cases'::regclass))) THEN
    RAISE EXCEPTION 'the role % is no person''s', person_login USING ERRCODE = 'DK003';
  END IF;
  BEGIN
    EXECUTE format('CREATE ROLE %I LOGIN', person_login);
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END;
  IF password IS NOT NULL THEN
    EXECUTE format('ALTER ROLE %I PASSWORD %L', person_login, password);
  END IF;
  EXECUTE format('GRANT desk_person TO %I', person_login);
  FOR post IN SELECT g.rolname FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid
    WHERE m.member = (SELECT oid FROM pg_roles WHERE rolname = person_login)
      AND g.rolname LIKE 'desk\_%' AND g.rolname <> 'desk_person'
      AND g.rolname <> ALL (SELECT 'desk_' || r FROM unnest(who.roles) r)
  LOOP
    EXECUTE format('REVOKE %I FROM %I', post, person_login);
  END LOOP;
  FOREACH post IN ARRAY who.roles LOOP
    EXECUTE format('GRANT %I TO %I', 'desk_' || post, person_login);
  END LOOP;
END $$;
CREATE FUNCTION desk_handled(of_case bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
CREATE FUNCTION desk_has(VARIADIC groups text[]) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
  SELECT bool_or(pg_has_role(session_user, 'desk_' || g, 'USAGE')) FROM unnest(groups) AS g
$$;
CREATE FUNCTION desk_is_owner() RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
  SELECT EXISTS (SELECT FROM pg_class c WHERE c.oid = 'cases'::regclass
                 AND c.relowner = (SELECT oid FROM pg_roles WHERE rolname = session_user))
$$;
CREATE TABLE case_log (
    id bigint NOT NULL,
    case_id bigint NOT NULL,
    seq integer NOT NULL,
    at timestamp with time zone NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    actor text NOT NULL,
    kind text NOT NULL,
    verb text NOT NULL,
    from_state text,
    to_state text,
    reason text DEFAULT ''::text NOT NULL,
    detail jsonb,
    command_id uuid,
    previous_hash text NOT NULL,
    hash text NOT NULL
);
CREATE FUNCTION desk_line_hash(line case_log) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    line.previous_hash, line.case_id, line.seq,
    (extract(epoch FROM line.at) * 1000000)::bigint,
    (extract(epoch FROM line.occurred_at) * 1000000)::bigint,
    line.actor, line.kind, line.verb, line.from_state, line.to_state,
    line.reason, line.detail, line.command_id)::text, 'UTF8')), 'hex')
$$;
CREATE FUNCTION desk_log(of_case bigint, kind text, verb text, from_state text, to_state text, reason text, detail jsonb, occurred timestamp with time zone DEFAULT NULL::timestamp with time zone) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  INSERT INTO case_log (case_id, seq, at, occurred_at, actor, kind, verb, from_state,
                        to_state, reason, detail, previous_hash, hash)
  VALUES (of_case, 0, now(), occurred, '', kind, verb, from_state, to_state,
          coalesce(reason, ''), detail, '', '')
$$;
CREATE FUNCTION desk_log_guard() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'log lines are written by the case itself, never by hand'
      USING ERRCODE = 'DK003';
  END IF;
  IF NEW.seq > 0 THEN RETURN NEW; END IF;  -- complete already: a case brought in
  INSERT INTO case_chain (case_id, seq, hash) VALUES (NEW.case_id, 0, '')
    ON CONFLICT (case_id) DO NOTHING;
  SELECT c.seq + 1, c.hash INTO NEW.seq, NEW.previous_hash
    FROM case_chain c WHERE c.case_id = NEW.case_id FOR UPDATE;
  NEW.at := clock_timestamp();
  NEW.occurred_at := coalesce(NEW.occurred_at, NEW.at);
  NEW.actor := session_user;
  NEW.command_id := desk_command();
  NEW.hash := desk_line_hash(NEW);
  UPDATE case_chain SET seq = NEW.seq, hash = NEW.hash WHERE case_id = NEW.case_id;
  RETURN NEW;
END $$;
CREATE FUNCTION desk_log_imported(c cases) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
  note jsonb := jsonb_build_object('import', coalesce(c.external_source, ''),
    'unit_id', c.unit_id, 'item_id', c.item_id, 'on_time', c.on_time, 'channel', c.channel);
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
    WHERE s.occurred IS NOT NULL
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
CREATE FUNCTION desk_log_is_final() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION 'the log is final: a line is never changed or removed'
    USING ERRCODE = 'DK003';
END $$;
CREATE FUNCTION desk_mark_speaks() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE t stage_timer;
BEGIN
  SELECT * INTO t FROM stage_timer WHERE id = NEW.timer_id;
  IF t.stopped_at IS NOT NULL OR NEW.reached_at > clock_timestamp()
     OR t.next_share IS DISTINCT FROM NEW.share THEN
    RAISE EXCEPTION 'a mark is written when its moment has come' USING ERRCODE = 'DK003';
  END IF;
  NEW.case_id := t.case_id;
  NEW.fired_at := clock_timestamp();
  PERFORM desk_log(t.case_id, 'clock', 'mark_' || NEW.mark, NULL, NULL, '',
    jsonb_build_object('stage', t.stage, 'share', NEW.share, 'task', t.task_id,
      'due_at', NEW.due_at, 'rule', NEW.rule_id), NEW.reached_at);
  RETURN NEW;
END $$;
CREATE FUNCTION desk_may_load() RETURNS boolean
    LANGUAGE sql STABLE
    AS $$ SELECT desk_is_owner() OR desk_has('administrator') $$;
CREATE FUNCTION desk_me() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  SELECT id FROM person WHERE login = session_user
$$;
CREATE FUNCTION desk_my_unit() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  SELECT unit_id FROM person WHERE login = session_user
$$;
CREATE FUNCTION desk_next_number(at timestamp with time zone, OUT number text, OUT day date, OUT seq integer) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE centre jsonb := desk_setting('centre');
BEGIN
  day := (at AT TIME ZONE coalesce(centre->>'timezone', 'Asia/Shanghai'))::date;
  INSERT INTO case_number_day AS d (day, last) VALUES (desk_next_number.day, 1)
    ON CONFLICT ON CONSTRAINT pk_case_number_day DO UPDATE SET last = d.last + 1
    RETURNING d.last INTO seq;
  number := coalesce(centre->>'county', '990101') || to_char(day, 'YYYYMMDD')
    || CASE WHEN seq < 100000 THEN lpad(seq::text, 5, '0') ELSE seq::text END;
END $$;
CREATE FUNCTION desk_no_clock_after_the_end() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF EXISTS (SELECT FROM cases c JOIN stage_timer t ON t.case_id = c.id
             WHERE c.id = NEW.id AND t.stopped_at IS NULL AND c.state IN
               ('REFUSED', 'VOIDED', 'CLOSED', 'FORCE_CLOSED', 'CLOSED_BY_NOTICE', 'ARCHIVED')) THEN
    UPDATE stage_timer SET stopped_at = now(), next_mark_at = NULL, next_share = NULL WHERE case_id = NEW.id AND stopped_at IS NULL;
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION desk_note_speaks() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  NEW.author := session_user;
  NEW.at := now();
  IF btrim(NEW.text) = '' THEN
    RAISE EXCEPTION 'an empty note says nothing' USING ERRCODE = 'DK004';
  END IF;
  PERFORM desk_log(NEW.case_id, NEW.kind, coalesce(nullif(desk_said('verb'), ''), NEW.kind),
    NULL, NULL, NEW.text, CASE WHEN NEW.task_id IS NULL THEN NEW.detail
      ELSE coalesce(NEW.detail, '{}') || jsonb_build_object('task', NEW.task_id) END);
  PERFORM desk_tell('file', NEW.case_id, 0);
  RETURN NEW;
END $$;
CREATE FUNCTION desk_order_changes() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE step order_step;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'DRAFT' THEN
      RAISE EXCEPTION 'an order begins as a draft' USING ERRCODE = 'DK001';
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
               AND desk_setting('orders')->>'inspection' = 'issue'))
    LIMIT 1;
  IF step.verb IS NULL THEN
    RAISE EXCEPTION 'an order does not go from % to % by %', OLD.state, NEW.state, session_user
      USING ERRCODE = 'DK003';
  END IF;
  IF step.needs_reason AND btrim(desk_said('reason')) = '' THEN
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
CREATE FUNCTION desk_order_speaks() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  PERFORM desk_log(NEW.case_id, 'order',
    CASE WHEN TG_OP = 'INSERT' THEN 'draft_order' ELSE lower(NEW.state) || '_order' END,
    CASE WHEN TG_OP = 'UPDATE' THEN OLD.state END, NEW.state,
    coalesce(nullif(desk_said('reason'), ''), NEW.reason),
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
CREATE FUNCTION desk_period(at timestamp with time zone) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
CREATE FUNCTION desk_person_changes() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF desk_may_load() THEN RETURN NEW; END IF;
  IF OLD.login <> session_user THEN
    RAISE EXCEPTION 'a position is told by the person alone' USING ERRCODE = 'DK003';
  END IF;
  NEW.position_at := now();
  RETURN NEW;
END $$;
CREATE FUNCTION desk_presence_is_own() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF OLD.login <> session_user AND OLD.seen_at > now() - interval '2 minutes' THEN
    RAISE EXCEPTION 'this seat is %''s', OLD.login USING ERRCODE = 'DK003';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE FUNCTION desk_recalculates() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  SELECT desk_said('verb') = 'recalculate' AND desk_has('administrator', 'duty_leader')
    AND EXISTS (SELECT FROM setting s WHERE s.key = 'rules_version' AND s.changed_at = now())
$$;
CREATE FUNCTION desk_report_is_written() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE imported boolean := desk_may_load() AND EXISTS (
  SELECT FROM cases c WHERE c.id = NEW.case_id AND c.origin = 'import');
BEGIN
  NEW.recorded_by := session_user;
  IF imported THEN RETURN NEW; END IF;
  IF NEW.merged_from IS NULL THEN
    NEW.reported_at := now();
  ELSIF NOT EXISTS (SELECT FROM case_report r WHERE r.case_id = NEW.merged_from
      AND (r.channel, r.text, r.caller_name, r.caller_phone, r.reported_at)
        = (NEW.channel, NEW.text, NEW.caller_name, NEW.caller_phone, NEW.reported_at)) THEN
    RAISE EXCEPTION 'a merged report is the other case''s own' USING ERRCODE = 'DK003';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION desk_row_speaks() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE changed jsonb := to_jsonb(coalesce(NEW, OLD));
BEGIN
  PERFORM desk_tell(TG_ARGV[0], coalesce((changed->>TG_ARGV[1])::bigint, 0), 0);
  RETURN NULL;
END $$;
CREATE FUNCTION desk_rules_speak() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM desk_tell('rules', 0, coalesce((desk_setting('rules_version'))::int, 1));
  RETURN NULL;
END $$;
CREATE FUNCTION desk_said(what text) RETURNS text
    LANGUAGE sql STABLE
    AS $$ SELECT coalesce(current_setting('desk.' || what, true), '') $$;
CREATE FUNCTION desk_seats() RETURNS TABLE(login text, seat text, since timestamp with time zone, scheduler boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  SELECT a.usename::text, a.application_name, a.backend_start,
    EXISTS (SELECT FROM pg_locks l WHERE l.pid = a.pid AND l.locktype = 'advisory'
            AND l.granted AND l.objid = 7001)
  FROM pg_stat_activity a
  WHERE a.datname = current_database()
    AND (a.application_name LIKE 'desk:%:feed' OR a.application_name LIKE 'desk:%:scheduler')
$$;
CREATE FUNCTION desk_sees_all() RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
  SELECT desk_has('intake', 'dispatcher', 'duty_leader', 'supervisor', 'wall',
                  'auditor', 'administrator')
$$;
CREATE FUNCTION desk_sees_case(of_case bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  SELECT EXISTS (SELECT FROM task t WHERE t.case_id = of_case AND t.state <> 'WITHDRAWN'
                 AND t.unit_id = desk_my_unit() AND desk_has('unit_officer'))
      OR EXISTS (SELECT FROM field_task f WHERE f.case_id = of_case AND f.person_id = desk_me())
      OR EXISTS (SELECT FROM cases c WHERE c.id = of_case AND c.created_by = session_user)
$$;
CREATE FUNCTION desk_setting(name text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  SELECT value FROM setting WHERE key = name
$$;
CREATE FUNCTION desk_stamp() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  NEW := jsonb_populate_record(NEW, jsonb_build_object(TG_ARGV[0], session_user, TG_ARGV[1], now()));
  RETURN NEW;
END $$;
CREATE FUNCTION desk_supervision_speaks() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
CREATE FUNCTION desk_task_changes() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
  centre boolean := desk_has('dispatcher', 'duty_leader', 'intake', 'supervisor', 'collector');
  unit_side boolean := desk_has('unit_officer');
  sender boolean := desk_has('dispatcher', 'duty_leader');
BEGIN
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'the task was changed by somebody else' USING ERRCODE = 'DK002';
  END IF;
  IF (NEW.id, NEW.case_id, NEW.unit_id, NEW.sent_by) IS DISTINCT FROM
     (OLD.id, OLD.case_id, OLD.unit_id, OLD.sent_by) THEN
    RAISE EXCEPTION 'a task keeps its case, unit and sender' USING ERRCODE = 'DK003';
  END IF;
  IF NEW.state <> OLD.state AND NOT EXISTS (
      SELECT FROM task_move m WHERE m.source = OLD.state AND m.target = NEW.state
        AND ((m.side = 'unit' AND unit_side) OR (m.side = 'centre' AND centre))) THEN
    RAISE EXCEPTION 'a task does not go from % to % by %', OLD.state, NEW.state, session_user
      USING ERRCODE = 'DK001';
  END IF;
  IF NOT sender AND NOT desk_recalculates() AND NOT (centre AND OLD.state = 'DONE' AND NEW.state = 'ACKNOWLEDGED') THEN
    PERFORM desk_task_of_unit(OLD, NEW);
  END IF;
  IF NEW.state = 'WAIVED' AND btrim(NEW.waive_reason) = '' THEN
    RAISE EXCEPTION 'waiving a task needs a reason' USING ERRCODE = 'DK004';
  END IF;
  IF NEW.state = 'RETURN_ASKED' AND btrim(NEW.return_reason) = '' THEN
    RAISE EXCEPTION 'returning a task needs a reason' USING ERRCODE = 'DK004';
  END IF;
  NEW.acknowledged_at := CASE WHEN NEW.state = 'ACKNOWLEDGED' AND OLD.state = 'SENT'
    THEN now() ELSE OLD.acknowledged_at END;
  NEW.arrived_at := CASE WHEN NEW.state = 'ON_SITE' AND OLD.state <> 'ON_SITE'
    THEN now() ELSE OLD.arrived_at END;
  NEW.sent_at := CASE WHEN NEW.state = 'SENT' AND OLD.state = 'WAITING' THEN now() ELSE OLD.sent_at END;
  IF NEW.state = 'DONE' AND OLD.state <> 'DONE' THEN
    NEW.done_at := now();
    NEW.on_time := now() <= coalesce(OLD.due_at, 'infinity');
  ELSIF OLD.state = 'DONE' AND NEW.state <> 'DONE' THEN
    NEW.done_at := NULL; NEW.on_time := NULL;
  ELSE
    NEW.done_at := OLD.done_at; NEW.on_time := OLD.on_time;
  END IF;
  RETURN NEW;
END $$;
CREATE TABLE task (
    id bigint NOT NULL,
    case_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    role text NOT NULL,
    after_task_id bigint,
    state text NOT NULL,
    demand text DEFAULT ''::text NOT NULL,
    handler_id bigint,
    limit_kind text NOT NULL,
    limit_value numeric NOT NULL,
    sent_at timestamp with time zone,
    receipt_due_at timestamp with time zone,
    near_at timestamp with time zone,
    due_at timestamp with time zone,
    remaining_s bigint,
    acknowledged_at timestamp with time zone,
    arrived_at timestamp with time zone,
    done_at timestamp with time zone,
    on_time boolean,
    result text DEFAULT ''::text NOT NULL,
    return_reason text DEFAULT ''::text NOT NULL,
    suggested_unit_id bigint,
    waive_reason text DEFAULT ''::text NOT NULL,
    sent_by text DEFAULT SESSION_USER NOT NULL,
    version integer DEFAULT 1 NOT NULL
);
CREATE FUNCTION desk_task_of_unit(o task, n task) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE starts boolean := o.state = 'WAITING' AND n.state = 'SENT';
BEGIN
  IF NOT desk_has('unit_officer') OR (NOT starts AND o.unit_id IS DISTINCT FROM desk_my_unit())
  THEN
    RAISE EXCEPTION 'this task is another unit''s' USING ERRCODE = 'DK003';
  END IF;
  IF o.state IN ('DONE', 'WAIVED', 'WITHDRAWN') THEN
    RAISE EXCEPTION 'a task that is over stays as it is' USING ERRCODE = 'DK001';
  END IF;
  IF starts AND EXISTS (SELECT FROM task b WHERE b.id = o.after_task_id
                        AND b.state NOT IN ('DONE', 'WAIVED', 'WITHDRAWN')) THEN
    RAISE EXCEPTION 'the task before it is not done yet' USING ERRCODE = 'DK001';
  END IF;
  IF (n.role, n.after_task_id, n.demand, n.limit_kind, n.limit_value, n.waive_reason)
     IS DISTINCT FROM
     (o.role, o.after_task_id, o.demand, o.limit_kind, o.limit_value, o.waive_reason)
     OR NOT starts AND (n.near_at, n.due_at, n.receipt_due_at) IS DISTINCT FROM
                       (o.near_at, o.due_at, o.receipt_due_at) THEN
    RAISE EXCEPTION 'a unit does not move its own deadline, role or limit'
      USING ERRCODE = 'DK003';
  END IF;
END $$;
CREATE FUNCTION desk_task_speaks() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE before text := CASE WHEN TG_OP = 'UPDATE' THEN OLD.state END;
BEGIN
  IF desk_said('quiet') = 'on' AND desk_may_load() THEN RETURN NULL; END IF;
  IF TG_OP = 'UPDATE' AND desk_recalculates() AND NEW.state = OLD.state THEN
    PERFORM desk_tell('task', NEW.case_id, NEW.version);  -- the case's line tells it
    RETURN NULL;
  END IF;
  PERFORM desk_log(NEW.case_id, 'task', coalesce(nullif(desk_said('verb'), ''), 'direct_change'),
    before, NEW.state, coalesce(nullif(desk_said('reason'), ''), NEW.return_reason),
    jsonb_build_object('task', NEW.id, 'unit_id', NEW.unit_id, 'role', NEW.role,
      'due_at', NEW.due_at, 'result', nullif(NEW.result, ''),
      'side', CASE WHEN NEW.unit_id = desk_my_unit() AND desk_has('unit_officer')
        THEN 'unit' ELSE 'centre' END));
  PERFORM desk_tell('task', NEW.case_id, NEW.version);
  RETURN NULL;
END $$;
CREATE FUNCTION desk_task_starts() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF EXISTS (SELECT FROM cases c WHERE c.id = NEW.case_id AND c.origin = 'import')
     AND desk_may_load() THEN
    RETURN NEW;
  END IF;
  IF NOT desk_has('dispatcher', 'duty_leader') THEN
    RAISE EXCEPTION 'only a dispatcher gives a unit a task' USING ERRCODE = 'DK003';
  END IF;
  IF NEW.state NOT IN ('SENT', 'WAITING') THEN
    RAISE EXCEPTION 'a new task is SENT or WAITING, not %', NEW.state USING ERRCODE = 'DK001';
  END IF;
  IF NOT EXISTS (SELECT FROM cases c WHERE c.id = NEW.case_id AND c.state IN ('TO_DISPATCH',
       'DISPATCHED', 'HANDLING', 'CO_HANDLING', 'REWORK', 'SUPERVISED', 'RETURN_REVIEW')) THEN
    RAISE EXCEPTION 'no unit is sent to a case that is not being worked on'
      USING ERRCODE = 'DK001';
  END IF;
  NEW.sent_by := session_user;
  NEW.sent_at := CASE WHEN NEW.state = 'SENT' THEN now() END;
  NEW.acknowledged_at := NULL; NEW.arrived_at := NULL; NEW.done_at := NULL;
  NEW.on_time := NULL; NEW.version := 1;
  RETURN NEW;
END $$;
CREATE FUNCTION desk_tell(kind text, id bigint, version integer) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF desk_said('quiet') = 'on' AND desk_may_load() THEN RETURN; END IF;
  PERFORM pg_notify('desk_v1', json_build_object('k', kind, 'i', id, 'v', version,
    'x', pg_current_xact_id()::text,
    't', (extract(epoch FROM clock_timestamp()) * 1000)::bigint)::text);
END $$;
CREATE FUNCTION desk_timer_changes() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
  granter boolean := desk_has('dispatcher', 'duty_leader', 'supervisor');
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF EXISTS (SELECT FROM cases c WHERE c.id = NEW.case_id AND c.origin = 'import')
       AND desk_may_load() THEN
      RETURN NEW;
    END IF;
    RETURN desk_timer_starts(NEW);
  END IF;
  IF desk_recalculates() AND OLD.stopped_at IS NULL
     AND jsonb_array_length(NEW.recalculated) > jsonb_array_length(OLD.recalculated) THEN
    RETURN desk_timer_recalculated(OLD, NEW);
  END IF;
  IF (NEW.id, NEW.case_id, NEW.task_id, NEW.stage, NEW.limit_kind, NEW.limit_value,
      NEW.recalculated, NEW.reading, NEW.rule, NEW.started_at) IS DISTINCT FROM
     (OLD.id, OLD.case_id, OLD.task_id, OLD.stage, OLD.limit_kind, OLD.limit_value,
      OLD.recalculated, OLD.reading, OLD.rule, OLD.started_at) THEN
    RAISE EXCEPTION 'a clock keeps its case, stage, limit and start' USING ERRCODE = 'DK003';
  END IF;
  IF OLD.stopped_at IS NOT NULL THEN
    RAISE EXCEPTION 'a clock that was stopped stays stopped' USING ERRCODE = 'DK003';
  END IF;
  IF (NEW.due_at, NEW.paused_at, NEW.stopped_at, NEW.on_time, NEW.pauses, NEW.extensions)
     IS NOT DISTINCT FROM
     (OLD.due_at, OLD.paused_at, OLD.stopped_at, OLD.on_time, OLD.pauses, OLD.extensions) THEN
    IF NOT (desk_has('dispatcher', 'duty_leader', 'supervisor') OR desk_may_load()) THEN
      RAISE EXCEPTION 'reminders are moved by the scheduler alone' USING ERRCODE = 'DK003';
    END IF;
    RETURN NEW;  -- only the next reminder moved
  END IF;
  IF NOT desk_timer_is_mine(OLD) AND pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'this clock is another unit''s' USING ERRCODE = 'DK003';
  END IF;
  IF jsonb_array_length(NEW.extensions) <> jsonb_array_length(OLD.extensions) AND NOT granter
     OR NOT NEW.extensions @> OLD.extensions
     OR jsonb_array_length(NEW.pauses) < jsonb_array_length(OLD.pauses) THEN
    RAISE EXCEPTION 'pauses and extensions are added by those who grant them, never removed'
      USING ERRCODE = 'DK003';
  END IF;
  IF OLD.paused_at IS NULL AND NEW.stopped_at IS NULL THEN
    IF NEW.paused_at IS NULL AND (NEW.due_at IS NULL OR NEW.due_at > OLD.due_at)
       AND NEW.extensions = OLD.extensions THEN
      RAISE EXCEPTION 'a deadline moves later by a pause or an extension only'
        USING ERRCODE = 'DK003';
    END IF;
  END IF;
  IF NEW.stopped_at IS NOT NULL THEN
    NEW.stopped_at := now();
    NEW.due_at := coalesce(NEW.due_at, OLD.due_at);
    IF OLD.due_at IS NOT NULL THEN
      NEW.due_at := OLD.due_at;
      NEW.on_time := NEW.stopped_at <= OLD.due_at;
    END IF;
  ELSE
    NEW.on_time := NULL;
  END IF;
  IF NEW.paused_at IS NOT NULL AND OLD.paused_at IS NULL THEN
    NEW.paused_at := now();
  ELSIF NEW.paused_at IS NOT NULL THEN
    NEW.paused_at := OLD.paused_at;
  END IF;
  RETURN NEW;
END $$;
CREATE TABLE stage_timer (
    id bigint NOT NULL,
    case_id bigint NOT NULL,
    task_id bigint,
    stage text NOT NULL,
    limit_kind text NOT NULL,
    limit_value numeric NOT NULL,
    reading text DEFAULT 'hours'::text NOT NULL,
    calendar_version integer DEFAULT 1 NOT NULL,
    rules_version integer DEFAULT 1 NOT NULL,
    rule text DEFAULT ''::text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone,
    paused_at timestamp with time zone,
    stopped_at timestamp with time zone,
    pauses jsonb DEFAULT '[]'::jsonb NOT NULL,
    extensions jsonb DEFAULT '[]'::jsonb NOT NULL,
    recalculated jsonb DEFAULT '[]'::jsonb NOT NULL,
    on_time boolean,
    next_mark_at timestamp with time zone,
    next_share double precision
);
CREATE FUNCTION desk_timer_is_mine(o stage_timer) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  SELECT desk_has('intake', 'dispatcher', 'duty_leader', 'supervisor')
    OR o.task_id IS NULL
    OR EXISTS (SELECT FROM task t WHERE t.id = o.task_id AND t.unit_id = desk_my_unit())
$$;
CREATE FUNCTION desk_timer_recalculated(o stage_timer, n stage_timer) RETURNS stage_timer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE entry jsonb := n.recalculated -> -1;
BEGIN
  IF (n.id, n.case_id, n.task_id, n.stage, n.rule, n.started_at, n.paused_at, n.stopped_at,
      n.on_time, n.pauses, n.extensions) IS DISTINCT FROM
     (o.id, o.case_id, o.task_id, o.stage, o.rule, o.started_at, o.paused_at, o.stopped_at,
      o.on_time, o.pauses, o.extensions) THEN
    RAISE EXCEPTION 'a recalculation keeps start, pauses and extensions of a clock'
      USING ERRCODE = 'DK003';
  END IF;
  n.rules_version := (desk_setting('rules_version'))::int;
  n.calendar_version := (desk_setting('calendar_version'))::int;
  n.recalculated := o.recalculated || jsonb_build_array(jsonb_build_object(
    'at', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
    'by', session_user, 'reason', desk_said('reason'),
    'change', coalesce(entry ->> 'change', ''),
    'rules_version', n.rules_version, 'calendar_version', n.calendar_version,
    'old_limit', o.limit_value::text || ' ' || o.limit_kind,
    'new_limit', n.limit_value::text || ' ' || n.limit_kind,
    'old_due_at', o.due_at, 'new_due_at', n.due_at));
  RETURN n;
END $$;
CREATE FUNCTION desk_timer_starts(n stage_timer) RETURNS stage_timer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF NOT desk_has('intake', 'dispatcher', 'duty_leader', 'supervisor') THEN
    IF n.task_id IS NULL AND n.stage NOT IN ('accept', 'feedback', 'review', 'close')
       OR n.task_id IS NOT NULL AND NOT EXISTS (
         SELECT FROM task t WHERE t.id = n.task_id AND t.case_id = n.case_id
           AND (t.state = 'WAITING' OR (t.state = 'DONE' AND desk_has('collector')))) THEN
      RAISE EXCEPTION 'the clock % is not started by %', n.stage, session_user
        USING ERRCODE = 'DK003';
    END IF;
  END IF;
  n.started_at := now();
  n.paused_at := NULL; n.stopped_at := NULL; n.on_time := NULL;
  n.pauses := '[]'; n.extensions := '[]'; n.recalculated := '[]';
  RETURN n;
END $$;
CREATE TABLE accountability (
    id bigint NOT NULL,
    kind text NOT NULL,
    state text DEFAULT 'DRAFT'::text NOT NULL,
    unit_id bigint NOT NULL,
    person_id bigint,
    case_id bigint,
    order_id bigint,
    reason text NOT NULL,
    commitment text DEFAULT ''::text NOT NULL,
    review_at timestamp with time zone,
    decision text DEFAULT ''::text NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    by text DEFAULT SESSION_USER NOT NULL
);
ALTER TABLE accountability ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME accountability_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE alert (
    id bigint NOT NULL,
    key text NOT NULL,
    kind text NOT NULL,
    severity integer NOT NULL,
    cause text DEFAULT ''::text NOT NULL,
    title text NOT NULL,
    case_id bigint,
    task_id bigint,
    order_id bigint,
    unit_id bigint,
    cell_id bigint,
    tell text[] DEFAULT '{}'::text[] NOT NULL,
    detail jsonb,
    raised_at timestamp with time zone NOT NULL,
    quiet_until timestamp with time zone,
    ended_at timestamp with time zone,
    version integer DEFAULT 1 NOT NULL
);
CREATE TABLE alert_answer (
    id bigint NOT NULL,
    alert_id bigint NOT NULL,
    act text NOT NULL,
    comment text DEFAULT ''::text NOT NULL,
    until timestamp with time zone,
    login text DEFAULT SESSION_USER NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE alert_answer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME alert_answer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE alert ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME alert_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE area (
    id bigint NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    tier text NOT NULL,
    parent_id bigint,
    path text DEFAULT ''::text NOT NULL,
    geometry bytea,
    source text DEFAULT ''::text NOT NULL,
    version bigint DEFAULT '1'::bigint NOT NULL
);
ALTER TABLE area ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME area_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE backdrop (
    id bigint NOT NULL,
    kind text NOT NULL,
    name text DEFAULT ''::text NOT NULL,
    coordinates jsonb NOT NULL
);
ALTER TABLE backdrop ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME backdrop_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE calendar_day (
    day date NOT NULL,
    kind text NOT NULL,
    note text DEFAULT ''::text NOT NULL
);
CREATE TABLE calendar_year (
    year integer NOT NULL,
    document text DEFAULT ''::text NOT NULL
);
CREATE SEQUENCE calendar_year_year_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE calendar_year_year_seq OWNED BY calendar_year.year;
CREATE TABLE case_chain (
    case_id bigint NOT NULL,
    seq integer NOT NULL,
    hash text NOT NULL
);
CREATE SEQUENCE case_chain_case_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE case_chain_case_id_seq OWNED BY case_chain.case_id;
ALTER TABLE case_log ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME case_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE case_note (
    id bigint NOT NULL,
    case_id bigint NOT NULL,
    task_id bigint,
    kind text NOT NULL,
    text text NOT NULL,
    detail jsonb,
    at timestamp with time zone DEFAULT now() NOT NULL,
    author text DEFAULT SESSION_USER NOT NULL
);
ALTER TABLE case_note ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME case_note_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE case_number_day (
    day date NOT NULL,
    last integer NOT NULL
);
CREATE TABLE case_report (
    id bigint NOT NULL,
    case_id bigint NOT NULL,
    channel text NOT NULL,
    text text DEFAULT ''::text NOT NULL,
    caller_name text DEFAULT ''::text NOT NULL,
    caller_phone text DEFAULT ''::text NOT NULL,
    merged_from bigint,
    reported_at timestamp with time zone NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL
);
ALTER TABLE case_report ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME case_report_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE cases ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME cases_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE catalogue_item (
    id bigint NOT NULL,
    code text NOT NULL,
    kind text NOT NULL,
    major_code text NOT NULL,
    major text NOT NULL,
    major_en text DEFAULT ''::text NOT NULL,
    minor_code text NOT NULL,
    minor text NOT NULL,
    minor_en text DEFAULT ''::text NOT NULL,
    condition text NOT NULL,
    condition_en text DEFAULT ''::text NOT NULL,
    limit_kind text NOT NULL,
    limit_value numeric NOT NULL,
    disposal_standard text DEFAULT ''::text NOT NULL,
    closing_rule text DEFAULT ''::text NOT NULL,
    closing_rule_en text DEFAULT ''::text NOT NULL,
    responsible_kinds text[] DEFAULT '{}'::text[] NOT NULL,
    evidence text[] DEFAULT '{}'::text[] NOT NULL,
    origin text DEFAULT 'national'::text NOT NULL,
    service_type text DEFAULT ''::text NOT NULL,
    theme text DEFAULT ''::text NOT NULL,
    need_inspection boolean DEFAULT true NOT NULL,
    template text DEFAULT 'single_dept'::text NOT NULL,
    keywords text[] DEFAULT '{}'::text[] NOT NULL,
    source text DEFAULT ''::text NOT NULL,
    active boolean DEFAULT true NOT NULL,
    version integer DEFAULT 1 NOT NULL
);
ALTER TABLE catalogue_item ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME catalogue_item_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE claim (
    case_id bigint NOT NULL,
    login text DEFAULT SESSION_USER NOT NULL,
    until timestamp with time zone NOT NULL,
    reason text DEFAULT ''::text NOT NULL
);
CREATE TABLE command_done (
    command_id uuid NOT NULL,
    name text NOT NULL,
    actor text DEFAULT SESSION_USER NOT NULL,
    done_at timestamp with time zone DEFAULT now() NOT NULL,
    result jsonb
);
CREATE TABLE component (
    id bigint NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    matter_code text DEFAULT ''::text NOT NULL,
    state text DEFAULT 'intact'::text NOT NULL,
    lon double precision NOT NULL,
    lat double precision NOT NULL,
    cell_id bigint,
    unit_id bigint,
    note text DEFAULT ''::text NOT NULL
);
ALTER TABLE component ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME component_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE coordination_item (
    id bigint NOT NULL,
    case_id bigint NOT NULL,
    order_id bigint,
    meeting_id bigint,
    state text DEFAULT 'OPEN'::text NOT NULL,
    reason text NOT NULL,
    decision text DEFAULT ''::text NOT NULL,
    follow_up_due_at timestamp with time zone,
    followed_up_at timestamp with time zone,
    put_at timestamp with time zone DEFAULT now() NOT NULL,
    put_by text DEFAULT SESSION_USER NOT NULL,
    decided_at timestamp with time zone,
    decided_by text DEFAULT ''::text NOT NULL
);
ALTER TABLE coordination_item ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME coordination_item_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE field_task (
    id bigint NOT NULL,
    case_id bigint NOT NULL,
    kind text NOT NULL,
    person_id bigint NOT NULL,
    state text NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone,
    answered_at timestamp with time zone,
    on_time boolean,
    result text DEFAULT ''::text NOT NULL,
    text text DEFAULT ''::text NOT NULL,
    sent_by text DEFAULT SESSION_USER NOT NULL,
    version integer DEFAULT 1 NOT NULL
);
ALTER TABLE field_task ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME field_task_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE group_member (
    person_id bigint NOT NULL,
    duty text DEFAULT ''::text NOT NULL
);
CREATE TABLE joint_template (
    id bigint NOT NULL,
    name text NOT NULL,
    matter_code text NOT NULL,
    parts jsonb NOT NULL,
    active boolean DEFAULT true NOT NULL,
    version integer DEFAULT 1 NOT NULL
);
ALTER TABLE joint_template ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME joint_template_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE lifecycle_move (
    verb text NOT NULL,
    source text NOT NULL,
    target text NOT NULL,
    actors text[] NOT NULL,
    needs_reason boolean NOT NULL,
    separate boolean NOT NULL
);
CREATE TABLE meeting (
    id bigint NOT NULL,
    title text NOT NULL,
    held_at timestamp with time zone NOT NULL,
    members bigint[] DEFAULT '{}'::bigint[] NOT NULL,
    minutes text DEFAULT ''::text NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL
);
ALTER TABLE meeting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME meeting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE negation_filing (
    id bigint NOT NULL,
    case_id bigint NOT NULL,
    kind text NOT NULL,
    code text DEFAULT ''::text NOT NULL,
    reason text NOT NULL,
    review_due_at timestamp with time zone,
    at timestamp with time zone DEFAULT now() NOT NULL,
    by text DEFAULT SESSION_USER NOT NULL,
    reviewed_at timestamp with time zone,
    reviewed_by text DEFAULT ''::text NOT NULL,
    verdict text DEFAULT ''::text NOT NULL
);
ALTER TABLE negation_filing ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME negation_filing_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE order_number_year (
    year integer NOT NULL,
    last integer NOT NULL
);
CREATE TABLE order_step (
    verb text NOT NULL,
    source text NOT NULL,
    target text NOT NULL,
    actors text[] NOT NULL,
    needs_reason boolean NOT NULL
);
CREATE TABLE person (
    id bigint NOT NULL,
    login text NOT NULL,
    name text NOT NULL,
    post text DEFAULT ''::text NOT NULL,
    roles text[] NOT NULL,
    unit_id bigint,
    superior_id bigint,
    phone text DEFAULT ''::text NOT NULL,
    skills text[] DEFAULT '{}'::text[] NOT NULL,
    shift text DEFAULT ''::text NOT NULL,
    on_shift boolean DEFAULT true NOT NULL,
    lon double precision,
    lat double precision,
    position_at timestamp with time zone
);
CREATE TABLE person_area (
    person_id bigint NOT NULL,
    area_id bigint NOT NULL
);
ALTER TABLE person ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME person_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE photo (
    id bigint NOT NULL,
    case_id bigint NOT NULL,
    task_id bigint,
    moment text NOT NULL,
    name text DEFAULT ''::text NOT NULL,
    mime text NOT NULL,
    sha256 text NOT NULL,
    size integer NOT NULL,
    thumbnail bytea NOT NULL,
    content bytea NOT NULL,
    taken_at timestamp with time zone,
    added_at timestamp with time zone DEFAULT now() NOT NULL,
    added_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT ck_photo_size CHECK ((size <= ((20 * 1024) * 1024)))
);
ALTER TABLE photo ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME photo_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE presence (
    login text NOT NULL,
    seat text NOT NULL,
    case_id bigint,
    seen_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE reminder_rule (
    id bigint NOT NULL,
    stage text DEFAULT ''::text NOT NULL,
    matter_code text DEFAULT ''::text NOT NULL,
    share double precision NOT NULL,
    mark text NOT NULL,
    tell text[] DEFAULT '{}'::text[] NOT NULL,
    severity integer DEFAULT 3 NOT NULL,
    quiet_from time without time zone,
    quiet_to time without time zone,
    order_level integer DEFAULT 0 NOT NULL,
    issue_at_once boolean DEFAULT false NOT NULL,
    active boolean DEFAULT true NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT ck_reminder_rule_share CHECK ((share > (0)::double precision))
);
ALTER TABLE reminder_rule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME reminder_rule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE score_period (
    id bigint NOT NULL,
    name text NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    frozen_at timestamp with time zone
);
ALTER TABLE score_period ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME score_period_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE setting (
    key text NOT NULL,
    value jsonb NOT NULL,
    note text DEFAULT ''::text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    changed_at timestamp with time zone,
    changed_by text DEFAULT SESSION_USER NOT NULL
);
CREATE TABLE special_case (
    case_id bigint NOT NULL,
    board text NOT NULL,
    leader text DEFAULT ''::text NOT NULL,
    instruction text DEFAULT ''::text NOT NULL,
    topic text DEFAULT ''::text NOT NULL,
    due_at timestamp with time zone,
    at timestamp with time zone DEFAULT now() NOT NULL,
    by text DEFAULT SESSION_USER NOT NULL
);
CREATE TABLE stage_limit (
    stage text NOT NULL,
    urgent boolean NOT NULL,
    limit_kind text NOT NULL,
    limit_value numeric NOT NULL,
    near_share double precision DEFAULT '0.8'::double precision NOT NULL,
    serious_share double precision DEFAULT '1.5'::double precision NOT NULL,
    version integer DEFAULT 1 NOT NULL
);
ALTER TABLE stage_timer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME stage_timer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE supervision_order (
    id bigint NOT NULL,
    number text,
    year integer,
    seq integer,
    case_id bigint NOT NULL,
    task_id bigint,
    level integer NOT NULL,
    kind text NOT NULL,
    colour text DEFAULT ''::text NOT NULL,
    state text NOT NULL,
    target_unit_id bigint NOT NULL,
    target_person_id bigint,
    reason text NOT NULL,
    demand text DEFAULT ''::text NOT NULL,
    limit_kind text NOT NULL,
    limit_value numeric NOT NULL,
    drafted_by_rule bigint,
    drafted_by text DEFAULT SESSION_USER NOT NULL,
    drafted_at timestamp with time zone DEFAULT now() NOT NULL,
    issuer text DEFAULT ''::text NOT NULL,
    issued_at timestamp with time zone,
    near_at timestamp with time zone,
    due_at timestamp with time zone,
    received_at timestamp with time zone,
    received_by text DEFAULT ''::text NOT NULL,
    reply text DEFAULT ''::text NOT NULL,
    replied_at timestamp with time zone,
    reply_answer text DEFAULT ''::text NOT NULL,
    lifted_at timestamp with time zone,
    lifted_by text DEFAULT ''::text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT ck_supervision_order_level CHECK (((level >= 1) AND (level <= 3)))
);
ALTER TABLE supervision_order ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME supervision_order_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE task ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME task_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE task_move (
    source text NOT NULL,
    target text NOT NULL,
    side text NOT NULL
);
CREATE TABLE timer_mark (
    timer_id bigint NOT NULL,
    case_id bigint NOT NULL,
    share double precision NOT NULL,
    due_at timestamp with time zone NOT NULL,
    mark text NOT NULL,
    reached_at timestamp with time zone NOT NULL,
    fired_at timestamp with time zone DEFAULT now() NOT NULL,
    rule_id bigint
);
CREATE TABLE unit (
    id bigint NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    parent_id bigint,
    phone text DEFAULT ''::text NOT NULL,
    on_duty boolean DEFAULT true NOT NULL,
    capacity bigint DEFAULT '40'::bigint NOT NULL,
    lon double precision,
    lat double precision
);
CREATE TABLE unit_appeal (
    id bigint NOT NULL,
    case_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    reason text NOT NULL,
    state text DEFAULT 'ASKED'::text NOT NULL,
    asked_at timestamp with time zone DEFAULT now() NOT NULL,
    asked_by text DEFAULT SESSION_USER NOT NULL,
    first_by text DEFAULT ''::text NOT NULL,
    second_by text DEFAULT ''::text NOT NULL,
    answer text DEFAULT ''::text NOT NULL
);
ALTER TABLE unit_appeal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME unit_appeal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE unit_area (
    unit_id bigint NOT NULL,
    area_id bigint NOT NULL
);
CREATE TABLE unit_authorization (
    id bigint NOT NULL,
    matter_code text NOT NULL,
    unit_id bigint NOT NULL,
    area_id bigint,
    valid_from timestamp with time zone,
    valid_to timestamp with time zone,
    document text DEFAULT ''::text NOT NULL,
    version integer DEFAULT 1 NOT NULL
);
ALTER TABLE unit_authorization ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME unit_authorization_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE unit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME unit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE urge (
    id bigint NOT NULL,
    case_id bigint NOT NULL,
    task_id bigint,
    unit_id bigint NOT NULL,
    way text DEFAULT 'desk'::text NOT NULL,
    text text NOT NULL,
    answer text DEFAULT ''::text NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    by text DEFAULT SESSION_USER NOT NULL,
    answered_at timestamp with time zone
);
ALTER TABLE urge ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME urge_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE whistle (
    id bigint NOT NULL,
    case_id bigint NOT NULL,
    kind text NOT NULL,
    place text DEFAULT ''::text NOT NULL,
    lon double precision,
    lat double precision,
    reason text NOT NULL,
    called_at timestamp with time zone DEFAULT now() NOT NULL,
    called_by text DEFAULT SESSION_USER NOT NULL,
    ended_at timestamp with time zone
);
CREATE TABLE whistle_call (
    whistle_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    arrive_due_at timestamp with time zone NOT NULL,
    arrived_at timestamp with time zone,
    signed_by text DEFAULT ''::text NOT NULL,
    score integer,
    remark text DEFAULT ''::text NOT NULL,
    version integer DEFAULT 1 NOT NULL
);
ALTER TABLE whistle ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME whistle_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE working_window (
    weekday integer NOT NULL,
    opens time without time zone NOT NULL,
    closes time without time zone NOT NULL
);
ALTER TABLE ONLY calendar_year ALTER COLUMN year SET DEFAULT nextval('calendar_year_year_seq'::regclass);
ALTER TABLE ONLY case_chain ALTER COLUMN case_id SET DEFAULT nextval('case_chain_case_id_seq'::regclass);
ALTER TABLE ONLY alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY accountability
    ADD CONSTRAINT pk_accountability PRIMARY KEY (id);
ALTER TABLE ONLY alert
    ADD CONSTRAINT pk_alert PRIMARY KEY (id);
ALTER TABLE ONLY alert_answer
    ADD CONSTRAINT pk_alert_answer PRIMARY KEY (id);
ALTER TABLE ONLY area
    ADD CONSTRAINT pk_area PRIMARY KEY (id);
ALTER TABLE ONLY backdrop
    ADD CONSTRAINT pk_backdrop PRIMARY KEY (id);
ALTER TABLE ONLY calendar_day
    ADD CONSTRAINT pk_calendar_day PRIMARY KEY (day);
ALTER TABLE ONLY calendar_year
    ADD CONSTRAINT pk_calendar_year PRIMARY KEY (year);
ALTER TABLE ONLY case_chain
    ADD CONSTRAINT pk_case_chain PRIMARY KEY (case_id);
ALTER TABLE ONLY case_log
    ADD CONSTRAINT pk_case_log PRIMARY KEY (id);
ALTER TABLE ONLY case_note
    ADD CONSTRAINT pk_case_note PRIMARY KEY (id);
ALTER TABLE ONLY case_number_day
    ADD CONSTRAINT pk_case_number_day PRIMARY KEY (day);
ALTER TABLE ONLY case_report
    ADD CONSTRAINT pk_case_report PRIMARY KEY (id);
ALTER TABLE ONLY cases
    ADD CONSTRAINT pk_cases PRIMARY KEY (id);
ALTER TABLE ONLY catalogue_item
    ADD CONSTRAINT pk_catalogue_item PRIMARY KEY (id);
ALTER TABLE ONLY claim
    ADD CONSTRAINT pk_claim PRIMARY KEY (case_id);
ALTER TABLE ONLY command_done
    ADD CONSTRAINT pk_command_done PRIMARY KEY (command_id);
ALTER TABLE ONLY component
    ADD CONSTRAINT pk_component PRIMARY KEY (id);
ALTER TABLE ONLY coordination_item
    ADD CONSTRAINT pk_coordination_item PRIMARY KEY (id);
ALTER TABLE ONLY field_task
    ADD CONSTRAINT pk_field_task PRIMARY KEY (id);
ALTER TABLE ONLY group_member
    ADD CONSTRAINT pk_group_member PRIMARY KEY (person_id);
ALTER TABLE ONLY joint_template
    ADD CONSTRAINT pk_joint_template PRIMARY KEY (id);
ALTER TABLE ONLY lifecycle_move
    ADD CONSTRAINT pk_lifecycle_move PRIMARY KEY (verb, source, target);
ALTER TABLE ONLY meeting
    ADD CONSTRAINT pk_meeting PRIMARY KEY (id);
ALTER TABLE ONLY negation_filing
    ADD CONSTRAINT pk_negation_filing PRIMARY KEY (id);
ALTER TABLE ONLY order_number_year
    ADD CONSTRAINT pk_order_number_year PRIMARY KEY (year);
ALTER TABLE ONLY order_step
    ADD CONSTRAINT pk_order_step PRIMARY KEY (verb, source, target);
ALTER TABLE ONLY person
    ADD CONSTRAINT pk_person PRIMARY KEY (id);
ALTER TABLE ONLY person_area
    ADD CONSTRAINT pk_person_area PRIMARY KEY (person_id, area_id);
ALTER TABLE ONLY photo
    ADD CONSTRAINT pk_photo PRIMARY KEY (id);
ALTER TABLE ONLY presence
    ADD CONSTRAINT pk_presence PRIMARY KEY (seat);
ALTER TABLE ONLY reminder_rule
    ADD CONSTRAINT pk_reminder_rule PRIMARY KEY (id);
ALTER TABLE ONLY score_period
    ADD CONSTRAINT pk_score_period PRIMARY KEY (id);
ALTER TABLE ONLY setting
    ADD CONSTRAINT pk_setting PRIMARY KEY (key);
ALTER TABLE ONLY special_case
    ADD CONSTRAINT pk_special_case PRIMARY KEY (case_id, board);
ALTER TABLE ONLY stage_limit
    ADD CONSTRAINT pk_stage_limit PRIMARY KEY (stage, urgent);
ALTER TABLE ONLY stage_timer
    ADD CONSTRAINT pk_stage_timer PRIMARY KEY (id);
ALTER TABLE ONLY supervision_order
    ADD CONSTRAINT pk_supervision_order PRIMARY KEY (id);
ALTER TABLE ONLY task
    ADD CONSTRAINT pk_task PRIMARY KEY (id);
ALTER TABLE ONLY task_move
    ADD CONSTRAINT pk_task_move PRIMARY KEY (source, target, side);
ALTER TABLE ONLY timer_mark
    ADD CONSTRAINT pk_timer_mark PRIMARY KEY (timer_id, share, due_at);
ALTER TABLE ONLY unit
    ADD CONSTRAINT pk_unit PRIMARY KEY (id);
ALTER TABLE ONLY unit_appeal
    ADD CONSTRAINT pk_unit_appeal PRIMARY KEY (id);
ALTER TABLE ONLY unit_area
    ADD CONSTRAINT pk_unit_area PRIMARY KEY (unit_id, area_id);
ALTER TABLE ONLY unit_authorization
    ADD CONSTRAINT pk_unit_authorization PRIMARY KEY (id);
ALTER TABLE ONLY urge
    ADD CONSTRAINT pk_urge PRIMARY KEY (id);
ALTER TABLE ONLY whistle
    ADD CONSTRAINT pk_whistle PRIMARY KEY (id);
ALTER TABLE ONLY whistle_call
    ADD CONSTRAINT pk_whistle_call PRIMARY KEY (whistle_id, unit_id);
ALTER TABLE ONLY working_window
    ADD CONSTRAINT pk_working_window PRIMARY KEY (weekday, opens);
ALTER TABLE ONLY alert
    ADD CONSTRAINT uq_alert_key UNIQUE (key);
ALTER TABLE ONLY area
    ADD CONSTRAINT uq_area_code UNIQUE (code);
ALTER TABLE ONLY case_log
    ADD CONSTRAINT uq_case_log_case_id_seq UNIQUE (case_id, seq);
ALTER TABLE ONLY cases
    ADD CONSTRAINT uq_cases_external_source_external_id UNIQUE (external_source, external_id);
ALTER TABLE ONLY cases
    ADD CONSTRAINT uq_cases_number UNIQUE (number);
ALTER TABLE ONLY cases
    ADD CONSTRAINT uq_cases_number_day_number_seq UNIQUE (number_day, number_seq);
ALTER TABLE ONLY catalogue_item
    ADD CONSTRAINT uq_catalogue_item_code UNIQUE (code);
ALTER TABLE ONLY component
    ADD CONSTRAINT uq_component_code UNIQUE (code);
ALTER TABLE ONLY joint_template
    ADD CONSTRAINT uq_joint_template_name UNIQUE (name);
ALTER TABLE ONLY person
    ADD CONSTRAINT uq_person_login UNIQUE (login);
ALTER TABLE ONLY photo
    ADD CONSTRAINT uq_photo_case_id_sha256 UNIQUE (case_id, sha256);
ALTER TABLE ONLY reminder_rule
    ADD CONSTRAINT uq_reminder_rule_stage_matter_code_share UNIQUE (stage, matter_code, share);
ALTER TABLE ONLY score_period
    ADD CONSTRAINT uq_score_period_name UNIQUE (name);
ALTER TABLE ONLY supervision_order
    ADD CONSTRAINT uq_supervision_order_number UNIQUE (number);
ALTER TABLE ONLY unit_appeal
    ADD CONSTRAINT uq_unit_appeal_case_id UNIQUE (case_id);
ALTER TABLE ONLY unit_authorization
    ADD CONSTRAINT uq_unit_authorization_matter_code_unit_id_area_id UNIQUE NULLS NOT DISTINCT (matter_code, unit_id, area_id);
ALTER TABLE ONLY unit
    ADD CONSTRAINT uq_unit_code UNIQUE (code);
CREATE INDEX ix_alert_answer_alert_id ON alert_answer USING btree (alert_id);
CREATE INDEX ix_alert_case_id ON alert USING btree (case_id);
CREATE INDEX ix_alert_standing ON alert USING btree (raised_at) WHERE (ended_at IS NULL);
CREATE INDEX ix_area_parent_id ON area USING btree (parent_id);
CREATE INDEX ix_area_tier ON area USING btree (tier);
CREATE INDEX ix_case_log_occurred_at ON case_log USING btree (occurred_at);
CREATE INDEX ix_case_note_case_id ON case_note USING btree (case_id);
CREATE INDEX ix_case_report_case_id ON case_report USING btree (case_id);
CREATE INDEX ix_case_report_phone ON case_report USING btree (caller_phone);
CREATE INDEX ix_cases_cell_id ON cases USING btree (cell_id);
CREATE INDEX ix_cases_closed_at ON cases USING btree (closed_at);
CREATE INDEX ix_cases_item_id ON cases USING btree (item_id, reported_at);
CREATE INDEX ix_cases_reported_at ON cases USING btree (reported_at);
CREATE INDEX ix_cases_state ON cases USING btree (state);
CREATE INDEX ix_component_cell_id ON component USING btree (cell_id);
CREATE INDEX ix_coordination_item_case_id ON coordination_item USING btree (case_id);
CREATE INDEX ix_field_task_case_id ON field_task USING btree (case_id);
CREATE INDEX ix_field_task_person_open ON field_task USING btree (person_id, state);
CREATE INDEX ix_negation_filing_case_id ON negation_filing USING btree (case_id);
CREATE INDEX ix_person_area_area_id ON person_area USING btree (area_id);
CREATE INDEX ix_person_unit_id ON person USING btree (unit_id);
CREATE INDEX ix_photo_case_id ON photo USING btree (case_id);
CREATE INDEX ix_stage_timer_case_id ON stage_timer USING btree (case_id);
CREATE INDEX ix_stage_timer_next_mark ON stage_timer USING btree (next_mark_at) WHERE (next_mark_at IS NOT NULL);
CREATE INDEX ix_stage_timer_running ON stage_timer USING btree (case_id) WHERE (stopped_at IS NULL);
CREATE INDEX ix_supervision_order_case_id ON supervision_order USING btree (case_id);
CREATE INDEX ix_supervision_order_standing ON supervision_order USING btree (due_at) WHERE (state = ANY (ARRAY['ISSUED'::text, 'RECEIVED'::text, 'REPLIED'::text]));
CREATE INDEX ix_task_case_id ON task USING btree (case_id);
CREATE INDEX ix_task_unit_open ON task USING btree (unit_id, state);
CREATE INDEX ix_timer_mark_case_id ON timer_mark USING btree (case_id);
CREATE INDEX ix_urge_case_id ON urge USING btree (case_id);
CREATE INDEX ix_whistle_case_id ON whistle USING btree (case_id);
CREATE TRIGGER alert_speaks AFTER INSERT OR UPDATE ON alert FOR EACH ROW EXECUTE FUNCTION desk_alert_speaks();
CREATE TRIGGER call_changes BEFORE INSERT OR UPDATE ON whistle_call FOR EACH ROW EXECUTE FUNCTION desk_call_changes();
CREATE TRIGGER case_changes BEFORE UPDATE ON cases FOR EACH ROW EXECUTE FUNCTION desk_case_changes();
CREATE TRIGGER case_is_born BEFORE INSERT ON cases FOR EACH ROW EXECUTE FUNCTION desk_case_is_born();
CREATE TRIGGER case_speaks AFTER INSERT OR UPDATE ON cases FOR EACH ROW EXECUTE FUNCTION desk_case_speaks();
CREATE TRIGGER cases_stay BEFORE DELETE OR TRUNCATE ON cases FOR EACH STATEMENT EXECUTE FUNCTION desk_cases_stay();
CREATE TRIGGER claim_changes BEFORE INSERT OR DELETE OR UPDATE ON claim FOR EACH ROW EXECUTE FUNCTION desk_claim_changes();
CREATE TRIGGER errand_changes BEFORE INSERT OR UPDATE ON field_task FOR EACH ROW EXECUTE FUNCTION desk_errand_changes();
CREATE TRIGGER log_guard BEFORE INSERT ON case_log FOR EACH ROW EXECUTE FUNCTION desk_log_guard();
CREATE TRIGGER log_is_final BEFORE DELETE OR UPDATE ON case_log FOR EACH ROW EXECUTE FUNCTION desk_log_is_final();
CREATE TRIGGER log_is_never_emptied BEFORE TRUNCATE ON case_log FOR EACH STATEMENT EXECUTE FUNCTION desk_log_is_final();
CREATE TRIGGER mark_speaks BEFORE INSERT ON timer_mark FOR EACH ROW EXECUTE FUNCTION desk_mark_speaks();
CREATE CONSTRAINT TRIGGER no_clock_after_the_end AFTER UPDATE ON cases DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.state = ANY (ARRAY['REFUSED'::text, 'VOIDED'::text, 'CLOSED'::text, 'FORCE_CLOSED'::text, 'CLOSED_BY_NOTICE'::text]))) EXECUTE FUNCTION desk_no_clock_after_the_end();
CREATE TRIGGER note_speaks BEFORE INSERT ON case_note FOR EACH ROW EXECUTE FUNCTION desk_note_speaks();
CREATE TRIGGER order_changes BEFORE INSERT OR UPDATE ON supervision_order FOR EACH ROW EXECUTE FUNCTION desk_order_changes();
CREATE TRIGGER order_speaks AFTER INSERT OR UPDATE ON supervision_order FOR EACH ROW EXECUTE FUNCTION desk_order_speaks();
CREATE TRIGGER person_changes BEFORE UPDATE ON person FOR EACH ROW EXECUTE FUNCTION desk_person_changes();
CREATE TRIGGER presence_is_own BEFORE DELETE OR UPDATE ON presence FOR EACH ROW EXECUTE FUNCTION desk_presence_is_own();
CREATE TRIGGER report_is_written BEFORE INSERT ON case_report FOR EACH ROW EXECUTE FUNCTION desk_report_is_written();
CREATE TRIGGER row_speaks AFTER INSERT ON alert_answer FOR EACH ROW EXECUTE FUNCTION desk_row_speaks('alert', 'alert_id');
CREATE TRIGGER row_speaks AFTER INSERT OR DELETE OR UPDATE ON area FOR EACH ROW EXECUTE FUNCTION desk_row_speaks('area', 'id');
CREATE TRIGGER row_speaks AFTER INSERT OR DELETE OR UPDATE ON case_report FOR EACH ROW EXECUTE FUNCTION desk_row_speaks('file', 'case_id');
CREATE TRIGGER row_speaks AFTER INSERT OR DELETE OR UPDATE ON catalogue_item FOR EACH ROW EXECUTE FUNCTION desk_row_speaks('catalogue', 'id');
CREATE TRIGGER row_speaks AFTER INSERT OR DELETE OR UPDATE ON claim FOR EACH ROW EXECUTE FUNCTION desk_row_speaks('claim', 'case_id');
CREATE TRIGGER row_speaks AFTER INSERT OR DELETE OR UPDATE ON field_task FOR EACH ROW EXECUTE FUNCTION desk_row_speaks('errand', 'case_id');
CREATE TRIGGER row_speaks AFTER INSERT OR DELETE OR UPDATE ON person FOR EACH ROW EXECUTE FUNCTION desk_row_speaks('person', 'id');
CREATE TRIGGER row_speaks AFTER INSERT OR DELETE OR UPDATE ON photo FOR EACH ROW EXECUTE FUNCTION desk_row_speaks('file', 'case_id');
CREATE TRIGGER row_speaks AFTER INSERT OR DELETE OR UPDATE ON presence FOR EACH ROW EXECUTE FUNCTION desk_row_speaks('presence', 'case_id');
CREATE TRIGGER row_speaks AFTER INSERT OR DELETE OR UPDATE ON unit FOR EACH ROW EXECUTE FUNCTION desk_row_speaks('unit', 'id');
CREATE TRIGGER rules_speak AFTER INSERT OR DELETE OR UPDATE ON calendar_day FOR EACH STATEMENT EXECUTE FUNCTION desk_rules_speak();
CREATE TRIGGER rules_speak AFTER INSERT OR DELETE OR UPDATE ON calendar_year FOR EACH STATEMENT EXECUTE FUNCTION desk_rules_speak();
CREATE TRIGGER rules_speak AFTER INSERT OR DELETE OR UPDATE ON catalogue_item FOR EACH STATEMENT EXECUTE FUNCTION desk_rules_speak();
CREATE TRIGGER rules_speak AFTER INSERT OR DELETE OR UPDATE ON joint_template FOR EACH STATEMENT EXECUTE FUNCTION desk_rules_speak();
CREATE TRIGGER rules_speak AFTER INSERT OR DELETE OR UPDATE ON reminder_rule FOR EACH STATEMENT EXECUTE FUNCTION desk_rules_speak();
CREATE TRIGGER rules_speak AFTER INSERT OR DELETE OR UPDATE ON setting FOR EACH STATEMENT EXECUTE FUNCTION desk_rules_speak();
CREATE TRIGGER rules_speak AFTER INSERT OR DELETE OR UPDATE ON stage_limit FOR EACH STATEMENT EXECUTE FUNCTION desk_rules_speak();
CREATE TRIGGER rules_speak AFTER INSERT OR DELETE OR UPDATE ON unit_authorization FOR EACH STATEMENT EXECUTE FUNCTION desk_rules_speak();
CREATE TRIGGER rules_speak AFTER INSERT OR DELETE OR UPDATE ON working_window FOR EACH STATEMENT EXECUTE FUNCTION desk_rules_speak();
CREATE TRIGGER speaks AFTER INSERT OR UPDATE ON accountability FOR EACH ROW EXECUTE FUNCTION desk_supervision_speaks('accountability');
CREATE TRIGGER speaks AFTER INSERT OR UPDATE ON coordination_item FOR EACH ROW EXECUTE FUNCTION desk_supervision_speaks('agenda');
CREATE TRIGGER speaks AFTER INSERT OR UPDATE ON negation_filing FOR EACH ROW EXECUTE FUNCTION desk_supervision_speaks('negation');
CREATE TRIGGER speaks AFTER INSERT OR UPDATE ON special_case FOR EACH ROW EXECUTE FUNCTION desk_supervision_speaks('special');
CREATE TRIGGER speaks AFTER INSERT OR UPDATE ON unit_appeal FOR EACH ROW EXECUTE FUNCTION desk_supervision_speaks('appeal');
CREATE TRIGGER speaks AFTER INSERT OR UPDATE ON urge FOR EACH ROW EXECUTE FUNCTION desk_supervision_speaks('urge');
CREATE TRIGGER speaks AFTER INSERT OR UPDATE ON whistle FOR EACH ROW EXECUTE FUNCTION desk_supervision_speaks('whistle');
CREATE TRIGGER stamp BEFORE INSERT ON accountability FOR EACH ROW EXECUTE FUNCTION desk_stamp('by', 'at');
CREATE TRIGGER stamp BEFORE INSERT ON alert_answer FOR EACH ROW EXECUTE FUNCTION desk_stamp('login', 'at');
CREATE TRIGGER stamp BEFORE INSERT ON coordination_item FOR EACH ROW EXECUTE FUNCTION desk_stamp('put_by', 'put_at');
CREATE TRIGGER stamp BEFORE INSERT ON negation_filing FOR EACH ROW EXECUTE FUNCTION desk_stamp('by', 'at');
CREATE TRIGGER stamp BEFORE INSERT ON photo FOR EACH ROW EXECUTE FUNCTION desk_stamp('added_by', 'added_at');
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON presence FOR EACH ROW EXECUTE FUNCTION desk_stamp('login', 'seen_at');
CREATE TRIGGER stamp BEFORE UPDATE ON setting FOR EACH ROW EXECUTE FUNCTION desk_stamp('changed_by', 'changed_at');
CREATE TRIGGER stamp BEFORE INSERT ON special_case FOR EACH ROW EXECUTE FUNCTION desk_stamp('by', 'at');
CREATE TRIGGER stamp BEFORE INSERT ON unit_appeal FOR EACH ROW EXECUTE FUNCTION desk_stamp('asked_by', 'asked_at');
CREATE TRIGGER stamp BEFORE INSERT ON urge FOR EACH ROW EXECUTE FUNCTION desk_stamp('by', 'at');
CREATE TRIGGER stamp BEFORE INSERT ON whistle FOR EACH ROW EXECUTE FUNCTION desk_stamp('called_by', 'called_at');
CREATE TRIGGER task_changes BEFORE UPDATE ON task FOR EACH ROW EXECUTE FUNCTION desk_task_changes();
CREATE TRIGGER task_speaks AFTER INSERT OR UPDATE ON task FOR EACH ROW EXECUTE FUNCTION desk_task_speaks();
CREATE TRIGGER task_starts BEFORE INSERT ON task FOR EACH ROW EXECUTE FUNCTION desk_task_starts();
CREATE TRIGGER timer_changes BEFORE INSERT OR UPDATE ON stage_timer FOR EACH ROW EXECUTE FUNCTION desk_timer_changes();
ALTER TABLE ONLY accountability
    ADD CONSTRAINT fk_accountability_case_id FOREIGN KEY (case_id) REFERENCES cases(id);
ALTER TABLE ONLY accountability
    ADD CONSTRAINT fk_accountability_order_id FOREIGN KEY (order_id) REFERENCES supervision_order(id);
ALTER TABLE ONLY accountability
    ADD CONSTRAINT fk_accountability_person_id FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE ONLY accountability
    ADD CONSTRAINT fk_accountability_unit_id FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE ONLY alert_answer
    ADD CONSTRAINT fk_alert_answer_alert_id FOREIGN KEY (alert_id) REFERENCES alert(id);
ALTER TABLE ONLY alert
    ADD CONSTRAINT fk_alert_case_id FOREIGN KEY (case_id) REFERENCES cases(id);
ALTER TABLE ONLY alert
    ADD CONSTRAINT fk_alert_cell_id FOREIGN KEY (cell_id) REFERENCES area(id);
ALTER TABLE ONLY alert
    ADD CONSTRAINT fk_alert_task_id FOREIGN KEY (task_id) REFERENCES task(id);
ALTER TABLE ONLY alert
    ADD CONSTRAINT fk_alert_unit_id FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE ONLY area
    ADD CONSTRAINT fk_area_parent_id FOREIGN KEY (parent_id) REFERENCES area(id);
ALTER TABLE ONLY case_note
    ADD CONSTRAINT fk_case_note_case_id FOREIGN KEY (case_id) REFERENCES cases(id);
ALTER TABLE ONLY case_note
    ADD CONSTRAINT fk_case_note_task_id FOREIGN KEY (task_id) REFERENCES task(id);
ALTER TABLE ONLY case_report
    ADD CONSTRAINT fk_case_report_case_id FOREIGN KEY (case_id) REFERENCES cases(id);
ALTER TABLE ONLY case_report
    ADD CONSTRAINT fk_case_report_merged_from FOREIGN KEY (merged_from) REFERENCES cases(id);
ALTER TABLE ONLY cases
    ADD CONSTRAINT fk_cases_cell_id FOREIGN KEY (cell_id) REFERENCES area(id);
ALTER TABLE ONLY cases
    ADD CONSTRAINT fk_cases_duplicate_of FOREIGN KEY (duplicate_of) REFERENCES cases(id);
ALTER TABLE ONLY cases
    ADD CONSTRAINT fk_cases_item_id FOREIGN KEY (item_id) REFERENCES catalogue_item(id);
ALTER TABLE ONLY cases
    ADD CONSTRAINT fk_cases_period_id FOREIGN KEY (period_id) REFERENCES score_period(id);
ALTER TABLE ONLY cases
    ADD CONSTRAINT fk_cases_unit_id FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE ONLY claim
    ADD CONSTRAINT fk_claim_case_id FOREIGN KEY (case_id) REFERENCES cases(id);
ALTER TABLE ONLY component
    ADD CONSTRAINT fk_component_cell_id FOREIGN KEY (cell_id) REFERENCES area(id);
ALTER TABLE ONLY component
    ADD CONSTRAINT fk_component_unit_id FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE ONLY coordination_item
    ADD CONSTRAINT fk_coordination_item_case_id FOREIGN KEY (case_id) REFERENCES cases(id);
ALTER TABLE ONLY coordination_item
    ADD CONSTRAINT fk_coordination_item_order_id FOREIGN KEY (order_id) REFERENCES supervision_order(id);
ALTER TABLE ONLY field_task
    ADD CONSTRAINT fk_field_task_case_id FOREIGN KEY (case_id) REFERENCES cases(id);
ALTER TABLE ONLY field_task
    ADD CONSTRAINT fk_field_task_person_id FOREIGN KEY (person_id) REFERENCES person(id);
ALTER TABLE ONLY group_member
    ADD CONSTRAINT fk_group_member_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE;
ALTER TABLE ONLY negation_filing
    ADD CONSTRAINT fk_negation_filing_case_id FOREIGN KEY (case_id) REFERENCES cases(id);
ALTER TABLE ONLY person_area
    ADD CONSTRAINT fk_person_area_area_id FOREIGN KEY (area_id) REFERENCES area(id) ON DELETE CASCADE;
ALTER TABLE ONLY person_area
    ADD CONSTRAINT fk_person_area_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE;
ALTER TABLE ONLY person
    ADD CONSTRAINT fk_person_superior_id FOREIGN KEY (superior_id) REFERENCES person(id);
ALTER TABLE ONLY person
    ADD CONSTRAINT fk_person_unit_id FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE ONLY photo
    ADD CONSTRAINT fk_photo_case_id FOREIGN KEY (case_id) REFERENCES cases(id);
ALTER TABLE ONLY special_case
    ADD CONSTRAINT fk_special_case_case_id FOREIGN KEY (case_id) REFERENCES cases(id);
ALTER TABLE ONLY stage_timer
    ADD CONSTRAINT fk_stage_timer_case_id FOREIGN KEY (case_id) REFERENCES cases(id);
ALTER TABLE ONLY stage_timer
    ADD CONSTRAINT fk_stage_timer_task_id FOREIGN KEY (task_id) REFERENCES task(id);
ALTER TABLE ONLY supervision_order
    ADD CONSTRAINT fk_supervision_order_case_id FOREIGN KEY (case_id) REFERENCES cases(id);
ALTER TABLE ONLY supervision_order
    ADD CONSTRAINT fk_supervision_order_target_person_id FOREIGN KEY (target_person_id) REFERENCES person(id);
ALTER TABLE ONLY supervision_order
    ADD CONSTRAINT fk_supervision_order_target_unit_id FOREIGN KEY (target_unit_id) REFERENCES unit(id);
ALTER TABLE ONLY supervision_order
    ADD CONSTRAINT fk_supervision_order_task_id FOREIGN KEY (task_id) REFERENCES task(id);
ALTER TABLE ONLY task
    ADD CONSTRAINT fk_task_after_task_id FOREIGN KEY (after_task_id) REFERENCES task(id);
ALTER TABLE ONLY task
    ADD CONSTRAINT fk_task_case_id FOREIGN KEY (case_id) REFERENCES cases(id);
ALTER TABLE ONLY task
    ADD CONSTRAINT fk_task_handler_id FOREIGN KEY (handler_id) REFERENCES person(id);
ALTER TABLE ONLY task
    ADD CONSTRAINT fk_task_suggested_unit_id FOREIGN KEY (suggested_unit_id) REFERENCES unit(id);
ALTER TABLE ONLY task
    ADD CONSTRAINT fk_task_unit_id FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE ONLY timer_mark
    ADD CONSTRAINT fk_timer_mark_case_id FOREIGN KEY (case_id) REFERENCES cases(id);
ALTER TABLE ONLY timer_mark
    ADD CONSTRAINT fk_timer_mark_timer_id FOREIGN KEY (timer_id) REFERENCES stage_timer(id);
ALTER TABLE ONLY unit_appeal
    ADD CONSTRAINT fk_unit_appeal_case_id FOREIGN KEY (case_id) REFERENCES cases(id);
ALTER TABLE ONLY unit_appeal
    ADD CONSTRAINT fk_unit_appeal_unit_id FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE ONLY unit_area
    ADD CONSTRAINT fk_unit_area_area_id FOREIGN KEY (area_id) REFERENCES area(id) ON DELETE CASCADE;
ALTER TABLE ONLY unit_area
    ADD CONSTRAINT fk_unit_area_unit_id FOREIGN KEY (unit_id) REFERENCES unit(id) ON DELETE CASCADE;
ALTER TABLE ONLY unit_authorization
    ADD CONSTRAINT fk_unit_authorization_area_id FOREIGN KEY (area_id) REFERENCES area(id) ON DELETE CASCADE;
ALTER TABLE ONLY unit_authorization
    ADD CONSTRAINT fk_unit_authorization_unit_id FOREIGN KEY (unit_id) REFERENCES unit(id) ON DELETE CASCADE;
ALTER TABLE ONLY unit
    ADD CONSTRAINT fk_unit_parent_id FOREIGN KEY (parent_id) REFERENCES unit(id);
ALTER TABLE ONLY urge
    ADD CONSTRAINT fk_urge_case_id FOREIGN KEY (case_id) REFERENCES cases(id);
ALTER TABLE ONLY urge
    ADD CONSTRAINT fk_urge_task_id FOREIGN KEY (task_id) REFERENCES task(id);
ALTER TABLE ONLY urge
    ADD CONSTRAINT fk_urge_unit_id FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE ONLY whistle_call
    ADD CONSTRAINT fk_whistle_call_unit_id FOREIGN KEY (unit_id) REFERENCES unit(id);
ALTER TABLE ONLY whistle_call
    ADD CONSTRAINT fk_whistle_call_whistle_id FOREIGN KEY (whistle_id) REFERENCES whistle(id);
ALTER TABLE ONLY whistle
    ADD CONSTRAINT fk_whistle_case_id FOREIGN KEY (case_id) REFERENCES cases(id);
ALTER TABLE accountability ENABLE ROW LEVEL SECURITY;
ALTER TABLE alert ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases ENABLE ROW LEVEL SECURITY;
ALTER TABLE claim ENABLE ROW LEVEL SECURITY;
ALTER TABLE command_done ENABLE ROW LEVEL SECURITY;
ALTER TABLE field_task ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON command_done USING ((actor = SESSION_USER)) WITH CHECK ((actor = SESSION_USER));
ALTER TABLE photo ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON accountability USING ((( SELECT desk_sees_all() AS desk_sees_all) OR (unit_id = ( SELECT desk_my_unit() AS desk_my_unit)) OR desk_sees_case(case_id))) WITH CHECK (true);
CREATE POLICY seen ON alert USING ((( SELECT desk_sees_all() AS desk_sees_all) OR (unit_id = ( SELECT desk_my_unit() AS desk_my_unit)) OR desk_sees_case(case_id))) WITH CHECK (true);
CREATE POLICY seen ON case_log USING ((( SELECT desk_sees_all() AS desk_sees_all) OR desk_sees_case(case_id))) WITH CHECK (true);
CREATE POLICY seen ON case_note USING ((( SELECT desk_sees_all() AS desk_sees_all) OR desk_sees_case(case_id))) WITH CHECK ((( SELECT desk_sees_all() AS desk_sees_all) OR desk_sees_case(case_id)));
CREATE POLICY seen ON case_report USING ((( SELECT desk_sees_all() AS desk_sees_all) OR desk_sees_case(case_id))) WITH CHECK ((( SELECT desk_sees_all() AS desk_sees_all) OR desk_sees_case(case_id)));
CREATE POLICY seen ON cases USING ((( SELECT desk_sees_all() AS desk_sees_all) OR (created_by = SESSION_USER) OR desk_sees_case(id))) WITH CHECK (true);
CREATE POLICY seen ON claim USING ((( SELECT desk_sees_all() AS desk_sees_all) OR desk_sees_case(case_id))) WITH CHECK ((( SELECT desk_sees_all() AS desk_sees_all) OR desk_sees_case(case_id)));
CREATE POLICY seen ON field_task USING ((( SELECT desk_sees_all() AS desk_sees_all) OR desk_sees_case(case_id))) WITH CHECK ((( SELECT desk_sees_all() AS desk_sees_all) OR desk_sees_case(case_id)));
CREATE POLICY seen ON photo USING ((( SELECT desk_sees_all() AS desk_sees_all) OR desk_sees_case(case_id))) WITH CHECK ((( SELECT desk_sees_all() AS desk_sees_all) OR desk_sees_case(case_id)));
CREATE POLICY seen ON stage_timer USING ((( SELECT desk_sees_all() AS desk_sees_all) OR desk_sees_case(case_id))) WITH CHECK ((( SELECT desk_sees_all() AS desk_sees_all) OR desk_sees_case(case_id)));
CREATE POLICY seen ON supervision_order USING ((( SELECT desk_sees_all() AS desk_sees_all) OR (target_unit_id = ( SELECT desk_my_unit() AS desk_my_unit)) OR desk_sees_case(case_id))) WITH CHECK (true);
CREATE POLICY seen ON task USING ((( SELECT desk_sees_all() AS desk_sees_all) OR desk_sees_case(case_id))) WITH CHECK ((( SELECT desk_sees_all() AS desk_sees_all) OR desk_sees_case(case_id)));
CREATE POLICY seen ON unit_appeal USING ((( SELECT desk_sees_all() AS desk_sees_all) OR (unit_id = ( SELECT desk_my_unit() AS desk_my_unit)) OR desk_sees_case(case_id))) WITH CHECK (true);
CREATE POLICY seen ON urge USING ((( SELECT desk_sees_all() AS desk_sees_all) OR (unit_id = ( SELECT desk_my_unit() AS desk_my_unit)) OR desk_sees_case(case_id))) WITH CHECK (true);
ALTER TABLE stage_timer ENABLE ROW LEVEL SECURITY;
ALTER TABLE supervision_order ENABLE ROW LEVEL SECURITY;
ALTER TABLE task ENABLE ROW LEVEL SECURITY;
ALTER TABLE unit_appeal ENABLE ROW LEVEL SECURITY;
ALTER TABLE urge ENABLE ROW LEVEL SECURITY;
GRANT USAGE ON SCHEMA public TO desk_person;
REVOKE ALL ON FUNCTION desk_broken_lines() FROM PUBLIC;
GRANT ALL ON FUNCTION desk_broken_lines() TO desk_auditor;
GRANT ALL ON FUNCTION desk_broken_lines() TO desk_administrator;
GRANT INSERT,UPDATE ON TABLE cases TO desk_administrator;
GRANT SELECT ON TABLE cases TO desk_person;
GRANT INSERT,UPDATE ON TABLE cases TO desk_intake;
GRANT INSERT,UPDATE ON TABLE cases TO desk_dispatcher;
GRANT INSERT,UPDATE ON TABLE cases TO desk_duty_leader;
GRANT INSERT ON TABLE cases TO desk_collector;
GRANT UPDATE(version) ON TABLE cases TO desk_collector;
GRANT UPDATE(version) ON TABLE cases TO desk_unit_officer;
GRANT UPDATE(version) ON TABLE cases TO desk_supervisor;
GRANT UPDATE(state) ON TABLE cases TO desk_collector;
GRANT UPDATE(state) ON TABLE cases TO desk_unit_officer;
GRANT UPDATE(state) ON TABLE cases TO desk_supervisor;
GRANT UPDATE(clock) ON TABLE cases TO desk_collector;
GRANT UPDATE(clock) ON TABLE cases TO desk_unit_officer;
GRANT UPDATE(clock) ON TABLE cases TO desk_supervisor;
GRANT UPDATE(clock_started_at) ON TABLE cases TO desk_collector;
GRANT UPDATE(clock_started_at) ON TABLE cases TO desk_unit_officer;
GRANT UPDATE(clock_started_at) ON TABLE cases TO desk_supervisor;
GRANT UPDATE(near_at) ON TABLE cases TO desk_collector;
GRANT UPDATE(near_at) ON TABLE cases TO desk_unit_officer;
GRANT UPDATE(near_at) ON TABLE cases TO desk_supervisor;
GRANT UPDATE(due_at) ON TABLE cases TO desk_collector;
GRANT UPDATE(due_at) ON TABLE cases TO desk_unit_officer;
GRANT UPDATE(due_at) ON TABLE cases TO desk_supervisor;
GRANT UPDATE(remaining_s) ON TABLE cases TO desk_collector;
GRANT UPDATE(remaining_s) ON TABLE cases TO desk_unit_officer;
GRANT UPDATE(remaining_s) ON TABLE cases TO desk_supervisor;
GRANT UPDATE(supervision_level) ON TABLE cases TO desk_collector;
GRANT UPDATE(supervision_level) ON TABLE cases TO desk_supervisor;
GRANT UPDATE(disposal_due_at) ON TABLE cases TO desk_collector;
GRANT UPDATE(disposal_due_at) ON TABLE cases TO desk_unit_officer;
GRANT UPDATE(reworked) ON TABLE cases TO desk_collector;
GRANT UPDATE(overtime_exempt) ON TABLE cases TO desk_intake;
REVOKE ALL ON FUNCTION desk_case_facts(o cases, n cases) FROM PUBLIC;
REVOKE ALL ON FUNCTION desk_give_login(person_login text, password text) FROM PUBLIC;
GRANT ALL ON FUNCTION desk_give_login(person_login text, password text) TO desk_administrator;
GRANT SELECT ON TABLE case_log TO desk_person;
REVOKE ALL ON FUNCTION desk_log(of_case bigint, kind text, verb text, from_state text, to_state text, reason text, detail jsonb, occurred timestamp with time zone) FROM PUBLIC;
REVOKE ALL ON FUNCTION desk_log_imported(c cases) FROM PUBLIC;
REVOKE ALL ON FUNCTION desk_next_number(at timestamp with time zone, OUT number text, OUT day date, OUT seq integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION desk_period(at timestamp with time zone) FROM PUBLIC;
GRANT INSERT,UPDATE ON TABLE task TO desk_administrator;
GRANT SELECT ON TABLE task TO desk_person;
GRANT INSERT,UPDATE ON TABLE task TO desk_dispatcher;
GRANT INSERT,UPDATE ON TABLE task TO desk_duty_leader;
GRANT UPDATE ON TABLE task TO desk_unit_officer;
GRANT UPDATE ON TABLE task TO desk_intake;
GRANT UPDATE ON TABLE task TO desk_supervisor;
GRANT UPDATE ON TABLE task TO desk_collector;
GRANT INSERT,UPDATE ON TABLE stage_timer TO desk_administrator;
GRANT SELECT ON TABLE stage_timer TO desk_person;
GRANT INSERT,UPDATE ON TABLE stage_timer TO desk_intake;
GRANT INSERT,UPDATE ON TABLE stage_timer TO desk_dispatcher;
GRANT INSERT,UPDATE ON TABLE stage_timer TO desk_duty_leader;
GRANT INSERT,UPDATE ON TABLE stage_timer TO desk_unit_officer;
GRANT INSERT,UPDATE ON TABLE stage_timer TO desk_collector;
GRANT INSERT,UPDATE ON TABLE stage_timer TO desk_supervisor;
REVOKE ALL ON FUNCTION desk_timer_recalculated(o stage_timer, n stage_timer) FROM PUBLIC;
REVOKE ALL ON FUNCTION desk_timer_starts(n stage_timer) FROM PUBLIC;
GRANT SELECT ON TABLE accountability TO desk_person;
GRANT INSERT,UPDATE ON TABLE accountability TO desk_supervisor;
GRANT INSERT,UPDATE ON TABLE accountability TO desk_duty_leader;
GRANT INSERT ON TABLE accountability TO desk_dispatcher;
GRANT INSERT ON TABLE accountability TO desk_collector;
GRANT INSERT ON TABLE accountability TO desk_intake;
GRANT SELECT ON TABLE alembic_version TO desk_person;
GRANT SELECT ON TABLE alert TO desk_person;
GRANT INSERT,UPDATE ON TABLE alert TO desk_dispatcher;
GRANT INSERT,UPDATE ON TABLE alert TO desk_duty_leader;
GRANT INSERT,UPDATE ON TABLE alert TO desk_supervisor;
GRANT INSERT,UPDATE ON TABLE alert TO desk_intake;
GRANT INSERT,UPDATE ON TABLE alert TO desk_administrator;
GRANT SELECT ON TABLE alert_answer TO desk_person;
GRANT INSERT ON TABLE alert_answer TO desk_intake;
GRANT INSERT ON TABLE alert_answer TO desk_dispatcher;
GRANT INSERT ON TABLE alert_answer TO desk_duty_leader;
GRANT INSERT ON TABLE alert_answer TO desk_supervisor;
GRANT INSERT ON TABLE alert_answer TO desk_unit_officer;
GRANT INSERT ON TABLE alert_answer TO desk_collector;
GRANT SELECT ON TABLE area TO desk_person;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE area TO desk_administrator;
GRANT SELECT ON TABLE backdrop TO desk_person;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE backdrop TO desk_administrator;
GRANT INSERT,DELETE,UPDATE ON TABLE calendar_day TO desk_duty_leader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE calendar_day TO desk_administrator;
GRANT SELECT ON TABLE calendar_day TO desk_person;
GRANT INSERT,DELETE,UPDATE ON TABLE calendar_year TO desk_duty_leader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE calendar_year TO desk_administrator;
GRANT SELECT ON TABLE calendar_year TO desk_person;
GRANT SELECT ON TABLE case_chain TO desk_auditor;
GRANT SELECT ON TABLE case_chain TO desk_administrator;
GRANT SELECT,INSERT ON TABLE case_note TO desk_intake;
GRANT SELECT,INSERT ON TABLE case_note TO desk_dispatcher;
GRANT SELECT,INSERT ON TABLE case_note TO desk_duty_leader;
GRANT SELECT,INSERT ON TABLE case_note TO desk_supervisor;
GRANT SELECT,INSERT ON TABLE case_note TO desk_unit_officer;
GRANT SELECT,INSERT ON TABLE case_note TO desk_collector;
GRANT SELECT ON TABLE case_note TO desk_auditor;
GRANT SELECT ON TABLE case_note TO desk_administrator;
GRANT SELECT,INSERT ON TABLE case_report TO desk_intake;
GRANT SELECT,INSERT ON TABLE case_report TO desk_dispatcher;
GRANT SELECT,INSERT ON TABLE case_report TO desk_duty_leader;
GRANT SELECT ON TABLE case_report TO desk_supervisor;
GRANT SELECT ON TABLE case_report TO desk_unit_officer;
GRANT SELECT,INSERT ON TABLE case_report TO desk_collector;
GRANT SELECT ON TABLE case_report TO desk_auditor;
GRANT SELECT,INSERT,UPDATE ON TABLE case_report TO desk_administrator;
GRANT INSERT,UPDATE ON TABLE catalogue_item TO desk_duty_leader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE catalogue_item TO desk_administrator;
GRANT SELECT ON TABLE catalogue_item TO desk_person;
GRANT SELECT ON TABLE claim TO desk_person;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE claim TO desk_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE claim TO desk_dispatcher;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE claim TO desk_duty_leader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE claim TO desk_supervisor;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE claim TO desk_unit_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE claim TO desk_collector;
GRANT SELECT,INSERT ON TABLE command_done TO desk_person;
GRANT UPDATE(result) ON TABLE command_done TO desk_person;
GRANT SELECT ON TABLE component TO desk_person;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE component TO desk_administrator;
GRANT SELECT ON TABLE coordination_item TO desk_person;
GRANT INSERT,UPDATE ON TABLE coordination_item TO desk_supervisor;
GRANT INSERT,UPDATE ON TABLE coordination_item TO desk_duty_leader;
GRANT INSERT ON TABLE coordination_item TO desk_dispatcher;
GRANT INSERT ON TABLE coordination_item TO desk_collector;
GRANT INSERT ON TABLE coordination_item TO desk_intake;
GRANT SELECT,INSERT,UPDATE ON TABLE field_task TO desk_intake;
GRANT SELECT,INSERT,UPDATE ON TABLE field_task TO desk_dispatcher;
GRANT SELECT,INSERT,UPDATE ON TABLE field_task TO desk_duty_leader;
GRANT SELECT ON TABLE field_task TO desk_supervisor;
GRANT SELECT ON TABLE field_task TO desk_unit_officer;
GRANT SELECT,UPDATE ON TABLE field_task TO desk_collector;
GRANT SELECT ON TABLE field_task TO desk_auditor;
GRANT SELECT,INSERT,UPDATE ON TABLE field_task TO desk_administrator;
GRANT SELECT ON TABLE field_task TO desk_wall;
GRANT SELECT ON TABLE group_member TO desk_person;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE group_member TO desk_administrator;
GRANT INSERT,UPDATE ON TABLE joint_template TO desk_duty_leader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE joint_template TO desk_administrator;
GRANT SELECT ON TABLE joint_template TO desk_person;
GRANT SELECT ON TABLE lifecycle_move TO desk_person;
GRANT SELECT ON TABLE meeting TO desk_person;
GRANT INSERT,UPDATE ON TABLE meeting TO desk_supervisor;
GRANT INSERT,UPDATE ON TABLE meeting TO desk_duty_leader;
GRANT SELECT ON TABLE negation_filing TO desk_person;
GRANT INSERT ON TABLE negation_filing TO desk_intake;
GRANT INSERT ON TABLE negation_filing TO desk_duty_leader;
GRANT INSERT ON TABLE negation_filing TO desk_dispatcher;
GRANT UPDATE(reviewed_at) ON TABLE negation_filing TO desk_duty_leader;
GRANT UPDATE(reviewed_by) ON TABLE negation_filing TO desk_duty_leader;
GRANT UPDATE(verdict) ON TABLE negation_filing TO desk_duty_leader;
GRANT SELECT ON TABLE order_step TO desk_person;
GRANT SELECT ON TABLE person TO desk_person;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE person TO desk_administrator;
GRANT UPDATE(lon) ON TABLE person TO desk_collector;
GRANT UPDATE(lon) ON TABLE person TO desk_unit_officer;
GRANT UPDATE(lat) ON TABLE person TO desk_collector;
GRANT UPDATE(lat) ON TABLE person TO desk_unit_officer;
GRANT UPDATE(position_at) ON TABLE person TO desk_collector;
GRANT UPDATE(position_at) ON TABLE person TO desk_unit_officer;
GRANT SELECT ON TABLE person_area TO desk_person;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE person_area TO desk_administrator;
GRANT SELECT,INSERT ON TABLE photo TO desk_intake;
GRANT SELECT,INSERT ON TABLE photo TO desk_dispatcher;
GRANT SELECT,INSERT ON TABLE photo TO desk_duty_leader;
GRANT SELECT ON TABLE photo TO desk_supervisor;
GRANT SELECT,INSERT ON TABLE photo TO desk_unit_officer;
GRANT SELECT,INSERT ON TABLE photo TO desk_collector;
GRANT SELECT ON TABLE photo TO desk_auditor;
GRANT SELECT ON TABLE photo TO desk_administrator;
GRANT SELECT ON TABLE presence TO desk_person;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE presence TO desk_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE presence TO desk_dispatcher;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE presence TO desk_duty_leader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE presence TO desk_supervisor;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE presence TO desk_unit_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE presence TO desk_collector;
GRANT INSERT,UPDATE ON TABLE reminder_rule TO desk_duty_leader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE reminder_rule TO desk_administrator;
GRANT SELECT ON TABLE reminder_rule TO desk_person;
GRANT SELECT ON TABLE score_period TO desk_person;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE score_period TO desk_administrator;
GRANT INSERT,UPDATE ON TABLE setting TO desk_duty_leader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE setting TO desk_administrator;
GRANT SELECT ON TABLE setting TO desk_person;
GRANT SELECT ON TABLE special_case TO desk_person;
GRANT INSERT,UPDATE ON TABLE special_case TO desk_supervisor;
GRANT INSERT,UPDATE ON TABLE special_case TO desk_duty_leader;
GRANT INSERT,UPDATE ON TABLE stage_limit TO desk_duty_leader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE stage_limit TO desk_administrator;
GRANT SELECT ON TABLE stage_limit TO desk_person;
GRANT SELECT ON TABLE supervision_order TO desk_person;
GRANT INSERT,UPDATE ON TABLE supervision_order TO desk_supervisor;
GRANT INSERT,UPDATE ON TABLE supervision_order TO desk_duty_leader;
GRANT INSERT,UPDATE ON TABLE supervision_order TO desk_dispatcher;
GRANT INSERT,UPDATE ON TABLE supervision_order TO desk_collector;
GRANT INSERT,UPDATE ON TABLE supervision_order TO desk_intake;
GRANT UPDATE ON TABLE supervision_order TO desk_unit_officer;
GRANT SELECT ON TABLE task_move TO desk_person;
GRANT SELECT ON TABLE timer_mark TO desk_person;
GRANT INSERT ON TABLE timer_mark TO desk_dispatcher;
GRANT INSERT ON TABLE timer_mark TO desk_duty_leader;
GRANT INSERT ON TABLE timer_mark TO desk_supervisor;
GRANT INSERT ON TABLE timer_mark TO desk_administrator;
GRANT SELECT ON TABLE unit TO desk_person;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE unit TO desk_administrator;
GRANT SELECT ON TABLE unit_appeal TO desk_person;
GRANT INSERT ON TABLE unit_appeal TO desk_unit_officer;
GRANT UPDATE(state) ON TABLE unit_appeal TO desk_dispatcher;
GRANT UPDATE(state) ON TABLE unit_appeal TO desk_intake;
GRANT UPDATE(state) ON TABLE unit_appeal TO desk_duty_leader;
GRANT UPDATE(first_by) ON TABLE unit_appeal TO desk_dispatcher;
GRANT UPDATE(first_by) ON TABLE unit_appeal TO desk_intake;
GRANT UPDATE(first_by) ON TABLE unit_appeal TO desk_duty_leader;
GRANT UPDATE(second_by) ON TABLE unit_appeal TO desk_dispatcher;
GRANT UPDATE(second_by) ON TABLE unit_appeal TO desk_intake;
GRANT UPDATE(second_by) ON TABLE unit_appeal TO desk_duty_leader;
GRANT UPDATE(answer) ON TABLE unit_appeal TO desk_dispatcher;
GRANT UPDATE(answer) ON TABLE unit_appeal TO desk_intake;
GRANT UPDATE(answer) ON TABLE unit_appeal TO desk_duty_leader;
GRANT SELECT ON TABLE unit_area TO desk_person;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE unit_area TO desk_administrator;
GRANT INSERT,UPDATE ON TABLE unit_authorization TO desk_duty_leader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE unit_authorization TO desk_administrator;
GRANT SELECT ON TABLE unit_authorization TO desk_person;
GRANT SELECT ON TABLE urge TO desk_person;
GRANT INSERT ON TABLE urge TO desk_supervisor;
GRANT INSERT ON TABLE urge TO desk_duty_leader;
GRANT INSERT ON TABLE urge TO desk_dispatcher;
GRANT INSERT ON TABLE urge TO desk_intake;
GRANT UPDATE(answer) ON TABLE urge TO desk_unit_officer;
GRANT UPDATE(answered_at) ON TABLE urge TO desk_unit_officer;
GRANT SELECT ON TABLE whistle TO desk_person;
GRANT INSERT,UPDATE ON TABLE whistle TO desk_dispatcher;
GRANT INSERT,UPDATE ON TABLE whistle TO desk_duty_leader;
GRANT SELECT ON TABLE whistle_call TO desk_person;
GRANT INSERT,UPDATE ON TABLE whistle_call TO desk_dispatcher;
GRANT INSERT,UPDATE ON TABLE whistle_call TO desk_duty_leader;
GRANT UPDATE(arrived_at) ON TABLE whistle_call TO desk_unit_officer;
GRANT UPDATE(signed_by) ON TABLE whistle_call TO desk_unit_officer;
GRANT UPDATE(version) ON TABLE whistle_call TO desk_unit_officer;
GRANT INSERT,DELETE,UPDATE ON TABLE working_window TO desk_duty_leader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE working_window TO desk_administrator;
GRANT SELECT ON TABLE working_window TO desk_person;
INSERT INTO alembic_version VALUES ('0002');
