import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { sampleReport } from '#test/support/sample-report.ts';
import { citationLine } from './citation-line.ts';
import { reportBibtex } from './report-bibtex.ts';
import { reportCsl } from './report-csl.ts';
import { reportRis } from './report-ris.ts';

const report = sampleReport();
const odd = sampleReport({ title: 'Trust & 50% {odd} \\x $5 #1 _a ^ ~ <b> العربية: “quoted”, José', room: { number: 4, slug: 'x', focus: 'Assessors, Inc. and {others} & friends' } });
const read = (written: string) => new Cite(written).data[0] ?? {};
type Name = { literal?: string; given?: string; family?: string };
/** That program takes a group for a person of one name or two; the words are what counts. */
const nameOf = ({ literal, given, family }: Name): string => literal ?? [given, family].filter(Boolean).join(' ');
const facts = ({ type, title, author, issued, publisher, URL: address }: Record<string, unknown>) => ({ type, title, author: (author as Name[]).map(nameOf), issued, publisher, address });

describe('a report as literature', () => {
  test('is an entry of CSL-JSON whose author is who wrote it together', () => {
    expect(reportCsl(report)).toMatchObject({
      id: 'developing-user-trust-v2', type: 'report', title: 'Developing user trust', author: [{ literal: 'Breakout room 3: Developing user trust' }], contributor: [{ literal: 'Ada Byron' }, { literal: 'José Núñez' }],
      issued: { 'date-parts': [[2015, 2, 20]] }, publisher: 'Digital Promise', URL: 'http://plenary.test/reports/developing-user-trust/versions/2', version: '2', genre: 'Breakout report', 'event-title': 'Educator & Workforce Micro-credential Summit',
    });
  });

  test('has only what CSL-JSON knows', () => {
    const date = { type: 'object', properties: { 'date-parts': { type: 'array', items: { type: 'array', items: { type: 'integer' }, minItems: 1, maxItems: 3 }, maxItems: 2 } }, additionalProperties: false };
    const names = { type: 'array', items: { type: 'object', properties: { literal: { type: 'string' } }, additionalProperties: false } };
    const text = { type: 'string' };
    const properties = { id: text, type: { enum: ['report'] }, title: text, author: names, contributor: names, genre: text, version: text, number: text, issued: date, publisher: text, 'publisher-place': text, 'event-title': text, 'event-date': date, 'event-place': text, URL: text, language: text, note: text };
    expect(new Ajv().validate({ type: 'object', properties, additionalProperties: false, required: ['id', 'type'] }, reportCsl(odd))).toBe(true);
  });

  test.each([['BibTeX', reportBibtex, (name: string) => name], ['RIS', reportRis, (name: string) => name.replaceAll(',', '')]])('is read again from %s by a program that others wrote', (_name, write, asNamed) => {
    for (const each of [report, odd]) {
      const csl = reportCsl(each);
      expect(facts(read(write(each)))).toEqual({ type: 'report', title: csl.title, author: [asNamed(csl.author[0].literal)], issued: csl.issued, publisher: csl.publisher, address: csl.URL });
    }
  });

  test('says its version in each format', () => {
    expect(read(reportBibtex(report))).toMatchObject({ number: 'version 2', genre: 'Breakout report', language: 'en' });
    expect(reportRis(report)).toContain('ET  - 2\r\n');
    expect(reportRis(report)).toMatch(/^TY {2}- RPRT\r\n[^]*ER {2}- \r\n$/);
  });

  test('is one entry of BibTeX whatever braces its title has, since BibTeX counts them even behind a backslash', () => {
    const entry = reportBibtex(sampleReport({ title: 'An { odd } } title {{' }));
    expect(entry.split('{').length).toBe(entry.split('}').length);
  });

  test('is dated by the day of the summit, whatever day it is in Greenwich', () => {
    expect(reportCsl(sampleReport({ publishedAt: '2015-02-21T03:00:00.000Z' })).issued).toEqual({ 'date-parts': [[2015, 2, 20]] });
  });

  test('is cited in one line, by who wrote it: a room, a panel, or those who took part', () => {
    expect(citationLine(report)).toBe('Breakout room 3: Developing user trust. (2015, February 20). Developing user trust (Breakout report, version 2). Educator & Workforce Micro-credential Summit. Digital Promise. http://plenary.test/reports/developing-user-trust/versions/2');
    expect(reportCsl(sampleReport({ kind: 'panel', room: null, agendaSession: { slug: 'p', kind: 'panel', title: 'Promises and Practices' } })).author).toEqual([{ literal: 'Panel “Promises and Practices”' }]);
    expect(reportCsl(sampleReport({ kind: 'summit', room: null, agendaSession: null })).author).toEqual([{ literal: 'Participants of the Educator & Workforce Micro-credential Summit' }]);
  });
});
