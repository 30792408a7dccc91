CREATE TABLE "held_posts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"topic_id" uuid,
	"author_id" uuid,
	"title" text DEFAULT '' NOT NULL,
	"is_for_members" boolean DEFAULT false NOT NULL,
	"about_kind" text,
	"about_id" uuid,
	"replies_to_id" uuid,
	"sent_as" uuid,
	"markdown" text NOT NULL,
	"content" jsonb NOT NULL,
	"pattern" text NOT NULL,
	"found" text NOT NULL,
	"held_at" timestamp with time zone NOT NULL,
	"outcome" text,
	"decided_by_id" uuid,
	"decided_at" timestamp with time zone,
	"words" text DEFAULT '' NOT NULL,
	CONSTRAINT "held_posts_decided" CHECK (("held_posts"."outcome" is null) = ("held_posts"."decided_at" is null))
);
--> statement-breakpoint
ALTER TABLE "held_posts" ADD CONSTRAINT "held_posts_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_posts" ADD CONSTRAINT "held_posts_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_posts" ADD CONSTRAINT "held_posts_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_posts" ADD CONSTRAINT "held_posts_replies_to_id_posts_id_fk" FOREIGN KEY ("replies_to_id") REFERENCES "public"."posts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_posts" ADD CONSTRAINT "held_posts_decided_by_id_accounts_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "held_posts_community" ON "held_posts" USING btree ("community_id","decided_at");--> statement-breakpoint
CREATE INDEX "held_posts_topic" ON "held_posts" USING btree ("topic_id");--> statement-breakpoint
CREATE INDEX "held_posts_author" ON "held_posts" USING btree ("author_id","held_at");--> statement-breakpoint
CREATE INDEX "held_posts_replies_to" ON "held_posts" USING btree ("replies_to_id");--> statement-breakpoint
CREATE INDEX "held_posts_decided_by" ON "held_posts" USING btree ("decided_by_id");