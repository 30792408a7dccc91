import { unzipSync } from 'fflate';
import { Doc, applyUpdate } from 'yjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPostgresImageStore } from '#db/postgres-image-store.ts';
import { type Attribution, attributions, moreReserved } from '#domain/attribution.ts';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { createReportFiles, type ReportFiles } from '#server/export/report/write-report-file.ts';
import { aBundledSummit, NAMES } from '#test/support/bundled-summit.ts';
import { openStoredDatabase, type StoredDatabase } from '#test/support/stored-database.ts';
import { bundleOf, everyText } from '#test/support/written-bundle.ts';

let house: StoredDatabase;
let reportFiles: ReportFiles;
beforeAll(async () => {
  house = await openStoredDatabase();
  reportFiles = createReportFiles();
});
afterAll(async () => {
  reportFiles.close();
  await house.close();
});

/** What rooms may say of who wrote: as the summit has it, and each level of their own, such as a room of the Chatham House rule. */
const ROOM_LEVELS: readonly (Attribution | null)[] = [null, 'named', 'perspective', 'anonymous'];

async function leave(level: Attribution, others?: Attribution) {
  const at = await aBundledSummit({ ...house, imageStore: createPostgresImageStore(house.db), rooms: ROOM_LEVELS.length, roomLevels: ROOM_LEVELS, level, others });
  return { ...at, zip: await bundleOf(house.db, at.summit.id, { documentStore: house.store, writeReportFile: reportFiles.write }) };
}

/** Where a name, or a part of it, stands: in whatever file, and in files within files. */
const placesOf = (texts: ReadonlyMap<string, string>, name: string): string[] => [...texts].filter(([, said]) => name.split(' ').some((part) => said.toLowerCase().includes(part.toLowerCase()))).map(([path]) => path);

describe.each(attributions)('a bundle of a summit in which people are shown at most as "%s"', (level) => {
  it('names somebody only in rooms where they may be named and chose to be, and nowhere else', { timeout: 60_000 }, async () => {
    const { zip, writers } = await leave(level);
    const texts = everyText(zip);
    for (const chosen of attributions) {
      const places = placesOf(texts, NAMES[chosen]);
      const roomsThatName = ROOM_LEVELS.flatMap((room, place) => ((room === null ? moreReserved(chosen, level) : moreReserved(moreReserved(chosen, level), room)) === 'named' ? [place + 1] : []));
      const inRooms = new Set(places.flatMap((path) => /^rooms\/0(\d)/.exec(path)?.[1] ?? []).map(Number));
      expect([...inRooms].toSorted(), `rooms that name who chose "${chosen}"`).toEqual(roomsThatName);
      if (roomsThatName.length === 0) expect(places, `files that name who chose "${chosen}"`).toEqual([]);
      else expect(places, `files that name who chose "${chosen}"`).toEqual(expect.arrayContaining(['people.json', 'index.html']));
    }
    for (const { accountId } of Object.values(writers)) expect(placesOf(texts, accountId)).toEqual([]);
  });

  it('has a Yjs state of each room in which nothing tells more than its text: no client, no attribute, no deleted word', async () => {
    const { zip, writers } = await leave(level);
    for (const [path, bytes] of Object.entries(unzipSync(zip)).filter(([each]) => each.endsWith('.yjs'))) {
      const ydoc = new Doc();
      applyUpdate(ydoc, bytes);
      const [clients, told] = [[...ydoc.store.clients.keys()], JSON.stringify(ydoc.getXmlFragment(TEXT_FIELD).toJSON())];
      expect(Math.max(...clients), `${path} numbers its writers anew`).toBeLessThanOrEqual(clients.length);
      expect([...ydoc.store.clients.values()].flat().filter((struct) => struct.deleted), `${path} holds nothing that was deleted`).toEqual([]);
      expect([...ydoc.share.keys()], `${path} holds the text alone`).toEqual([TEXT_FIELD]);
      for (const person of Object.values(writers)) expect(told).not.toContain(person.accountId);
      ydoc.destroy();
    }
  });
});

it('who is shown by perspective is told apart from nobody else of it: one client in the Yjs state, one byline in the text', async () => {
  const { zip } = await leave('perspective');
  const notes = JSON.parse(Buffer.from(unzipSync(zip)['rooms/01-room-1/notes.json'] ?? []).toString()) as { contributors: unknown[] };
  expect(notes.contributors).toEqual([{ kind: 'perspective', perspective: 'coach' }, { kind: 'anonymous' }]);
});

it('of coaches of whom all are named but one, that one is "a coach" only in rooms that name nobody, and neither elsewhere nor on the floor', async () => {
  const { zip } = await leave('named', 'named');
  const files = unzipSync(zip);
  const read = (path: string): unknown => JSON.parse(Buffer.from(files[path] ?? []).toString());
  const shown = [1, 2, 3, 4].map((number) => (read(`rooms/0${number}-room-${number}/notes.json`) as { contributors: { kind: string }[] }).contributors.map(({ kind }) => kind));
  expect(shown).toEqual([['named', 'anonymous'], ['named', 'anonymous'], ['perspective', 'anonymous'], ['anonymous']]);
  expect((read('floor.json') as { questions: { by: { kind: string } }[] }).questions.map(({ by }) => by.kind)).toEqual(['named', 'anonymous', 'anonymous']);
});
