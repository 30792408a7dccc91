import { describe, expect, it } from 'vitest';
import { learnSpanish } from '#test/support/learn-spanish.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';
import { saidIn } from '../words/reading-language.ts';
import { credentialFields, credentialParts, fieldOf } from './credential-fields.ts';
import { emptyDraft } from './empty-draft.ts';

describe('the fields of a credential', () => {
  it('name every field of a draft once', () => {
    expect(credentialFields.map(({ key }) => key).toSorted()).toEqual(Object.keys(emptyDraft('en')).toSorted());
  });

  it('name every value that an entry of a list holds', () => {
    const draft = sampleCredential();
    for (const { key, entry } of credentialFields.filter(({ kind }) => kind === 'list')) {
      const entries = draft[key] as unknown as Record<string, unknown>[];
      expect(entries.length, key).toBeGreaterThan(0);
      expect(['id', ...(entry?.fields.map((each) => each.key) ?? [])].toSorted(), key).toEqual(Object.keys(entries[0] ?? {}).toSorted());
      expect(entry?.fields.filter(({ isMain }) => isMain), key).toHaveLength(1);
    }
  });

  it('stand in the order of the parts', () => {
    const parts = credentialParts.map(({ key }) => key);
    const order = credentialFields.map(({ part }) => parts.indexOf(part));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });

  it('can be found by their key', () => {
    expect(fieldOf('keyMethod')).toMatchObject({ part: 'what-and-how', kind: 'prose' });
  });
});

learnSpanish();

describe('an empty draft', () => {
  it('has the labels that the field uses, with the best level required and an id for each', () => {
    let count = 0;
    const { rubric } = emptyDraft('en', () => `id-${(count += 1)}`);
    expect(rubric).toEqual({
      levels: [
        { id: 'id-1', label: 'Proficient' },
        { id: 'id-2', label: 'Basic' },
        { id: 'id-3', label: 'Developing' },
      ],
      requiredLevelId: 'id-1',
      rows: [],
    });
  });

  it('has them in its own language, whoever begins it', () => {
    expect(emptyDraft('es').rubric.levels.map(({ label }) => label)).toEqual(['Competente', 'Básico', 'En desarrollo']);
    expect(saidIn('es', () => emptyDraft('en')).rubric.levels.map(({ label }) => label)).toEqual(['Proficient', 'Basic', 'Developing']);
  });
});
