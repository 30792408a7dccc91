ALTER TABLE "panel_questions" ADD COLUMN "kept" jsonb;--> statement-breakpoint
ALTER TABLE "polls" ADD COLUMN "kept_result" jsonb;