-- A person is a login role in the group roles of the posts held.
CREATE OR REPLACE FUNCTION desk_give_login(person_login text, password text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
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
REVOKE EXECUTE ON FUNCTION desk_give_login FROM PUBLIC;
GRANT EXECUTE ON FUNCTION desk_give_login TO desk_administrator;

-- May this unit be sent for this matter in this cell? An authorization names a
-- prefix of the matter code and an area that contains the cell (5.3.2).
CREATE OR REPLACE FUNCTION desk_authorised(code text, unit bigint, cell bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH RECURSIVE above AS (
    SELECT id, parent_id FROM area WHERE id = cell
    UNION SELECT a.id, a.parent_id FROM area a JOIN above b ON a.id = b.parent_id)
  SELECT EXISTS (
    SELECT FROM unit_authorization u
    WHERE u.unit_id = unit AND starts_with(code, u.matter_code)
      AND (u.area_id IS NULL OR u.area_id IN (SELECT id FROM above))
      AND now() >= coalesce(u.valid_from, '-infinity') AND now() < coalesce(u.valid_to, 'infinity'))
$$;
