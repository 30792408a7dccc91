CREATE TABLE "bundle_jobs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"summit_id" uuid NOT NULL,
	"state" text NOT NULL,
	"step" text DEFAULT '' NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"of" integer DEFAULT 0 NOT NULL,
	"size" integer,
	"hash" text,
	"asked_by_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "recommendation_asks" (
	"recommendation_id" uuid NOT NULL,
	"after_days" integer NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"secret_hash" text NOT NULL,
	CONSTRAINT "recommendation_asks_recommendation_id_after_days_pk" PRIMARY KEY("recommendation_id","after_days"),
	CONSTRAINT "recommendation_asks_secret_hash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
CREATE TABLE "recommendation_updates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"recommendation_id" uuid NOT NULL,
	"state" text NOT NULL,
	"note" text NOT NULL,
	"by_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recommendations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"owner_id" uuid,
	"due_on" text,
	"state" text DEFAULT 'not-begun' NOT NULL,
	"source_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"first_published_at" timestamp with time zone,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "report_acts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"actor_id" uuid,
	"kind" text NOT NULL,
	"sentence" text NOT NULL,
	"acted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_approvals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"part" text NOT NULL,
	"room_id" uuid,
	"state" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"words_hash" text DEFAULT '' NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	CONSTRAINT "report_approvals_one_each" UNIQUE NULLS NOT DISTINCT("report_id","account_id","part","room_id")
);
--> statement-breakpoint
CREATE TABLE "report_files" (
	"version_id" uuid NOT NULL,
	"name" text NOT NULL,
	"content_type" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"size" integer NOT NULL,
	CONSTRAINT "report_files_version_id_name_pk" PRIMARY KEY("version_id","name")
);
--> statement-breakpoint
CREATE TABLE "report_sources" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"block_client" bigint NOT NULL,
	"block_clock" bigint NOT NULL,
	"prompt" text,
	"wording" text NOT NULL,
	"nodes" jsonb NOT NULL,
	"spans" jsonb NOT NULL,
	"taken_by_id" uuid,
	"taken_at" timestamp with time zone NOT NULL,
	"settled_wording" text
);
--> statement-breakpoint
CREATE TABLE "report_version_people" (
	"version_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "report_version_people_version_id_account_id_pk" PRIMARY KEY("version_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "report_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" text NOT NULL,
	"hash" text NOT NULL,
	"source_ids" uuid[] NOT NULL,
	"published_by_id" uuid,
	"published_at" timestamp with time zone NOT NULL,
	"redacted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "report_withdrawals" (
	"source_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"withdrawn_at" timestamp with time zone NOT NULL,
	CONSTRAINT "report_withdrawals_source_id_account_id_pk" PRIMARY KEY("source_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"summit_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"agenda_session_id" uuid,
	"room_id" uuid,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"standfirst" text DEFAULT '' NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"licence" text NOT NULL,
	"attribution" text DEFAULT 'named' NOT NULL,
	"document_id" uuid NOT NULL,
	"approval_opened_at" timestamp with time zone,
	"approval_closes_at" timestamp with time zone,
	"silence" text DEFAULT 'approves' NOT NULL,
	"created_by_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text DEFAULT '' NOT NULL,
	"withdrawn_by_id" uuid,
	CONSTRAINT "reports_slug_unique" UNIQUE("slug"),
	CONSTRAINT "reports_document_id_unique" UNIQUE("document_id")
);
--> statement-breakpoint
ALTER TABLE "breakout_rooms" ADD COLUMN "attribution" text;--> statement-breakpoint
ALTER TABLE "participations" ADD COLUMN "attribution" text;--> statement-breakpoint
ALTER TABLE "summits" ADD COLUMN "attribution" text DEFAULT 'named' NOT NULL;--> statement-breakpoint
ALTER TABLE "summits" ADD COLUMN "may_choose_attribution" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "bundle_jobs" ADD CONSTRAINT "bundle_jobs_summit_id_summits_id_fk" FOREIGN KEY ("summit_id") REFERENCES "public"."summits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bundle_jobs" ADD CONSTRAINT "bundle_jobs_asked_by_id_accounts_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_asks" ADD CONSTRAINT "recommendation_asks_recommendation_id_recommendations_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_updates" ADD CONSTRAINT "recommendation_updates_recommendation_id_recommendations_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_updates" ADD CONSTRAINT "recommendation_updates_by_id_accounts_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_owner_id_accounts_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_source_id_report_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."report_sources"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_acts" ADD CONSTRAINT "report_acts_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_acts" ADD CONSTRAINT "report_acts_actor_id_accounts_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_approvals" ADD CONSTRAINT "report_approvals_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_approvals" ADD CONSTRAINT "report_approvals_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_approvals" ADD CONSTRAINT "report_approvals_room_id_breakout_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."breakout_rooms"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_files" ADD CONSTRAINT "report_files_version_id_report_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."report_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_sources" ADD CONSTRAINT "report_sources_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_sources" ADD CONSTRAINT "report_sources_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_sources" ADD CONSTRAINT "report_sources_taken_by_id_accounts_id_fk" FOREIGN KEY ("taken_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_version_people" ADD CONSTRAINT "report_version_people_version_id_report_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."report_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_version_people" ADD CONSTRAINT "report_version_people_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_versions" ADD CONSTRAINT "report_versions_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_versions" ADD CONSTRAINT "report_versions_published_by_id_accounts_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_withdrawals" ADD CONSTRAINT "report_withdrawals_source_id_report_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."report_sources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_withdrawals" ADD CONSTRAINT "report_withdrawals_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_summit_id_summits_id_fk" FOREIGN KEY ("summit_id") REFERENCES "public"."summits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_agenda_session_id_agenda_sessions_id_fk" FOREIGN KEY ("agenda_session_id") REFERENCES "public"."agenda_sessions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_room_id_breakout_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."breakout_rooms"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_created_by_id_accounts_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_withdrawn_by_id_accounts_id_fk" FOREIGN KEY ("withdrawn_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bundle_jobs_summit" ON "bundle_jobs" USING btree ("summit_id","created_at");--> statement-breakpoint
CREATE INDEX "recommendation_updates_recommendation" ON "recommendation_updates" USING btree ("recommendation_id","at");--> statement-breakpoint
CREATE INDEX "recommendations_report" ON "recommendations" USING btree ("report_id","position");--> statement-breakpoint
CREATE INDEX "recommendations_owner" ON "recommendations" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "recommendations_source" ON "recommendations" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "report_acts_report" ON "report_acts" USING btree ("report_id","acted_at");--> statement-breakpoint
CREATE INDEX "report_approvals_account" ON "report_approvals" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "report_sources_report" ON "report_sources" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "report_sources_document" ON "report_sources" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "report_version_people_account" ON "report_version_people" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "report_versions_number" ON "report_versions" USING btree ("report_id","number");--> statement-breakpoint
CREATE INDEX "report_versions_time" ON "report_versions" USING btree ("published_at");--> statement-breakpoint
CREATE INDEX "report_withdrawals_account" ON "report_withdrawals" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "reports_summit" ON "reports" USING btree ("summit_id","created_at");