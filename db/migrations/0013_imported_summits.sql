CREATE TABLE "imported_bylines" (
	"document_id" uuid NOT NULL,
	"client_id" bigint NOT NULL,
	"end_clock" integer NOT NULL,
	"by" jsonb NOT NULL,
	"minute" text,
	CONSTRAINT "imported_bylines_document_id_client_id_pk" PRIMARY KEY("document_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "imported_summits" (
	"summit_id" uuid PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"kept" jsonb NOT NULL,
	"imported_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "imported_bylines" ADD CONSTRAINT "imported_bylines_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_summits" ADD CONSTRAINT "imported_summits_summit_id_summits_id_fk" FOREIGN KEY ("summit_id") REFERENCES "public"."summits"("id") ON DELETE cascade ON UPDATE no action;