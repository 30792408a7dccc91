import { expect, it } from 'vitest';
import type { NotesFile } from '#domain/document/notes-file.ts';
import { notesMarkdown } from './notes-markdown.ts';

const notes = (given: Partial<NotesFile> = {}): NotesFile => ({
  format: 'plenary-notes',
  version: 1,
  exportedAt: '2026-03-02T15:00:00.000Z',
  summit: { title: 'Trust in *micro*-credentials' },
  room: { number: 2, focus: 'Two assessors', address: 'https://plenary.test/summits/trust/rooms/two' },
  contributors: [],
  content: [],
  ...given,
});

it('says whose notes they are, and lists who wrote by perspective as each chose to be shown', () => {
  const content: NotesFile['content'] = [{ type: 'paragraph', attributes: {}, content: [{ type: 'text', text: 'Ask two.', marks: {}, by: { kind: 'anonymous' }, minute: null }] }];
  const contributors: NotesFile['contributors'] = [
    { kind: 'named', name: 'Ada Byron', perspective: 'coach' },
    { kind: 'named', name: 'Ben <Ali>', perspective: 'coach' },
    { kind: 'perspective', perspective: 'coach' },
    { kind: 'named', name: 'Cyd Voss', perspective: 'funder' },
    { kind: 'perspective', perspective: 'researcher' },
    { kind: 'anonymous' },
  ];
  expect(notesMarkdown(notes({ content, contributors }))).toBe(`# Two assessors

Notes of room 2, Trust in \\*micro\\*-credentials, as of 2026-03-02 15:00 UTC.

Ask two.

## Who wrote this

- Coaches: Ada Byron, Ben \\<Ali>, others not named
- Funder: Cyd Voss
- Researchers: not named
- People shown neither by name nor by perspective
`);
});

it('says so when nothing is written', () => {
  expect(notesMarkdown(notes())).toBe('# Two assessors\n\nNotes of room 2, Trust in \\*micro\\*-credentials, as of 2026-03-02 15:00 UTC.\n\nNothing is written yet.\n');
});
