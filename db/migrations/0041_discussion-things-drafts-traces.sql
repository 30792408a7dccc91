CREATE TABLE "post_drafts" (
	"account_id" uuid NOT NULL,
	"community_id" uuid NOT NULL,
	"topic_id" uuid,
	"title" text DEFAULT '' NOT NULL,
	"markdown" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "post_drafts_place" UNIQUE NULLS NOT DISTINCT("account_id","community_id","topic_id")
);
--> statement-breakpoint
CREATE TABLE "topic_traces" (
	"id" uuid PRIMARY KEY NOT NULL,
	"topic_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"other_id" uuid,
	"posts" integer NOT NULL,
	"actor_id" uuid,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "topics" ADD COLUMN "about_kind" text;--> statement-breakpoint
ALTER TABLE "topics" ADD COLUMN "about_id" uuid;--> statement-breakpoint
ALTER TABLE "topics" ADD COLUMN "went_to_id" uuid;--> statement-breakpoint
ALTER TABLE "post_drafts" ADD CONSTRAINT "post_drafts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_drafts" ADD CONSTRAINT "post_drafts_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_drafts" ADD CONSTRAINT "post_drafts_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_traces" ADD CONSTRAINT "topic_traces_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_traces" ADD CONSTRAINT "topic_traces_other_id_topics_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."topics"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_traces" ADD CONSTRAINT "topic_traces_actor_id_accounts_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "topic_traces_topic" ON "topic_traces" USING btree ("topic_id","created_at");--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_went_to_id_topics_id_fk" FOREIGN KEY ("went_to_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "topics_about" ON "topics" USING btree ("about_kind","about_id");
--> statement-breakpoint
-- Who may read what is said about a thing: as `aboutOpenTo` of db/repositories/topic-things.ts has it.
CREATE FUNCTION "topic_open_to"(of_kind text, of_id uuid) RETURNS text LANGUAGE sql STABLE SET search_path = public AS $$
  SELECT CASE WHEN of_kind IS NULL THEN 'everybody' ELSE coalesce(CASE of_kind
    WHEN 'summit' THEN (SELECT CASE WHEN state = 'draft' THEN 'leaders' ELSE 'everybody' END FROM summits WHERE id = of_id)
    WHEN 'question' THEN (SELECT 'everybody' FROM strategic_questions WHERE id = of_id)
    WHEN 'credential' THEN (SELECT CASE WHEN EXISTS (SELECT 1 FROM credential_versions WHERE credential_id = of_id) THEN 'everybody' ELSE 'members' END FROM credentials WHERE id = of_id)
    WHEN 'report' THEN (SELECT CASE WHEN summits.state <> 'draft' AND reports.withdrawn_at IS NULL AND EXISTS (SELECT 1 FROM report_versions WHERE report_id = of_id) THEN 'everybody' ELSE 'leaders' END FROM reports JOIN summits ON summits.id = reports.summit_id WHERE reports.id = of_id)
  END, 'leaders') END
$$;--> statement-breakpoint
-- What only those who lead a community may read is not found, nor what became part of another topic.
CREATE OR REPLACE FUNCTION "find_topic"(of_id uuid) RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
DECLARE t record; thing findables;
BEGIN
  SELECT topic.*, community.slug, topic_open_to(topic.about_kind, topic.about_id) AS open_to INTO t FROM topics topic JOIN communities community ON community.id = topic.community_id WHERE topic.id = of_id;
  IF NOT FOUND OR t.went_to_id IS NOT NULL OR t.open_to = 'leaders' THEN PERFORM find_gone('topic', of_id); RETURN; END IF;
  thing.kind := 'topic'; thing.id := t.id; thing.community_id := t.community_id; thing.title := t.title; thing.at := t.created_at;
  thing.realm := CASE WHEN t.is_for_members OR t.open_to = 'members' THEN 'members ' || t.community_id ELSE 'public' END;
  thing.address := '/communities/' || t.slug || '/topics/' || t.number;
  PERFORM find_put(thing);
END $$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION "find_post"(of_id uuid) RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
DECLARE p record; thing findables;
BEGIN
  SELECT post.*, topic.community_id, topic.title, topic.is_for_members, topic.number AS topic_number, community.slug, topic_open_to(topic.about_kind, topic.about_id) AS open_to INTO p
  FROM posts post JOIN topics topic ON topic.id = post.topic_id JOIN communities community ON community.id = topic.community_id WHERE post.id = of_id;
  IF NOT FOUND OR p.removed_at IS NOT NULL OR p.open_to = 'leaders' THEN PERFORM find_gone('post', of_id); RETURN; END IF;
  thing.kind := 'post'; thing.id := p.id; thing.community_id := p.community_id; thing.title := p.title; thing.words := find_plain(p.markdown); thing.at := p.created_at;
  thing.realm := CASE WHEN p.is_for_members OR p.open_to = 'members' THEN 'members ' || p.community_id ELSE 'public' END;
  thing.address := '/communities/' || p.slug || '/topics/' || p.topic_number || CASE WHEN p.number > 500 THEN '?page=' || (p.number + 499) / 500 ELSE '' END || '#post-' || p.number;
  PERFORM find_put(thing);
END $$;--> statement-breakpoint
DROP TRIGGER "found_anew" ON "topics";--> statement-breakpoint
CREATE TRIGGER "found_anew" AFTER UPDATE ON "topics" FOR EACH ROW WHEN ((OLD.title, OLD.number, OLD.community_id, OLD.is_for_members, OLD.about_kind, OLD.about_id, OLD.went_to_id) IS DISTINCT FROM (NEW.title, NEW.number, NEW.community_id, NEW.is_for_members, NEW.about_kind, NEW.about_id, NEW.went_to_id)) EXECUTE FUNCTION topic_found();--> statement-breakpoint
CREATE FUNCTION "find_topics_about"(of_kind text, of_id uuid) RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  PERFORM find_topic(id) FROM topics WHERE about_kind = of_kind AND about_id = of_id;
  PERFORM find_post(post.id) FROM posts post JOIN topics topic ON topic.id = post.topic_id WHERE topic.about_kind = of_kind AND topic.about_id = of_id;
END $$;--> statement-breakpoint
CREATE FUNCTION "summit_discussed"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  PERFORM find_topics_about('summit', OLD.id);
  PERFORM find_topics_about('report', id) FROM reports WHERE summit_id = OLD.id;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "discussed" AFTER UPDATE OF "state" OR DELETE ON "summits" FOR EACH ROW EXECUTE FUNCTION summit_discussed();--> statement-breakpoint
CREATE FUNCTION "report_discussed"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  PERFORM find_topics_about('report', OLD.id);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "discussed" AFTER UPDATE OF "withdrawn_at" OR DELETE ON "reports" FOR EACH ROW EXECUTE FUNCTION report_discussed();--> statement-breakpoint
CREATE FUNCTION "version_discussed"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF TG_ARGV[0] = 'report' THEN PERFORM find_topics_about('report', NEW.report_id); ELSE PERFORM find_topics_about('credential', NEW.credential_id); END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "discussed" AFTER INSERT ON "report_versions" FOR EACH ROW EXECUTE FUNCTION version_discussed('report');--> statement-breakpoint
CREATE TRIGGER "discussed" AFTER INSERT ON "credential_versions" FOR EACH ROW EXECUTE FUNCTION version_discussed('credential');
