import { Markup } from '../html/markup.ts';

const { tag, words } = Markup;

/** A place of an e-book that its contents lead to; `level` counts from 1. */
export type ContentsEntry = { level: number; words: string; href: string };
type Branch = { entry: ContentsEntry; below: Branch[] };

/** The contents of an EPUB, a list within each entry for what stands below it. */
export const contentsHtml = (title: string, entries: readonly ContentsEntry[]): Markup => tag('nav', { 'epub:type': 'toc', role: 'doc-toc' }, tag('h1', {}, words(title)), listOf(branchesOf(entries)));

const listOf = (branches: readonly Branch[]): Markup =>
  tag('ol', {}, ...branches.map(({ entry, below }) => tag('li', {}, tag('a', { href: entry.href }, words(entry.words)), ...(below.length > 0 ? [listOf(below)] : []))));

/** A heading that skips a level stands right below the one before it. */
function branchesOf(entries: readonly ContentsEntry[]): Branch[] {
  const top: Branch[] = [];
  const open: Branch[] = [];
  for (const entry of entries) {
    while ((open.at(-1)?.entry.level ?? 0) >= entry.level) open.pop();
    const branch = { entry, below: [] };
    (open.at(-1)?.below ?? top).push(branch);
    open.push(branch);
  }
  return top;
}
