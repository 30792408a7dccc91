CREATE TABLE "deliberation_voters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"deliberation_id" uuid NOT NULL,
	"account_id" uuid,
	"number" integer NOT NULL,
	"perspective" text,
	CONSTRAINT "deliberation_voters_account" UNIQUE("deliberation_id","account_id"),
	CONSTRAINT "deliberation_voters_number" UNIQUE("deliberation_id","number")
);
--> statement-breakpoint
CREATE TABLE "deliberations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"summit_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"introduction" text NOT NULL,
	"question_id" uuid,
	"agenda_session_id" uuid,
	"state" text NOT NULL,
	"is_result_public" boolean NOT NULL,
	"seed" integer NOT NULL,
	"opened_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "deliberations_slug" UNIQUE("summit_id","slug")
);
--> statement-breakpoint
CREATE TABLE "opinion_maps" (
	"deliberation_id" uuid PRIMARY KEY NOT NULL,
	"begun_at" timestamp with time zone NOT NULL,
	"map" jsonb,
	"input_hash" text,
	"as_of" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "statement_votes" (
	"statement_id" uuid NOT NULL,
	"voter_id" uuid NOT NULL,
	"vote" smallint NOT NULL,
	"voted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "statement_votes_statement_id_voter_id_pk" PRIMARY KEY("statement_id","voter_id"),
	CONSTRAINT "statement_votes_values" CHECK ("statement_votes"."vote" in (-1, 0, 1))
);
--> statement-breakpoint
CREATE TABLE "statements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"deliberation_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"author_id" uuid,
	"moderated_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "statements_number" UNIQUE("deliberation_id","number")
);
--> statement-breakpoint
ALTER TABLE "deliberation_voters" ADD CONSTRAINT "deliberation_voters_deliberation_id_deliberations_id_fk" FOREIGN KEY ("deliberation_id") REFERENCES "public"."deliberations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliberation_voters" ADD CONSTRAINT "deliberation_voters_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliberations" ADD CONSTRAINT "deliberations_summit_id_summits_id_fk" FOREIGN KEY ("summit_id") REFERENCES "public"."summits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliberations" ADD CONSTRAINT "deliberations_question_id_strategic_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."strategic_questions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliberations" ADD CONSTRAINT "deliberations_agenda_session_id_agenda_sessions_id_fk" FOREIGN KEY ("agenda_session_id") REFERENCES "public"."agenda_sessions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion_maps" ADD CONSTRAINT "opinion_maps_deliberation_id_deliberations_id_fk" FOREIGN KEY ("deliberation_id") REFERENCES "public"."deliberations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_votes" ADD CONSTRAINT "statement_votes_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_votes" ADD CONSTRAINT "statement_votes_voter_id_deliberation_voters_id_fk" FOREIGN KEY ("voter_id") REFERENCES "public"."deliberation_voters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_deliberation_id_deliberations_id_fk" FOREIGN KEY ("deliberation_id") REFERENCES "public"."deliberations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deliberation_voters_by_account" ON "deliberation_voters" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "deliberations_question" ON "deliberations" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "deliberations_session" ON "deliberations" USING btree ("agenda_session_id");--> statement-breakpoint
CREATE INDEX "statement_votes_voter" ON "statement_votes" USING btree ("voter_id");--> statement-breakpoint
CREATE INDEX "statements_author" ON "statements" USING btree ("author_id");