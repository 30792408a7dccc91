import fc from 'fast-check';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { applyUpdate, ContentString, Doc, Item, XmlElement, XmlText } from 'yjs';
import { reports, reportSources, reportVersions } from '#db/schema/index.ts';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import type { SourceSpan } from '#domain/document/passages/source-span.ts';
import { wordingOf } from '#domain/document/passages/wording.ts';
import { publishedReportSchema } from '#domain/report/published-report.ts';
import { kindOfRefusal } from '#test/support/refusals.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';

/** Slow on a database: a few long days rather than many short ones. */
const DAYS = 4;
const TIMEOUT_MS = 180_000;

let house: ReportingHouse;
beforeAll(async () => {
  house = await openReportingHouse();
});
afterAll(() => house.close());

const place = fc.nat(99);
const word = fc.stringMatching(/^[a-zé日]{1,8}$/);
/** What can happen on such a day, in any order. */
const anAct = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('write' as const), room: place, by: place, words: fc.array(word, { minLength: 1, maxLength: 5 }) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('insert' as const), room: place, by: place, block: place, at: place, words: word }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('erase' as const), room: place, by: place, block: place, at: place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), room: place, by: place, block: place }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('take' as const), passage: place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('shorten' as const), block: place, at: place }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('publish' as const) }) },
);

const blocksOf = (ydoc: Doc): XmlElement[] => ydoc.getXmlFragment(TEXT_FIELD).toArray().filter((each): each is XmlElement => each instanceof XmlElement && each.nodeName === 'paragraph');
const textOf = (block: XmlElement): XmlText | undefined => block.toArray().find((each): each is XmlText => each instanceof XmlText);

/** The letters of these ids as they stood in one state of a text; null where one of them did not stand there. */
function lettersIn(ydoc: Doc, spans: readonly SourceSpan[]): string | null {
  let letters = '';
  for (const { clientId, clock, length } of spans) {
    const structs = (ydoc.store.clients.get(clientId) ?? []).filter((struct) => struct.id.clock < clock + length && struct.id.clock + struct.length > clock);
    let found = 0;
    for (const struct of structs) {
      if (!(struct instanceof Item) || struct.deleted || !(struct.content instanceof ContentString)) return null;
      const [from, to] = [Math.max(0, clock - struct.id.clock), Math.min(struct.length, clock + length - struct.id.clock)];
      letters += struct.content.str.slice(from, to);
      found += to - from;
    }
    if (found !== length) return null;
  }
  return letters;
}

const bare = (text: string): string => text.replace(/\s/g, '');
const pick = <Thing>(from: readonly Thing[], at: number): Thing | undefined => from[at % Math.max(1, from.length)];

async function aDay() {
  const { services, write, edit, live } = house;
  const { reports: composing } = services;
  const at = await house.aReportedSummit();
  const rooms = [await at.aRoom(), await at.aRoom()];
  const people = [await at.aWriter({ attribution: 'named' }), await at.aWriter({ attribution: 'perspective' }), await at.aWriter({ attribution: 'anonymous' })];
  const [first] = people;
  for (const { documentId } of rooms) await write(documentId, [{ prompt: 'What we heard' }, ...(first ? [{ by: first, words: 'Trust is earned twice' }] : []), { prompt: 'Agreements' }]);
  const { slug } = await composing.beginReport(at.convener, at.summit.slug, { kind: 'summit' });
  const [report] = await house.db.select().from(reports).where(eq(reports.slug, slug));
  if (!report) throw new Error('The report was begun.');

  /** Every state that each room's text was ever in. */
  const states = new Map<number, Doc[]>(rooms.map(({ number }) => [number, []]));
  const remember = async (): Promise<void> => {
    for (const { documentId, number } of rooms)
      await live.hands.edit(documentId, null, (present) => {
        const ydoc = new Doc();
        applyUpdate(ydoc, present);
        states.get(number)?.push(ydoc);
        return null;
      });
  };
  await remember();
  await composing.draftReport(at.convener, slug);

  const inRoom = async ({ room, by, block }: { room: number; by: number; block: number }, act: (text: XmlText, block: XmlElement, ydoc: Doc) => void): Promise<void> => {
    const [{ documentId } = { documentId: '' }, person] = [pick(rooms, room), pick(people, by)];
    await edit(documentId, person?.accountId ?? null, (ydoc) => {
      const chosen = pick(blocksOf(ydoc), block);
      const text = chosen && textOf(chosen);
      if (chosen && text) act(text, chosen, ydoc);
      // An edit is of something.
      else ydoc.getXmlFragment(TEXT_FIELD).push([new XmlElement('paragraph')]);
    });
  };
  return { at, slug, states, remember, inRoom, report, rooms, people };
}

type Day = Awaited<ReturnType<typeof aDay>>;
type Act = typeof anAct extends fc.Arbitrary<infer One> ? One : never;

async function happens(act: Act, { at, slug, report, rooms, people, inRoom }: Day): Promise<void> {
  const { reports: composing } = house.services;
  switch (act.kind) {
    case 'write': {
      const [room, by] = [pick(rooms, act.room), pick(people, act.by)];
      return room && by ? house.write(room.documentId, [{ by, words: act.words.join(' ') }]) : undefined;
    }
    case 'insert':
      return inRoom(act, (text) => text.insert(act.at % (text.length + 1), act.words));
    case 'erase':
      return inRoom(act, (text) => (text.length > 0 ? text.delete(act.at % text.length, 1) : text.insert(0, 'again')));
    case 'remove':
      return inRoom(act, (_text, block, ydoc) => {
        const root = ydoc.getXmlFragment(TEXT_FIELD);
        root.delete(root.toArray().indexOf(block), 1);
      });
    case 'take': {
      const { rooms: shown } = await composing.readComposer(at.convener, slug);
      const passage = pick(shown.flatMap(({ passages }) => passages), act.passage);
      if (passage) await composing.takePassage(at.convener, slug, { roomId: passage.roomId, ...passage.block });
      return;
    }
    case 'shorten':
      return house.edit(report.documentId, at.convener.accountId, (ydoc) => {
        const passages = ydoc.getXmlFragment(TEXT_FIELD).toArray().filter((each): each is XmlElement => each instanceof XmlElement && each.nodeName === 'passage');
        const inner = pick(passages, act.block)?.toArray().find((each): each is XmlElement => each instanceof XmlElement);
        const text = inner && textOf(inner);
        if (text && text.length > 1) text.delete(act.at % text.length, 1);
        else ydoc.getXmlFragment(TEXT_FIELD).push([new XmlElement('paragraph')]);
      });
    case 'publish':
      await composing.publishReport(at.convener, slug, { note: 'Again.' }).catch(kindOfRefusal);
  }
}

/** How many passages the published versions of a day have, each of which was traced. */
async function traced({ report, states }: Day): Promise<number> {
  const rows = new Map((await house.db.select().from(reportSources).where(eq(reportSources.reportId, report.id))).map((row) => [row.id, row]));
  let passages = 0;
  for (const { content, sourceIds } of await house.db.select().from(reportVersions).where(eq(reportVersions.reportId, report.id))) {
    const { blocks, sources } = publishedReportSchema.parse(JSON.parse(content));
    expect(sourceIds).toHaveLength(sources.length);
    for (const block of blocks) {
      if (block.kind !== 'passage') continue;
      passages += 1;
      const named = block.sources.map((number) => sources[number - 1]);
      if (!block.isEdited) expect(wordingOf(block.nodes)).toBe(named.map((source) => source?.wording).join(' '));
      for (const source of named) {
        const row = rows.get(sourceIds[(source?.number ?? 0) - 1] ?? '');
        expect([source?.wording, (row?.spans.length ?? 0) > 0]).toEqual([row?.wording, true]);
        const stood = (states.get(source?.room.number ?? 0) ?? []).map((ydoc) => lettersIn(ydoc, row?.spans ?? []));
        expect(stood.map((letters) => letters && bare(letters))).toContain(bare(source?.wording ?? ''));
      }
    }
  }
  return passages;
}

it('every passage of every published version resolves to letters that stood together in its room, whatever was written, taken out and published in between', { timeout: TIMEOUT_MS }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anAct, { minLength: 10, maxLength: 24 }), async (acts) => {
      const day = await aDay();
      for (const act of acts) {
        await happens(act, day);
        await day.remember();
      }
      await house.services.reports.publishReport(day.at.convener, day.slug, { note: 'Last.' }).catch(kindOfRefusal);
      expect(await traced(day)).toBeGreaterThan(0);
    }),
    { numRuns: DAYS },
  );
});
