-- What the guards ask about the session: who it is and what it may.
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO desk_person;

-- Is this session in one of these groups? Asked two dozen times in one command, so its
-- body is one plain expression, which the planner puts in place of the call.
DROP FUNCTION IF EXISTS desk_has(text[]);
CREATE OR REPLACE FUNCTION desk_has(a text, b text DEFAULT NULL, c text DEFAULT NULL,
  d text DEFAULT NULL, e text DEFAULT NULL, f text DEFAULT NULL, g text DEFAULT NULL)
RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT pg_has_role(session_user, 'desk_' || a, 'USAGE')
    OR (b IS NOT NULL AND pg_has_role(session_user, 'desk_' || b, 'USAGE'))
    OR (c IS NOT NULL AND pg_has_role(session_user, 'desk_' || c, 'USAGE'))
    OR (d IS NOT NULL AND pg_has_role(session_user, 'desk_' || d, 'USAGE'))
    OR (e IS NOT NULL AND pg_has_role(session_user, 'desk_' || e, 'USAGE'))
    OR (f IS NOT NULL AND pg_has_role(session_user, 'desk_' || f, 'USAGE'))
    OR (g IS NOT NULL AND pg_has_role(session_user, 'desk_' || g, 'USAGE'))
$$;

-- Is this session the owner's own? Who owns the tables owns this function too.
CREATE OR REPLACE FUNCTION desk_is_owner() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN session_user = current_user;
END $$;

CREATE OR REPLACE FUNCTION desk_may_load() RETURNS boolean
LANGUAGE sql STABLE AS $$ SELECT desk_has('administrator') OR desk_is_owner() $$;

-- Is this a case brought in, with dates of its own?
CREATE OR REPLACE FUNCTION desk_is_brought(of_case bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM cases c WHERE c.id = of_case AND c.origin = 'import')
$$;

-- Does this session load this case: may it, and is the case one brought in? Asked with
-- every task and clock, so whoever may not is told without a look at the case.
CREATE OR REPLACE FUNCTION desk_loads(of_case bigint) RETURNS boolean
LANGUAGE sql STABLE AS $$ SELECT desk_may_load() AND desk_is_brought(of_case) $$;
REVOKE EXECUTE ON FUNCTION desk_is_brought, desk_loads FROM PUBLIC;

CREATE OR REPLACE FUNCTION desk_sees_all() RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT desk_has('intake', 'dispatcher', 'duty_leader', 'supervisor', 'wall',
                  'auditor', 'administrator')
$$;

CREATE OR REPLACE FUNCTION desk_my_unit() RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT unit_id FROM person WHERE login = session_user
$$;

CREATE OR REPLACE FUNCTION desk_me() RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT id FROM person WHERE login = session_user
$$;

-- What a command tells the guards about itself, for this transaction only.
CREATE OR REPLACE FUNCTION desk_said(what text) RETURNS text
LANGUAGE sql STABLE AS $$ SELECT coalesce(current_setting('desk.' || what, true), '') $$;

CREATE OR REPLACE FUNCTION desk_command() RETURNS uuid
LANGUAGE sql STABLE AS $$ SELECT nullif(desk_said('command'), '')::uuid $$;

CREATE OR REPLACE FUNCTION desk_setting(name text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT value FROM setting WHERE key = name
$$;
