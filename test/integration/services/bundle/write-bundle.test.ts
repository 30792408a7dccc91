import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { createPostgresImageStore } from '#db/postgres-image-store.ts';
import { reportApprovals, reports, reportWithdrawals } from '#db/schema/index.ts';
import { createId } from '#domain/ids.ts';
import { createReportFiles, type ReportFiles } from '#server/export/report/write-report-file.ts';
import { aBundledSummit, RETYPED, WITHDRAWN } from '#test/support/bundled-summit.ts';
import { TEST_NOW } from '#test/support/builders.ts';
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

const written = (summitId: string) => bundleOf(house.db, summitId, { documentStore: house.store, writeReportFile: reportFiles.write });

describe('the bundle of a summit', () => {
  it('holds every part, the same bytes twice, names only those who are shown by name, and leaves out what was taken back', async () => {
    const { summit, writers } = await aBundledSummit({ ...house, imageStore: createPostgresImageStore(house.db) });
    const zip = await written(summit.id);
    expect(Buffer.compare(zip, await written(summit.id))).toBe(0);
    const texts = everyText(zip);
    const paths = [...texts.keys()];
    for (const path of ['index.html', 'agenda.html', 'agenda/schedule.json', 'agenda/agenda.ics', 'rooms/01-room-1/notes.md', 'rooms/03-room-3/notes.yjs', 'SHA256SUMS']) expect(paths).toContain(path);
    const all = [...texts.values()].join('\n');
    for (const path of ['rooms/01-room-1/notes.md', 'rooms/01-room-1/notes.html', 'rooms/01-room-1/notes.json', 'rooms/01-room-1/notes.yjs', 'people.json', 'index.html', 'floor.json']) expect(texts.get(path), path).toContain(writers.named.name);
    expect(texts.get('rooms/02-room-2/notes.json')).not.toContain(writers.named.name);
    for (const { name } of [writers.perspective, writers.anonymous]) expect([...texts].filter(([, said]) => said.includes(name)).map(([path]) => path)).toEqual([]);
    for (const { accountId } of Object.values(writers)) expect(all).not.toContain(accountId);
    for (const path of paths.filter((each) => each.startsWith('rooms/01'))) for (const words of [WITHDRAWN, RETYPED.trim()]) expect(texts.get(path), path).not.toContain(words);
    expect(texts.get('rooms/03-room-3/notes.md')).toContain(WITHDRAWN);
    expect(texts.get('rooms/01-room-1/notes.md')).toContain('(<images/');
  });

  it('leaves out what was taken back with all of somebody\'s words, whichever was taken into the report since', async () => {
    const { summit, writers, published } = await aBundledSummit({ ...house, imageStore: createPostgresImageStore(house.db) });
    await house.db.delete(reportWithdrawals).where(eq(reportWithdrawals.accountId, writers.named.accountId));
    expect(everyText(await written(summit.id)).get('rooms/01-room-1/notes.md')).toContain(WITHDRAWN);
    await house.db.insert(reportApprovals).values({ id: createId(), reportId: published.reportId, accountId: writers.named.accountId, part: 'words', state: 'withdrawn', askedAt: TEST_NOW, answeredAt: TEST_NOW });
    expect(everyText(await written(summit.id)).get('rooms/01-room-1/notes.md')).not.toContain(WITHDRAWN);
  });

  it('calls a report as it was published last, not as its draft is called since', async () => {
    const { summit, published } = await aBundledSummit({ ...house, imageStore: createPostgresImageStore(house.db), rooms: 1 });
    const before = await written(summit.id);
    await house.db.update(reports).set({ title: 'Not published yet', standfirst: 'Nor is this.', language: 'de' }).where(eq(reports.id, published.reportId));
    expect(Buffer.compare(await written(summit.id), before)).toBe(0);
  });
});
