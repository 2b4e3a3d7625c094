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
  BEGIN
    EXECUTE format('CREATE ROLE %I LOGIN', person_login);
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END;
  IF password IS NOT NULL THEN
    EXECUTE format('ALTER ROLE %I PASSWORD %L', person_login, password);
  END IF;
  EXECUTE format('GRANT desk_person TO %I', person_login);
  FOREACH post IN ARRAY who.roles LOOP
    EXECUTE format('GRANT %I TO %I', 'desk_' || post, person_login);
  END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION desk_give_login FROM PUBLIC;
GRANT EXECUTE ON FUNCTION desk_give_login TO desk_administrator;
