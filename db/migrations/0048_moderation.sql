CREATE TABLE "appeals" (
	"act_id" uuid NOT NULL,
	"words" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"outcome" text,
	"why" text DEFAULT '' NOT NULL,
	"decided_by_id" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "appeals_act_id_pk" PRIMARY KEY("act_id")
);
--> statement-breakpoint
CREATE TABLE "flag_cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"post_id" uuid,
	"person_id" uuid,
	"opened_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "flags" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"account_id" uuid,
	"kind" text NOT NULL,
	"words" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "moderation_acts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"community_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"account_id" uuid,
	"reason" text,
	"words" text NOT NULL,
	"actor_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone,
	"lifted_at" timestamp with time zone,
	"lifted_by_id" uuid,
	"lifted_why" text DEFAULT '' NOT NULL,
	CONSTRAINT "moderation_acts_until" CHECK (("moderation_acts"."kind" in ('silence', 'suspend')) = ("moderation_acts"."until" is not null))
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "banned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "communities" ADD COLUMN "rules" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "hidden_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_act_id_moderation_acts_id_fk" FOREIGN KEY ("act_id") REFERENCES "public"."moderation_acts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decided_by_id_accounts_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flag_cases" ADD CONSTRAINT "flag_cases_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flag_cases" ADD CONSTRAINT "flag_cases_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flag_cases" ADD CONSTRAINT "flag_cases_person_id_accounts_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_case_id_flag_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."flag_cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_acts" ADD CONSTRAINT "moderation_acts_case_id_flag_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."flag_cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_acts" ADD CONSTRAINT "moderation_acts_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_acts" ADD CONSTRAINT "moderation_acts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_acts" ADD CONSTRAINT "moderation_acts_actor_id_accounts_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_acts" ADD CONSTRAINT "moderation_acts_lifted_by_id_accounts_id_fk" FOREIGN KEY ("lifted_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appeals_decided_by" ON "appeals" USING btree ("decided_by_id");--> statement-breakpoint
CREATE UNIQUE INDEX "flag_cases_open_post" ON "flag_cases" USING btree ("post_id") WHERE "flag_cases"."settled_at" is null and "flag_cases"."post_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "flag_cases_open_person" ON "flag_cases" USING btree ("community_id","person_id") WHERE "flag_cases"."settled_at" is null and "flag_cases"."post_id" is null;--> statement-breakpoint
CREATE INDEX "flag_cases_post" ON "flag_cases" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "flag_cases_person" ON "flag_cases" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "flag_cases_community" ON "flag_cases" USING btree ("community_id","settled_at");--> statement-breakpoint
CREATE UNIQUE INDEX "flags_person" ON "flags" USING btree ("case_id","account_id");--> statement-breakpoint
CREATE INDEX "flags_account" ON "flags" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "moderation_acts_case" ON "moderation_acts" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "moderation_acts_community" ON "moderation_acts" USING btree ("community_id","created_at");--> statement-breakpoint
CREATE INDEX "moderation_acts_account" ON "moderation_acts" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "moderation_acts_actor" ON "moderation_acts" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "moderation_acts_lifted_by" ON "moderation_acts" USING btree ("lifted_by_id");--> statement-breakpoint
CREATE INDEX "moderation_acts_restricting" ON "moderation_acts" USING btree ("account_id","community_id") WHERE "moderation_acts"."kind" in ('silence', 'suspend') and "moderation_acts"."lifted_at" is null;--> statement-breakpoint
-- What those who moderate hid is not found.
CREATE OR REPLACE FUNCTION "find_post"(of_id uuid) RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
DECLARE p record; thing findables;
BEGIN
  SELECT post.*, topic.community_id, topic.title, topic.is_for_members, topic.number AS topic_number, community.slug, topic_open_to(topic.about_kind, topic.about_id) AS open_to INTO p
  FROM posts post JOIN topics topic ON topic.id = post.topic_id JOIN communities community ON community.id = topic.community_id WHERE post.id = of_id;
  IF NOT FOUND OR p.removed_at IS NOT NULL OR p.hidden_at IS NOT NULL OR p.open_to = 'leaders' THEN PERFORM find_gone('post', of_id); RETURN; END IF;
  thing.kind := 'post'; thing.id := p.id; thing.community_id := p.community_id; thing.title := p.title; thing.words := find_plain(p.markdown); thing.at := p.created_at;
  thing.realm := CASE WHEN p.is_for_members OR p.open_to = 'members' THEN 'members ' || p.community_id ELSE 'public' END;
  thing.address := '/communities/' || p.slug || '/topics/' || p.topic_number || CASE WHEN p.number > 500 THEN '?page=' || (p.number + 499) / 500 ELSE '' END || '#post-' || p.number;
  PERFORM find_put(thing);
END $$;
