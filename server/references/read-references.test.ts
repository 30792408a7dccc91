import { describe, expect, it } from 'vitest';
import { referenceLine } from '#domain/credential/references/reference-parts.ts';
import { readReferences } from './read-references.ts';

const bibtex = `
@string{aie = {Assessment in Education: Principles, Policy \\& Practice}}
@article{black1998,
  author  = {Black, Paul and Wiliam, Dylan},
  title   = {Assessment and {Classroom} Learning},
  journal = aie, volume = 5, number = 1, pages = {7--74}, year = 1998,
  doi     = {https://doi.org/10.1080/0969595980050102}
}
@article{broken, title = {never closed
@book{wiliam2018, author = {Wiliam, Dylan}, title = {Embedded formative assessment}, edition = {2}, publisher = {Solution Tree}, date = {2018-01}, url = {https://example.org/book}}
`;
const ris = ['TY  - JOUR', 'AU  - van den Berg, Marian', 'AU  - Núñez, José', 'PY  - 2018/03//', 'TI  - Developing assessment practice', 'T2  - Teaching and Teacher Education', 'VL  - 70', 'SP  - 1', 'EP  - 12', 'DO  - 10.1016/J.TATE.2017.11.003', 'ER  - ', '', 'TY  - WEB', 'AU  - Digital Promise', 'TI  - What is a micro-credential?', 'UR  - https://example.org/what', 'ER  - '].join('\r\n');
const csl = [
  { id: 'a', type: 'chapter', title: 'A <i>chapter</i>', author: [{ family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' }], 'container-title': 'A book', issued: { 'date-parts': [['2019', '3']] }, page: '1-9', publisher: 'Press' },
  { id: 'b', type: 'dataset', title: 'Figures', author: [{ literal: 'An Office' }], issued: { raw: 'March 2020' }, DOI: 'doi:10.5555/Fig.1' },
  { id: 'c', type: 'book' },
];
const facts = (text: string) => readReferences(text, () => 'id').works.map(({ type, authors, year, title, container, volume, issue, pages, publisher, url, doi }) => ({ type, authors, year, title, container, volume, issue, pages, publisher, url, doi }));

describe('references that are pasted', () => {
  it('are read from BibTeX, with its macros, and one broken entry spoils no other', () => {
    const reading = readReferences(bibtex, () => 'id');
    expect(reading.works.map(referenceLine)).toEqual([
      'Black, P., & Wiliam, D. (1998). Assessment and Classroom Learning. Assessment in Education: Principles, Policy & Practice, 5(1), 7–74. https://doi.org/10.1080/0969595980050102',
      'Wiliam, D. (2018). Embedded formative assessment. Solution Tree. https://example.org/book',
    ]);
    expect(reading.unread).toEqual([{ text: expect.stringContaining('@article{broken') as string, reason: expect.stringContaining('could not be read') as string }]);
  });

  it('are read from RIS', () => {
    expect(facts(ris)).toMatchObject([
      { type: 'article-journal', authors: [{ family: 'van den Berg', given: 'Marian' }, { family: 'Núñez', given: 'José' }], year: 2018, title: 'Developing assessment practice', container: 'Teaching and Teacher Education', volume: '70', pages: '1-12', doi: '10.1016/j.tate.2017.11.003', url: 'https://doi.org/10.1016/j.tate.2017.11.003' },
      { type: 'webpage', year: null, title: 'What is a micro-credential?', url: 'https://example.org/what' },
    ]);
  });

  it('are read from CSL-JSON, with particles of names, dates as they come, and without markup in titles', () => {
    expect(facts(JSON.stringify(csl))).toMatchObject([
      { type: 'chapter', title: 'A chapter', authors: [{ family: 'van Gogh', given: 'Vincent' }], year: 2019, container: 'A book' },
      { type: 'document', authors: [{ family: 'An Office', given: '' }], year: 2020, doi: '10.5555/fig.1' },
    ]);
    expect(readReferences(JSON.stringify(csl)).unread).toHaveLength(1);
    expect(facts(JSON.stringify(csl[0]))).toHaveLength(1);
  });

  it('are recognised by their DOIs in any other text, bare and once', () => {
    const text = 'See https://doi.org/10.1080/0969595980050102, doi:10.1016/S0140-6736(05)67889-6 (and 10.1080/0969595980050102).';
    expect(readReferences(text)).toEqual({ works: [], dois: ['10.1080/0969595980050102', '10.1016/s0140-6736(05)67889-6'], unread: [] });
  });

  it('are recognised by their DOIs in a numbered list', () => {
    expect(readReferences('[1] Black, P. (1998). https://doi.org/10.1080/0969595980050102\n[2] Palm, T. (2017). https://doi.org/10.1016/j.learninstruc.2016.12.006.')).toEqual({ works: [], dois: ['10.1080/0969595980050102', '10.1016/j.learninstruc.2016.12.006'], unread: [] });
    expect(readReferences('[1]: 10.1080/0969595980050102').dois).toEqual(['10.1080/0969595980050102']);
  });

  it.each([
    ['BibTeX', '10.5555/first\n@article{a, title = {One {and} more}, author = {Black, Paul}, note = {compare 10.5555/within}, doi = {10.5555/own}}\nhttps://doi.org/10.5555/below and 10.5555/own\n\n@book(b, title = "Two (or three)", author = {Wiliam, Dylan}) 10.5555/last'],
    ['RIS', '10.5555/first\r\nTY  - JOUR\r\nTI  - One\r\nN2  - compare 10.5555/within\r\nDO  - 10.5555/own\r\nER  - \r\nhttps://doi.org/10.5555/below and 10.5555/own\r\nTY  - BOOK\r\nTI  - Two\r\nER  - \r\n10.5555/last'],
  ])('are recognised by their DOIs beside entries of %s, and not by those within', (_name, text) => {
    const reading = readReferences(text);
    expect(reading.dois).toEqual(['10.5555/first', '10.5555/below', '10.5555/last']);
    expect(reading.works.map(({ title }) => title)).toHaveLength(2);
  });

  it('name no author “others”', () => {
    expect(facts('@article{a, title = {One}, author = {Black, Paul and others}, doi = {10.5555/x}}')).toMatchObject([{ authors: [{ family: 'Black', given: 'Paul' }] }]);
    expect(facts(JSON.stringify({ type: 'book', title: 'One', author: [{ family: 'Others', given: 'Ann' }, { literal: 'et al.' }] }))).toMatchObject([{ authors: [{ family: 'Others', given: 'Ann' }] }]);
  });

  it.each([
    'See https://doi.org/10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O.',
    'https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O',
    'doi:10.1002/(SICI)1097-4571(199806)49:8&lt;693::AID-ASI4&gt;3.0.CO;2-O,',
    '<https://doi.org/10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O>',
  ])('are recognised by a DOI with pointed brackets: %s', (text) => {
    expect(readReferences(text).dois).toEqual(['10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o']);
  });

  it('are not recognised by what stands around a DOI', () => {
    expect(readReferences('<https://doi.org/10.5555/x> <b>10.5555/y</b>').dois).toEqual(['10.5555/x', '10.5555/y']);
  });

  it('are said not to be read where nothing in them is a reference', () => {
    expect(readReferences('Black and Wiliam, 1998')).toMatchObject({ works: [], dois: [], unread: [{ text: 'Black and Wiliam, 1998' }] });
    expect(readReferences('  ')).toEqual({ works: [], dois: [], unread: [] });
    expect(readReferences('{ "title": ').unread).toHaveLength(1);
    expect(readReferences('[5, null]').unread).toHaveLength(2);
    expect(readReferences('x'.repeat(200_001)).unread[0]?.reason).toMatch(/too long/);
  });

  it('are read two hundred at a time', () => {
    const many = Array.from({ length: 201 }, (_each, place) => ({ type: 'book', title: `Book ${place}` }));
    const reading = readReferences(JSON.stringify(many));
    expect([reading.works.length, reading.unread.length]).toEqual([200, 1]);
  });

  it('each have an id of their own', () => {
    expect(new Set(readReferences(bibtex).works.map(({ id }) => id)).size).toBe(2);
  });
});
