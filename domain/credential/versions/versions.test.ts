import { describe, expect, it } from 'vitest';
import { sampleCredential } from '#test/support/sample-credential.ts';
import type { CredentialDraft } from '../draft.ts';
import { classifyChange, nextVersion, weighChanges, type ChangeWeight } from './classify-change.ts';
import { compareDrafts } from './compare-drafts.ts';
import { mergeFork, takeField } from './merge-fork.ts';

type Change = (draft: CredentialDraft) => unknown;
const changed = (change: Change): CredentialDraft => {
  const draft = sampleCredential();
  change(draft);
  return draft;
};

const weights: [ChangeWeight, string, Change][] = [
  ['none', 'nothing changed', () => undefined],
  ['none', 'a link was looked at again', (draft) => (draft.research[0]!.checkedOn = '2026-11-29')],
  ['editorial', 'signs, capitals and blanks changed in a cell', (draft) => (draft.rubric.rows[1]!.cells['level-3'] = 'Answers  are sorted — into “right” and wrong')],
  ['editorial', 'a misspelled word of the rationale was corrected', (draft) => (draft.rationale = draft.rationale.replace('thinking', 'thiking'))],
  ['editorial', 'a link of a resource changed', (draft) => (draft.resources[0]!.url = 'https://example.org/moved')],
  ['editorial', 'research was put into another order', (draft) => draft.research.reverse()],
  ['editorial', 'rows of the rubric were put into another order', (draft) => draft.rubric.rows.reverse()],
  ['editorial', 'tags were put into another order', (draft) => draft.tags.reverse()],
  ['editorial', 'an accent of the rationale was corrected', (draft) => (draft.rationale = draft.rationale.replace('score', 'scoré'))],
  ['meaning', 'a sign of the audience means something else', (draft) => (draft.audience = 'Teachers of grades 4 & 12, any subject.')],
  ['meaning', 'the rationale says something else', (draft) => (draft.rationale = 'Short checks help.')],
  ['meaning', 'the description says “most” for “one”', (draft) => (draft.description = draft.description.replace('one exit', 'most exit'))],
  ['meaning', 'a number of hours changed', (draft) => (draft.hours.most = 11)],
  ['meaning', 'a work was added', (draft) => draft.research.push({ ...draft.research[0]!, id: 'work-3' })],
  ['meaning', 'a tag was taken out', (draft) => draft.tags.pop()],
  ['meaning', 'the licence changed', (draft) => (draft.licence = 'CC0 1.0')],
  ['criteria', 'a word of a cell changed, be it one letter', (draft) => (draft.rubric.rows[1]!.cells['level-3'] = 'Answers are sorted into tight and wrong.')],
  ['criteria', 'a figure in a passing descriptor changed', (draft) => (draft.overviewQuestions[1]!.passingDescriptor = 'Names at least three, each with a reason from earlier work.')],
  ['criteria', 'a comparison in a cell was turned round', (draft) => (draft.artifacts[0]!.amount = '>= 3 questions')],
  ['criteria', 'another level is required', (draft) => (draft.rubric.requiredLevelId = 'level-2')],
  ['criteria', 'a level was added', (draft) => draft.rubric.levels.push({ id: 'level-4', label: 'Absent' })],
  ['criteria', 'levels changed places', (draft) => draft.rubric.levels.reverse()],
  ['criteria', 'a row judges another artifact', (draft) => (draft.rubric.rows[0]!.artifactIds = ['artifact-2'])],
  ['criteria', 'a row judges another artifact of the same name', (draft) => {
    draft.artifacts[1]!.title = draft.artifacts[0]!.title;
    draft.rubric.rows[0]!.artifactIds = ['artifact-2'];
  }],
  ['criteria', 'a row was taken out', (draft) => draft.rubric.rows.pop()],
  ['criteria', 'the steps of the method changed places', (draft) => draft.methodComponents.reverse()],
  ['criteria', 'the competency says something else', (draft) => (draft.competency = 'Educator uses some answers.')],
  ['criteria', 'a word limit changed', (draft) => (draft.reflectionQuestions[0]!.wordLimit = 250)],
];

/** What a cell of the rubric says before and after, and in what both are one another's rewording. */
const cellsBySign: [ChangeWeight, string, string, string][] = [
  ['criteria', 'a tick became a cross', '✓', '✗'],
  ['criteria', 'a tick went', '✓', ''],
  ['criteria', 'a sign of a name went', 'Programs in C#', 'Programs in C'],
  ['criteria', 'another currency is meant', 'Costs 5 €', 'Costs 5 $'],
  ['criteria', 'a fraction became a range', '1/2 of them', '1-2 of them'],
  ['criteria', 'a range became two numbers', '1-2 of them', '1 2 of them'],
  ['criteria', 'a number became a negative one', 'A change of -5', 'A change of 5'],
  ['criteria', 'a decimal point went', 'At least 2.5 hours', 'At least 25 hours'],
  ['criteria', 'a decimal comma became another number', 'At least 2,5 hours', 'At least 2 5 hours'],
  ['criteria', 'a vowel sign of Hindi changed', 'की', 'का'],
  ['criteria', 'a dakuten went', 'がっこう', 'かっこう'],
  ['criteria', 'a tone of Vietnamese changed', 'má', 'mà'],
  ['criteria', 'an accent went', 'résumé', 'resume'],
  ['criteria', 'a power became a figure', 'x²', 'x2'],
  ['criteria', 'one sign changed places with another', 'a + b = c', 'a = b + c'],
  ['criteria', 'two words became one', 'every day', 'everyday'],
  ['criteria', 'a hyphen within a word went', 'recover, and re-cover', 'recover, and recover'],
  ['editorial', 'signs of a sentence changed', 'Yes: it is there, once!', 'Yes, it is there; once.'],
  ['editorial', 'quotation marks changed', '“a” and ‘b’ «c»', '"a" and \'b\' "c"'],
  ['editorial', 'an apostrophe was curled', 'the student\'s own', 'the student’s own'],
  ['editorial', 'a dash between words changed', 'sorted - by step', 'sorted — by step'],
  ['editorial', 'a dash between words became a comma', 'sorted – by step', 'sorted, by step'],
  ['editorial', 'three stops became one sign', 'and so on...', 'and so on…'],
  ['editorial', 'capitals and blanks changed', 'All  of\nthem', 'all of them'],
  ['editorial', 'an accent was written as a sign of its own', 'caf\u00e9', 'cafe\u0301'],
];

describe('a change between two versions', () => {
  it.each(cellsBySign)('is %s where in a cell %s', (weight, _what, before, after) => {
    const [one, other] = [before, after].map((text) => changed((draft) => (draft.rubric.rows[1]!.cells['level-3'] = text)));
    expect(classifyChange(one!, other!)).toBe(weight);
    expect(classifyChange(other!, one!)).toBe(weight);
  });

  it.each(weights)('is %s where %s', (weight, _what, change) => {
    expect(classifyChange(sampleCredential(), changed(change))).toBe(weight);
    expect(classifyChange(changed(change), sampleCredential())).toBe(weight);
  });

  it('is more than a spelling, outside the criteria as well, where a vowel sign changed', () => {
    const [one, other] = ['की', 'का'].map((text) => changed((draft) => (draft.prerequisites = text)));
    expect(classifyChange(one!, other!)).toBe('meaning');
  });

  it('weighs as much as what weighs most in it, and says which field does', () => {
    const after = changed((draft) => {
      draft.resources[0]!.url = 'https://example.org/moved';
      draft.audience = 'Teachers.';
      draft.rubric.requiredLevelId = 'level-2';
    });
    expect(weighChanges(sampleCredential(), after)).toEqual([
      { key: 'resources', weight: 'editorial' },
      { key: 'rubric', weight: 'criteria' },
      { key: 'audience', weight: 'meaning' },
    ]);
    expect(classifyChange(sampleCredential(), after)).toBe('criteria');
  });

  it('counts the version up from what it touches', () => {
    expect((['none', 'editorial', 'meaning', 'criteria'] as const).map((change) => nextVersion('1.2.3', change))).toEqual(['1.2.3', '1.2.4', '1.3.0', '2.0.0']);
  });
});

describe('two drafts beside each other', () => {
  const compare = (change: Change) => compareDrafts(sampleCredential(), changed(change));

  it('differ in nothing where they are the same', () => {
    expect(compare(() => undefined)).toEqual([]);
  });

  it('show a text before and after, with its place', () => {
    expect(compare((draft) => (draft.audience = 'Coaches.'))).toEqual([{ key: 'audience', label: 'Audience', entries: [{ id: 'audience', place: { field: 'audience' }, name: 'Audience', change: 'changed', isMoved: false, values: [{ place: { field: 'audience' }, label: 'Audience', before: 'Teachers of grades 4 to 12, any subject.', after: 'Coaches.' }] }] }]);
  });

  it('know entries by their ids: added, removed, moved, changed', () => {
    const [field] = compare((draft) => {
      const [first, second, third] = draft.methodComponents;
      draft.methodComponents = [second!, first!, { ...third!, text: 'Sort them.' }, { id: 'component-5', text: 'Ask again.' }];
    });
    expect(field?.entries.map(({ id, change }) => [id, change])).toEqual([
      [expect.stringMatching(/^component-[12]$/), 'moved'],
      ['component-3', 'changed'],
      ['component-5', 'added'],
      ['component-4', 'removed'],
    ]);
  });

  it('show a cell of the rubric, a row’s artifacts by their titles, and a level that came', () => {
    const [field] = compare((draft) => {
      draft.rubric.rows[0]!.artifactIds = ['artifact-2'];
      draft.rubric.rows[0]!.cells['level-4'] = 'Nothing is there.';
      draft.rubric.levels.push({ id: 'level-4', label: 'Absent' });
    });
    expect(field?.entries.map(({ id, change }) => [id, change])).toEqual([['level-4', 'added'], ['row-1', 'changed']]);
    expect(field?.entries[1]?.values).toEqual([
      { place: { field: 'rubric', entryId: 'row-1', entryField: 'artifactIds' }, label: 'Artifacts', before: 'Exit questions, with what each answer would reveal', after: 'The answers of one class, sorted' },
      { place: { field: 'rubric', entryId: 'row-1', levelId: 'level-4' }, label: 'Absent', before: '', after: 'Nothing is there.' },
    ]);
  });

  it('show a new title of an artifact where it stands, and not in the rows that point to it', () => {
    expect(compare((draft) => (draft.artifacts[0]!.title = 'Three questions')).map(({ key }) => key)).toEqual(['artifacts']);
  });

  it('show authors, media and hours as words', () => {
    const fields = compare((draft) => {
      draft.research[0]!.authors.pop();
      draft.artifacts[2]!.media = ['video', 'picture'];
      draft.hours = { least: 4, most: null };
    });
    expect(fields.flatMap(({ entries }) => entries.flatMap(({ values }) => values.map(({ before, after }) => [before, after])))).toEqual([
      ['Black, Paul; Wiliam, Dylan', 'Black, Paul'],
      ['document', 'video, photo or scan'],
      ['8 to 10', '4'],
    ]);
  });
});

describe('a fork', () => {
  const base = sampleCredential();
  const origin = changed((draft) => {
    draft.rubric.requiredLevelId = 'level-2';
    draft.audience = 'Everybody.';
    draft.tags = ['exit questions'];
    draft.keyMethod = 'Another one.';
  });
  const here = changed((draft) => {
    draft.name = 'Our own name';
    draft.audience = 'Teachers of our district.';
    draft.tags = ['exit questions'];
  });

  it('knows what changed in its origin, here, alike, and against each other', () => {
    expect(mergeFork(base, origin, here).map(({ key, standing }) => [key, standing])).toEqual([
      ['name', 'changed-here'],
      ['keyMethod', 'changed-there'],
      ['rubric', 'changed-there'],
      ['audience', 'conflict'],
      ['tags', 'changed-alike'],
    ]);
  });

  it('asks nothing about who issues the origin', () => {
    const issued = { ...origin, issuer: { name: 'Another issuer', url: 'https://issuer.example' } };
    expect(mergeFork(base, issued, here).map(({ key }) => key)).not.toContain('issuer');
  });

  it('takes a field from its origin, and leaves all others and the origin as they are', () => {
    const pulled = takeField(here, origin, 'rubric');
    expect(pulled).toEqual({ ...here, rubric: origin.rubric });
    pulled.rubric.rows.pop();
    expect(origin.rubric.rows).toHaveLength(4);
    expect(mergeFork(base, origin, takeField(here, origin, 'rubric')).find(({ key }) => key === 'rubric')?.standing).toBe('changed-alike');
  });
});
