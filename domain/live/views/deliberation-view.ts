import type { LiveDeliberation } from '../deliberation-facts.ts';
import type { DeliberationEntry, HostedDeliberation } from './entry-types.ts';

/** A deliberation as all who take part may know it: how many voted, not how. */
export const deliberationEntry = ({ id, slug, title, isOpen, people, votes, statements }: LiveDeliberation): DeliberationEntry => ({ id, slug, title, isOpen, people, votes, statements });

/** The same, for who puts it up on the wall of the hall. */
export const hostedDeliberation = (deliberation: LiveDeliberation): HostedDeliberation => ({ ...deliberationEntry(deliberation), isShown: deliberation.shownAt !== null });
