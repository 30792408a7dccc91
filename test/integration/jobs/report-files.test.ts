import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eraseAccount } from '#db/repositories/account-erasure.ts';
import { reportFiles, reportVersionPeople } from '#db/schema/index.ts';
import { keptReportFiles } from '#domain/report/report-file.ts';
import { startReportFiles } from '#server/jobs/report-files.ts';
import { createLog } from '#server/log.ts';
import type { ReportFileTask } from '#server/services/deps.ts';
import { aPerson, TEST_NOW } from '#test/support/builders.ts';
import { aPublishedReport } from '#test/support/published-report-rows.ts';
import { sampleReport } from '#test/support/sample-report.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const filesOf = async (versionId: string) => (await database.db.select().from(reportFiles).where(eq(reportFiles.versionId, versionId))).map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes).toString() }));

/** A writer whose files hold the names that stand in the report; `held` waits before each is handed over. */
function aWriter() {
  const asked: string[] = [];
  let gate = Promise.resolve();
  let open: () => void = () => undefined;
  return {
    asked,
    hold: () => void (gate = new Promise((resolve) => (open = resolve))),
    release: () => open(),
    write: async ({ report, name }: ReportFileTask) => {
      asked.push(name);
      await gate;
      return { contentType: 'text/plain', bytes: Buffer.from(report.contributors.named.map((person) => person.name).join(', ')) };
    },
  };
}
type Writer = ReturnType<typeof aWriter>;

const start = ({ write }: Writer) => startReportFiles({ db: database.db, write, log: createLog('silent') });

describe('the files of a published report', () => {
  it('are written at the start where any of them is missing', async () => {
    const { versionIds } = await aPublishedReport(database.db);
    const [versionId = ''] = versionIds;
    await database.db.insert(reportFiles).values({ versionId, name: 'report.pdf', contentType: 'application/pdf', bytes: Buffer.from('there'), size: 5 });
    const files = start(aWriter());
    await expect.poll(async () => (await filesOf(versionId)).map(({ name }) => name).sort()).toEqual([...keptReportFiles].sort());
    expect((await filesOf(versionId)).find(({ name }) => name === 'report.pdf')?.bytes).toBe('there');
    await files.stop();
  });

  it('are not kept when a name was taken out of the version while they were written, and are written anew without it', async () => {
    const person = await aPerson(database.db, { name: 'Zuleika Trace' });
    const { versionIds } = await aPublishedReport(database.db, { versions: [{ contributors: { ...sampleReport().contributors, named: [{ name: person.name, perspective: 'coach' }] } }] });
    const [versionId = ''] = versionIds;
    await database.db.insert(reportVersionPeople).values({ versionId, accountId: person.accountId, name: person.name });
    const writer = aWriter();
    writer.hold();
    const files = start(writer);
    await expect.poll(() => writer.asked.length).toBeGreaterThan(0);
    const { redactedVersions } = await database.db.transaction((tx) => eraseAccount(tx, { id: person.accountId, email: null }, { name: 'Deleted person', at: TEST_NOW }));
    expect(redactedVersions).toEqual([versionId]);
    redactedVersions.forEach(files.published);
    writer.release();
    await expect.poll(async () => (await filesOf(versionId)).length).toBe(keptReportFiles.length);
    await files.stop();
    expect(JSON.stringify(await filesOf(versionId))).not.toContain('Zuleika');
  });
});
