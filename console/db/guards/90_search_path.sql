-- A temporary table of the caller's must never stand in for one of ours: in every
-- function that acts with the owner's rights the temporary schema is looked through
-- last.
DO $$
DECLARE own record;
BEGIN
  FOR own IN SELECT p.oid::regprocedure AS called FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace AND p.proname LIKE 'desk\_%'
      AND p.prosecdef
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = public, pg_temp', own.called);
  END LOOP;
END $$;
