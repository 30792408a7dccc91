CREATE TABLE "document_relays" (
	"document_id" uuid NOT NULL,
	"client_id" bigint NOT NULL,
	"clock" bigint NOT NULL,
	"end_clock" bigint NOT NULL,
	"relayed_by" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "document_relays_document_id_client_id_clock_pk" PRIMARY KEY("document_id","client_id","clock")
);
--> statement-breakpoint
CREATE TABLE "document_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"occasion" text NOT NULL,
	"name" text,
	"kept_by" uuid,
	"at" timestamp with time zone NOT NULL,
	"content" "bytea" NOT NULL,
	"state_vector" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "attribution" text DEFAULT 'named' NOT NULL;--> statement-breakpoint
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_kept_by_accounts_id_fk" FOREIGN KEY ("kept_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "document_versions_number" ON "document_versions" USING btree ("document_id","number");--> statement-breakpoint
CREATE INDEX "document_versions_kept_by" ON "document_versions" USING btree ("kept_by");