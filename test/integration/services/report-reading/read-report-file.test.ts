import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitor } from '#domain/actor.ts';
import { publishedReportSchema } from '#domain/report/published-report.ts';
import type { ReportFileTask } from '#server/services/deps.ts';
import type { Services } from '#server/services/index.ts';
import { aPublishedReport, aReportFile } from '#test/support/published-report-rows.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

const IMAGE = '00000000-0000-4000-8000-00000000000a';
let database: TestDatabase;
let services: Services;
const written: ReportFileTask[] = [];
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database.db, {
    writeReportFile: async (task) => {
      written.push(task);
      return task.name === 'report.md' ? { contentType: 'text/markdown', bytes: Buffer.from(`# ${task.report.title}`) } : null;
    },
  });
});
afterAll(() => database.close());

const read = async (slug: string, name: string, number: number | null = null, known: string | null = null) => {
  const file = await services.reportReading.readReportFile(visitor, slug, { name, number, known });
  if (file.state !== 'published') throw new Error('It is withdrawn.');
  return { ...file, text: file.bytes && Buffer.from(file.bytes).toString() };
};

describe('a file of a report', () => {
  it('is the stored one where there is one', async () => {
    const { slug, versionIds } = await aPublishedReport(database.db, { versions: [{}, {}] });
    await aReportFile(database.db, versionIds[0] ?? '', 'report.pdf', 'application/pdf', Buffer.from('the first'));
    await aReportFile(database.db, versionIds[0] ?? '', `images/${IMAGE}`, 'image/png', Buffer.from('a picture'));
    expect(await read(slug, 'report.pdf', 1)).toMatchObject({ text: 'the first', contentType: 'application/pdf', fileName: `${slug}-1-report.pdf`, isPublic: true });
    expect((await read(slug, `images/${IMAGE}`, 1)).text).toBe('a picture');
    await expect(read(slug, `images/${IMAGE}`, 2)).rejects.toMatchObject({ kind: 'not-found' });
    expect(written).toEqual([]);
  });

  it('is else written from what was published, with the images of that version', async () => {
    const { slug, versionIds } = await aPublishedReport(database.db, { versions: [{ title: 'Before' }, { title: 'After' }] });
    await aReportFile(database.db, versionIds[1] ?? '', `images/${IMAGE}`, 'image/png', Buffer.from('a picture'));
    expect((await read(slug, 'report.md')).text).toBe('# After');
    expect((await read(slug, 'report.md', 1)).text).toBe('# Before');
    const [task] = written.splice(0);
    expect(Buffer.from((await task?.loadImage(IMAGE)) ?? []).toString()).toBe('a picture');
    expect(await task?.loadImage('00000000-0000-4000-8000-00000000000b')).toBeNull();
    await expect(read(slug, 'report.epub')).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is as JSON what was published to the letter, whose hash is its tag; who has it gets it no second time', async () => {
    const { slug, versions } = await aPublishedReport(database.db);
    const { text, tag } = await read(slug, 'report.json');
    expect(publishedReportSchema.parse(JSON.parse(text ?? ''))).toEqual(versions[0]);
    expect(tag).toBe(`"${createHash('sha256').update(text ?? '').digest('hex')}"`);
    expect((await read(slug, 'report.json', null, tag)).bytes).toBeNull();
  });

  it('is refused where no version has one of that name', async () => {
    const { slug } = await aPublishedReport(database.db);
    for (const name of ['report.exe', 'images/..', 'images/nothing', '']) await expect(read(slug, name)).rejects.toMatchObject({ kind: 'not-found' });
  });
});
