CREATE TABLE "feedback_acts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"remark_id" uuid NOT NULL,
	"actor_id" uuid,
	"kind" text NOT NULL,
	"disposition" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"acted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feedback_agreements" (
	"remark_id" uuid NOT NULL,
	"giver_id" uuid NOT NULL,
	"agreed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "feedback_agreements_remark_id_giver_id_pk" PRIMARY KEY("remark_id","giver_id")
);
--> statement-breakpoint
CREATE TABLE "feedback_answers" (
	"giver_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"rating" smallint,
	"choice" text,
	"text" text DEFAULT '' NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "feedback_answers_giver_id_question_id_pk" PRIMARY KEY("giver_id","question_id"),
	CONSTRAINT "feedback_answers_rating" CHECK ("feedback_answers"."rating" between 1 and 4)
);
--> statement-breakpoint
CREATE TABLE "feedback_givers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"account_id" uuid,
	"perspective" text NOT NULL,
	"attribution" text,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "feedback_givers_account" UNIQUE("round_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "feedback_invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"email" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"perspective" text NOT NULL,
	"invited_by_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"reminded_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"accepted_by_id" uuid,
	CONSTRAINT "feedback_invitations_email" UNIQUE("round_id","email")
);
--> statement-breakpoint
CREATE TABLE "feedback_remarks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"giver_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"place" text NOT NULL,
	"quote" text,
	"rating" smallint,
	"text" text NOT NULL,
	"suggestion" text,
	"created_at" timestamp with time zone NOT NULL,
	"edited_at" timestamp with time zone,
	"taken_back_at" timestamp with time zone,
	"disposition" text DEFAULT 'open' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"decided_by_id" uuid,
	"decided_at" timestamp with time zone,
	"change_place" text,
	"change_before" text,
	"change_after" text,
	"assigned_to_id" uuid,
	"due_on" date,
	"giver_answer" text DEFAULT '' NOT NULL,
	"giver_answered_at" timestamp with time zone,
	"similar_to_id" uuid,
	"told_at" timestamp with time zone,
	CONSTRAINT "feedback_remarks_number" UNIQUE("round_id","number"),
	CONSTRAINT "feedback_remarks_rating" CHECK ("feedback_remarks"."rating" between 1 and 4),
	CONSTRAINT "feedback_remarks_closed" CHECK ("feedback_remarks"."disposition" = 'open' or ("feedback_remarks"."reason" <> '' and "feedback_remarks"."decided_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "feedback_rounds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"credential_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"introduction" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'prepared' NOT NULL,
	"perspectives" text[] NOT NULL,
	"questions" jsonb NOT NULL,
	"content" text DEFAULT '' NOT NULL,
	"hash" text DEFAULT '' NOT NULL,
	"attribution" text DEFAULT 'perspective' NOT NULL,
	"may_choose_attribution" boolean DEFAULT true NOT NULL,
	"is_ledger_public" boolean DEFAULT true NOT NULL,
	"link_code" text,
	"opened_at" timestamp with time zone,
	"closes_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"created_by_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "feedback_rounds_link_code_unique" UNIQUE("link_code"),
	CONSTRAINT "feedback_rounds_number" UNIQUE("credential_id","number")
);
--> statement-breakpoint
ALTER TABLE "feedback_acts" ADD CONSTRAINT "feedback_acts_remark_id_feedback_remarks_id_fk" FOREIGN KEY ("remark_id") REFERENCES "public"."feedback_remarks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_acts" ADD CONSTRAINT "feedback_acts_actor_id_accounts_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_agreements" ADD CONSTRAINT "feedback_agreements_remark_id_feedback_remarks_id_fk" FOREIGN KEY ("remark_id") REFERENCES "public"."feedback_remarks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_agreements" ADD CONSTRAINT "feedback_agreements_giver_id_feedback_givers_id_fk" FOREIGN KEY ("giver_id") REFERENCES "public"."feedback_givers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_answers" ADD CONSTRAINT "feedback_answers_giver_id_feedback_givers_id_fk" FOREIGN KEY ("giver_id") REFERENCES "public"."feedback_givers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_givers" ADD CONSTRAINT "feedback_givers_round_id_feedback_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."feedback_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_givers" ADD CONSTRAINT "feedback_givers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_invitations" ADD CONSTRAINT "feedback_invitations_round_id_feedback_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."feedback_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_invitations" ADD CONSTRAINT "feedback_invitations_invited_by_id_accounts_id_fk" FOREIGN KEY ("invited_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_invitations" ADD CONSTRAINT "feedback_invitations_accepted_by_id_accounts_id_fk" FOREIGN KEY ("accepted_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_remarks" ADD CONSTRAINT "feedback_remarks_round_id_feedback_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."feedback_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_remarks" ADD CONSTRAINT "feedback_remarks_giver_id_feedback_givers_id_fk" FOREIGN KEY ("giver_id") REFERENCES "public"."feedback_givers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_remarks" ADD CONSTRAINT "feedback_remarks_decided_by_id_accounts_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_remarks" ADD CONSTRAINT "feedback_remarks_assigned_to_id_accounts_id_fk" FOREIGN KEY ("assigned_to_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_remarks" ADD CONSTRAINT "feedback_remarks_similar_to_id_feedback_remarks_id_fk" FOREIGN KEY ("similar_to_id") REFERENCES "public"."feedback_remarks"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_rounds" ADD CONSTRAINT "feedback_rounds_credential_id_credentials_id_fk" FOREIGN KEY ("credential_id") REFERENCES "public"."credentials"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_rounds" ADD CONSTRAINT "feedback_rounds_created_by_id_accounts_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feedback_acts_remark" ON "feedback_acts" USING btree ("remark_id","acted_at");--> statement-breakpoint
CREATE INDEX "feedback_acts_actor" ON "feedback_acts" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "feedback_agreements_giver" ON "feedback_agreements" USING btree ("giver_id");--> statement-breakpoint
CREATE INDEX "feedback_givers_by_account" ON "feedback_givers" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "feedback_invitations_inviter" ON "feedback_invitations" USING btree ("invited_by_id");--> statement-breakpoint
CREATE INDEX "feedback_invitations_accepter" ON "feedback_invitations" USING btree ("accepted_by_id");--> statement-breakpoint
CREATE INDEX "feedback_remarks_giver" ON "feedback_remarks" USING btree ("giver_id");--> statement-breakpoint
CREATE INDEX "feedback_remarks_decider" ON "feedback_remarks" USING btree ("decided_by_id");--> statement-breakpoint
CREATE INDEX "feedback_remarks_assignee" ON "feedback_remarks" USING btree ("assigned_to_id");--> statement-breakpoint
CREATE INDEX "feedback_remarks_similar" ON "feedback_remarks" USING btree ("similar_to_id");--> statement-breakpoint
CREATE INDEX "feedback_rounds_due" ON "feedback_rounds" USING btree ("state","closes_at");--> statement-breakpoint
CREATE INDEX "feedback_rounds_creator" ON "feedback_rounds" USING btree ("created_by_id");