import type { Author, Contributor } from '#domain/document/attributed-content.ts';
import { type Crowd, shownAs } from '#domain/report/shown-as.ts';

/** Authors as a bundle shows them: by perspective only where at least three of it took part, else by the wider one, or by nothing. */
export function amongCrowd(authors: ReadonlyMap<string, Author>, crowd: Crowd): Map<string, Author> {
  return new Map([...authors].map(([id, author]) => [id, asShown(author, shownAs(author, crowd))]));
}

function asShown(author: Author, shown: Contributor): Author {
  if (shown.kind === 'perspective') return { ...author, perspective: shown.perspective, attribution: 'perspective' };
  return { ...author, attribution: shown.kind };
}
