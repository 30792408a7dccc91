import { describe, expect, it } from 'vitest';
import { sampleFacts } from '#test/support/credential-facts.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';
import { openBadge } from './achievement.ts';
import { casePackage } from './case-package.ts';
import { ctdl } from './ctdl.ts';
import { exportSet } from './export-set.ts';

type Case = { CFItems: { identifier: string; fullStatement: string }[]; CFAssociations: { originNodeURI: { identifier: string }; destinationNodeURI: { title: string } }[]; CFRubrics: { CFRubricCriteria: { CFItemURI: { identifier: string; title: string }; CFRubricCriterionLevels: { quality: string; score: number; description: string }[] }[] }[] };

describe('the exports of a credential', () => {
  it('are the same bytes for the same draft and facts', () => {
    expect(exportSet(sampleCredential(), sampleFacts())).toEqual(exportSet(sampleCredential(), sampleFacts()));
  });

  it('leave out what nobody wrote: no empty text, no empty list, no null', () => {
    const draft = { ...sampleCredential(), alignments: [], tags: [], prerequisites: ' ' };
    for (const text of Object.values(exportSet(draft, { ...sampleFacts(), former: null })).slice(0, 3)) expect(text).not.toMatch(/: ""|: \[\]|: null|: " "/);
  });

  it('name the contexts of a badge in the order in which they build on each other', () => {
    expect(openBadge(sampleCredential(), sampleFacts())['@context']).toEqual(['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json']);
  });

  it('link a badge to the version that it follows, where the criteria changed', () => {
    expect(openBadge(sampleCredential(), sampleFacts())).toMatchObject({ version: '2.1.0', related: [{ id: 'https://plenary.example/credentials/exit-questions/achievements/1', version: '1.4.2' }] });
    expect(openBadge(sampleCredential(), { ...sampleFacts(), former: null })).not.toHaveProperty('related');
    expect(ctdl(sampleCredential(), sampleFacts())).toMatchObject({ 'ceterms:previousVersion': 'https://plenary.example/credentials/exit-questions/ctdl/1' });
  });

  it('name a credential to a registry anew with each first number, and by nothing else', () => {
    const namesOf = (version: string) => {
      const { '@id': id, 'ceterms:ctid': ctid } = ctdl(sampleCredential(), { ...sampleFacts(), version });
      return { id, ctid };
    };
    expect(namesOf('2.1.0')).toEqual(namesOf('2.2.1'));
    expect(namesOf('2.1.0').id).toBe('https://plenary.example/credentials/exit-questions/ctdl/2');
    expect(namesOf('2.1.0').ctid).not.toBe(namesOf('3.0.0').ctid);
  });

  it('leave out of a badge what it cannot carry, and keep the rest', () => {
    const draft = sampleCredential();
    draft.alignments.unshift({ ...draft.alignments[0]!, id: 'odd', url: 'standards of our state' });
    draft.tags.push(' ');
    draft.language = 'en-x-ours';
    const { alignment, tag, inLanguage } = openBadge(draft, sampleFacts());
    expect({ alignment, tag, inLanguage }).toEqual({ alignment: openBadge(sampleCredential(), sampleFacts()).alignment, tag: sampleCredential().tags, inLanguage: undefined });
  });

  it('carry the criteria, alignments and tags in a badge', () => {
    expect(openBadge(sampleCredential(), sampleFacts())).toMatchObject({
      achievementType: 'MicroCredential',
      criteria: { id: 'https://plenary.example/credentials/exit-questions/versions/2.1.0', narrative: expect.stringContaining('## Key method') as string },
      alignment: [{ targetName: 'The teacher uses formative assessment to adjust instruction', targetCode: '6(a)', targetType: 'CFItem' }],
      tag: ['exit questions', 'misunderstanding', 'sorting answers'],
      creator: { name: 'Demo Institute for Teaching' },
      inLanguage: 'en',
    });
  });

  it('write addresses in the letters that an address has', () => {
    const draft = sampleCredential();
    draft.alignments[0]!.url = ' https://example.org/estándar|6%a ';
    expect(openBadge(draft, sampleFacts())).toMatchObject({ alignment: [{ targetUrl: 'https://example.org/est%C3%A1ndar%7C6%25a' }] });
  });

  it('say to CTDL that a credential is given out no more', () => {
    const statusOf = (isRetired: boolean) => ctdl(sampleCredential(), { ...sampleFacts(), isRetired })['ceterms:credentialStatusType'];
    expect([statusOf(false), statusOf(true)]).toMatchObject([{ 'ceterms:targetNode': 'credentialStat:Active' }, { 'ceterms:targetNode': 'credentialStat:Deprecated' }]);
  });

  it('say hours to CTDL as durations', () => {
    const durationOf = (least: number | null, most: number | null) => (ctdl({ ...sampleCredential(), hours: { least, most } }, sampleFacts())['ceterms:estimatedDuration'] as object[] | undefined)?.[0];
    expect(durationOf(8, 10)).toMatchObject({ 'ceterms:minimumDuration': 'PT8H', 'ceterms:maximumDuration': 'PT10H' });
    expect(durationOf(null, 1.5)).toMatchObject({ 'ceterms:exactDuration': 'PT1H30M' });
    expect(durationOf(0.999, null)).toMatchObject({ 'ceterms:exactDuration': 'PT1H' });
    expect(durationOf(null, null)).toBeUndefined();
  });

  it('give CTDL the rubric as levels, criteria and a text for each level of each criterion', () => {
    const [rubric] = ctdl(sampleCredential(), sampleFacts())['ceterms:hasRubric'] as Record<string, Record<string, unknown>[]>[];
    expect(rubric?.['ceasn:hasRubricLevel']).toHaveLength(3);
    const criteria = rubric?.['ceasn:hasRubricCriterion'] ?? [];
    expect(criteria.map((criterion) => (criterion['ceasn:hasCriterionLevel'] as object[]).length)).toEqual([3, 3, 3, 3]);
    const cells = criteria.flatMap((criterion) => (criterion['ceasn:hasCriterionLevel'] as { '@id': string }[]).map((level) => level['@id']));
    expect((rubric?.['ceasn:hasRubricLevel'] ?? []).flatMap((level) => level['ceasn:hasCriterionLevel'] as string[]).toSorted()).toEqual(cells.toSorted());
  });

  it('give CASE the method as a framework to which the criteria point, with the best level scored highest', () => {
    const written = casePackage(sampleCredential(), sampleFacts()) as unknown as Case;
    const criterion = written.CFRubrics[0]?.CFRubricCriteria[1];
    expect(written.CFItems.find(({ identifier }) => identifier === criterion?.CFItemURI.identifier)?.fullStatement).toBe('Sort the answers by step or idea, not by score.');
    expect(criterion?.CFRubricCriterionLevels.map(({ quality, score }) => [quality, score])).toEqual([['Proficient', 2], ['Basic', 1], ['Developing', 0]]);
    expect(written.CFAssociations.map(({ destinationNodeURI }) => destinationNodeURI.title)[0]).toBe('Using exit questions to adjust the next lesson');
  });

  it('keep the names of their parts within a major version, and change them with the next one', () => {
    const idsIn = (version: string) => (casePackage(sampleCredential(), { ...sampleFacts(), version }) as unknown as Case).CFItems.map(({ identifier }) => identifier);
    expect(idsIn('2.1.0')).toEqual(idsIn('2.2.1'));
    expect(idsIn('2.1.0')).not.toEqual(idsIn('3.0.0'));
  });
});
