CREATE TABLE "community_introductions" (
	"community_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"state" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "community_introductions_community_id_account_id_other_id_pk" PRIMARY KEY("community_id","account_id","other_id")
);
--> statement-breakpoint
CREATE TABLE "community_visits" (
	"community_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"fresh_since" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "community_visits_community_id_account_id_pk" PRIMARY KEY("community_id","account_id")
);
--> statement-breakpoint
ALTER TABLE "community_members" ADD COLUMN "offers" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "community_members" ADD COLUMN "seeks" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "community_members" ADD COLUMN "is_open_to_introductions" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "community_introductions" ADD CONSTRAINT "community_introductions_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "community_introductions" ADD CONSTRAINT "community_introductions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "community_introductions" ADD CONSTRAINT "community_introductions_other_id_accounts_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "community_visits" ADD CONSTRAINT "community_visits_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "community_visits" ADD CONSTRAINT "community_visits_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "community_introductions_account" ON "community_introductions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "community_introductions_other" ON "community_introductions" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "community_visits_account" ON "community_visits" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "readings_community" ON "readings" USING btree ("community_id","summit_id");