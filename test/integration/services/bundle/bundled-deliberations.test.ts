import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPostgresImageStore } from '#db/postgres-image-store.ts';
import { statements } from '#db/schema/index.ts';
import { visitor } from '#domain/actor.ts';
import type { GivenOut } from '#domain/deliberation/deliberation.ts';
import { deliberationsFileSchema, type DeliberationsFile } from '#domain/bundle/deliberations-schema.ts';
import { isRefusal } from '#domain/refusal.ts';
import { createReportFiles, type ReportFiles } from '#server/export/report/write-report-file.ts';
import { aBundledSummit } from '#test/support/bundled-summit.ts';
import { aCommunity, aMember } from '#test/support/builders.ts';
import { inDeliberation } from '#test/support/deliberation-builders.ts';
import { testServices } from '#test/support/services.ts';
import { openStoredDatabase, type StoredDatabase } from '#test/support/stored-database.ts';
import { bringIn, bundleOf, everyText, piecesOf } from '#test/support/written-bundle.ts';

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

const TWO_SIDES = [...Array.from({ length: 6 }, () => '+++'), ...Array.from({ length: 5 }, () => '--+')];
const written = ({ db, store }: StoredDatabase, summitId: string) => bundleOf(db, summitId, { documentStore: store, writeReportFile: reportFiles.write });

/** A summit that was held, with a deliberation of two sides. */
async function aVotedSummit({ isResultPublic = true, isClosed = true, givesOut = 'votes' }: { isResultPublic?: boolean; isClosed?: boolean; givesOut?: GivenOut } = {}) {
  const at = await aBundledSummit({ db: here!.db, store: here!.store, imageStore: createPostgresImageStore(here!.db), rooms: 1 });
  const services = testServices(here!.db, { documentStore: here!.store });
  const deliberation = await inDeliberation(here!.db, services, { ...at, slug: at.summit.slug }, { isResultPublic, givesOut });
  const people = await deliberation.crowd(TWO_SIDES);
  if (isClosed) await services.deliberations.closeDeliberation(at.convener, deliberation.address);
  return { ...at, services, deliberation, people, zip: await written(here!, at.summit.id) };
}
const elsewhere = async () => {
  const { db, store } = there!;
  const community = await aCommunity(db);
  return { db, community, convener: await aMember(db, community.id, 'convener'), services: testServices(db, { documentStore: store, now: () => new Date('2027-01-01T00:00:00Z'), origin: 'http://elsewhere.test' }) };
};
const fileOf = (zip: Uint8Array): DeliberationsFile | null => {
  const bytes = unzipSync(zip)['deliberations.json'];
  return bytes ? (JSON.parse(strFromU8(bytes)) as DeliberationsFile) : null;
};

type Change = (deliberation: DeliberationsFile['deliberations'][number]) => void;
const changedIn = (zip: Uint8Array, change: Change): Uint8Array => {
  const { SHA256SUMS: _sums, ...files } = unzipSync(zip);
  const file = fileOf(zip);
  if (file?.deliberations[0]) change(file.deliberations[0]);
  const all = { ...files, 'deliberations.json': strToU8(`${JSON.stringify(file)}\n`) };
  const sums = Object.entries(all).map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`);
  return zipSync({ ...all, SHA256SUMS: strToU8(sums.join('')) }, { level: 1 });
};

describe('a bundle of a summit with a deliberation', () => {
  it('carries statements, votes and map, and is the same bytes where it was brought', { timeout: 120_000 }, async () => {
    const { summit, zip, deliberation, services: own } = await aVotedSummit();
    const { convener, community, services } = await elsewhere();
    await bringIn(services, convener, community.slug, zip);
    expect(Buffer.compare(await written(there!, summit.id), zip)).toBe(0);
    const [before, after] = [await own.deliberations.readDeliberation(visitor, deliberation.address), await services.deliberations.readDeliberation(visitor, deliberation.address)];
    expect(after.counts).toEqual({ people: 11, votes: 33, statements: 3 });
    expect([after.map?.inputHash, after.map?.mapHash, after.map?.agreements]).toEqual([before.map?.inputHash, before.map?.mapHash, before.map?.agreements]);
    expect((await services.deliberations.exportVotes(visitor, deliberation.address)).text.split('\r\n').length).toBe(35);
  });

  it('says nobody: no account, no name, and nothing by perspective beside the votes', async () => {
    const { zip, people } = await aVotedSummit();
    const file = fileOf(zip);
    expect(JSON.stringify(file)).not.toMatch(/educator|developer|funder|researcher|policymaker/);
    expect(file?.deliberations[0]?.map.perspectives).toEqual([]);
    const texts = [...everyText(zip).values()].join('\n');
    for (const { accountId } of people) expect(texts).not.toContain(accountId);
  });

  it('may have counts by perspective where an older one was written, which are left where they are', async () => {
    const file = fileOf((await aVotedSummit()).zip);
    const older = file?.deliberations.map(({ map, ...deliberation }) => ({
      ...deliberation,
      map: { ...map, points: map.points.map((point) => ({ ...point, perspective: null })), perspectives: [{ perspective: 'educator', people: 6 }], agreements: map.agreements.map((agreement) => ({ ...agreement, byPerspective: [{ agrees: 6, disagrees: 0, seen: 6 }] })) },
    }));
    expect(deliberationsFileSchema.parse({ deliberations: older })).toEqual(file);
  });

  it('may have a map of an earlier version of the method, which stays as it was told', { timeout: 120_000 }, async () => {
    const { zip, deliberation } = await aVotedSummit();
    const { convener, community, services } = await elsewhere();
    await bringIn(services, convener, community.slug, changedIn(zip, ({ map }) => void Object.assign(map, { version: '1.0', firmness: [{ groups: 2, silhouette: 0.5 }] })));
    expect((await services.deliberations.readDeliberation(visitor, deliberation.address)).map).toMatchObject({ version: '1.0', firmness: [{ groups: 2, silhouette: 0.5 }] });
  });

  it('leaves out what is open, what is for those who took part, and votes that are not given out', async () => {
    for (const given of [{ isClosed: false }, { isResultPublic: false }, { givesOut: 'perspectives' as const }]) expect(fileOf((await aVotedSummit(given)).zip)).toBeNull();
  });

  it('is refused in words that name the file, the deliberation and the vote, and nothing of it stays', { timeout: 120_000 }, async () => {
    const { zip } = await aVotedSummit();
    const { db, convener, community, services } = await elsewhere();
    const changed = (change: Change) => changedIn(zip, change);
    const before = await db.select().from(statements);
    const cases: [string, Uint8Array][] = [
      ['as vote 3 one on statement 9, which is missing', changed(({ votes }) => void (votes[2] = [votes[2]?.[0] ?? 0, 9, 1]))],
      ['as vote 34 one that is there twice, or not in its order', changed(({ votes }) => void votes.push(votes[0] ?? [1, 1, 1]))],
      ['as vote 1 one that is there twice, or not in its order', changed(({ votes }) => void votes.reverse())],
      ['votes of another hash than it says', changed(({ votes }) => void (votes[0] = [votes[0]?.[0] ?? 0, votes[0]?.[1] ?? 0, 0]))],
      ['a map that its votes do not give', changed(({ map }) => void (map.points[0] = { x: 9, y: 9, personId: map.points[0]?.personId ?? '', group: 0 }))],
      ['two statements of one number', changed(({ statements: all }) => void all.push({ ...all[0]!, id: '00000000-0000-4000-8000-00000000000a' }))],
      ['a strategic question that is missing', changed((deliberation) => void (deliberation.questionId = '00000000-0000-4000-8000-00000000000a'))],
      ['is not as a bundle has it', changed(({ votes }) => void (votes[0] = [1, 1, 2 as 1]))],
    ];
    for (const [words, broken] of cases) {
      const refusal: unknown = await services.bundle.receiveBundle(convener, community.slug, piecesOf(broken)).catch((thrown: unknown) => thrown);
      expect(isRefusal(refusal) ? refusal.message : refusal).toContain(words);
      expect(isRefusal(refusal) ? refusal.message : refusal).toContain('deliberations.json');
    }
    expect(await db.select().from(statements)).toHaveLength(before.length);
  });
});
