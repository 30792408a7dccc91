CREATE TABLE "document_archives" (
	"document_id" uuid NOT NULL,
	"through" bigint NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"entries" "bytea" NOT NULL,
	CONSTRAINT "document_archives_document_id_through_pk" PRIMARY KEY("document_id","through")
);
--> statement-breakpoint
CREATE TABLE "document_authors" (
	"document_id" uuid NOT NULL,
	"client_id" bigint NOT NULL,
	"account_id" uuid,
	CONSTRAINT "document_authors_document_id_client_id_pk" PRIMARY KEY("document_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "document_log" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "document_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"document_id" uuid NOT NULL,
	"account_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"updates" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_snapshots" (
	"document_id" uuid PRIMARY KEY NOT NULL,
	"through" bigint NOT NULL,
	"content" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "merged_accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"into_id" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "merged_accounts" ADD CONSTRAINT "merged_accounts_into_id_accounts_id_fk" FOREIGN KEY ("into_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_authors_account" ON "document_authors" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "document_log_document" ON "document_log" USING btree ("document_id","id");--> statement-breakpoint
CREATE INDEX "merged_accounts_into" ON "merged_accounts" USING btree ("into_id");--> statement-breakpoint
CREATE UNIQUE INDEX "breakout_rooms_document" ON "breakout_rooms" USING btree ("document_id");