-- Both come with the bundled Postgres; they are trusted, so that whoever owns the database may create them in their own.
CREATE EXTENSION IF NOT EXISTS "unaccent";--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS "pg_trgm";--> statement-breakpoint
-- Words as they are written, without case and accents; and the same by their English stems.
CREATE TEXT SEARCH CONFIGURATION "plenary_plain" (COPY = pg_catalog.simple);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION "plenary_plain" ALTER MAPPING FOR word, numword WITH unaccent, simple;--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION "plenary_english" (COPY = pg_catalog.english);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION "plenary_english" ALTER MAPPING FOR word, numword WITH unaccent, english_stem;--> statement-breakpoint
-- Text as it is indexed; `domain/finding/asked-words.ts` does the same to what is asked. Signs part words, each sign of Chinese and Japanese is a word, and what no word is as long as is none.
CREATE FUNCTION "find_text"(given text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  regexp_replace(regexp_replace(translate(left(given, 100000), '-‐‑–—/\.@_:''’<>&' || U&'\00AD\200B', '                '), '([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff])', ' \1 ', 'g'), '\S{200,}', ' ', 'g');--> statement-breakpoint
CREATE FUNCTION "find_vector"(language text, title text, summary text, words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  setweight(to_tsvector('public.plenary_plain', public.find_text(title)), 'A') || setweight(to_tsvector('public.plenary_plain', public.find_text(summary)), 'B') || to_tsvector('public.plenary_plain', public.find_text(words)) ||
  CASE WHEN language LIKE 'en%' THEN setweight(to_tsvector('public.plenary_english', public.find_text(title)), 'A') || setweight(to_tsvector('public.plenary_english', public.find_text(summary)), 'B') || to_tsvector('public.plenary_english', public.find_text(words)) ELSE ''::tsvector END;--> statement-breakpoint
CREATE TABLE "document_words" (
	"document_id" uuid PRIMARY KEY NOT NULL,
	"words" text NOT NULL,
	"through" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "findable_news" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "findable_news_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "findables" (
	"kind" text NOT NULL,
	"id" uuid NOT NULL,
	"community_id" uuid,
	"summit_id" uuid,
	"realm" text NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"title" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"address" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"found" "tsvector" GENERATED ALWAYS AS (find_vector(language, CASE WHEN kind = 'post' THEN '' ELSE title END, summary, words)) STORED NOT NULL,
	CONSTRAINT "findables_kind_id_pk" PRIMARY KEY("kind","id")
);
--> statement-breakpoint
CREATE TABLE "known_words" (
	"realm" text NOT NULL,
	"word" text NOT NULL,
	CONSTRAINT "known_words_word_realm_pk" PRIMARY KEY("word","realm")
);
--> statement-breakpoint
ALTER TABLE "document_words" ADD CONSTRAINT "document_words_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findables" ADD CONSTRAINT "findables_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findables" ADD CONSTRAINT "findables_summit_id_summits_id_fk" FOREIGN KEY ("summit_id") REFERENCES "public"."summits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "findables_found" ON "findables" USING gin ("found");--> statement-breakpoint
CREATE INDEX "findables_found_but_posts" ON "findables" USING gin ("found") WHERE kind <> 'post';--> statement-breakpoint
CREATE INDEX "findables_posts" ON "findables" USING btree ("at") WHERE kind = 'post';--> statement-breakpoint
CREATE INDEX "findables_community" ON "findables" USING btree ("community_id");--> statement-breakpoint
CREATE INDEX "findables_summit" ON "findables" USING btree ("summit_id");--> statement-breakpoint
CREATE INDEX "known_words_alike" ON "known_words" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
-- Markdown without its signs and addresses.
CREATE FUNCTION "find_plain"(markdown text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  translate(regexp_replace(markdown, '!?\[([^\]]*)\]\([^)]*\)', '\1', 'g'), '*#`>', '');--> statement-breakpoint
CREATE FUNCTION "find_json"(content text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN content::jsonb;
EXCEPTION WHEN OTHERS THEN
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION "find_gone"(gone_kind text, gone_id uuid) RETURNS void LANGUAGE sql SET search_path = public AS $$
  DELETE FROM findables WHERE kind = gone_kind AND id = gone_id;
$$;--> statement-breakpoint
-- Puts a thing where it can be found; one that stays as it was is not written again.
CREATE FUNCTION "find_put"(thing findables) RETURNS void LANGUAGE sql SET search_path = public AS $$
  INSERT INTO findables (kind, id, community_id, summit_id, realm, language, title, summary, words, address, at)
  VALUES (thing.kind, thing.id, thing.community_id, thing.summit_id, thing.realm, coalesce(thing.language, 'en'), thing.title, coalesce(thing.summary, ''), coalesce(thing.words, ''), thing.address, thing.at)
  ON CONFLICT (kind, id) DO UPDATE SET
    community_id = excluded.community_id, summit_id = excluded.summit_id, realm = excluded.realm, language = excluded.language,
    title = excluded.title, summary = excluded.summary, words = excluded.words, address = excluded.address, at = excluded.at
  WHERE (findables.community_id, findables.summit_id, findables.realm, findables.language, findables.title, findables.summary, findables.words, findables.address, findables.at)
    IS DISTINCT FROM (excluded.community_id, excluded.summit_id, excluded.realm, excluded.language, excluded.title, excluded.summary, excluded.words, excluded.address, excluded.at);
$$;--> statement-breakpoint
CREATE FUNCTION "findable_news_come"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  INSERT INTO findable_news (kind, id) VALUES (NEW.kind, NEW.id);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "findable_news" AFTER INSERT OR UPDATE OF realm, title, summary, words ON "findables" FOR EACH ROW EXECUTE FUNCTION findable_news_come();--> statement-breakpoint

-- Communities: for everybody.
CREATE FUNCTION "find_community"(of_id uuid) RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
DECLARE c communities; thing findables;
BEGIN
  SELECT * INTO c FROM communities WHERE id = of_id;
  IF NOT FOUND THEN PERFORM find_gone('community', of_id); RETURN; END IF;
  thing.kind := 'community'; thing.id := c.id; thing.community_id := c.id; thing.realm := 'public';
  thing.title := c.name; thing.summary := c.tagline; thing.words := find_plain(c.about); thing.address := '/communities/' || c.slug; thing.at := c.created_at;
  PERFORM find_put(thing);
END $$;--> statement-breakpoint

-- Strategic questions: for everybody. One that became part of another is found as that one, by either wording.
CREATE FUNCTION "find_question"(of_id uuid) RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
DECLARE q record; thing findables;
BEGIN
  SELECT question.*, community.slug INTO q FROM strategic_questions question JOIN communities community ON community.id = question.community_id WHERE question.id = of_id;
  IF NOT FOUND OR q.state = 'merged' THEN PERFORM find_gone('question', of_id); RETURN; END IF;
  thing.kind := 'question'; thing.id := q.id; thing.community_id := q.community_id; thing.realm := 'public';
  thing.title := q.text; thing.summary := q.outcome;
  thing.words := concat_ws(E'\n', find_plain(q.background), (SELECT string_agg(text, E'\n' ORDER BY created_at) FROM strategic_questions WHERE merged_into_id = of_id));
  thing.address := '/communities/' || q.slug || '/questions/' || q.id; thing.at := q.updated_at;
  PERFORM find_put(thing);
END $$;--> statement-breakpoint

-- People who chose to be found: for whoever is signed in.
CREATE FUNCTION "find_person"(of_id uuid) RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
DECLARE a accounts; thing findables;
BEGIN
  SELECT * INTO a FROM accounts WHERE id = of_id;
  IF NOT FOUND OR NOT a.is_listed OR a.deleted_at IS NOT NULL THEN PERFORM find_gone('person', of_id); RETURN; END IF;
  thing.kind := 'person'; thing.id := a.id; thing.realm := 'people';
  thing.title := a.name; thing.summary := a.affiliation; thing.words := concat_ws(E'\n', nullif(a.offers, ''), nullif(a.seeks, '')); thing.address := '/people/' || a.id; thing.at := a.created_at;
  PERFORM find_put(thing);
END $$;--> statement-breakpoint

-- A breakout as everybody sees it once its session is released, and its notes, for who takes part. Before that, and of a draft, both are for who facilitates.
CREATE FUNCTION "find_room"(of_id uuid) RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
DECLARE r record; thing findables; facilitators text;
BEGIN
  SELECT room.*, entry.starts_at, entry.guid, summit.id AS summit_id, summit.community_id, summit.slug AS summit_slug, summit.state AS summit_state, summit.release_number, summit.language AS summit_language,
    (SELECT words FROM document_words WHERE document_id = room.document_id) AS noted
  INTO r FROM breakout_rooms room JOIN agenda_sessions entry ON entry.id = room.agenda_session_id JOIN summits summit ON summit.id = entry.summit_id WHERE room.id = of_id;
  IF NOT FOUND THEN PERFORM find_gone('room', of_id); PERFORM find_gone('notes', of_id); RETURN; END IF;
  facilitators := 'facilitators ' || r.summit_id;
  thing.id := r.id; thing.community_id := r.community_id; thing.summit_id := r.summit_id; thing.language := coalesce(r.language, r.summit_language);
  thing.title := r.focus; thing.at := r.starts_at;
  IF r.summit_state = 'draft' OR NOT find_is_released(r.summit_id, r.release_number, r.guid) THEN thing.realm := facilitators; ELSE thing.realm := 'public'; END IF;

  thing.kind := 'room'; thing.address := '/summits/' || r.summit_slug || '/rooms/' || r.slug; thing.summary := r.summary;
  thing.words := CASE WHEN r.state = 'closed' AND NOT EXISTS (SELECT FROM reports report JOIN report_versions version ON version.report_id = report.id WHERE report.room_id = of_id AND report.withdrawn_at IS NULL) THEN find_plain(r.outcome) ELSE '' END;
  PERFORM find_put(thing);

  IF coalesce(r.noted, '') = '' THEN PERFORM find_gone('notes', of_id); RETURN; END IF;
  thing.kind := 'notes'; thing.address := thing.address || '/notes'; thing.summary := ''; thing.words := r.noted;
  IF thing.realm = 'public' THEN thing.realm := 'participants ' || r.summit_id; END IF;
  PERFORM find_put(thing);
END $$;--> statement-breakpoint
-- Before the first release everybody sees the agenda as it is written.
CREATE FUNCTION "find_is_released"(of_summit uuid, release integer, of_guid uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = public AS $$
  SELECT release = 0 OR EXISTS (SELECT FROM agenda_releases, jsonb_array_elements(snapshot -> 'sessions') entry WHERE summit_id = of_summit AND number = release AND entry ->> 'guid' = of_guid::text);
$$;--> statement-breakpoint

-- A session as it was released last, with what came of it since: as everybody sees it (decision 0006). Of a draft, as it is written, for who facilitates.
CREATE FUNCTION "find_agenda_session"(of_id uuid) RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
DECLARE s record; thing findables; told jsonb; people text;
BEGIN
  SELECT entry.*, summit.community_id, summit.slug AS summit_slug, summit.state AS summit_state, summit.release_number INTO s FROM agenda_sessions entry JOIN summits summit ON summit.id = entry.summit_id WHERE entry.id = of_id;
  IF NOT FOUND OR s.kind = 'break' THEN PERFORM find_gone('agenda-session', of_id); RETURN; END IF;
  IF s.summit_state <> 'draft' AND s.release_number > 0 THEN
    SELECT entry INTO told FROM agenda_releases, jsonb_array_elements(snapshot -> 'sessions') entry WHERE summit_id = s.summit_id AND number = s.release_number AND entry ->> 'guid' = s.guid::text;
    IF told IS NULL THEN PERFORM find_gone('agenda-session', of_id); RETURN; END IF;
    SELECT string_agg(concat_ws(', ', person ->> 'name', nullif(person ->> 'affiliation', ''), nullif(find_plain(person ->> 'biography'), '')), E'\n') INTO people FROM jsonb_array_elements(told -> 'people') person;
  ELSE
    told := jsonb_build_object('title', s.title, 'subtitle', s.subtitle, 'abstract', s.abstract, 'place', s.place, 'language', s.language, 'startsAt', s.starts_at);
    SELECT string_agg(concat_ws(', ', name, nullif(affiliation, ''), nullif(find_plain(biography), '')), E'\n' ORDER BY position) INTO people FROM agenda_people WHERE agenda_session_id = of_id;
  END IF;
  thing.kind := 'agenda-session'; thing.id := s.id; thing.community_id := s.community_id; thing.summit_id := s.summit_id;
  thing.realm := CASE WHEN s.summit_state = 'draft' THEN 'facilitators ' || s.summit_id ELSE 'public' END;
  thing.language := told ->> 'language'; thing.title := told ->> 'title'; thing.summary := told ->> 'subtitle';
  thing.words := concat_ws(E'\n', nullif(find_plain(told ->> 'abstract'), ''), nullif(find_plain(s.outcome), ''),
    (SELECT string_agg(concat_ws('. ', nullif(title, ''), find_plain(text)), E'\n' ORDER BY position) FROM agenda_points WHERE agenda_session_id = of_id), people, nullif(told ->> 'place', ''));
  thing.address := '/summits/' || s.summit_slug || '/sessions/' || s.slug; thing.at := (told ->> 'startsAt')::timestamptz;
  PERFORM find_put(thing);
END $$;--> statement-breakpoint

-- A published version of a report, the newest one: for everybody once its summit is. Nothing of its draft.
CREATE FUNCTION "find_report"(of_id uuid) RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
DECLARE r record; thing findables; told jsonb;
BEGIN
  SELECT report.id, report.slug, report.withdrawn_at, report.room_id, summit.id AS summit_id, summit.community_id, summit.state AS summit_state, version.content, version.published_at INTO r
  FROM reports report JOIN summits summit ON summit.id = report.summit_id JOIN report_versions version ON version.report_id = report.id WHERE report.id = of_id ORDER BY version.number DESC LIMIT 1;
  told := find_json(r.content);
  IF r.id IS NULL OR r.withdrawn_at IS NOT NULL OR told ->> 'title' IS NULL THEN PERFORM find_gone('report', of_id);
  ELSE
    thing.kind := 'report'; thing.id := r.id; thing.community_id := r.community_id; thing.summit_id := r.summit_id;
    thing.realm := CASE WHEN r.summit_state = 'draft' THEN 'facilitators ' || r.summit_id ELSE 'public' END;
    thing.language := told ->> 'language'; thing.title := told ->> 'title'; thing.summary := told ->> 'standfirst';
    thing.words := concat_ws(E'\n', told #>> '{room,focus}',
      (SELECT string_agg(words #>> '{}', ' ') FROM jsonb_path_query(told -> 'blocks', 'strict $.** ? (@.type() == "object" && exists(@.text)).text ? (@.type() == "string")') words),
      (SELECT string_agg(recommended ->> 'text', E'\n') FROM jsonb_array_elements(CASE jsonb_typeof(told -> 'recommendations') WHEN 'array' THEN told -> 'recommendations' END) recommended));
    thing.address := '/reports/' || r.slug; thing.at := r.published_at;
    PERFORM find_put(thing);
  END IF;
  IF r.room_id IS NOT NULL THEN PERFORM find_room(r.room_id); END IF;
END $$;--> statement-breakpoint

-- A credential: what its newest version says, for everybody; before the first its draft, for who belongs to its community.
CREATE FUNCTION "find_credential"(of_id uuid) RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
DECLARE c credentials; v credential_versions; thing findables; told jsonb;
BEGIN
  SELECT * INTO c FROM credentials WHERE id = of_id;
  IF NOT FOUND THEN PERFORM find_gone('credential', of_id); RETURN; END IF;
  thing.kind := 'credential'; thing.id := c.id; thing.community_id := c.community_id; thing.address := '/credentials/' || c.slug;
  IF c.state IN ('published', 'retired') THEN
    SELECT * INTO v FROM credential_versions WHERE credential_id = of_id ORDER BY number DESC LIMIT 1;
    told := find_json(v.content);
    IF told ->> 'name' IS NULL THEN PERFORM find_gone('credential', of_id); RETURN; END IF;
    thing.realm := 'public'; thing.language := told ->> 'language'; thing.title := told ->> 'name'; thing.summary := told ->> 'competency'; thing.at := v.published_at;
    -- Sentences are what has a blank in it; ids, addresses and chosen words have none.
    thing.words := concat_ws(E'\n', find_plain(told ->> 'description'), find_plain(told ->> 'keyMethod'),
      (SELECT string_agg(find_plain(words #>> '{}'), E'\n') FROM jsonb_path_query(told - 'name' - 'competency' - 'description' - 'keyMethod', 'strict $.** ? (@.type() == "string" && @ like_regex " ")') words),
      (SELECT string_agg(tag, ' ') FROM jsonb_array_elements_text(CASE jsonb_typeof(told -> 'tags') WHEN 'array' THEN told -> 'tags' END) tag), told #>> '{issuer,name}');
  ELSE
    thing.realm := 'members ' || c.community_id; thing.title := c.name; thing.at := c.created_at;
    thing.words := (SELECT words FROM document_words WHERE document_id = c.document_id);
  END IF;
  PERFORM find_put(thing);
END $$;--> statement-breakpoint

-- A summit: for everybody once it is published; a draft for who facilitates it.
CREATE FUNCTION "find_summit"(of_id uuid) RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
DECLARE s summits; thing findables;
BEGIN
  SELECT * INTO s FROM summits WHERE id = of_id;
  IF NOT FOUND THEN PERFORM find_gone('summit', of_id); RETURN; END IF;
  thing.kind := 'summit'; thing.id := s.id; thing.community_id := s.community_id; thing.summit_id := s.id;
  thing.realm := CASE WHEN s.state = 'draft' THEN 'facilitators ' || s.id ELSE 'public' END;
  thing.language := s.language; thing.title := s.title; thing.summary := s.tagline; thing.words := concat_ws(E'\n', nullif(find_plain(s.overview), ''), nullif(s.host, ''), nullif(s.place, ''), nullif(s.colophon, ''));
  thing.address := '/summits/' || s.slug; thing.at := s.starts_on::date::timestamp AT TIME ZONE 'UTC';
  PERFORM find_put(thing);
END $$;--> statement-breakpoint
CREATE FUNCTION "find_in_summit"(of_id uuid) RETURNS void LANGUAGE sql SET search_path = public AS $$
  SELECT find_agenda_session(id) FROM agenda_sessions WHERE summit_id = of_id;
  SELECT find_room(room.id) FROM breakout_rooms room JOIN agenda_sessions entry ON entry.id = room.agenda_session_id WHERE entry.summit_id = of_id;
  SELECT find_report(id) FROM reports WHERE summit_id = of_id;
$$;--> statement-breakpoint

-- What causes a row is followed by it, within the same transaction.
CREATE FUNCTION "community_found"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM find_gone('community', OLD.id); RETURN NULL; END IF;
  PERFORM find_community(NEW.id);
  IF TG_OP = 'UPDATE' AND NEW.slug <> OLD.slug THEN PERFORM find_question(id) FROM strategic_questions WHERE community_id = NEW.id; END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "found" AFTER INSERT OR UPDATE OR DELETE ON "communities" FOR EACH ROW EXECUTE FUNCTION community_found();--> statement-breakpoint
CREATE FUNCTION "question_found"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM find_gone('question', OLD.id); RETURN NULL; END IF;
  PERFORM find_question(NEW.id);
  IF NEW.merged_into_id IS NOT NULL THEN PERFORM find_question(NEW.merged_into_id); END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "found" AFTER INSERT OR UPDATE OR DELETE ON "strategic_questions" FOR EACH ROW EXECUTE FUNCTION question_found();--> statement-breakpoint
CREATE FUNCTION "person_found"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM find_gone('person', OLD.id); ELSE PERFORM find_person(NEW.id); END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "found" AFTER INSERT OR DELETE ON "accounts" FOR EACH ROW EXECUTE FUNCTION person_found();--> statement-breakpoint
CREATE TRIGGER "found_anew" AFTER UPDATE ON "accounts" FOR EACH ROW WHEN ((OLD.name, OLD.is_listed, OLD.affiliation, OLD.offers, OLD.seeks, OLD.deleted_at) IS DISTINCT FROM (NEW.name, NEW.is_listed, NEW.affiliation, NEW.offers, NEW.seeks, NEW.deleted_at)) EXECUTE FUNCTION person_found();--> statement-breakpoint
CREATE FUNCTION "summit_found"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM find_gone('summit', OLD.id); RETURN NULL; END IF;
  PERFORM find_summit(NEW.id);
  IF TG_OP = 'UPDATE' AND (NEW.slug, NEW.state, NEW.release_number, NEW.language, NEW.community_id) IS DISTINCT FROM (OLD.slug, OLD.state, OLD.release_number, OLD.language, OLD.community_id) THEN PERFORM find_in_summit(NEW.id); END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "found" AFTER INSERT OR UPDATE OR DELETE ON "summits" FOR EACH ROW EXECUTE FUNCTION summit_found();--> statement-breakpoint
CREATE FUNCTION "release_found"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  PERFORM find_in_summit(NEW.summit_id);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "found" AFTER INSERT OR UPDATE ON "agenda_releases" FOR EACH ROW EXECUTE FUNCTION release_found();--> statement-breakpoint
CREATE FUNCTION "agenda_session_found"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM find_gone('agenda-session', OLD.id); RETURN NULL; END IF;
  PERFORM find_agenda_session(NEW.id);
  IF TG_OP = 'UPDATE' AND NEW.starts_at <> OLD.starts_at THEN PERFORM find_room(id) FROM breakout_rooms WHERE agenda_session_id = NEW.id; END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "found" AFTER INSERT OR UPDATE OR DELETE ON "agenda_sessions" FOR EACH ROW EXECUTE FUNCTION agenda_session_found();--> statement-breakpoint
-- Parts of a session come many at once: once for each session, not for each part.
CREATE FUNCTION "agenda_part_found"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  PERFORM find_agenda_session(agenda_session_id) FROM (SELECT DISTINCT agenda_session_id FROM changed) part;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "found" AFTER INSERT ON "agenda_people" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION agenda_part_found();--> statement-breakpoint
CREATE TRIGGER "found_anew" AFTER UPDATE ON "agenda_people" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION agenda_part_found();--> statement-breakpoint
CREATE TRIGGER "found_no_more" AFTER DELETE ON "agenda_people" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION agenda_part_found();--> statement-breakpoint
CREATE TRIGGER "found" AFTER INSERT ON "agenda_points" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION agenda_part_found();--> statement-breakpoint
CREATE TRIGGER "found_anew" AFTER UPDATE ON "agenda_points" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION agenda_part_found();--> statement-breakpoint
CREATE TRIGGER "found_no_more" AFTER DELETE ON "agenda_points" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION agenda_part_found();--> statement-breakpoint
CREATE FUNCTION "room_found"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM find_gone('room', OLD.id); PERFORM find_gone('notes', OLD.id); ELSE PERFORM find_room(NEW.id); END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "found" AFTER INSERT OR DELETE ON "breakout_rooms" FOR EACH ROW EXECUTE FUNCTION room_found();--> statement-breakpoint
-- A live room changes each minute, what it is found by seldom.
CREATE TRIGGER "found_anew" AFTER UPDATE ON "breakout_rooms" FOR EACH ROW WHEN ((OLD.slug, OLD.focus, OLD.summary, OLD.outcome, OLD.state, OLD.language, OLD.agenda_session_id, OLD.document_id) IS DISTINCT FROM (NEW.slug, NEW.focus, NEW.summary, NEW.outcome, NEW.state, NEW.language, NEW.agenda_session_id, NEW.document_id)) EXECUTE FUNCTION room_found();--> statement-breakpoint
CREATE FUNCTION "report_found"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM find_gone('report', OLD.id); ELSE PERFORM find_report(NEW.id); END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "found" AFTER DELETE ON "reports" FOR EACH ROW EXECUTE FUNCTION report_found();--> statement-breakpoint
CREATE TRIGGER "found_anew" AFTER UPDATE ON "reports" FOR EACH ROW WHEN ((OLD.slug, OLD.withdrawn_at, OLD.room_id) IS DISTINCT FROM (NEW.slug, NEW.withdrawn_at, NEW.room_id)) EXECUTE FUNCTION report_found();--> statement-breakpoint
CREATE FUNCTION "report_version_found"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  PERFORM find_report(coalesce(NEW.report_id, OLD.report_id));
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "found" AFTER INSERT OR UPDATE OR DELETE ON "report_versions" FOR EACH ROW EXECUTE FUNCTION report_version_found();--> statement-breakpoint
CREATE FUNCTION "credential_found"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM find_gone('credential', OLD.id); ELSE PERFORM find_credential(NEW.id); END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "found" AFTER INSERT OR UPDATE OR DELETE ON "credentials" FOR EACH ROW EXECUTE FUNCTION credential_found();--> statement-breakpoint
CREATE FUNCTION "credential_version_found"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  PERFORM find_credential(coalesce(NEW.credential_id, OLD.credential_id));
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "found" AFTER INSERT OR UPDATE OR DELETE ON "credential_versions" FOR EACH ROW EXECUTE FUNCTION credential_version_found();--> statement-breakpoint
CREATE FUNCTION "document_found"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  PERFORM find_room(id) FROM breakout_rooms WHERE document_id = NEW.document_id;
  PERFORM find_credential(id) FROM credentials WHERE document_id = NEW.document_id;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "found" AFTER INSERT OR UPDATE OF words ON "document_words" FOR EACH ROW EXECUTE FUNCTION document_found();--> statement-breakpoint

-- What is there by now. Notes and drafts follow once they are read (server/jobs/finding-worker.ts).
DO $$
BEGIN
  PERFORM find_community(id) FROM communities;
  PERFORM find_question(id) FROM strategic_questions;
  PERFORM find_person(id) FROM accounts WHERE is_listed;
  PERFORM find_summit(id), find_in_summit(id) FROM summits;
  PERFORM find_credential(id) FROM credentials;
END $$;
