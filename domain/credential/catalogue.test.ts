import { describe, expect, it } from 'vitest';
import { catalogueFilterOf, catalogueQuery, findableWords, hourBands, hoursToFindBy, isNarrowed } from './catalogue.ts';

const filterOf = (query: string) => catalogueFilterOf(new URLSearchParams(query));

describe('what an address asks the catalogue for', () => {
  it('is read as far as it is known, and nothing where it is not', () => {
    expect(filterOf('words=+exit+questions+&hours=5-to-10&order=name&retired=on')).toMatchObject({ words: 'exit questions', hours: '5-to-10', order: 'name', retired: true });
    expect(filterOf('hours=many&order=price')).toMatchObject({ hours: '', order: 'newest', retired: false });
  });

  it('is written as it is read', () => {
    const filter = filterOf('words=a+b%26c&tag=rubrics&licence=CC+BY+4.0&retired=on&order=name');
    expect(filterOf(catalogueQuery(filter))).toEqual(filter);
    expect(catalogueQuery(filterOf('order=newest&words='))).toBe('');
  });

  it('narrows by what is looked for, not by the order', () => {
    expect([isNarrowed(filterOf('order=name&retired=on')), isNarrowed(filterOf('tag=rubrics'))]).toEqual([false, true]);
  });
});

describe('hours', () => {
  it('leave no gap between two bands', () => {
    expect(hourBands.slice(1).map(({ over }) => over)).toEqual(hourBands.slice(0, -1).map(({ upTo }) => upTo));
  });

  it('are found by the most that it takes', () => {
    expect([hoursToFindBy({ least: 4, most: 9 }), hoursToFindBy({ least: 4, most: null }), hoursToFindBy({ least: null, most: null })]).toEqual([9, 4, null]);
  });
});

it('words are found without what stands between them', () => {
  expect(findableWords('Co-design: a “student’s” 3.0\u0000 & 微证书')).toBe('Co design a student s 3 0 微证书');
});
