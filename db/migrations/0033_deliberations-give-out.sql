ALTER TABLE "deliberations" ADD COLUMN "gives_out" text DEFAULT 'votes' NOT NULL;--> statement-breakpoint
-- Votes were given out so far: their maps tell nothing by perspective any more.
UPDATE "opinion_maps" SET "map" = "map" || jsonb_build_object(
  'perspectives', '[]'::jsonb,
  'points', (SELECT coalesce(jsonb_agg(each.point - 'perspective' ORDER BY each.place), '[]'::jsonb) FROM jsonb_array_elements("map"->'points') WITH ORDINALITY AS each(point, place)),
  'agreements', (SELECT coalesce(jsonb_agg(each.agreement || '{"byPerspective":[]}'::jsonb ORDER BY each.place), '[]'::jsonb) FROM jsonb_array_elements("map"->'agreements') WITH ORDINALITY AS each(agreement, place))
) WHERE "map" IS NOT NULL;
