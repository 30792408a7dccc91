import { describe, expect, it } from 'vitest';
import { sampleCredential } from '#test/support/sample-credential.ts';
import type { ResearchEntry } from '../draft.ts';
import { referenceLine, referenceParts } from './reference-parts.ts';

const article = sampleCredential().research[0]!;
const work = (facts: Partial<ResearchEntry>): ResearchEntry => ({ ...article, doi: '', url: '', ...facts });

describe('a work is cited', () => {
  it('as an article, with volume, issue, pages and DOI', () => {
    expect(referenceLine(article)).toBe('Black, P., & Wiliam, D. (1998). Assessment and classroom learning. Assessment in Education: Principles, Policy & Practice, 5(1), 7–74. https://doi.org/10.1080/0969595980050102');
  });

  it('with the journal and its volume in italics, and a book by its own title', () => {
    const inItalics = (entry: ResearchEntry) => referenceParts(entry).filter(({ isItalic }) => isItalic).map(({ text }) => text);
    expect(inItalics(article)).toEqual(['Assessment in Education: Principles, Policy & Practice, 5']);
    expect(inItalics(work({ type: 'book', container: '', publisher: 'Solution Tree' }))).toEqual(['Assessment and classroom learning.']);
  });

  it('as a book, by its publisher', () => {
    expect(referenceLine(work({ type: 'book', authors: [{ family: 'Wiliam', given: 'Dylan' }], year: 2018, title: 'Embedded formative assessment', container: '', publisher: 'Solution Tree' }))).toBe('Wiliam, D. (2018). Embedded formative assessment. Solution Tree.');
  });

  it('as a chapter, in its book', () => {
    expect(referenceLine(work({ type: 'chapter', container: 'Handbook of formative assessment', pages: '18--40', publisher: 'Routledge' }))).toBe('Black, P., & Wiliam, D. (1998). Assessment and classroom learning. In Handbook of formative assessment (pp. 18–40). Routledge.');
  });

  it('as a page, by the organisation that wrote it', () => {
    expect(referenceLine(work({ type: 'webpage', authors: [{ family: 'Digital Promise', given: '' }], year: null, title: 'What is a micro-credential?', container: 'Digital Promise', url: 'https://example.org/what' }))).toBe('Digital Promise. (n.d.). What is a micro-credential? Digital Promise. https://example.org/what');
  });

  it('by its title where nobody is named', () => {
    expect(referenceLine(work({ type: 'report', authors: [], container: '' }))).toBe('Assessment and classroom learning. (1998).');
  });

  it('by initials, with the hyphens of names', () => {
    expect(referenceLine(work({ authors: [{ family: 'Núñez', given: 'José Luis' }, { family: 'Dupont', given: 'Jean-Luc' }, { family: 'Wei', given: 'Élodie' }] }))).toMatch(/^Núñez, J\. L\., Dupont, J\.-L\., & Wei, É\. \(1998\)\./);
  });

  it('by the first nineteen and the last of many authors', () => {
    const authors = Array.from({ length: 22 }, (_each, place) => ({ family: `N${place + 1}`, given: '' }));
    expect(referenceLine(work({ authors }))).toMatch(/N18, N19, \. \. \. N22\. \(1998\)/);
  });
});
