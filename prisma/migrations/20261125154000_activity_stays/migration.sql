-- Lines of the activity log leave with their team only: by then its row is gone already.
CREATE FUNCTION refuse_activity_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Team" WHERE "id" = OLD."teamId") THEN
    RAISE EXCEPTION 'The activity log is append-only.';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER activity_stays BEFORE DELETE ON "Activity" FOR EACH ROW EXECUTE FUNCTION refuse_activity_removal();
