ALTER TABLE "feedback_rounds" ADD COLUMN "ended_link_codes" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "feedback_rounds" ADD COLUMN "crowd_at_closing" jsonb;