import { perspectiveKeys, speaksAsKey, type SpeaksAs } from '#domain/perspective.ts';

type Named = SpeaksAs & { name: string };

/** The fixed order of perspectives, and within each by name. */
export const byPerspective = (one: Named, other: Named): number =>
  perspectiveKeys.indexOf(speaksAsKey(one)) - perspectiveKeys.indexOf(speaksAsKey(other)) || one.name.localeCompare(other.name, 'en', { numeric: true });
