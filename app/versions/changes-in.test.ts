import { describe, expect, it } from 'vitest';
import type { ComparedPart } from '#domain/document/compare-versions.ts';
import { changesIn } from './changes-in.ts';

const same = { change: 'same', accountId: 'ada' } as const;
const block = (...content: ComparedPart[]): ComparedPart => ({ type: 'paragraph', attributes: {}, ...same, content });
const deleted: ComparedPart = { type: 'text', text: 'gone', marks: {}, change: 'deleted', accountId: 'ada', deletedBy: { accountId: 'ben' } };
const inserted: ComparedPart = { type: 'text', text: 'come', marks: {}, change: 'inserted', accountId: 'cyd' };

describe('the changes of a comparison', () => {
  it('are numbered by who did them, in the order of the text', () => {
    expect([...changesIn([block(deleted), block(inserted)], 'history').numbers]).toEqual([['ben', 1], ['cyd', 2]]);
  });

  it('are numbered by who wrote the words while nobody has done them yet', () => {
    expect([...changesIn([block(deleted), block(inserted)], 'restore').numbers]).toEqual([['ada', 1], ['cyd', 2]]);
  });

  it('count an empty line that came or went, and not a block whose words tell already', () => {
    expect([...changesIn([{ type: 'paragraph', attributes: {}, change: 'inserted', accountId: 'dee', content: [] }], 'history').numbers]).toEqual([['dee', 1]]);
    expect([...changesIn([{ type: 'paragraph', attributes: {}, change: 'inserted', accountId: 'dee', content: [inserted] }], 'history').numbers]).toEqual([['cyd', 1]]);
  });

  it('tell what nobody is known to have done, and what was only formatted', () => {
    expect(changesIn([block({ ...deleted, deletedBy: null })], 'history')).toMatchObject({ hasUnnumbered: true, hasFormatted: false });
    expect(changesIn([block({ type: 'text', text: 'bold', marks: { bold: true }, marksBefore: {}, ...same })], 'history')).toMatchObject({ hasUnnumbered: false, hasFormatted: true });
    expect(changesIn([{ ...block(), attributesBefore: { level: 1 } }], 'history').hasFormatted).toBe(true);
  });
});
