import { describe, expect, it } from 'vitest';
import { learnSpanish } from '#test/support/learn-spanish.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';
import { saidIn } from '../words/reading-language.ts';
import { wordsAt } from './draft-passages.ts';
import { readingSections, readName } from './reading-sections.ts';
import { quotesIn, readParts, sentencesOf, standsIn } from './sentences.ts';

describe('the sentences of a text', () => {
  it('are put together the text again, each with the space behind it', () => {
    const text = 'Ask one question. Sort the answers! Is it “done”? Yes.';
    expect(sentencesOf(text, 'en')).toEqual(['Ask one question. ', 'Sort the answers! ', 'Is it “done”? ', 'Yes.']);
    expect(sentencesOf(text, 'en').join('')).toBe(text);
  });

  it('end by the rules of their language, and by those of English where nobody knows it', () => {
    expect(sentencesOf('她问一个问题。然后分类。', 'zh')).toEqual(['她问一个问题。', '然后分类。']);
    expect(sentencesOf('One. Two.', 'not a language')).toHaveLength(2);
  });

  it('of a paragraph and of a list can be quoted, however the lines are broken', () => {
    const text = 'First words\nof it. Then more.\n\n- An entry.\n- Another one.';
    expect(quotesIn(readParts(text, 'en'))).toEqual(['First words of it.', 'Then more.', 'An entry.', 'Another one.']);
    for (const quote of quotesIn(readParts(text, 'en'))) expect(standsIn(text, quote)).toBe(true);
    expect(standsIn(text, 'Other words.')).toBe(false);
    expect(standsIn(text, ' ')).toBe(false);
  });
});

learnSpanish();

describe('a draft as it is read', () => {
  const draft = sampleCredential();
  const sections = readingSections(draft);
  const entryIn = (key: string) => sections.find((section) => section.key === key)?.entries ?? [];

  it('has its name above it, then every field that says something, what is short at its end', () => {
    expect(readName(draft)).toMatchObject({ key: 'name', text: draft.name });
    expect(sections.map(({ title }) => title).slice(0, 4)).toEqual(['Competency', 'Key method', 'Description', 'Method components']);
    expect(sections.at(-1)).toMatchObject({ title: 'In short', form: 'facts' });
    expect(readingSections({ ...draft, rationale: '' }).map(({ key }) => key)).not.toContain('rationale');
  });

  it('is the same in whatever language its fields are called', () => {
    const shape = () => readingSections(draft).map(({ key, entries }) => [key, entries.map(({ url, main, more }) => [url, main.key, main.parts?.length, more.map((each) => each.key)])]);
    expect(saidIn('es', () => readingSections(draft)[0]?.title)).toBe('Competencia');
    expect(saidIn('es', shape)).toEqual(shape());
  });

  it('has prose of several sentences in single ones, and one sentence as it is', () => {
    expect(quotesIn(entryIn('keyMethod')[0]?.main.parts ?? [])).toHaveLength(3);
    expect(entryIn('competency')[0]?.main.parts).toBeNull();
  });

  it('has every row of the rubric with its cells, and what it is judged on', () => {
    const [row] = entryIn('rubric');
    expect(row?.judgedOn).not.toBe('');
    expect(row?.more).toHaveLength(draft.rubric.levels.length);
    for (const cell of row?.more ?? []) expect(cell.parts).toBeNull();
  });

  it('names places that stand in the draft, each once', () => {
    const keys = sections.flatMap(({ entries }) => entries.flatMap(({ main, more }) => [main.key, ...more.map(({ key }) => key)]));
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(wordsAt(draft, key)).not.toBeNull();
  });

  it('cites works whole, and leaves out what nobody speaks of', () => {
    expect(entryIn('research')[0]?.main.text).toContain('Black, P., & Wiliam, D. (1998).');
    expect(entryIn('research')[0]?.more).toEqual([]);
    expect(entryIn('resources')[1]?.more).toEqual([]);
    expect(entryIn('resources')[0]).toMatchObject({ url: draft.resources[0]?.url, more: [{ label: 'Free to use', text: 'yes' }, { label: 'Note' }] });
  });
});
