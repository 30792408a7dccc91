CREATE TABLE "credential_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"credential_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"version" text NOT NULL,
	"change" text NOT NULL,
	"content" text NOT NULL,
	"hash" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"achievement_id" text NOT NULL,
	"overrides" jsonb NOT NULL,
	"published_by_id" uuid,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "credential_versions_number" UNIQUE("credential_id","number"),
	CONSTRAINT "credential_versions_version" UNIQUE("credential_id","version")
);
--> statement-breakpoint
ALTER TABLE "credentials" ADD COLUMN "retired_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "credentials" ADD COLUMN "retired_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "credential_versions" ADD CONSTRAINT "credential_versions_credential_id_credentials_id_fk" FOREIGN KEY ("credential_id") REFERENCES "public"."credentials"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential_versions" ADD CONSTRAINT "credential_versions_published_by_id_accounts_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "credential_versions_publisher" ON "credential_versions" USING btree ("published_by_id");