import { expect, it } from 'vitest';
import { sampleCredential } from '#test/support/sample-credential.ts';
import { type NotesSource, standingSources } from './notes-source.ts';

const from = (place: NotesSource['place'], room = 'Exit questions'): NotesSource => ({ place, room, summit: 'Autumn summit' });

it('tells a room once beside a place, and nothing where its words were taken out', () => {
  const draft = { ...sampleCredential(), audience: '' };
  const [artifact] = draft.artifacts;
  const standing = [from({ field: 'competency' }), from({ field: 'competency' }, 'Another room'), from({ field: 'artifacts', entryId: artifact!.id, entryField: 'title' })];
  expect(standingSources([...standing, from({ field: 'competency' }), from({ field: 'audience' }), from({ field: 'artifacts', entryId: 'gone', entryField: 'title' })], draft)).toEqual(standing);
});
