const MOST_QUOTED = 600;

/** The words of a post as a quote in Markdown, to be answered below; of a long one its beginning. */
export function quoteOf(markdown: string): string {
  const words = markdown.length > MOST_QUOTED ? `${markdown.slice(0, MOST_QUOTED).replace(/\s+\S*$/, '')} …` : markdown;
  return `${words.replaceAll(/^/gm, '> ').replaceAll(/^> $/gm, '>')}\n\n`;
}

const MOST_SAID = 160;

/** The beginning of a text as plain words in one line: of quotes nothing, of links their words. */
export function firstWords(markdown: string, most = MOST_SAID): string {
  const words = markdown
    .replaceAll(/^\s*>.*$/gm, '')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[*_`#~]+/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return words.length > most ? `${words.slice(0, most).replace(/\s+\S*$/, '')} …` : words;
}
