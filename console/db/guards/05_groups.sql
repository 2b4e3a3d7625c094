-- Group roles. A person's login role is a member of desk_person and of the
-- groups of the posts held; grants and row security hang on the groups.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['person', 'intake', 'dispatcher', 'duty_leader',
    'supervisor', 'unit_officer', 'collector', 'wall', 'auditor', 'administrator']
  LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN', 'desk_' || name);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
  END LOOP;
END $$;
