ALTER TABLE "polls" ADD COLUMN "kept_answers" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
UPDATE "polls" SET "kept_answers" = (SELECT coalesce(jsonb_agg("poll_votes"."answer" ORDER BY "poll_votes"."answer"::text), '[]'::jsonb) FROM "poll_votes" WHERE "poll_votes"."poll_id" = "polls"."id") WHERE "polls"."is_anonymous" AND "polls"."state" = 'closed';--> statement-breakpoint
DELETE FROM "poll_votes" USING "polls" WHERE "polls"."id" = "poll_votes"."poll_id" AND "polls"."is_anonymous" AND "polls"."state" = 'closed';
