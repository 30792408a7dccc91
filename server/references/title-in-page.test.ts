import { describe, expect, it } from 'vitest';
import { titleInPage } from './title-in-page.ts';

describe('the title of a page', () => {
  it.each([
    ['<html><head><title>Inside the black box</title></head>', 'Inside the black box'],
    ['<TITLE lang="en">\n  Rubrics &amp; trust:\n a&#32;study&#x2014;part 2 </TITLE >', 'Rubrics & trust: a study—part 2'],
    ['<title>A < B and <b>C</b></title>', 'A < B and <b>C</b>'],
    ['<title>&unheard; &#0;&#xD800;x</title>', '&unheard; x'],
    ['<title>One\u202Etwo\u0007</title>', 'One two'],
    ['<svg><title>Logo</title></svg>', 'Logo'],
  ])('of %s', (html, title) => {
    expect(titleInPage(html)).toBe(title);
  });

  it.each(['', '<title></title>', '<title> \n </title>', '<title>Unended', '<h1>Title</h1>', '<titles>x</titles>'])('is missing in “%s”', (html) => {
    expect(titleInPage(html)).toBeNull();
  });

  it('is cut where it is too long', () => {
    expect(titleInPage(`<title>${'word '.repeat(200)}</title>`)).toHaveLength(239);
  });

  it.each(['<', '<title>', '<title ', '</titl'])('is looked for once in a page that is made to be slow (“%s”)', (piece) => {
    expect(titleInPage(`<title>${piece.repeat(Math.floor(256_000 / piece.length))}`)).toBeNull();
  });
});
