// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '#app/editor/exchange/read-markdown.ts';
import { documentSchema } from '#domain/document/schema.ts';
import { attributedNodes } from '#test/support/attributed-nodes.ts';
import { contentMarkdown } from './content-markdown.ts';

const ORIGIN = 'https://plenary.test';
const FIXTURES = 'test/fixtures/markdown';
const treeOf = (source: string) => fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
const there = (source: string): string => contentMarkdown(attributedNodes(readMarkdown(source, ORIGIN).content), ORIGIN);

type Plain = { type: string; [name: string]: unknown };
/** A tree without what does not show: places in the file, looseness of lists, empty comments, words that stand beside words. */
function normal(node: Nodes, deeper: number): Plain[] {
  if (node.type === 'html' && node.value === '<!-- -->') return [];
  const unsaid = ['position', 'data', 'spread'];
  const kept = Object.fromEntries(Object.entries(node).filter(([name]) => !unsaid.includes(name))) as Plain;
  if (node.type === 'heading') kept.depth = Math.min(node.depth - deeper, 3);
  if ('children' in node) {
    const children: Plain[] = [];
    for (const child of node.children.flatMap((inner) => normal(inner, deeper))) {
      const last = children.at(-1);
      if (last?.type === 'text' && child.type === 'text') last.value = String(last.value) + String(child.value);
      else children.push(child);
    }
    kept.children = children;
  }
  return [kept];
}

describe.each(readdirSync(FIXTURES))('Markdown of %s', (name) => {
  const source = readFileSync(`${FIXTURES}/${name}`, 'utf8');

  it('is the same after it was read into a document and written again', () => {
    expect(normal(treeOf(there(source)), 1)).toEqual(normal(treeOf(source), 0));
  });

  it('makes a document that the schema allows', () => {
    expect(() => documentSchema.nodeFromJSON({ type: 'doc', content: readMarkdown(source, ORIGIN).content }).check()).not.toThrow();
  });
});
