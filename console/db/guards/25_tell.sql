-- One word to the listening seats, inside the writing transaction.
CREATE OR REPLACE FUNCTION desk_tell(kind text, id bigint, version integer) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF desk_said('quiet') = 'on' AND desk_may_load() THEN RETURN; END IF;
  PERFORM pg_notify('desk_v1', json_build_object('k', kind, 'i', id, 'v', version,
    'x', pg_current_xact_id()::text,
    't', (extract(epoch FROM clock_timestamp()) * 1000)::bigint)::text);
END $$;

CREATE OR REPLACE FUNCTION desk_row_speaks() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE changed jsonb := to_jsonb(coalesce(NEW, OLD));
BEGIN
  PERFORM desk_tell(TG_ARGV[0], coalesce((changed->>TG_ARGV[1])::bigint, 0), 0);
  RETURN NULL;
END $$;

DO $$
DECLARE told record;
BEGIN
  FOR told IN SELECT * FROM (VALUES
      ('area', 'area', 'id'), ('unit', 'unit', 'id'), ('person', 'person', 'id'),
      ('claim', 'claim', 'case_id'), ('presence', 'presence', 'case_id'),
      ('photo', 'file', 'case_id'), ('case_report', 'file', 'case_id'),
      ('field_task', 'errand', 'case_id'),
      ('catalogue_item', 'catalogue', 'id')) AS t(table_name, kind, key)
  LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER row_speaks AFTER INSERT OR UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION desk_row_speaks(%L, %L)', told.table_name, told.kind, told.key);
  END LOOP;
END $$;

-- Seats on line and who runs the scheduler, from the server's own view of its sessions.
CREATE OR REPLACE FUNCTION desk_seats()
RETURNS TABLE (login text, seat text, since timestamptz, scheduler boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT a.usename::text, a.application_name, a.backend_start,
    EXISTS (SELECT FROM pg_locks l WHERE l.pid = a.pid AND l.locktype = 'advisory'
            AND l.granted AND l.objid = 7001)
  FROM pg_stat_activity a
  WHERE a.datname = current_database()
    AND (a.application_name LIKE 'desk:%:feed' OR a.application_name LIKE 'desk:%:scheduler')
$$;
