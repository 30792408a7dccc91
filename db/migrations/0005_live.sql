CREATE TABLE "convening_acts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"summit_id" uuid NOT NULL,
	"actor_id" uuid,
	"kind" text NOT NULL,
	"sentence" text NOT NULL,
	"undo" jsonb,
	"acted_at" timestamp with time zone NOT NULL,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "help_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"room_id" uuid NOT NULL,
	"asked_by_id" uuid,
	"text" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"taken_by_id" uuid,
	"taken_at" timestamp with time zone,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "message_reports" (
	"message_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"reported_at" timestamp with time zone NOT NULL,
	CONSTRAINT "message_reports_message_id_account_id_pk" PRIMARY KEY("message_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "raised_hands" (
	"room_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	CONSTRAINT "raised_hands_room_id_account_id_pk" PRIMARY KEY("room_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "room_bars" (
	"room_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	CONSTRAINT "room_bars_room_id_account_id_pk" PRIMARY KEY("room_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "room_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"room_id" uuid NOT NULL,
	"author_id" uuid,
	"text" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"hidden_at" timestamp with time zone,
	"hidden_by_id" uuid
);
--> statement-breakpoint
CREATE TABLE "seat_pairs" (
	"summit_id" uuid NOT NULL,
	"one_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "seat_pairs_summit_id_one_id_other_id_pk" PRIMARY KEY("summit_id","one_id","other_id"),
	CONSTRAINT "seat_pairs_order" CHECK ("seat_pairs"."one_id" < "seat_pairs"."other_id")
);
--> statement-breakpoint
CREATE TABLE "seat_wishes" (
	"agenda_session_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"room_ids" uuid[] NOT NULL,
	CONSTRAINT "seat_wishes_agenda_session_id_account_id_pk" PRIMARY KEY("agenda_session_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "seats" (
	"agenda_session_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"room_id" uuid NOT NULL,
	"how" text NOT NULL,
	"reason" text NOT NULL,
	"is_pinned" boolean DEFAULT false NOT NULL,
	"seated_at" timestamp with time zone NOT NULL,
	"seated_by_id" uuid,
	CONSTRAINT "seats_agenda_session_id_account_id_pk" PRIMARY KEY("agenda_session_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "session_runs" (
	"agenda_session_id" uuid PRIMARY KEY NOT NULL,
	"summit_id" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"started_by_id" uuid
);
--> statement-breakpoint
CREATE TABLE "speaking_turns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"room_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "panel_question_votes" (
	"question_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	CONSTRAINT "panel_question_votes_question_id_account_id_pk" PRIMARY KEY("question_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "panel_questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agenda_session_id" uuid NOT NULL,
	"author_id" uuid,
	"shown_as" text NOT NULL,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"answered_at" timestamp with time zone,
	"hidden_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "poll_votes" (
	"poll_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"answer" jsonb NOT NULL,
	"voted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "poll_votes_poll_id_account_id_pk" PRIMARY KEY("poll_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "polls" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agenda_session_id" uuid NOT NULL,
	"question" text NOT NULL,
	"kind" text NOT NULL,
	"choices" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"is_anonymous" boolean NOT NULL,
	"state" text NOT NULL,
	"is_shown" boolean DEFAULT false NOT NULL,
	"author_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "agenda_sessions" ADD COLUMN "is_choice_open" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "agenda_sessions" ADD COLUMN "takes_anonymous" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "breakout_rooms" ADD COLUMN "prompts" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "breakout_rooms" ADD COLUMN "prompted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "breakout_rooms" ADD COLUMN "ready_prompts" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "breakout_rooms" ADD COLUMN "capacity" integer DEFAULT 8 NOT NULL;--> statement-breakpoint
ALTER TABLE "breakout_rooms" ADD COLUMN "reserve" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "breakout_rooms" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "breakout_rooms" ADD COLUMN "meets" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "breakout_rooms" ADD COLUMN "meeting_url" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "breakout_rooms" ADD COLUMN "facilitator_id" uuid;--> statement-breakpoint
ALTER TABLE "breakout_rooms" ADD COLUMN "scribe_id" uuid;--> statement-breakpoint
ALTER TABLE "breakout_rooms" ADD COLUMN "is_chat_muted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "breakout_rooms" ADD COLUMN "opened_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "breakout_rooms" ADD COLUMN "ends_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "breakout_rooms" ADD COLUMN "closes_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "audience" text DEFAULT 'all' NOT NULL;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "room_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "participations" ADD COLUMN "stepped_out_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "participations" ADD COLUMN "is_muted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "summits" ADD COLUMN "lead_id" uuid;--> statement-breakpoint
ALTER TABLE "convening_acts" ADD CONSTRAINT "convening_acts_summit_id_summits_id_fk" FOREIGN KEY ("summit_id") REFERENCES "public"."summits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "convening_acts" ADD CONSTRAINT "convening_acts_actor_id_accounts_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_requests" ADD CONSTRAINT "help_requests_room_id_breakout_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."breakout_rooms"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_requests" ADD CONSTRAINT "help_requests_asked_by_id_accounts_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_requests" ADD CONSTRAINT "help_requests_taken_by_id_accounts_id_fk" FOREIGN KEY ("taken_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_reports" ADD CONSTRAINT "message_reports_message_id_room_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."room_messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_reports" ADD CONSTRAINT "message_reports_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "raised_hands" ADD CONSTRAINT "raised_hands_room_id_breakout_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."breakout_rooms"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "raised_hands" ADD CONSTRAINT "raised_hands_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_bars" ADD CONSTRAINT "room_bars_room_id_breakout_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."breakout_rooms"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_bars" ADD CONSTRAINT "room_bars_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_messages" ADD CONSTRAINT "room_messages_room_id_breakout_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."breakout_rooms"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_messages" ADD CONSTRAINT "room_messages_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_messages" ADD CONSTRAINT "room_messages_hidden_by_id_accounts_id_fk" FOREIGN KEY ("hidden_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_pairs" ADD CONSTRAINT "seat_pairs_summit_id_summits_id_fk" FOREIGN KEY ("summit_id") REFERENCES "public"."summits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_pairs" ADD CONSTRAINT "seat_pairs_one_id_accounts_id_fk" FOREIGN KEY ("one_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_pairs" ADD CONSTRAINT "seat_pairs_other_id_accounts_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_wishes" ADD CONSTRAINT "seat_wishes_agenda_session_id_agenda_sessions_id_fk" FOREIGN KEY ("agenda_session_id") REFERENCES "public"."agenda_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_wishes" ADD CONSTRAINT "seat_wishes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_agenda_session_id_agenda_sessions_id_fk" FOREIGN KEY ("agenda_session_id") REFERENCES "public"."agenda_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_room_id_breakout_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."breakout_rooms"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_seated_by_id_accounts_id_fk" FOREIGN KEY ("seated_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_runs" ADD CONSTRAINT "session_runs_agenda_session_id_agenda_sessions_id_fk" FOREIGN KEY ("agenda_session_id") REFERENCES "public"."agenda_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_runs" ADD CONSTRAINT "session_runs_summit_id_summits_id_fk" FOREIGN KEY ("summit_id") REFERENCES "public"."summits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_runs" ADD CONSTRAINT "session_runs_started_by_id_accounts_id_fk" FOREIGN KEY ("started_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speaking_turns" ADD CONSTRAINT "speaking_turns_room_id_breakout_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."breakout_rooms"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speaking_turns" ADD CONSTRAINT "speaking_turns_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_question_votes" ADD CONSTRAINT "panel_question_votes_question_id_panel_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."panel_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_question_votes" ADD CONSTRAINT "panel_question_votes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_questions" ADD CONSTRAINT "panel_questions_agenda_session_id_agenda_sessions_id_fk" FOREIGN KEY ("agenda_session_id") REFERENCES "public"."agenda_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_questions" ADD CONSTRAINT "panel_questions_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_votes" ADD CONSTRAINT "poll_votes_poll_id_polls_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."polls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_votes" ADD CONSTRAINT "poll_votes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_agenda_session_id_agenda_sessions_id_fk" FOREIGN KEY ("agenda_session_id") REFERENCES "public"."agenda_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "convening_acts_summit" ON "convening_acts" USING btree ("summit_id","acted_at");--> statement-breakpoint
CREATE UNIQUE INDEX "help_requests_one_at_a_time" ON "help_requests" USING btree ("room_id") WHERE "help_requests"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "message_reports_account" ON "message_reports" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "raised_hands_account" ON "raised_hands" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "room_bars_account" ON "room_bars" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "room_messages_room" ON "room_messages" USING btree ("room_id","created_at");--> statement-breakpoint
CREATE INDEX "room_messages_author" ON "room_messages" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "seat_pairs_one" ON "seat_pairs" USING btree ("one_id");--> statement-breakpoint
CREATE INDEX "seat_pairs_other" ON "seat_pairs" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "seat_wishes_account" ON "seat_wishes" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "seats_room" ON "seats" USING btree ("room_id");--> statement-breakpoint
CREATE INDEX "seats_account" ON "seats" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "session_runs_one_at_a_time" ON "session_runs" USING btree ("summit_id") WHERE "session_runs"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "speaking_turns_one_at_a_time" ON "speaking_turns" USING btree ("room_id") WHERE "speaking_turns"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "speaking_turns_account" ON "speaking_turns" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "panel_question_votes_account" ON "panel_question_votes" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "panel_questions_session" ON "panel_questions" USING btree ("agenda_session_id","created_at");--> statement-breakpoint
CREATE INDEX "panel_questions_author" ON "panel_questions" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "poll_votes_account" ON "poll_votes" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "polls_one_at_a_time" ON "polls" USING btree ("agenda_session_id") WHERE "polls"."state" = 'open';--> statement-breakpoint
CREATE INDEX "polls_author" ON "polls" USING btree ("author_id");--> statement-breakpoint
ALTER TABLE "breakout_rooms" ADD CONSTRAINT "breakout_rooms_facilitator_id_accounts_id_fk" FOREIGN KEY ("facilitator_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "breakout_rooms" ADD CONSTRAINT "breakout_rooms_scribe_id_accounts_id_fk" FOREIGN KEY ("scribe_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summits" ADD CONSTRAINT "summits_lead_id_accounts_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "breakout_rooms" ADD CONSTRAINT "breakout_rooms_seats" CHECK ("breakout_rooms"."capacity" > 0 and "breakout_rooms"."reserve" >= 0 and "breakout_rooms"."reserve" < "breakout_rooms"."capacity");