import { describe, expect, it } from 'vitest';
import { createId } from '#domain/ids.ts';
import { personKey } from './person-key.ts';

const [notes, draft, ada, ben] = [createId(), createId(), createId(), createId()];

describe('the key of a person in a document', () => {
  it('[ACC-9] is the same in each of their tabs, and nobody else has it', () => {
    expect(personKey(notes, ada)).toBe(personKey(notes, ada));
    expect(personKey(notes, ada)).not.toBe(personKey(notes, ben));
  });

  it('[ACC-9] tells neither who has another document open nor what their account is', () => {
    expect(personKey(notes, ada)).not.toBe(personKey(draft, ada));
    expect(personKey(notes, ada)).not.toContain(ada.slice(0, 8));
    expect(personKey(notes, ada)).toHaveLength(16);
  });
});
