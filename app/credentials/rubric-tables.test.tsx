import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { sampleCredential } from '#test/support/sample-credential.ts';
import { RubricTables } from './rubric-tables.tsx';

describe('the rubric of a credential', () => {
  const told = renderToStaticMarkup(<RubricTables draft={sampleCredential()} sources={[]} />);

  it('stands there whole, as assessors have it', () => {
    for (const { criterion, cells } of sampleCredential().rubric.rows) for (const words of [criterion, ...Object.values(cells)]) expect(told).toContain(words);
  });

  it('tells what is judged from what must be there, and which level is required in words', () => {
    expect(told.split('<table').map((table) => /<caption[^>]*>([^<]+)/.exec(table)?.[1])).toEqual([undefined, 'How well it was done', 'What must be there']);
    expect(told).toContain('Proficient (required)');
    expect(told).toContain('Artifact 1; Component 1');
  });

  it('writes nothing of a draft as mark-up', () => {
    const draft = sampleCredential();
    draft.rubric.rows[0]!.cells['level-1'] = '<b>bold</b>';
    expect(renderToStaticMarkup(<RubricTables draft={draft} sources={[]} />)).toContain('&lt;b&gt;bold&lt;/b&gt;');
  });
});
