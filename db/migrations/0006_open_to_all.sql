ALTER TABLE "breakout_rooms" ADD COLUMN "is_open_to_all" boolean DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE "breakout_rooms" SET "is_open_to_all" = true WHERE "state" IN ('open', 'closing') AND NOT EXISTS (SELECT 1 FROM "seats" WHERE "seats"."agenda_session_id" = "breakout_rooms"."agenda_session_id");
