import { expect, it } from 'vitest';
import type { ContentPart } from './content.ts';
import { unsigned } from './unsigned-content.ts';

const run = (text: string, accountId: string, marks: Record<string, unknown> = {}): ContentPart => ({ type: 'text', text, marks, accountId, minute: '2026-03-02T15:04Z' });

it('content without its authors holds its blocks and words, and nothing of who wrote them or when', () => {
  const content: ContentPart[] = [
    { type: 'heading', attributes: { level: 2 }, content: [run('What we ', 'ada'), run('heard', 'ben')] },
    { type: 'bulletList', attributes: {}, content: [{ type: 'listItem', attributes: {}, content: [run('plain, ', 'ada'), run('bold', 'ada', { bold: {} })] }] },
  ];
  expect(unsigned(content)).toEqual([
    { type: 'heading', attributes: { level: 2 }, content: [{ type: 'text', text: 'What we heard', marks: {} }] },
    { type: 'bulletList', attributes: {}, content: [{ type: 'listItem', attributes: {}, content: [{ type: 'text', text: 'plain, ', marks: {} }, { type: 'text', text: 'bold', marks: { bold: {} } }] }] },
  ]);
});
