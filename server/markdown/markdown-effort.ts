/**
 * What reading a text as Markdown may cost. A parser tries each sign that could open a form against the rest of its paragraph,
 * and carries every container (list, quote) along from line to line; so the cost is bounded by these counts, not by the length.
 */
type Effort = {
  /** Over all paragraphs: signs times length. */
  inline: number;
  /** Over all lines: one, and the width of what opens containers before its words. */
  blocks: number;
  /** The widest such opening of a line. */
  deepest: number;
};

/** Far above what people write (a page of a hundred links stays below), and read in less than a fifth of a second on a slow machine. */
const MOST: Effort = { inline: 1_000_000, blocks: 1_600, deepest: 32 };

const SIGNS = /[*_`[\]<]/g;
/** Lines that end the paragraph before them wherever they stand: blank ones, bullets with words, headings. */
const PARAGRAPH_END = /\n(?=[ \t>]*(?:\n|$)| {0,3}(?:[-+*][ \t]+|#{1,6}[ \t]+)\S)/;
const OPENING = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))*[ \t]*/;
const TAB_WIDTH = 4;

/** Whether a text can be read as Markdown without keeping others waiting. */
export function isReadable(markdown: string): boolean {
  const { inline, blocks, deepest } = effortOf(markdown);
  return inline <= MOST.inline && blocks <= MOST.blocks && deepest <= MOST.deepest;
}

function effortOf(markdown: string): Effort {
  const openings = markdown.split(/\r\n|\r|\n/).map((line) => (OPENING.exec(line)?.[0] ?? '').replaceAll('\t', ' '.repeat(TAB_WIDTH)).length);
  const paragraphs = markdown.replaceAll(/\r\n?/g, '\n').split(PARAGRAPH_END);
  return {
    inline: paragraphs.reduce((sum, paragraph) => sum + (paragraph.match(SIGNS)?.length ?? 0) * paragraph.length, 0),
    blocks: openings.reduce((sum, width) => sum + 1 + width, 0),
    deepest: Math.max(...openings),
  };
}
