import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitor } from '#domain/actor.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';
import { aWrittenCredential } from '#test/support/written-credential.ts';

let house: ReportingHouse;
beforeAll(async () => {
  house = await openReportingHouse();
});
afterAll(() => house.close());

const uri = (name: string) => `https://standards.example/${name}`;
const statement = (name: string, given: Record<string, string> = {}) => ({ identifier: name, uri: uri(name), fullStatement: `Statement ${name}`, humanCodingScheme: name.toUpperCase(), ...given });
const PACKAGE = JSON.stringify({ CFDocument: { identifier: 'doc', uri: uri('doc'), title: 'Teaching' }, CFItems: [statement('a1', { fullStatement: 'Uses answers to plan' }), statement('a2'), { identifier: 'broken' }] });
const sample = resolve(import.meta.dirname, '../../../../../shared/data/credentials/examples/AdoptedTestFramework.json');

describe('alignments from a package of CASE', () => {
  it('are offered with what could not be read, narrowed by words, and added once in the order of the package', async () => {
    const { author, slug, documentId } = await aWrittenCredential(house);
    const { credentials } = house.services;
    const all = await credentials.previewCase(author, slug, { text: PACKAGE, words: '' });
    expect([all.framework, all.read, all.offered.map(({ statement: { code } }) => code)]).toEqual(['Teaching', 2, ['A1', 'A2']]);
    expect(all.unread).toMatchObject([{ where: 'CFItems 3' }]);
    const some = await credentials.previewCase(author, slug, { text: PACKAGE, words: 'answers PLAN' });
    expect([some.found, some.offered.map(({ identifier }) => identifier)]).toEqual([1, ['a1']]);
    const chosen = all.offered.map((each) => each.statement);
    expect(await credentials.takeAlignments(author, slug, { chosen })).toEqual({ added: 2 });
    expect(await credentials.takeAlignments(author, slug, { chosen })).toEqual({ added: 0 });
    house.clock.now = new Date(house.clock.now.getTime() + 1_000);
    const { draft } = await credentials.readStudio(author, slug);
    expect(draft.alignments.map(({ name, url, framework, code }) => [name, url, framework, code])).toEqual([
      ...sampleCredential().alignments.map(({ name, url, framework, code }) => [name, url, framework, code]),
      ['Uses answers to plan', uri('a1'), 'Teaching', 'A1'],
      ['Statement a2', uri('a2'), 'Teaching', 'A2'],
    ]);
    expect((await credentials.readAlignments(author, slug)).present).toContain(uri('a2'));
    expect(documentId).not.toBe('');
  });

  it('are refused in words where there is no package, and to who may not write', async () => {
    const { author, member, slug } = await aWrittenCredential(house);
    const { credentials } = house.services;
    expect(await refusalOf(credentials.previewCase(author, slug, { text: 'no', words: '' }))).toBe('unreadable');
    expect(await refusalOf(credentials.previewCase(member, slug, { text: PACKAGE, words: '' }))).toBe('forbidden');
    expect(await refusalOf(credentials.takeAlignments(member, slug, { chosen: [] }))).toBe('forbidden');
    expect(await refusalOf(credentials.readAlignments(visitor, slug))).toBe('forbidden');
  });

  it.skipIf(!existsSync(sample))('are read from a package that another program wrote (skipped where the folder ../shared/data/credentials is absent)', async () => {
    const { author, slug } = await aWrittenCredential(house);
    const { offered, read } = await house.services.credentials.previewCase(author, slug, { text: readFileSync(sample, 'utf8'), words: '' });
    expect([read, offered.length]).toEqual([offered.length, read]);
    const chosen = offered.map((each) => each.statement);
    expect(await house.services.credentials.takeAlignments(author, slug, { chosen })).toEqual({ added: new Set(chosen.map(({ url }) => url)).size });
  });
});
