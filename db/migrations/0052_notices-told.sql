-- Pages that are open are told how many notices wait for somebody: by the database, which says so once it is committed, whoever wrote and in whichever process.
CREATE FUNCTION notices_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP IN ('UPDATE', 'DELETE') THEN PERFORM pg_notify('notices', OLD.account_id::text); END IF;
  -- The same said twice in a transaction is said once.
  IF TG_OP IN ('INSERT', 'UPDATE') THEN PERFORM pg_notify('notices', NEW.account_id::text); END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "told" AFTER INSERT OR DELETE ON "notices" FOR EACH ROW EXECUTE FUNCTION notices_told();--> statement-breakpoint
CREATE TRIGGER "read" AFTER UPDATE ON "notices" FOR EACH ROW WHEN (OLD.read_at IS DISTINCT FROM NEW.read_at OR OLD.account_id IS DISTINCT FROM NEW.account_id) EXECUTE FUNCTION notices_told();
