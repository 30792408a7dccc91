import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportSources, reportVersions } from '#db/schema/index.ts';
import { wordingOf } from '#domain/document/passages/wording.ts';
import { publishedReportSchema } from '#domain/report/published-report.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';

let house: ReportingHouse;
beforeAll(async () => {
  house = await openReportingHouse();
});
afterAll(() => house.close());

/** Two rooms that said the same, and a draft in which both stand. */
async function twoWhoSaidTheSame() {
  const at = await house.aReportedSummit();
  const [ada, ben] = [await at.aWriter({ name: `Ada of ${at.summit.slug}` }), await at.aWriter({ name: `Ben of ${at.summit.slug}` })];
  const [one, two] = [await at.aRoom(), await at.aRoom()];
  await house.write(one.documentId, [{ prompt: 'Agreements' }, { by: ada, words: 'Pay for a second reading.' }, { by: ada, words: 'Print it.' }]);
  await house.write(two.documentId, [{ prompt: 'Agreements' }, { by: ben, words: 'A second reading has its price.' }, { prompt: 'Recommendations' }, { by: ben, words: 'Ask the districts.' }]);
  const { reports, approving } = house.services;
  const { slug } = await reports.beginReport(at.convener, at.summit.slug, { kind: 'summit' });
  await reports.draftReport(at.convener, slug);
  const view = () => reports.readComposer(at.convener, slug);
  const passageOf = async (words: string) => {
    const found = (await view()).rooms.flatMap((room) => room.passages.map((passage) => ({ ...passage, roomId: room.id }))).find(({ wording }) => wording === words);
    if (!found) throw new Error(`no passage “${words}”`);
    return found;
  };
  const sourceOf = async (words: string) => (await passageOf(words)).sourceIds[0] ?? '';
  const join = async (words: string, to: string) => {
    const { roomId, block } = await passageOf(words);
    return reports.joinPassage(at.convener, slug, { below: await sourceOf(to), roomId, ...block });
  };
  /** Each passage of the text with the number of its sources. */
  const text = async () => (await view()).text.flatMap((part) => ('attributes' in part && part.type === 'passage' ? [[wordingOf([part]), (part.attributes.sources as string[]).length]] : []));
  const publish = async () => {
    const { versionId } = await reports.publishReport(at.convener, slug, { note: '' });
    const [version] = await house.db.select().from(reportVersions).where(eq(reportVersions.id, versionId));
    return publishedReportSchema.parse(JSON.parse(version?.content ?? ''));
  };
  return { ...at, ada, ben, slug, view, passageOf, sourceOf, join, text, publish, reports, approving };
}

describe('two rooms that said the same', () => {
  test('stand below one sentence, which names both, and one of them comes back where it stood', async () => {
    const at = await twoWhoSaidTheSame();
    const before = await at.text();
    const { sourceId, stood } = await at.join('Pay for a second reading.', 'A second reading has its price.');
    expect(await at.text()).toEqual([['Print it.', 1], ['A second reading has its price.', 2]]);
    expect((await at.view()).coverage).toMatchObject({ used: 4, written: 4 });
    await at.reports.partPassage(at.convener, at.slug, { sourceId, put: 'own', at: stood });
    expect(await at.text()).toEqual(before);
  });

  test('are published as one sentence with two sources, in words that are nobody’s edit', async () => {
    const at = await twoWhoSaidTheSame();
    await at.join('A second reading has its price.', 'Pay for a second reading.');
    const { blocks, sources } = await at.publish();
    const passage = blocks.find((block) => block.kind === 'passage' && block.sources.length === 2);
    expect(passage).toMatchObject({ kind: 'passage', isEdited: false });
    expect(sources.map(({ room, wording }) => [room.number, wording])).toEqual(expect.arrayContaining([[1, 'Pay for a second reading.'], [2, 'A second reading has its price.']]));
  });

  test('say it in no later version once one of them takes their words back, until these are taken apart', async () => {
    const at = await twoWhoSaidTheSame();
    const { sourceId } = await at.join('A second reading has its price.', 'Pay for a second reading.');
    await at.approving.answer(at.ben, at.slug, { intent: 'withdraw-all' });
    const wordings = async () => (await at.reports.readPreview(at.convener, at.slug)).report.sources.map(({ wording }) => wording);
    expect(await wordings()).toEqual(['Print it.']);
    await at.reports.partPassage(at.convener, at.slug, { sourceId, put: 'own' });
    expect(await wordings()).toEqual(['Pay for a second reading.', 'Print it.']);
  });

  test('are joined in the words of a passage that the report did not have, which leaves without a trace', async () => {
    const at = await twoWhoSaidTheSame();
    const before = [await at.text(), (await house.db.select().from(reportSources)).length];
    const { sourceId, stood } = await at.join('Ask the districts.', 'Print it.');
    expect(stood).toBeNull();
    expect(await at.text()).toContainEqual(['Print it.', 2]);
    await at.reports.partPassage(at.convener, at.slug, { sourceId, put: 'nowhere' });
    expect((await at.text())).toEqual(before[0]);
  });

  test('are not joined twice, nor taken apart where they are not, nor by who does not compose', async () => {
    const at = await twoWhoSaidTheSame();
    const { sourceId } = await at.join('A second reading has its price.', 'Pay for a second reading.');
    const sources = (await house.db.select().from(reportSources)).length;
    expect(await refusalOf(at.join('A second reading has its price.', 'Pay for a second reading.'))).toBe('already');
    expect(await refusalOf(at.join('A second reading has its price.', 'Print it.'))).toBe('shared');
    expect((await house.db.select().from(reportSources)).length).toBe(sources);
    expect(await refusalOf(at.reports.partPassage(at.ada, at.slug, { sourceId, put: 'own' }))).toBe('forbidden');
    await at.reports.partPassage(at.convener, at.slug, { sourceId, put: 'own' });
    expect(await refusalOf(at.reports.partPassage(at.convener, at.slug, { sourceId, put: 'own' }))).toBe('gone');
  });
});

test('whoever takes all their words back takes what is recommended in them back, too', async () => {
  const at = await twoWhoSaidTheSame();
  expect((await at.publish()).recommendations.map(({ text }) => text)).toEqual(['Ask the districts.']);
  expect((await at.approving.readOwnWords(at.ben, at.slug)).words.passages.map(({ nodes }) => wordingOf(nodes))).toEqual(['A second reading has its price.', 'Ask the districts.']);
  await at.approving.answer(at.ben, at.slug, { intent: 'withdraw-all' });
  const next = await at.publish();
  expect(next.recommendations).toEqual([]);
  expect(JSON.stringify(next)).not.toContain('districts');
});
