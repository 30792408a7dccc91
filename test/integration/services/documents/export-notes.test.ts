import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Doc, XmlElement, XmlText } from 'yjs';
import { loader as jsonLoader } from '#app/routes/summits.room-notes-json/route.ts';
import { loader as docxLoader } from '#app/routes/summits.room-notes-docx/route.ts';
import { loader as htmlLoader } from '#app/routes/summits.room-notes-html/route.ts';
import { loader as markdownLoader } from '#app/routes/summits.room-notes-markdown/route.ts';
import { loader as textLoader } from '#app/routes/summits.room-notes-text/route.ts';
import type { Db } from '#db/client.ts';
import { insertRoom } from '#db/repositories/breakout-rooms.ts';
import { type Actor, type Person, visitor } from '#domain/actor.ts';
import type { Attribution } from '#domain/attribution.ts';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { createMemoryDocumentStore } from '#domain/document/memory-document-store.ts';
import { DOCX_TYPE } from '#app/http/file-response.server.ts';
import { notesFileSchema } from '#domain/document/notes-file.ts';
import { createId } from '#domain/ids.ts';
import type { SpeaksAs } from '#domain/perspective.ts';
import { createRateLimits } from '#server/http/rate-limits.ts';
import { aStoredAgendaSession } from '#test/support/agenda-summit.ts';
import { aCommunity, aMember, aParticipant, aPerson, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { aPng } from '#test/support/images.ts';
import { textsIn } from '#test/support/report-exits.ts';
import { kindOfRefusal } from '#test/support/refusals.ts';
import { getPage, outcomeOf } from '#test/support/requests.ts';
import { asActor, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
const store = createMemoryDocumentStore();
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
});
afterAll(() => database.close());

const services = () => testServices(db, { documentStore: store });

/** A room of a published summit, in which each of these people wrote a paragraph, one after the other. */
const aCoach: SpeaksAs = { perspective: 'educator', educatorRole: 'coach' };
type Writing = { name: string; attribution: Attribution; speaksAs?: SpeaksAs };
async function aRoomWith(given: Writing[], state: 'published' | 'draft' = 'published', level: Attribution | null = null) {
  const communityId = (await aCommunity(db)).id;
  const summit = await aSummit(db, { communityId, ...(state === 'draft' && { state, publishedAt: null }) });
  const { id: agendaSessionId } = await aStoredAgendaSession(db, summit.id, { kind: 'breakouts' });
  const documentId = createId();
  await insertRoom(db, { id: createId(), slug: 'trust', focus: 'Trust', summary: '', outcome: '', agendaSessionId, number: 1, state: 'open', attribution: level, documentId, createdAt: TEST_NOW });
  store.create(documentId);
  const writers: Person[] = [];
  const ydoc = new Doc();
  const written: Uint8Array[] = [];
  ydoc.on('update', (update: Uint8Array) => written.push(update));
  for (const [place, { speaksAs = aCoach, ...person }] of given.entries()) {
    const writer = await aParticipant(db, summit.id, 'participant', await aPerson(db, { ...person, ...speaksAs }));
    writers.push(writer);
    ydoc.clientID = place + 1;
    const paragraph = new XmlElement('paragraph');
    paragraph.insert(0, [new XmlText(`Words ${place}`)]);
    ydoc.getXmlFragment(TEXT_FIELD).insert(place, [paragraph]);
    const { accountId } = writer;
    await store.append({ entries: [{ documentId, accountId, updates: written.splice(0) }], bindings: [{ documentId, clientId: place + 1, accountId }], at: new Date(TEST_NOW.getTime() + place * 60_000) });
  }
  const json = async (actor: Actor) => notesFileSchema.parse(JSON.parse((await services().documents.exportNotesJson(actor, summit.slug, 'trust')).text));
  const markdown = async (actor: Actor) => String((await services().documents.exportNotes(actor, { slug: summit.slug, roomSlug: 'trust', format: 'md', withAuthors: true })).text);
  return { summit, communityId, documentId, writers: writers as [Person, Person, Person], json, markdown };
}

/** Among whom a coach is who is shown by perspective. */
const twoMoreCoaches = (summitId: string) => Promise.all([1, 2].map(async () => aParticipant(db, summitId, 'participant', await aPerson(db, { attribution: 'perspective', ...aCoach }))));

/** Among whom somebody is of whom nothing is told. */
const twoMoreOfWhomNothingIsTold = (summitId: string) => Promise.all([1, 2].map(async () => aParticipant(db, summitId, 'participant', await aPerson(db, { attribution: 'anonymous', perspective: 'funder', educatorRole: null }))));

/** Puts images into the text, as an editor does. */
async function writeImages(documentId: string, { accountId }: Person, images: { src: string; width: number; height: number; alt: string }[]): Promise<void> {
  const ydoc = new Doc();
  ydoc.clientID = 99;
  const updates: Uint8Array[] = [];
  ydoc.on('update', (update: Uint8Array) => updates.push(update));
  for (const attributes of images) {
    const image = new XmlElement('image');
    ydoc.getXmlFragment(TEXT_FIELD).push([image]);
    // The type of Yjs knows only words here; editors keep numbers too.
    for (const [name, value] of Object.entries(attributes)) image.setAttribute(name, value as string);
  }
  await store.append({ entries: [{ documentId, accountId, updates }], bindings: [{ documentId, clientId: 99, accountId }], at: TEST_NOW });
}

describe('the notes of a room, taken away', () => {
  it('show everybody as they chose, in JSON and Markdown alike', async () => {
    const { summit, writers, json, markdown } = await aRoomWith([
      { name: 'Ada Byron', attribution: 'named' },
      { name: 'Ben Ali', attribution: 'perspective' },
      { name: 'Cyd Voss', attribution: 'anonymous' },
    ]);
    await Promise.all([twoMoreCoaches(summit.id), twoMoreOfWhomNothingIsTold(summit.id)]);
    const paragraph = (text: string, by: object, minute: string | null = null) => ({ type: 'paragraph', attributes: {}, content: [{ type: 'text', text, marks: {}, by, minute }] });
    const notes = await json(writers[2]);
    expect(notes.content).toEqual([
      paragraph('Words 0', { kind: 'named', name: 'Ada Byron', perspective: 'coach' }, '2026-03-02T15:00Z'),
      paragraph('Words 1', { kind: 'perspective', perspective: 'coach' }),
      paragraph('Words 2', { kind: 'anonymous' }),
    ]);
    expect(await markdown(writers[2])).toContain('Words 0\n\nWords 1\n\nWords 2\n\n## Who wrote this\n\n- Coaches: Ada Byron, others not named\n- People shown neither by name nor by perspective\n');
    const text = JSON.stringify(notes) + (await markdown(writers[2]));
    for (const kept of ['Ben Ali', 'Cyd Voss', ...writers.map(({ accountId }) => accountId)]) expect(text).not.toContain(kept);
  });

  it('follow a choice that is made later, also for what was written before', async () => {
    const { summit, writers: [ada], json } = await aRoomWith([{ name: 'Ada Byron', attribution: 'named' }]);
    await twoMoreCoaches(summit.id);
    const profile = { name: 'Ada Byron', perspective: 'funder' as const, educatorRole: null, affiliation: '', offers: '', seeks: '', isListed: false };
    const bylineAfter = async (attribution: Attribution) => {
      await services().accounts.editProfile(ada, { ...profile, attribution });
      return (await json(ada)).contributors;
    };
    expect(await bylineAfter('anonymous')).toEqual([{ kind: 'anonymous' }]);
    // What somebody speaks as in a summit stays as they said it there.
    expect(await bylineAfter('perspective')).toEqual([{ kind: 'perspective', perspective: 'coach' }]);
    expect(await bylineAfter('named')).toEqual([{ kind: 'named', name: 'Ada Byron', perspective: 'coach' }]);
  });

  const formats = ['json', 'md', 'html', 'docx', 'txt'] as const;
  const teacher: SpeaksAs = { perspective: 'educator', educatorRole: 'teacher' };
  const as = (attribution: Attribution, ...speakAs: SpeaksAs[]) => speakAs.map((speaksAs) => ({ attribution, speaksAs }));
  const groups: [string, Omit<Writing, 'name'>[], RegExp | null][] = [
    ['a perspective of which three are shown so', as('perspective', aCoach, aCoach), /coach/i],
    ['one of which fewer are, as the wider one', as('perspective', teacher, { perspective: 'educator', educatorRole: null }), /educator/i],
    ['not one of which fewer are even so', as('perspective', { perspective: 'funder', educatorRole: null }, { perspective: 'developer', educatorRole: null }), null],
    ['not one of which others are there who are shown with less', as('anonymous', aCoach, aCoach), null],
  ];
  const fileOf = async (slug: string, actor: Person, format: (typeof formats)[number]): Promise<string> => {
    const file = format === 'json' ? (await services().documents.exportNotesJson(actor, slug, 'trust')).text : (await services().documents.exportNotes(actor, { slug, roomSlug: 'trust', format, withAuthors: true })).text;
    return typeof file === 'string' ? file : [...textsIn(file).values()].join('\n').replace(/<[^>]*>/g, ' ');
  };
  describe.each(formats)('as %s', (format) => {
    it.each(['named', 'perspective', 'anonymous'] as const)('say no more of somebody who is shown as %s', async (attribution) => {
      for (const [means, others, word] of groups) {
        const { summit, writers } = await aRoomWith([{ name: 'Zenobia Quillfeather', attribution, speaksAs: aCoach }]);
        for (const [place, { attribution: shown, speaksAs }] of others.entries()) await aParticipant(db, summit.id, 'participant', await aPerson(db, { name: `Other ${place}`, attribution: shown, ...speaksAs }));
        const text = await fileOf(summit.slug, writers[0], format);
        expect(/Zenobia|Quillfeather/.test(text)).toBe(attribution === 'named');
        for (const told of [/coach/i, /educator/i, /teacher/i, /funder|developer/i]) {
          const isMeant = (attribution === 'named' && told.test('coach')) || (attribution === 'perspective' && word?.source === told.source);
          expect([means, told.source, told.test(text)]).toEqual([means, told.source, isMeant]);
        }
      }
    });

    it('have the third of three coaches without a perspective where the two others are named, and with it where their room names nobody', async () => {
      const three: Writing[] = [{ name: 'Zenobia Quillfeather', attribution: 'perspective' }, { name: 'Ada Byron', attribution: 'named' }, { name: 'Ben Ali', attribution: 'named' }];
      const open = await aRoomWith(three);
      const alone = await fileOf(open.summit.slug, open.writers[0], format);
      for (const name of ['Ada Byron', 'Ben Ali']) expect(alone).toContain(name);
      expect(alone).toMatch(/"kind": "anonymous"|neither by name nor by perspective/);
      expect(alone).not.toMatch(/"kind": "perspective"|not named/);
      const reserved = await aRoomWith(three, 'published', 'perspective');
      const among = await fileOf(reserved.summit.slug, reserved.writers[0], format);
      expect(among).toMatch(/coach/i);
      expect(among).not.toMatch(/Ada Byron|Ben Ali|"kind": "anonymous"|neither by name nor by perspective/);
    });
  });

  it('name nobody, and no perspective, for who deleted their account', async () => {
    const { writers: [ada, ben], json } = await aRoomWith([{ name: 'Ada Byron', attribution: 'named' }, { name: 'Ben Ali', attribution: 'named' }]);
    await services().accounts.deleteAccount(ben, 'Ben Ali');
    expect((await json(ada)).contributors).toEqual([{ kind: 'named', name: 'Ada Byron', perspective: 'coach' }, { kind: 'anonymous' }]);
  });

  it('come as private files that no search engine keeps, and the routes refuse like the page', async () => {
    const { summit, writers: [ada] } = await aRoomWith([{ name: 'Ada Byron', attribution: 'named' }]);
    const asked = (actor: Actor, roomSlug = 'trust') => ({ request: getPage('/notes'), params: { slug: summit.slug, roomSlug }, context: asActor(services(), actor).context });
    for (const [loader, type, end] of [[jsonLoader, 'application/json; charset=utf-8', 'json'], [markdownLoader, 'text/markdown; charset=utf-8', 'md'], [htmlLoader, 'text/html; charset=utf-8', 'html'], [textLoader, 'text/plain; charset=utf-8', 'txt'], [docxLoader, DOCX_TYPE, 'docx']] as const) {
      const { headers } = await loader(asked(ada));
      expect(headers.get('Content-Type')).toBe(type);
      expect(headers.get('Content-Disposition')).toBe(`attachment; filename="${summit.slug}-trust-notes.${end}"`);
      expect(headers.get('Cache-Control')).toBe('private, no-store');
      expect(headers.get('X-Robots-Tag')).toBe('noindex');
      expect((await outcomeOf(loader(asked(ada, 'nowhere')))).status).toBe(404);
      expect((await outcomeOf(loader(asked(await aPerson(db))))).status).toBe(403);
      expect(await outcomeOf(loader(asked(visitor)))).toMatchObject({ status: 302, location: '/sign-in?then=%2Fnotes' });
    }
  });

  it.each([['html', htmlLoader], ['txt', textLoader], ['md', markdownLoader]] as const)('as %s name who wrote them, or are the text alone', async (_format, loader) => {
    const { summit, writers: [ada] } = await aRoomWith([{ name: 'Ada Byron', attribution: 'named' }, { name: 'Ben Ali', attribution: 'anonymous' }]);
    const read = async (page: string) => (await loader({ request: getPage(page), params: { slug: summit.slug, roomSlug: 'trust' }, context: asActor(services(), ada).context })).text();
    const whole = await read('/notes');
    expect(whole).toContain('Coach: Ada Byron');
    expect(whole).not.toContain('Ben Ali');
    const alone = await read('/notes?authors=no');
    expect(alone).toContain('Words 1');
    for (const kept of ['Ada Byron', 'Who wrote this', 'Coach']) expect(alone).not.toContain(kept);
  });

  it('bring their images along in HTML and Word, but none of another text', async () => {
    const { summit, documentId, writers: [ada] } = await aRoomWith([{ name: 'Ada Byron', attribution: 'named' }]);
    const other = await aRoomWith([{ name: 'Ada Byron', attribution: 'named' }]);
    const png = await aPng();
    const { documents } = services();
    const own = await documents.addImage(ada, documentId, async () => png);
    const stranger = await documents.addImage(other.writers[0], other.documentId, async () => png);
    await writeImages(documentId, ada, [{ ...own, alt: 'A rubric' }, { ...stranger, alt: 'Of another room' }]);
    const read = async (format: 'html' | 'docx') => (await documents.exportNotes(ada, { slug: summit.slug, roomSlug: 'trust', format, withAuthors: false })).text;
    const html = String(await read('html'));
    expect(html.match(/<img src="data:image\/png;base64,[A-Za-z0-9+/=]+" alt="A rubric" width="40" height="30"\/>/g)).toHaveLength(1);
    expect(html).toContain('[Picture: Of another room]');
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await read('docx')) });
    expect(value.match(/<img [^>]*alt="A rubric"/g)).toHaveLength(1);
    expect(value).toContain('[Picture: Of another room]');
  });

  it('are counted for each person, in whichever format, and refused when they are too many', async () => {
    const { summit, writers: [ada, ben] } = await aRoomWith([{ name: 'Ada Byron', attribution: 'named' }, { name: 'Ben Ali', attribution: 'named' }]);
    const { documents } = testServices(db, { documentStore: store, limit: createRateLimits() });
    for (let count = 0; count < 15; count += 1) {
      await documents.exportNotesJson(ada, summit.slug, 'trust');
      await documents.exportNotes(ada, { slug: summit.slug, roomSlug: 'trust', format: 'docx', withAuthors: false });
    }
    await expect(documents.exportNotesJson(ada, summit.slug, 'trust')).rejects.toMatchObject({ kind: 'too-many' });
    await expect(documents.exportNotesJson(ben, summit.slug, 'trust')).resolves.toBeDefined();
  });

  it.each(['published', 'draft'] as const)('of a %s summit are for who takes part in it, and for nobody else', async (state) => {
    const { summit, communityId, json, markdown } = await aRoomWith([{ name: 'Ada Byron', attribution: 'named' }], state);
    const isKnown = state === 'published';
    const askers: [Actor, string][] = [
      [visitor, isKnown ? 'forbidden' : 'not-found'],
      [await aPerson(db), isKnown ? 'forbidden' : 'not-found'],
      [await aMember(db, communityId), isKnown ? 'forbidden' : 'not-found'],
      [await aMember(db, (await aCommunity(db)).id, 'convener'), isKnown ? 'forbidden' : 'not-found'],
      [await aParticipant(db, summit.id, 'participant', await aPerson(db, { email: null, emailVerifiedAt: null })), isKnown ? 'allowed' : 'not-found'],
      [await aParticipant(db, summit.id), isKnown ? 'allowed' : 'not-found'],
      [await aParticipant(db, summit.id, 'facilitator'), 'allowed'],
      [await aParticipant(db, summit.id, 'convener'), 'allowed'],
      [await aMember(db, communityId, 'convener'), 'allowed'],
      [await aPerson(db, { isSiteAdmin: true }), 'allowed'],
    ];
    for (const [actor, expected] of askers) {
      expect(await json(actor).then(() => 'allowed', kindOfRefusal)).toBe(expected);
      expect(await markdown(actor).then(() => 'allowed', kindOfRefusal)).toBe(expected);
    }
  });
});
