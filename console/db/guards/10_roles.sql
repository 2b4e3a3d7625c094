-- What the guards ask about the session: who it is and what it may.
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO desk_person;

CREATE OR REPLACE FUNCTION desk_has(VARIADIC groups text[]) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT bool_or(pg_has_role(session_user, 'desk_' || g, 'USAGE')) FROM unnest(groups) AS g
$$;

CREATE OR REPLACE FUNCTION desk_is_owner() RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM pg_class c WHERE c.oid = 'cases'::regclass
                 AND c.relowner = (SELECT oid FROM pg_roles WHERE rolname = session_user))
$$;

CREATE OR REPLACE FUNCTION desk_may_load() RETURNS boolean
LANGUAGE sql STABLE AS $$ SELECT desk_is_owner() OR desk_has('administrator') $$;

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
