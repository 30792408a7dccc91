CREATE TABLE "credential_forks" (
	"credential_id" uuid PRIMARY KEY NOT NULL,
	"origin_id" uuid,
	"name" text NOT NULL,
	"version" text,
	"made_by" text NOT NULL,
	"licence" text NOT NULL,
	"achievement_id" text,
	"base" text NOT NULL,
	"forked_at" timestamp with time zone NOT NULL,
	"pulled_version" text,
	"pulled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "credential_sources" (
	"id" uuid PRIMARY KEY NOT NULL,
	"credential_id" uuid NOT NULL,
	"place" jsonb NOT NULL,
	"document_id" uuid NOT NULL,
	"wording" text NOT NULL,
	"sent_by_id" uuid,
	"sent_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "credential_forks" ADD CONSTRAINT "credential_forks_credential_id_credentials_id_fk" FOREIGN KEY ("credential_id") REFERENCES "public"."credentials"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential_forks" ADD CONSTRAINT "credential_forks_origin_id_credentials_id_fk" FOREIGN KEY ("origin_id") REFERENCES "public"."credentials"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential_sources" ADD CONSTRAINT "credential_sources_credential_id_credentials_id_fk" FOREIGN KEY ("credential_id") REFERENCES "public"."credentials"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential_sources" ADD CONSTRAINT "credential_sources_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential_sources" ADD CONSTRAINT "credential_sources_sent_by_id_accounts_id_fk" FOREIGN KEY ("sent_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "credential_forks_origin" ON "credential_forks" USING btree ("origin_id");--> statement-breakpoint
CREATE INDEX "credential_sources_credential" ON "credential_sources" USING btree ("credential_id");--> statement-breakpoint
CREATE INDEX "credential_sources_document" ON "credential_sources" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "credential_sources_sender" ON "credential_sources" USING btree ("sent_by_id");