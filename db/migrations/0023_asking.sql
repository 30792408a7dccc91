CREATE TABLE "credential_sign_offs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"credential_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"account_id" uuid,
	"asked_by_id" uuid,
	"asked_at" timestamp with time zone NOT NULL,
	"hash" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"signed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "credential_versions" ADD COLUMN "sign_off_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "credentials" ADD COLUMN "pilot" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "feedback_givers" ADD COLUMN "reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "feedback_rounds" ADD COLUMN "time_zone" text DEFAULT 'UTC' NOT NULL;--> statement-breakpoint
ALTER TABLE "credential_sign_offs" ADD CONSTRAINT "credential_sign_offs_credential_id_credentials_id_fk" FOREIGN KEY ("credential_id") REFERENCES "public"."credentials"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential_sign_offs" ADD CONSTRAINT "credential_sign_offs_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential_sign_offs" ADD CONSTRAINT "credential_sign_offs_asked_by_id_accounts_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "credential_sign_offs_credential" ON "credential_sign_offs" USING btree ("credential_id","kind");--> statement-breakpoint
CREATE INDEX "credential_sign_offs_account" ON "credential_sign_offs" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "credential_sign_offs_asker" ON "credential_sign_offs" USING btree ("asked_by_id");