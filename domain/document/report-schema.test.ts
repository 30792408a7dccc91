import { getSchema } from '@tiptap/core';
import { describe, expect, test } from 'vitest';
import { reportExtensions } from './report-extensions.ts';
import { documentSchema } from './schema.ts';

const { nodes } = getSchema(reportExtensions);

describe('the schema of a report', () => {
  test('knows what any text knows, and passages and figures besides', () => {
    expect(Object.keys(nodes).filter((name) => !(name in documentSchema.nodes))).toEqual(['passage', 'figure']);
    expect(Object.keys(documentSchema.nodes).filter((name) => !(name in nodes))).toEqual([]);
  });

  test('lets a passage stand on its own level alone, so that no sentence has the source of another', () => {
    const { doc, passage, figure, blockquote, listItem } = nodes;
    if (!doc || !passage || !figure || !blockquote || !listItem) throw new Error('A node is missing.');
    for (const reported of [passage, figure]) {
      expect(doc.contentMatch.matchType(reported)).not.toBeNull();
      for (const block of [passage, blockquote, listItem]) expect(block.contentMatch.matchType(reported)).toBeNull();
    }
  });
});
