CREATE TABLE "catalogue_entries" (
	"credential_id" uuid PRIMARY KEY NOT NULL,
	"version" text NOT NULL,
	"name" text NOT NULL,
	"competency" text NOT NULL,
	"issuer" text NOT NULL,
	"tags" text[] NOT NULL,
	"least_hours" double precision,
	"most_hours" double precision,
	"language" text NOT NULL,
	"licence" text NOT NULL,
	"words" text NOT NULL,
	"found" "tsvector" GENERATED ALWAYS AS (to_tsvector('simple', words)) STORED NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "catalogue_entries" ADD CONSTRAINT "catalogue_entries_credential_id_credentials_id_fk" FOREIGN KEY ("credential_id") REFERENCES "public"."credentials"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "catalogue_entries_found" ON "catalogue_entries" USING gin ("found");--> statement-breakpoint
CREATE INDEX "catalogue_entries_tags" ON "catalogue_entries" USING gin ("tags");--> statement-breakpoint
CREATE INDEX "catalogue_entries_newest" ON "catalogue_entries" USING btree ("published_at");--> statement-breakpoint
INSERT INTO "catalogue_entries" ("credential_id", "version", "name", "competency", "issuer", "tags", "least_hours", "most_hours", "language", "licence", "words", "first_published_at", "published_at")
SELECT DISTINCT ON (v."credential_id") v."credential_id", v."version", c."name", c."competency", c."issuer" ->> 'name', ARRAY(SELECT jsonb_array_elements_text(c."tags")), (c."hours" ->> 'least')::double precision, (c."hours" ->> 'most')::double precision, c."language", c."licence",
  regexp_replace(concat_ws(' ', c."name", c."competency", c."description", c."keyMethod", c."issuer" ->> 'name', c."tags"), '[^[:alnum:]]+', ' ', 'g'),
  (SELECT min(o."published_at") FROM "credential_versions" o WHERE o."credential_id" = v."credential_id"), v."published_at"
FROM "credential_versions" v, jsonb_to_record(v."content"::jsonb) AS c("name" text, "competency" text, "description" text, "keyMethod" text, "issuer" jsonb, "tags" jsonb, "hours" jsonb, "language" text, "licence" text)
ORDER BY v."credential_id", v."number" DESC;
