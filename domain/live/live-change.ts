import type { LiveMessage } from './live-facts.ts';

/** What was changed, for who keeps facts in memory: all of a summit, what goes on in a room, one message more, or questions and polls. */
export type LiveChange = { part: 'summit' } | { part: 'talk'; roomId: string } | { part: 'message'; roomId: string; message: LiveMessage } | { part: 'panel' };
