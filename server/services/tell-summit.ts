import type { Deps } from './deps.ts';

/** Tells everybody who watches a summit that something of it was changed: its agenda, rooms, people or announcements. Called once it is committed. */
export const tellSummit = ({ live }: Pick<Deps, 'live'>, summitId: string): void => live().changed(summitId, [{ part: 'summit' }]);
