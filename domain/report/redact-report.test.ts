import { describe, expect, test } from 'vitest';
import { sampleReport } from '#test/support/sample-report.ts';
import { learnWords } from '../words/known-words.ts';
import { saidIn } from '../words/reading-language.ts';
import { publishedReportSchema } from './published-report.ts';
import { redactReport } from './redact-report.ts';

const report = sampleReport();
const [somebody] = report.contributors.named;
if (!somebody) throw new Error('The sample names somebody.');
const words = (text: string) => ({ kind: 'words' as const, node: { type: 'paragraph', attributes: {}, content: [{ type: 'text' as const, text, marks: {} }] } });

describe('a report from which a name is taken out', () => {
  test('is a published report still, and says the name nowhere', () => {
    expect(JSON.stringify(report)).toContain(somebody.name);
    const redacted = redactReport(report, somebody.name);
    expect(JSON.stringify(redacted)).not.toContain(somebody.name);
    expect(publishedReportSchema.parse(redacted)).toEqual(redacted);
    expect(redacted.contributors.people).toEqual(report.contributors.people);
  });

  test('names everybody else as before', () => {
    const others = report.contributors.named.filter(({ name }) => name !== somebody.name);
    expect(redactReport(report, somebody.name).contributors.named).toEqual(others);
  });

  test('tells no minute beside what is not signed any more', () => {
    const [source] = report.sources;
    if (!source) throw new Error('The sample has sources.');
    const signed = { ...report, sources: [{ ...source, minute: '2015-01-29T20:41Z', by: [{ kind: 'named' as const, name: somebody.name, perspective: 'coach' as const }] }] };
    expect(redactReport(signed, somebody.name).sources).toMatchObject([{ minute: null, by: [{ kind: 'anonymous' }] }]);
  });

  test('calls nobody of that name in its text, and keeps longer names that begin so', () => {
    const called = { ...report, blocks: [words('Ask Ada Byron, not Ada Byronson.')] };
    expect(redactReport(called, 'Ada Byron').blocks).toEqual([words('Ask somebody, not Ada Byronson.')]);
  });

  test('calls nobody so in the language of the report, whoever asks for it', () => {
    learnWords('es', { somebody: 'alguien' });
    const spanish = { ...report, language: 'es', blocks: [words('Preguntar a Ada Byron.')] };
    const english = { ...report, blocks: [words('Ask Ada Byron.')] };
    expect(redactReport(spanish, 'Ada Byron').blocks).toEqual([words('Preguntar a alguien.')]);
    expect(saidIn('es', () => redactReport(english, 'Ada Byron').blocks)).toEqual([words('Ask somebody.')]);
  });

  test('finds a name in words that call somebody by it, whatever letters follow', () => {
    const [source] = report.sources;
    if (!source) throw new Error('The sample has sources.');
    const calling = { ...report, sources: [{ ...source, wording: 'Ada Byrons Vorschlag, Ada Byronさん', calls: ['Ada Byron'] }] };
    expect(redactReport(calling, 'Ada Byron').sources[0]).toMatchObject({ wording: 'somebodys Vorschlag, somebodyさん' });
  });

  test('keeps a word that is also the name of somebody it names elsewhere', () => {
    const blocks = [words('Will it last?')];
    const [source] = report.sources;
    const signed = { ...report, blocks, sources: source ? [{ ...source, by: [{ kind: 'named' as const, name: 'Will', perspective: 'coach' as const }] }] : [] };
    expect(redactReport(signed, 'Will').blocks).toEqual(blocks);
    expect(redactReport({ ...report, blocks: [words('Ask Will.')] }, 'Will').blocks).toEqual([words('Ask somebody.')]);
  });

  test('loses the name wherever a mention calls somebody by it, and there alone, though it is a word', () => {
    const will = (text: string, marks = {}) => ({ type: 'text' as const, text, marks });
    const node = (...content: ReturnType<typeof will>[]) => ({ kind: 'words' as const, node: { type: 'paragraph', attributes: {}, content } });
    const [source] = report.sources;
    const [recommendation] = report.recommendations;
    if (!source || !recommendation) throw new Error('The sample has both.');
    const by = [{ kind: 'named' as const, name: 'Will', perspective: 'coach' as const }];
    const called = { ...report, blocks: [node(will('Will it last? Ask '), will('Will', { person: true }))], sources: [{ ...source, by, wording: 'Ask Will.', calls: ['Will'] }], recommendations: [{ ...recommendation, text: 'Ask Will and Ada.', calls: ['Will', 'Ada'] }] };
    const redacted = redactReport(called, 'Will');
    expect(redacted.blocks).toEqual([node(will('Will it last? Ask '), will('somebody'))]);
    expect(redacted.sources).toMatchObject([{ wording: 'Ask somebody.', by: [{ kind: 'anonymous' }] }]);
    expect(redacted.sources[0]).not.toHaveProperty('calls');
    expect(redacted.recommendations).toMatchObject([{ text: 'Ask somebody and Ada.', calls: ['Ada'] }]);
    expect(publishedReportSchema.parse(redacted)).toEqual(redacted);
  });

  test('is taken out of the statement that a recommendation follows from, and the rest of that stays', () => {
    const [recommendation] = report.recommendations;
    if (!recommendation) throw new Error('The sample has one.');
    const follows = { text: 'Ask Wilhelmina Oak first.', deliberation: 'Who reads?', url: '/summits/a/deliberations/who-reads' };
    expect(redactReport({ ...report, recommendations: [{ ...recommendation, follows }] }, 'Wilhelmina Oak').recommendations).toMatchObject([{ follows: { ...follows, text: 'Ask somebody first.' } }]);
  });
});
