CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"email_verified_at" timestamp with time zone,
	"password_hash" text,
	"perspective" text NOT NULL,
	"educator_role" text,
	"affiliation" text DEFAULT '' NOT NULL,
	"offers" text DEFAULT '' NOT NULL,
	"seeks" text DEFAULT '' NOT NULL,
	"is_listed" boolean DEFAULT false NOT NULL,
	"is_site_admin" boolean DEFAULT false NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"calendar_revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "accounts_educator_role" CHECK ("accounts"."educator_role" is null or "accounts"."perspective" = 'educator')
);
--> statement-breakpoint
CREATE TABLE "auth_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"user_agent" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "demo_sign_ins" (
	"secret" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "email_links" (
	"secret_hash" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "agenda_people" (
	"agenda_session_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"affiliation" text DEFAULT '' NOT NULL,
	"part" text NOT NULL,
	"biography" text DEFAULT '' NOT NULL,
	"account_id" uuid,
	CONSTRAINT "agenda_people_agenda_session_id_position_pk" PRIMARY KEY("agenda_session_id","position")
);
--> statement-breakpoint
CREATE TABLE "agenda_points" (
	"agenda_session_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"perspective" text,
	"educator_role" text,
	CONSTRAINT "agenda_points_agenda_session_id_position_pk" PRIMARY KEY("agenda_session_id","position")
);
--> statement-breakpoint
CREATE TABLE "agenda_releases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"summit_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"snapshot" jsonb NOT NULL,
	"released_by_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "agenda_releases_number" UNIQUE("summit_id","number")
);
--> statement-breakpoint
CREATE TABLE "agenda_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"summit_id" uuid NOT NULL,
	"guid" uuid NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"subtitle" text DEFAULT '' NOT NULL,
	"abstract" text DEFAULT '' NOT NULL,
	"outcome" text DEFAULT '' NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "agenda_sessions_times" CHECK ("agenda_sessions"."starts_at" < "agenda_sessions"."ends_at")
);
--> statement-breakpoint
CREATE TABLE "breakout_rooms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agenda_session_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"slug" text NOT NULL,
	"focus" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"outcome" text DEFAULT '' NOT NULL,
	"state" text NOT NULL,
	"attendance" jsonb,
	"document_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stars" (
	"account_id" uuid NOT NULL,
	"agenda_session_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "stars_account_id_agenda_session_id_pk" PRIMARY KEY("account_id","agenda_session_id")
);
--> statement-breakpoint
CREATE TABLE "communities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"tagline" text DEFAULT '' NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "communities_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "community_members" (
	"community_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"perspective" text NOT NULL,
	"educator_role" text,
	"joined_at" timestamp with time zone NOT NULL,
	CONSTRAINT "community_members_community_id_account_id_pk" PRIMARY KEY("community_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "readings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"summit_id" uuid,
	"title" text NOT NULL,
	"url" text NOT NULL,
	"author" text DEFAULT '' NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	"published_on" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"added_by_id" uuid,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text DEFAULT '' NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"gave_up_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "agenda_session_questions" (
	"agenda_session_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "agenda_session_questions_agenda_session_id_question_id_pk" PRIMARY KEY("agenda_session_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "breakout_room_questions" (
	"breakout_room_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "breakout_room_questions_breakout_room_id_question_id_pk" PRIMARY KEY("breakout_room_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "question_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"question_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"actor_id" uuid,
	"before" text DEFAULT '' NOT NULL,
	"after" text DEFAULT '' NOT NULL,
	"other_question_id" uuid,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "question_points" (
	"question_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"points" integer NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	CONSTRAINT "question_points_question_id_account_id_pk" PRIMARY KEY("question_id","account_id"),
	CONSTRAINT "question_points_positive" CHECK ("question_points"."points" > 0)
);
--> statement-breakpoint
CREATE TABLE "strategic_questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"text" text NOT NULL,
	"background" text DEFAULT '' NOT NULL,
	"state" text NOT NULL,
	"outcome" text DEFAULT '' NOT NULL,
	"outcome_url" text DEFAULT '' NOT NULL,
	"merged_into_id" uuid,
	"proposed_by_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "announcements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"summit_id" uuid NOT NULL,
	"author_id" uuid,
	"text" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "participations" (
	"summit_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"state" text NOT NULL,
	"perspective" text NOT NULL,
	"educator_role" text,
	"affiliation" text DEFAULT '' NOT NULL,
	"access_needs" text[] DEFAULT '{}' NOT NULL,
	"access_note" text DEFAULT '' NOT NULL,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	"checked_in_at" timestamp with time zone,
	CONSTRAINT "participations_summit_id_account_id_pk" PRIMARY KEY("summit_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "summit_invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"summit_id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"secret_hash" text NOT NULL,
	"invited_by_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted_by_id" uuid,
	CONSTRAINT "summit_invitations_secret_hash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
CREATE TABLE "summits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"tagline" text DEFAULT '' NOT NULL,
	"overview" text DEFAULT '' NOT NULL,
	"host" text DEFAULT '' NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"time_zone" text NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"state" text NOT NULL,
	"published_at" timestamp with time zone,
	"join_code" text NOT NULL,
	"is_registration_open" boolean DEFAULT true NOT NULL,
	"capacity" integer,
	"release_number" integer DEFAULT 0 NOT NULL,
	"licence" text DEFAULT 'CC BY 4.0' NOT NULL,
	"colophon" text DEFAULT '' NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "summits_slug_unique" UNIQUE("slug"),
	CONSTRAINT "summits_dates" CHECK ("summits"."starts_on" <= "summits"."ends_on")
);
--> statement-breakpoint
ALTER TABLE "auth_sessions" ADD CONSTRAINT "auth_sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demo_sign_ins" ADD CONSTRAINT "demo_sign_ins_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "email_links" ADD CONSTRAINT "email_links_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_people" ADD CONSTRAINT "agenda_people_agenda_session_id_agenda_sessions_id_fk" FOREIGN KEY ("agenda_session_id") REFERENCES "public"."agenda_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_people" ADD CONSTRAINT "agenda_people_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_points" ADD CONSTRAINT "agenda_points_agenda_session_id_agenda_sessions_id_fk" FOREIGN KEY ("agenda_session_id") REFERENCES "public"."agenda_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_releases" ADD CONSTRAINT "agenda_releases_summit_id_summits_id_fk" FOREIGN KEY ("summit_id") REFERENCES "public"."summits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_releases" ADD CONSTRAINT "agenda_releases_released_by_id_accounts_id_fk" FOREIGN KEY ("released_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_sessions" ADD CONSTRAINT "agenda_sessions_summit_id_summits_id_fk" FOREIGN KEY ("summit_id") REFERENCES "public"."summits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "breakout_rooms" ADD CONSTRAINT "breakout_rooms_agenda_session_id_agenda_sessions_id_fk" FOREIGN KEY ("agenda_session_id") REFERENCES "public"."agenda_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "breakout_rooms" ADD CONSTRAINT "breakout_rooms_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stars" ADD CONSTRAINT "stars_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stars" ADD CONSTRAINT "stars_agenda_session_id_agenda_sessions_id_fk" FOREIGN KEY ("agenda_session_id") REFERENCES "public"."agenda_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "community_members" ADD CONSTRAINT "community_members_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "community_members" ADD CONSTRAINT "community_members_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_added_by_id_accounts_id_fk" FOREIGN KEY ("added_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_session_questions" ADD CONSTRAINT "agenda_session_questions_agenda_session_id_agenda_sessions_id_fk" FOREIGN KEY ("agenda_session_id") REFERENCES "public"."agenda_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_session_questions" ADD CONSTRAINT "agenda_session_questions_question_id_strategic_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."strategic_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "breakout_room_questions" ADD CONSTRAINT "breakout_room_questions_breakout_room_id_breakout_rooms_id_fk" FOREIGN KEY ("breakout_room_id") REFERENCES "public"."breakout_rooms"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "breakout_room_questions" ADD CONSTRAINT "breakout_room_questions_question_id_strategic_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."strategic_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_events" ADD CONSTRAINT "question_events_question_id_strategic_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."strategic_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_events" ADD CONSTRAINT "question_events_actor_id_accounts_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_events" ADD CONSTRAINT "question_events_other_question_id_strategic_questions_id_fk" FOREIGN KEY ("other_question_id") REFERENCES "public"."strategic_questions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_points" ADD CONSTRAINT "question_points_question_id_strategic_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."strategic_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_points" ADD CONSTRAINT "question_points_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strategic_questions" ADD CONSTRAINT "strategic_questions_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strategic_questions" ADD CONSTRAINT "strategic_questions_merged_into_id_strategic_questions_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."strategic_questions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strategic_questions" ADD CONSTRAINT "strategic_questions_proposed_by_id_accounts_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_summit_id_summits_id_fk" FOREIGN KEY ("summit_id") REFERENCES "public"."summits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participations" ADD CONSTRAINT "participations_summit_id_summits_id_fk" FOREIGN KEY ("summit_id") REFERENCES "public"."summits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participations" ADD CONSTRAINT "participations_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summit_invitations" ADD CONSTRAINT "summit_invitations_summit_id_summits_id_fk" FOREIGN KEY ("summit_id") REFERENCES "public"."summits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summit_invitations" ADD CONSTRAINT "summit_invitations_invited_by_id_accounts_id_fk" FOREIGN KEY ("invited_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summit_invitations" ADD CONSTRAINT "summit_invitations_accepted_by_id_accounts_id_fk" FOREIGN KEY ("accepted_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summits" ADD CONSTRAINT "summits_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_email" ON "accounts" USING btree ("email");--> statement-breakpoint
CREATE INDEX "auth_sessions_account" ON "auth_sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "email_links_account" ON "email_links" USING btree ("account_id","purpose");--> statement-breakpoint
CREATE UNIQUE INDEX "agenda_sessions_slug" ON "agenda_sessions" USING btree ("summit_id","slug");--> statement-breakpoint
CREATE UNIQUE INDEX "agenda_sessions_guid" ON "agenda_sessions" USING btree ("summit_id","guid");--> statement-breakpoint
CREATE INDEX "agenda_sessions_time" ON "agenda_sessions" USING btree ("summit_id","starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "breakout_rooms_slug" ON "breakout_rooms" USING btree ("agenda_session_id","slug");--> statement-breakpoint
CREATE INDEX "community_members_account" ON "community_members" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "readings_summit" ON "readings" USING btree ("summit_id");--> statement-breakpoint
CREATE INDEX "mails_due" ON "mails" USING btree ("sent_at","next_attempt_at");--> statement-breakpoint
CREATE INDEX "question_events_question" ON "question_events" USING btree ("question_id","created_at");--> statement-breakpoint
CREATE INDEX "question_points_account" ON "question_points" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "strategic_questions_community" ON "strategic_questions" USING btree ("community_id","state");--> statement-breakpoint
CREATE INDEX "announcements_summit" ON "announcements" USING btree ("summit_id","created_at");--> statement-breakpoint
CREATE INDEX "participations_account" ON "participations" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "participations_waiting" ON "participations" USING btree ("summit_id","state","joined_at");--> statement-breakpoint
CREATE UNIQUE INDEX "summit_invitations_email" ON "summit_invitations" USING btree ("summit_id","email");--> statement-breakpoint
CREATE UNIQUE INDEX "summits_join_code" ON "summits" USING btree ("join_code");--> statement-breakpoint
CREATE INDEX "summits_community" ON "summits" USING btree ("community_id");