-- Topics are found by their titles, for everybody or for members; posts by their words, where their topic stands. One that was taken back is not.
CREATE FUNCTION "find_topic"(of_id uuid) RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
DECLARE t record; thing findables;
BEGIN
  SELECT topic.*, community.slug INTO t FROM topics topic JOIN communities community ON community.id = topic.community_id WHERE topic.id = of_id;
  IF NOT FOUND THEN PERFORM find_gone('topic', of_id); RETURN; END IF;
  thing.kind := 'topic'; thing.id := t.id; thing.community_id := t.community_id; thing.title := t.title; thing.at := t.created_at;
  thing.realm := CASE WHEN t.is_for_members THEN 'members ' || t.community_id ELSE 'public' END;
  thing.address := '/communities/' || t.slug || '/topics/' || t.number;
  PERFORM find_put(thing);
END $$;--> statement-breakpoint
-- The address leads to the page of five hundred posts that holds it, as `domain/discussion/lengths.ts` has them.
CREATE FUNCTION "find_post"(of_id uuid) RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
DECLARE p record; thing findables;
BEGIN
  SELECT post.*, topic.community_id, topic.title, topic.is_for_members, topic.number AS topic_number, community.slug INTO p
  FROM posts post JOIN topics topic ON topic.id = post.topic_id JOIN communities community ON community.id = topic.community_id WHERE post.id = of_id;
  IF NOT FOUND OR p.removed_at IS NOT NULL THEN PERFORM find_gone('post', of_id); RETURN; END IF;
  thing.kind := 'post'; thing.id := p.id; thing.community_id := p.community_id; thing.title := p.title; thing.words := find_plain(p.markdown); thing.at := p.created_at;
  thing.realm := CASE WHEN p.is_for_members THEN 'members ' || p.community_id ELSE 'public' END;
  thing.address := '/communities/' || p.slug || '/topics/' || p.topic_number || CASE WHEN p.number > 500 THEN '?page=' || (p.number + 499) / 500 ELSE '' END || '#post-' || p.number;
  PERFORM find_put(thing);
END $$;--> statement-breakpoint
CREATE FUNCTION "topic_found"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM find_gone('topic', OLD.id); RETURN NULL; END IF;
  PERFORM find_topic(NEW.id);
  IF TG_OP = 'UPDATE' THEN PERFORM find_post(id) FROM posts WHERE topic_id = NEW.id; END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "found" AFTER INSERT OR DELETE ON "topics" FOR EACH ROW EXECUTE FUNCTION topic_found();--> statement-breakpoint
-- Each post counts its topic on, which changes nothing of what is found.
CREATE TRIGGER "found_anew" AFTER UPDATE ON "topics" FOR EACH ROW WHEN ((OLD.title, OLD.number, OLD.community_id, OLD.is_for_members) IS DISTINCT FROM (NEW.title, NEW.number, NEW.community_id, NEW.is_for_members)) EXECUTE FUNCTION topic_found();--> statement-breakpoint
CREATE FUNCTION "post_found"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM find_gone('post', OLD.id); ELSE PERFORM find_post(NEW.id); END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "found" AFTER INSERT OR UPDATE OR DELETE ON "posts" FOR EACH ROW EXECUTE FUNCTION post_found();--> statement-breakpoint
-- The address of a topic has the name of its community.
CREATE OR REPLACE FUNCTION "community_found"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM find_gone('community', OLD.id); RETURN NULL; END IF;
  PERFORM find_community(NEW.id);
  IF TG_OP = 'UPDATE' AND NEW.slug <> OLD.slug THEN
    PERFORM find_question(id) FROM strategic_questions WHERE community_id = NEW.id;
    PERFORM find_topic(id) FROM topics WHERE community_id = NEW.id;
    PERFORM find_post(post.id) FROM posts post JOIN topics topic ON topic.id = post.topic_id WHERE topic.community_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
DO $$
BEGIN
  PERFORM find_topic(id) FROM topics;
  PERFORM find_post(id) FROM posts;
END $$;
