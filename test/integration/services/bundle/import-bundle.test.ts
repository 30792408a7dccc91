import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { createPostgresImageStore } from '#db/postgres-image-store.ts';
import { accounts, breakoutRooms, participations, summits } from '#db/schema/index.ts';
import { visitor } from '#domain/actor.ts';
import { notesFileSchema } from '#domain/document/notes-file.ts';
import { createReportFiles, type ReportFiles } from '#server/export/report/write-report-file.ts';
import { aBundledSummit } from '#test/support/bundled-summit.ts';
import { aCommunity, aMember } from '#test/support/builders.ts';
import { createMemoryBundleStore } from '#test/support/memory-bundle-store.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { testServices } from '#test/support/services.ts';
import { openStoredDatabase, type StoredDatabase } from '#test/support/stored-database.ts';
import { bringIn, bundleOf, piecesOf } from '#test/support/written-bundle.ts';
import type { Deps } from '#server/services/deps.ts';

let [here, there]: StoredDatabase[] = [];
let reportFiles: ReportFiles;
beforeAll(async () => {
  [here, there] = [await openStoredDatabase(), await openStoredDatabase()];
  reportFiles = createReportFiles();
});
afterAll(async () => {
  reportFiles.close();
  for (const house of [here, there]) await house?.close();
});

const written = ({ db, store }: StoredDatabase, summitId: string) => bundleOf(db, summitId, { documentStore: store, writeReportFile: reportFiles.write });
const aHeldSummit = async (given = {}) => {
  const at = await aBundledSummit({ db: here!.db, store: here!.store, imageStore: createPostgresImageStore(here!.db), ...given });
  return { ...at, zip: await written(here!, at.summit.id) };
};
/** Another house, with a community and who convenes it. */
const elsewhere = async (given: Partial<Deps> = {}) => {
  const { db, store } = there!;
  const community = await aCommunity(db);
  const services = testServices(db, { documentStore: store, now: () => new Date('2027-01-01T00:00:00Z'), origin: 'http://elsewhere.test', ...given });
  return { db, community, convener: await aMember(db, community.id, 'convener'), services };
};
const count = async (db: Db, table: string): Promise<number> => Number((await db.execute<{ count: string }>(sql.raw(`select count(*) from ${table}`)))[0]?.count);
/** The same files with a list of checksums that fits them. */
function resealed(files: Record<string, Uint8Array>): Uint8Array {
  const { SHA256SUMS: _sums, ...rest } = files;
  const sums = Object.entries(rest).map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`);
  return zipSync({ ...rest, SHA256SUMS: strToU8(sums.join('')) }, { level: 1 });
}

describe('a bundle that is brought to another Plenary', () => {
  it('comes into an empty house, and leaves it as the same bytes', { timeout: 120_000 }, async () => {
    const { summit, zip } = await aHeldSummit({ rooms: 16 });
    const { convener, community, services } = await elsewhere();
    expect(await bringIn(services, convener, community.slug, zip)).toEqual({ slug: summit.slug, title: summit.title });
    const again = await written(there!, summit.id);
    const [before, after] = [unzipSync(zip), unzipSync(again)];
    for (const [path, bytes] of Object.entries(before)) expect(strFromU8(after[path] ?? new Uint8Array(), true), path).toBe(strFromU8(bytes, true));
    expect(Buffer.compare(again, zip)).toBe(0);
  });

  it('is shown before it comes in, and changes nothing until then', async () => {
    const { summit, zip } = await aHeldSummit();
    const { db, convener, community, services } = await elsewhere();
    const before = await count(db, 'summits');
    await services.bundle.receiveBundle(convener, community.slug, piecesOf(zip));
    const { arrived } = await services.bundle.previewArrival(convener, community.slug);
    expect(arrived).toMatchObject({ title: summit.title, startsOn: '2026-02-20', endsOn: '2026-02-21', host: 'The house', rooms: [{ number: 1 }, { number: 2 }, { number: 3 }], reports: [{ versions: 2 }], holds: { agendaSessions: 2, images: 3, floorQuestions: 3, polls: 4, strategicQuestions: 1, readings: 1 }, here: { obstacle: null } });
    expect(await count(db, 'summits')).toBe(before);
    await services.bundle.discardArrival(convener, community.slug);
    expect((await services.bundle.previewArrival(convener, community.slug)).arrived).toBeNull();
    expect(await refusalOf(services.bundle.importBundle(convener, community.slug, { mark: arrived?.mark ?? '' }))).toBe('no-bundle');
  });

  it('comes in once, and the second time says so', async () => {
    const { summit, zip } = await aHeldSummit();
    const { convener, community, services } = await elsewhere();
    await bringIn(services, convener, community.slug, zip);
    await services.bundle.receiveBundle(convener, community.slug, piecesOf(zip));
    const { arrived } = await services.bundle.previewArrival(convener, community.slug);
    expect(arrived?.here).toMatchObject({ obstacle: expect.stringContaining('is here already') as string, summit: { slug: summit.slug } });
    expect(await refusalOf(services.bundle.importBundle(convener, community.slug, { mark: arrived?.mark ?? '' }))).toBe('already-here');
  });

  it('is not imported where another one was looked at', async () => {
    const [one, other] = [await aHeldSummit({ rooms: 1 }), await aHeldSummit({ rooms: 1 })];
    const { convener, community, services } = await elsewhere();
    await services.bundle.receiveBundle(convener, community.slug, piecesOf(one.zip));
    const seen = (await services.bundle.previewArrival(convener, community.slug)).arrived?.mark ?? '';
    await services.bundle.receiveBundle(convener, community.slug, piecesOf(other.zip));
    expect(await refusalOf(services.bundle.importBundle(convener, community.slug, { mark: seen }))).toBe('another-bundle');
  });

  it('is removed once it was imported, of which no more than its checksums is read again; one that arrived meanwhile is still to be looked at', async () => {
    const [one, other] = [await aHeldSummit({ rooms: 1 }), await aHeldSummit({ rooms: 1 })];
    for (const arrives of [null, other.zip]) {
      const kept = createMemoryBundleStore();
      const bytesRead: number[] = [];
      const { convener, community, services } = await elsewhere({
        bundleStore: {
          ...kept,
          readParts: async (name, use) => {
            const place = bytesRead.push(0) - 1;
            const read = await kept.readParts(name, ({ size, read: readPart }) => use({ size, read: (from, length) => ((bytesRead[place] = (bytesRead[place] ?? 0) + length), readPart(from, length)) }));
            if (arrives !== null && place === 2) await kept.write(name, (write) => write(arrives));
            return read;
          },
        },
      });
      const { zip } = arrives === null ? one : await aHeldSummit({ rooms: 1 });
      await services.bundle.receiveBundle(convener, community.slug, piecesOf(zip));
      const { arrived } = await services.bundle.previewArrival(convener, community.slug);
      await services.bundle.importBundle(convener, community.slug, { mark: arrived?.mark ?? '' });
      expect(bytesRead).toHaveLength(4);
      expect(bytesRead.at(-1)).toBeLessThan(zip.length / 5);
      expect((await services.bundle.previewArrival(convener, community.slug)).arrived?.title ?? null).toBe(arrives === null ? null : other.summit.title);
    }
  });

  it('shows questions from the floor as they were asked, and every kind of poll as it was counted', async () => {
    const { summit, zip, panel } = await aHeldSummit();
    const { convener, community, services } = await elsewhere();
    await bringIn(services, convener, community.slug, zip);
    const { floor } = await services.agenda.readAgendaSession(convener, summit.slug, panel.slug);
    expect(floor.questions.map(({ name, speaksAs, wanted }) => ({ name, speaksAs, wanted }))).toEqual([
      { name: 'Quenby Yardbarker', speaksAs: 'coach', wanted: 1 },
      { name: null, speaksAs: 'coach', wanted: 1 },
      { name: null, speaksAs: null, wanted: 1 },
    ]);
    expect(Object.fromEntries(floor.polls.map(({ kind, votes, result }) => [kind, [votes, result.filter((row) => row.count > 0)]]))).toEqual({
      choice: [3, [{ label: 'This', count: 1 }, { label: 'That', count: 2 }]],
      ranking: [1, [{ label: 'Three', count: 2 }, { label: 'One', count: 1 }]],
      words: [2, [{ label: 'Trust', count: 2 }]],
      scale: [1, [{ label: '4', count: 1 }]],
    });
  });

  it('says how many people wanted its strategic questions answered where it was held', async () => {
    const { summit, zip } = await aHeldSummit();
    const { convener, community, services } = await elsewhere();
    await bringIn(services, convener, community.slug, zip);
    const { questions } = JSON.parse(strFromU8(unzipSync(zip)['questions.json'] ?? new Uint8Array())) as { questions: { id: string; people: number }[] };
    const wanted = (told: readonly { id: string; people: number }[]) => new Map(told.map(({ id, people }) => [id, people]));
    expect(Math.max(...wanted(questions).values())).toBeGreaterThan(0);
    expect(wanted((await services.publication.readPublication(convener, summit.slug)).questions)).toEqual(wanted(questions));
  });

  it('says who wrote its notes as they were shown where it was held, on their page and in every file of them', async () => {
    const { summit, zip } = await aHeldSummit();
    const { convener, community, services } = await elsewhere();
    await bringIn(services, convener, community.slug, zip);
    const shown = [{ kind: 'named', name: 'Quenby Yardbarker', perspective: 'coach' }, { kind: 'perspective', perspective: 'coach' }, { kind: 'anonymous' }];
    const { importedContributors } = await services.documents.readRoomNotes(convener, summit.slug, 'room-1');
    expect(importedContributors).toEqual(shown);
    expect((await services.documents.readRoomNotes(convener, summit.slug, 'room-2')).importedContributors).toEqual([{ kind: 'anonymous' }]);
    const { contributors, content } = notesFileSchema.parse(JSON.parse((await services.documents.exportNotesJson(convener, summit.slug, 'room-1')).text));
    const bundled = JSON.parse(strFromU8(unzipSync(zip)['rooms/01-room-1/notes.json'] ?? new Uint8Array())) as { content: unknown };
    expect(contributors).toEqual(shown);
    expect(content).toEqual(bundled.content);
    expect((await services.documents.exportNotes(convener, { slug: summit.slug, roomSlug: 'room-1', format: 'md', withAuthors: true })).text).toContain('- Coaches: Quenby Yardbarker, others not named');
  });

  it('names nobody any more where the summit or the room is made stricter here', async () => {
    const { summit, zip, rooms, panel } = await aHeldSummit();
    const { db, convener, community, services } = await elsewhere();
    await bringIn(services, convener, community.slug, zip);
    const namesIn = async (room: string) => {
      const page = await services.documents.readRoomNotes(convener, summit.slug, room);
      const { text } = await services.documents.exportNotesJson(convener, summit.slug, room);
      return [page.importedContributors.some(({ kind }) => kind === 'named'), text.includes('"kind": "named"') || text.includes('"kind":"named"')];
    };
    expect([await namesIn('room-1'), await namesIn('room-3')]).toEqual([[true, true], [true, true]]);
    await db.update(breakoutRooms).set({ attribution: 'perspective' }).where(eq(breakoutRooms.id, rooms[0]?.id ?? ''));
    expect([await namesIn('room-1'), await namesIn('room-3')]).toEqual([[false, false], [true, true]]);
    await db.update(summits).set({ attribution: 'perspective', mayChooseAttribution: false }).where(eq(summits.id, summit.id));
    expect(await namesIn('room-3')).toEqual([false, false]);
    const { floor } = await services.agenda.readAgendaSession(convener, summit.slug, panel.slug);
    expect(floor.questions.map(({ name }) => name)).toEqual([null, null, null]);
    expect(Object.entries(unzipSync(await written(there!, summit.id))).filter(([path, bytes]) => !path.startsWith('reports/') && strFromU8(bytes, true).includes('Quenby')).map(([path]) => path)).toEqual([]);
  });

  it('says who took part as it was counted where it was held, on its page, in the list and in a report that is composed here', async () => {
    const { summit, zip } = await aHeldSummit({ level: 'named' });
    const people = JSON.parse(strFromU8(unzipSync(zip)['people.json'] ?? new Uint8Array())) as { attendance: unknown };
    const { convener, community, services } = await elsewhere();
    await bringIn(services, convener, community.slug, zip);
    const { publication } = services;
    const told = (await publication.readPublication(visitor, summit.slug)).attendance;
    expect(told).toEqual([{ key: 'coach', count: 6 }, { key: 'funder', count: 3 }]);
    expect((await publication.readSummitList(visitor)).held.find(({ slug }) => slug === summit.slug)).toMatchObject({ attendance: told });
    const { slug } = await services.reports.beginReport(convener, summit.slug, { kind: 'summit' });
    expect((await services.reports.readComposer(convener, slug)).figures.find(({ kind }) => kind === 'attendance')?.figure).toEqual({ kind: 'attendance', people: people.attendance });
  });

  it('makes nobody: no account, no place, no way to sign in', async () => {
    const { summit, zip } = await aHeldSummit();
    const { db, convener, community, services } = await elsewhere();
    const before = await db.$count(accounts);
    await bringIn(services, convener, community.slug, zip);
    expect(await db.$count(accounts)).toBe(before);
    expect(await db.$count(participations, sql`summit_id = ${summit.id}`)).toBe(0);
  });

  it('keeps a strategic question that an earlier summit brought', async () => {
    const [one, other] = [await aHeldSummit({ rooms: 1 }), await aHeldSummit({ rooms: 1 })];
    const files = unzipSync(other.zip);
    const [mine, theirs] = [one, other].map(({ zip }) => (JSON.parse(strFromU8(unzipSync(zip)['questions.json'] ?? new Uint8Array())) as { questions: { id: string }[] }).questions[0]?.id ?? '');
    const shared = resealed(Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, path.endsWith('.json') ? strToU8(strFromU8(bytes).replaceAll(theirs!, mine!)) : bytes])));
    const { db, convener, community, services } = await elsewhere();
    await bringIn(services, convener, community.slug, one.zip);
    const before = await count(db, 'strategic_questions');
    await services.bundle.receiveBundle(convener, community.slug, piecesOf(shared));
    const { arrived } = await services.bundle.previewArrival(convener, community.slug);
    expect(arrived?.here).toMatchObject({ obstacle: null, questions: 1 });
    await services.bundle.importBundle(convener, community.slug, { mark: arrived?.mark ?? '' });
    expect(await count(db, 'strategic_questions')).toBe(before);
    const second = await elsewhere();
    await second.services.bundle.receiveBundle(second.convener, second.community.slug, piecesOf(shared));
    expect((await second.services.bundle.previewArrival(second.convener, second.community.slug)).arrived?.here.obstacle).toContain('is here already');
  });

  it('brings its pictures, or nothing at all where they cannot be kept', async () => {
    const { zip, rooms } = await aHeldSummit();
    const documentId = rooms[0]?.documentId ?? '';
    const store = createPostgresImageStore(there!.db);
    const [kept, removed]: [string[], string[]] = [[], []];
    const failing = { ...store, put: async ({ imageId, documentId: of }: { imageId: string; documentId: string }) => { if (kept.length === 1) throw new Error('The disk is full.'); kept.push(`${of}/${imageId}`); }, deleteAllOf: async (of: string) => void removed.push(of) };
    const { db, convener, community, services } = await elsewhere({ imageStore: failing, imageStoreIn: () => failing });
    const before = await count(db, 'documents');
    await expect(bringIn(services, convener, community.slug, zip)).rejects.toThrow('The disk is full.');
    expect([await count(db, 'documents'), removed.includes(documentId)]).toEqual([before, true]);
    const whole = await elsewhere();
    await bringIn(whole.services, whole.convener, whole.community.slug, zip);
    expect(await store.listDocuments()).toEqual(expect.arrayContaining(rooms.map((room) => room.documentId)));
  });
});

describe('a file that is no bundle, or is damaged', () => {
  it('is refused in words that name the file and the reason, and nothing of it stays', async () => {
    const { zip } = await aHeldSummit();
    const { db, convener, community, services } = await elsewhere({ bundleStore: createMemoryBundleStore() });
    const files = unzipSync(zip);
    const without = (path: string) => Object.fromEntries(Object.entries(files).filter(([each]) => each !== path));
    const changed = (path: string, change: (said: string) => string) => resealed({ ...files, [path]: strToU8(change(strFromU8(files[path] ?? new Uint8Array()))) });
    const words = strToU8('{}');
    const picture = Object.keys(files).find((path) => path.endsWith('.png') && path.startsWith('rooms/')) ?? '';
    const damaged: [why: string, bytes: Uint8Array][] = [
      ['people.json is not as its checksum says', zipSync({ ...files, 'people.json': words, 'index.html': words })],
      ['people.json is missing', zipSync(without('people.json'))],
      ['"../outside.txt" has a name that no bundle uses', zipSync({ ...files, '../outside.txt': words })],
      ['"/etc/passwd" has a name that no bundle uses', zipSync({ ...files, '/etc/passwd': words })],
      ['cut off', zip.slice(0, zip.length - 30)],
      ['is no bundle, or it was cut off', strToU8('%PDF-1.7 is another kind of file altogether')],
      ['it has no manifest.json', zipSync({ 'notes.txt': words })],
      ['bomb.txt would be too large', zipSync({ ...files, 'bomb.txt': new Uint8Array(65 * 1024 * 1024) })],
      ['more.txt has no checksum', zipSync({ ...files, 'more.txt': words })],
      ['made by a newer Plenary', changed('manifest.json', (said) => said.replace('"version":1', '"version":2'))],
      ['this is no bundle of Plenary', changed('manifest.json', (said) => said.replace('plenary-bundle', 'another-bundle'))],
      ['summit.json is no JSON', changed('summit.json', (said) => said.slice(1))],
      ['summit.json holds signs that are none', changed('summit.json', (said) => said.replace('"tagline":"', '"tagline":"\\u0000'))],
      ['summit.json has parts within parts', changed('summit.json', () => '['.repeat(5_000))],
      ['is no address of a page', changed('summit.json', (said) => said.replace('https://example.org/reading', 'javascript:alert(1)'))],
      ['notes.yjs does not say what', changed('rooms/01-room-1/notes.json', (said) => said.replace('trust comes', 'doubt comes'))],
      ['is no file of the kind that it says', resealed({ ...files, [picture]: strToU8('<script>alert(1)</script>') })],
      ['its hash is another', changed(Object.keys(files).find((path) => path.endsWith('version-1/report.json')) ?? '', (said) => said.replace('"standfirst":"', '"standfirst":"Not '))],
      ['ends before it begins', changed('agenda/agenda.json', (said) => said.replace('2026-02-20T16:00:00.000Z', '2026-02-20T14:00:00.000Z'))],
      ['Choose the zip', new Uint8Array()],
    ];
    const before = await count(db, 'summits');
    for (const [why, bytes] of damaged) {
      await expect(services.bundle.receiveBundle(convener, community.slug, piecesOf(bytes)), why).rejects.toMatchObject({ kind: 'invalid', message: expect.stringContaining(why) as string });
      expect((await services.bundle.previewArrival(convener, community.slug)).arrived, why).toBeNull();
    }
    expect(await count(db, 'summits')).toBe(before);
    await services.bundle.receiveBundle(convener, community.slug, piecesOf(zip));
    await expect(services.bundle.receiveBundle(convener, community.slug, piecesOf(words))).rejects.toMatchObject({ kind: 'invalid' });
    expect((await services.bundle.previewArrival(convener, community.slug)).arrived, 'one that was brought before').not.toBeNull();
  });

  it('takes no longer to unpack than it is large: what unpacks to more than it says is given up, and no part is two files', async () => {
    const { convener, community, services } = await elsewhere();
    const bomb = zipSync({ 'manifest.json': strToU8('{}'), SHA256SUMS: new Uint8Array(60 * 1024 * 1024) }, { level: 9 });
    const listed = Buffer.from(bomb);
    listed.writeUInt32LE(10, listed.lastIndexOf(Buffer.from('PK\u0001\u0002')) + 24);
    await expect(services.bundle.receiveBundle(convener, community.slug, piecesOf(listed))).rejects.toMatchObject({ message: expect.stringContaining('SHA256SUMS is damaged') as string });
    const twice = Buffer.from(zipSync({ 'manifest.json': Buffer.alloc(5_000, 'words and more words '), 'copied.json': Buffer.from('{}') }, { level: 0 }));
    const second = twice.lastIndexOf(Buffer.from('PK\u0001\u0002'));
    twice.writeUInt32LE(5_400, second + 20);
    await expect(services.bundle.receiveBundle(convener, community.slug, piecesOf(twice))).rejects.toMatchObject({ message: expect.stringContaining('copied.json is damaged') as string });
  });

  it('is refused while it arrives once it is larger than any bundle', async () => {
    const { convener, community, services } = await elsewhere();
    const piece = new Uint8Array(1024 * 1024);
    let sent = 0;
    async function* endless() {
      for (; sent < 1_000; sent += 1) yield piece;
    }
    await expect(services.bundle.receiveBundle(convener, community.slug, endless())).rejects.toMatchObject({ code: 'too-large', message: expect.stringContaining('128 MB') as string });
    expect(sent).toBeLessThan(130);
  });
});
