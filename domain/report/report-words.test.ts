import { describe, expect, test } from 'vitest';
import { sampleReport } from '#test/support/sample-report.ts';
import { figureTables } from './figure-table.ts';
import { dayWords, minuteWords } from './report-days.ts';
import { approvalWordsOf, changedWords, firstPublishedWords, headcountWords, placeWords, reportOfWords, shownPersonWords, summitDaysWords, versionWords, writtenByWords } from './report-words.ts';

const report = sampleReport();

describe('who wrote a source', () => {
  test('is said as each is shown, by name, by perspective or by neither', () => {
    expect(writtenByWords([{ kind: 'perspective', perspective: 'coach' }, { kind: 'named', name: 'Ada Byron', perspective: 'developer' }, { kind: 'anonymous' }])).toBe('a coach; Ada Byron, developer; somebody not named');
    expect(shownPersonWords({ kind: 'perspective', perspective: 'administrator' })).toBe('an administrator');
    expect(shownPersonWords({ kind: 'perspective', perspective: 'other' })).toBe('somebody of another perspective');
  });

  test('is counted by perspective, all others in one word', () => {
    expect(headcountWords({ total: 12, lines: [{ key: 'teacher', count: 4 }, { key: 'developer', count: 3 }, { key: null, count: 5 }] })).toBe('4 teachers, 3 developers, 5 others');
    expect(headcountWords({ total: 10, lines: [{ key: 'teacher', count: 4 }, { key: 'other', count: 3 }, { key: null, count: 3 }] })).toBe('4 teachers, 6 others');
    expect(headcountWords({ total: 2, lines: [] })).toBe('2 people');
  });
});

describe('where a source comes from', () => {
  test('is said with the minute by the clocks of the summit, or the day, or neither', () => {
    expect(report.sources.map((source) => placeWords(source, report))).toEqual([
      'Room 3, Developing user trust, Breakouts I, 29 January 2015, 14:41',
      'Room 3, Developing user trust, Breakouts I, 29 January 2015',
      'Room 5, Paying for assessment, Breakouts II',
    ]);
  });

  test('is said with what the room made of it since', () => {
    expect(report.sources.map(changedWords)).toEqual(['The room has since changed this to: “Trust is earned two times.”', null, null]);
    expect(changedWords({ changedTo: null, isChanged: true })).toBe('The room has since changed this.');
    expect(changedWords({ changedTo: '' })).toBe('The room has since taken this out.');
  });
});

describe('a day', () => {
  test('is said in the language of the report, and in English where nobody knows that language', () => {
    expect(dayWords('2015-01-29', { language: 'fr' })).toBe('29 janvier 2015');
    expect(dayWords('2015-01-29', { language: 'no language' })).toBe('29 January 2015');
    expect(dayWords('2015-01-29', { language: 'ar' })).toContain('2015');
  });

  test('is that of the summit, whatever day it is in Greenwich', () => {
    expect(minuteWords('2015-01-30T03:05Z', report)).toBe('29 January 2015, 19:05');
    expect(summitDaysWords(report)).toBe('29 January 2015 to 30 January 2015');
  });
});

test('what the rooms said of the draft is a sentence for each answer', () => {
  expect(approvalWordsOf(report.approvals)).toBe('Room 3 approved this report. Room 5 has not answered.');
  expect(approvalWordsOf([4, 7, 9].map((roomNumber) => ({ roomNumber, focus: '', state: 'no-answer' })))).toBe('Rooms 4, 7 and 9 have not answered.');
  expect(approvalWordsOf([])).toBe('');
});

test('what the report is, and which version', () => {
  expect(reportOfWords(report)).toBe('Breakout report of “Educator & Workforce Micro-credential Summit”');
  expect(versionWords(report)).toBe('Version 2, 20 February 2015');
  expect(firstPublishedWords(report)).toBe('First published 30 January 2015');
  expect(firstPublishedWords({ ...report, number: 1 })).toBeNull();
});

describe('a figure as a table', () => {
  const tables = report.blocks.flatMap((block) => (block.kind === 'figure' ? figureTables(block.figure, block.number, report) : []));
  const rows = (caption: string) => tables.find((table) => table.caption === caption)?.rows.map((row) => row.map(({ words }) => words));

  test('has of a poll its counts and shares, and tells no small perspective', () => {
    expect(rows('Figure 1. “Issuers should publish how often two assessors agree.”')).toEqual([['Agree', '19', '70 %'], ['Disagree', '8', '30 %']]);
    expect(rows('Figure 1. “Issuers should publish how often two assessors agree.” By perspective.')).toEqual([['Teachers', '12', '3', '15'], ['Developers', '7', '5', '12'], ['Funders', 'Not shown', 'Not shown', 'Not shown']]);
  });

  test('has of questions what became of them', () => {
    expect(rows('Questions from the floor, “Promises and Practices”')).toEqual([['Who pays for a second reading?', 'Answered: The issuer, for one in ten.', '14 people', 'an administrator'], ['When does it count towards pay?', 'Put aside for later', '6 people', 'somebody not named']]);
    expect(tables.find(({ caption }) => caption === 'Strategic questions')?.rows[0]?.[1]).toEqual({ words: 'Answered: Developing user trust, part 2', href: '/reports/developing-user-trust' });
  });

  test('has of recommendations whose they are and their sources', () => {
    expect(rows('Recommendations')).toEqual([['Print the assessors’ rubric in full on every credential page.', 'José Núñez, teacher', '30 April 2015', 'Done'], ['Pay for a second reading of one submission in ten.', 'Nobody yet', 'No date', 'Not begun']]);
    expect(tables.find(({ caption }) => caption === 'Recommendations')?.rows[0]?.[0]?.sources).toEqual([1]);
  });

  test('of a table, each row has as many fields as its header', () => {
    for (const { header, rows: lines } of tables) for (const line of lines) expect(line).toHaveLength(header.length);
  });
});
