import type { ResearchAuthor } from '../draft.ts';

/** Authors as one writes them in a line: "Black, Paul; Wiliam, Dylan; RAND Corporation". */
export const authorLine = (authors: readonly ResearchAuthor[]): string => authors.map(({ family, given }) => (given === '' ? family : `${family}, ${given}`)).join('; ');

/** The authors in such a line; what has no comma is an organisation. */
export const authorsIn = (line: string): ResearchAuthor[] =>
  line
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => {
      const comma = each.indexOf(',');
      return comma === -1 ? { family: each, given: '' } : { family: each.slice(0, comma).trim(), given: each.slice(comma + 1).trim() };
    })
    .filter(({ family, given }) => family !== '' || given !== '');
