import { afterEach, describe, expect, it } from 'vitest';
import { headingNode, node, paragraph, sampleReport, words } from '#test/support/sample-report.ts';
import type { PublishedReport, ReportBlock } from '#domain/report/published-report.ts';
import { learnWords } from '#domain/words/known-words.ts';
import { readBy } from '#domain/words/reading-language.ts';
import { changedPlaces, whereOf } from '../asked-text.ts';
import { askedReport, isHouseTitle } from './asked-report.ts';
import { sealReport } from './seal-report.ts';
import type { SealedReport } from './sealed-report.ts';

const written = (each: ReturnType<typeof node>): ReportBlock => ({ kind: 'words', node: each });
const reportOf = (...blocks: ReportBlock[]): PublishedReport => sampleReport({ blocks, sources: [], recommendations: [] });
const seal = (report: PublishedReport, former: SealedReport | null = null) => sealReport(report, null, former);
const keyOf = (sealed: SealedReport, text: string): string | undefined => sealed.sections.flatMap(({ entries }) => entries).find((entry) => entry.text === text)?.key;

describe('a report as a round asks about it', () => {
  const asked = askedReport(seal(sampleReport()));
  const sections = asked.readSections();

  it('is read section by section, with each paragraph, point, quote, row and figure a place of its own', () => {
    expect(sections.map(({ title }) => title)).toEqual(['In short', 'What we heard', 'Agreements & figures', 'Recommendations']);
    expect(sections[1]?.entries.map(({ look, main, from }) => [look, main.text.slice(0, 24), from])).toEqual([
      ['section', 'What we heard', undefined],
      ['text', 'Trust is earned twice: o', 'room 3, Developing user trust'],
      ['point', 'Two teachers held the sa', 'room 3, Developing user trust; room 5, Paying for assessment'],
      ['point', 'Nobody outside the issue', 'room 3, Developing user trust; room 5, Paying for assessment'],
      ['text', 'These need one another, ', ''],
    ]);
    expect(sections[2]?.entries.some(({ main, look }) => look === 'figure' && main.text === 'Evidence, 8 of 10')).toBe(true);
  });

  it('has its title, what it says in short, each section as a whole and each recommendation as places, every one by its own key', () => {
    const keys = [...asked.words.keys()];
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.slice(0, 2)).toEqual(['title', 'standfirst']);
    const first = asked.words.get('recommendations/00000000-0000-4000-8000-000000000011');
    expect(first?.where).toBe('Recommendations, recommendation 1');
    expect(first?.text).toContain('Print the assessors’ rubric');
    const [whole] = sections[1]?.entries ?? [];
    expect(whereOf(asked, whole?.main.key ?? '')).toBe('What we heard, the whole section');
    expect(asked.parts.map(({ label }) => label)).toEqual(['Title', ...sections.map(({ title }) => title)]);
  });

  it('names nobody: neither owners, nor who asked from the floor, nor who is called in the text', () => {
    const called = reportOf(written(node('paragraph', [words('It was '), words('Ada Byron', { person: true }), words(' who said so.')])));
    const told = JSON.stringify([seal(sampleReport()), seal(called)]);
    for (const name of ['Ada Byron', 'José Núñez']) expect(told).not.toContain(name);
    expect(told).toContain('It was somebody who said so.');
  });

  it('lets other words be suggested for words alone: not for figures, rows, recommendations or a section as a whole', () => {
    const may = sections.flatMap(({ entries }) => entries).filter(({ main }) => main.maySuggest);
    expect(new Set(may.map(({ look }) => look))).toEqual(new Set(['text', 'point', 'quote']));
  });

  it('tells single sentences of a paragraph apart where it has several', () => {
    const [, entry] = askedReport(seal(reportOf(written(paragraph('One thing. Another thing.'))))).readSections()[1]?.entries ?? [];
    expect(entry?.main.parts).toEqual([{ kind: 'paragraph', sentences: ['One thing. ', 'Another thing.'] }]);
  });
});

describe('the places of a report from round to round', () => {
  const first = seal(reportOf(written(headingNode(1, 'Found')), written(paragraph('Trust is earned twice by evidence.')), written(paragraph('Nobody could tell.'))));

  it('keep their keys while words come before them, and while they are much the same', () => {
    const second = seal(reportOf(written(headingNode(1, 'Found')), written(paragraph('Something wholly new stands here.')), written(paragraph('Trust is earned three times by evidence.')), written(paragraph('Nobody could tell.'))), first);
    expect(keyOf(second, 'Trust is earned three times by evidence.')).toBe(keyOf(first, 'Trust is earned twice by evidence.'));
    expect(keyOf(second, 'Nobody could tell.')).toBe(keyOf(first, 'Nobody could tell.'));
    const changed = changedPlaces(askedReport(first).words, askedReport(second).words);
    expect(changed).toEqual(new Set([keyOf(second, 'Trust is earned three times by evidence.'), keyOf(second, 'Something wholly new stands here.')]));
  });

  it('never get a key again that another place once had', () => {
    const gone = seal(reportOf(written(headingNode(1, 'Found')), written(paragraph('Nobody could tell.'))), first);
    const third = seal(reportOf(written(headingNode(1, 'Found')), written(paragraph('Completely different words arrive.')), written(paragraph('Nobody could tell.'))), gone);
    expect(keyOf(third, 'Completely different words arrive.')).not.toBe(keyOf(first, 'Trust is earned twice by evidence.'));
  });

  it('keep a section under another title as long as what it says is much the same', () => {
    const renamed = seal(reportOf(written(headingNode(1, 'What rooms found')), written(paragraph('Trust is earned twice by evidence.')), written(paragraph('Nobody could tell.'))), first);
    expect(renamed.sections[0]?.key).toBe(first.sections[0]?.key);
  });
});

describe('what the house says in a report that is asked about', () => {
  afterEach(() => readBy(() => 'en'));

  it('is in the language of the report, whoever opens the round or reads it; places are named in the reader’s', () => {
    learnWords('es', { 'In short': 'En breve', Recommendations: 'Recomendaciones', 'Until {0}.': 'Hasta el {0}.', 'room {0}, {1}': 'sala {0}, {1}', Point: 'Punto', Title: 'Título' });
    const titlesOf = (sealed: SealedReport) => askedReport(sealed).readSections().map(({ title }) => title);
    const english = seal(sampleReport());
    const spanish = seal(sampleReport({ language: 'es' }));
    expect(titlesOf(spanish)).toEqual(['En breve', 'What we heard', 'Agreements & figures', 'Recomendaciones']);
    expect(JSON.stringify(spanish)).toContain('Hasta el 30 de abril de 2015.');
    expect(JSON.stringify(spanish)).toContain('sala 3, Developing user trust');

    readBy(() => 'es');
    expect(seal(sampleReport())).toEqual(english);
    expect(titlesOf(english)).toEqual(['In short', 'What we heard', 'Agreements & figures', 'Recommendations']);
    expect([...askedReport(english).words.values()].map(({ where }) => where)).toContain('What we heard, punto 1');
    expect(['Title', 'Título', 'In short', 'En breve', 'What we heard'].map(isHouseTitle)).toEqual([true, true, true, true, false]);
  });
});
