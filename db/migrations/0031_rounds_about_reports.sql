ALTER TABLE "feedback_rounds" ALTER COLUMN "credential_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "feedback_rounds" ADD COLUMN "report_id" uuid;--> statement-breakpoint
ALTER TABLE "feedback_rounds" ADD COLUMN "outcome_published_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "feedback_rounds" ADD COLUMN "outcome_words" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "feedback_rounds" ADD CONSTRAINT "feedback_rounds_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_rounds" ADD CONSTRAINT "feedback_rounds_report_number" UNIQUE("report_id","number");--> statement-breakpoint
ALTER TABLE "feedback_rounds" ADD CONSTRAINT "feedback_rounds_subject" CHECK (num_nonnulls("feedback_rounds"."credential_id", "feedback_rounds"."report_id") = 1);