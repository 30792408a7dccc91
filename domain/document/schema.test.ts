import { describe, expect, it } from 'vitest';
import { documentSchema } from './schema.ts';

describe('the schema of a text written together', () => {
  it('knows all that may stand in one', () => {
    expect(Object.keys(documentSchema.nodes).sort()).toEqual(
      ['blockquote', 'bulletList', 'callout', 'codeBlock', 'doc', 'hardBreak', 'heading', 'horizontalRule', 'image', 'listItem', 'mention', 'orderedList', 'paragraph', 'table', 'tableCell', 'tableHeader', 'tableRow', 'taskItem', 'taskList', 'text'],
    );
    expect(Object.keys(documentSchema.marks).sort()).toEqual(['bold', 'code', 'deletion', 'insertion', 'italic', 'link', 'modification', 'strike', 'underline']);
  });

  it('gives tables the roles that their tools work on', () => {
    expect(['table', 'tableRow', 'tableHeader', 'tableCell'].map((name) => documentSchema.nodes[name]?.spec.tableRole as string)).toEqual(['table', 'row', 'header_cell', 'cell']);
  });

  it('puts no table into a table', () => {
    const { tableCell, table } = documentSchema.nodes;
    expect(table && tableCell?.contentMatch.matchType(table)).toBeNull();
  });
});
