ALTER TABLE "credential_forks" ADD COLUMN "earlier" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "catalogue_entries" ADD COLUMN "audiences" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "credential_versions" ADD COLUMN "made_from" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "credential_versions" ADD COLUMN "notes_sources" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
UPDATE "credential_versions" SET "made_from" = jsonb_build_array(jsonb_build_object('originId', f."origin_id", 'name', f."name", 'version', f."version", 'by', f."made_by", 'licence', f."licence", 'achievementUrl', f."achievement_id")) FROM "credential_forks" f WHERE f."credential_id" = "credential_versions"."credential_id";--> statement-breakpoint
UPDATE "catalogue_entries" SET "audiences" = array_remove(ARRAY[
  CASE WHEN a."audience" ~* '\y(educators?|faculty|instructors?)\y' THEN 'educator' END,
  CASE WHEN a."audience" ~* '\yteach(er|ers|ing staff)\y' THEN 'teacher' END,
  CASE WHEN a."audience" ~* '\y(coach(es)?|mentors?)\y' THEN 'coach' END,
  CASE WHEN a."audience" ~* '\y(administrators?|principals?|(school|district) leaders?|superintendents?)\y' THEN 'administrator' END,
  CASE WHEN a."audience" ~* '\y(developers?|designers?)\y' THEN 'developer' END,
  CASE WHEN a."audience" ~* '\y(funders?|foundations?)\y' THEN 'funder' END,
  CASE WHEN a."audience" ~* '\yresearchers?\y' THEN 'researcher' END,
  CASE WHEN a."audience" ~* '\ypolicy[ -]?makers?\y' THEN 'policymaker' END
], NULL)
FROM (SELECT DISTINCT ON ("credential_id") "credential_id", "content"::jsonb ->> 'audience' AS "audience" FROM "credential_versions" ORDER BY "credential_id", "number" DESC) a
WHERE a."credential_id" = "catalogue_entries"."credential_id";
