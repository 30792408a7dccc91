CREATE TABLE "credential_acts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"credential_id" uuid NOT NULL,
	"actor_id" uuid,
	"kind" text NOT NULL,
	"sentence" text NOT NULL,
	"acted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credential_authors" (
	"credential_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "credential_authors_credential_id_account_id_pk" PRIMARY KEY("credential_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"who_writes" text DEFAULT 'authors' NOT NULL,
	"document_id" uuid NOT NULL,
	"created_by_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "credentials_slug_unique" UNIQUE("slug"),
	CONSTRAINT "credentials_document_id_unique" UNIQUE("document_id")
);
--> statement-breakpoint
ALTER TABLE "credential_acts" ADD CONSTRAINT "credential_acts_credential_id_credentials_id_fk" FOREIGN KEY ("credential_id") REFERENCES "public"."credentials"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential_acts" ADD CONSTRAINT "credential_acts_actor_id_accounts_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential_authors" ADD CONSTRAINT "credential_authors_credential_id_credentials_id_fk" FOREIGN KEY ("credential_id") REFERENCES "public"."credentials"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential_authors" ADD CONSTRAINT "credential_authors_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_created_by_id_accounts_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "credential_acts_credential" ON "credential_acts" USING btree ("credential_id","acted_at");--> statement-breakpoint
CREATE INDEX "credential_acts_actor" ON "credential_acts" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "credential_authors_account" ON "credential_authors" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "credentials_community" ON "credentials" USING btree ("community_id");