/** A paragraph, or a list whose entries may hold more below their first line. */
export type ProsePart = { kind: 'paragraph'; text: string } | { kind: 'bullets' | 'numbers'; entries: { text: string; parts: ProsePart[] }[] };

const MARKED = /^(-|\d+\.) (.*)$/;

/** The prose of a draft, plain text with Markdown's paragraphs and lists, as parts that a page draws; whatever else it holds stays words. */
export const proseParts = (text: string): ProsePart[] => text.split(/\n\s*\n/).flatMap((block) => partsOf(block.split('\n').filter((line) => line.trim() !== '')));

function partsOf(lines: readonly string[]): ProsePart[] {
  const parts: ProsePart[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = (lines[at] ?? '').trimEnd();
    const [, mark, words = ''] = MARKED.exec(line) ?? [];
    at += 1;
    const last = parts.at(-1);
    if (mark === undefined) {
      if (last?.kind === 'paragraph') last.text += ` ${line.trim()}`;
      else parts.push({ kind: 'paragraph', text: line.trim() });
      continue;
    }
    const end = lines.findIndex((each, place) => place >= at && !/^\s/.test(each));
    const within = lines.slice(at, end < 0 ? lines.length : end);
    at += within.length;
    const indent = ' '.repeat(mark.length + 1);
    const entry = { text: words, parts: partsOf(within.map((each) => (each.startsWith(indent) ? each.slice(indent.length) : each.trimStart()))) };
    const kind = mark === '-' ? 'bullets' : 'numbers';
    if (last?.kind === kind) last.entries.push(entry);
    else parts.push({ kind, entries: [entry] });
  }
  return parts;
}
