CREATE TABLE "report_asked_words" (
	"report_id" uuid NOT NULL,
	"mark" text NOT NULL,
	"kind" text NOT NULL,
	"source_ids" uuid[] NOT NULL,
	"wording" text NOT NULL,
	"nodes" jsonb NOT NULL,
	CONSTRAINT "report_asked_words_report_id_mark_pk" PRIMARY KEY("report_id","mark")
);
--> statement-breakpoint
ALTER TABLE "report_approvals" ADD COLUMN "asked_marks" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "report_approvals" ADD COLUMN "again_marks" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "report_approvals" ADD COLUMN "closes_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "report_asked_words" ADD CONSTRAINT "report_asked_words_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;