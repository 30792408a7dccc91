import { perspectiveKeys, speaksAsKey, type SpeaksAs } from '#domain/perspective.ts';
import { readingLocale } from '#domain/words/reading-language.ts';

type Named = SpeaksAs & { name: string };

/** The fixed order of perspectives, and within each by name. */
export const byPerspective = (one: Named, other: Named): number =>
  perspectiveKeys.indexOf(speaksAsKey(one)) - perspectiveKeys.indexOf(speaksAsKey(other)) || one.name.localeCompare(other.name, readingLocale(), { numeric: true });
