import type { ConveningAct, LiveAnnouncement, LiveMessage } from './live-facts.ts';

/**
 * What was changed, for who keeps facts in memory: all of a summit, what goes on in a room, questions and polls, deliberations and their votes; and what is said so
 * often, or to so many, that it comes along: one message more, one announcement more with the act that it was.
 */
export type LiveChange =
  | { part: 'summit' }
  | { part: 'talk'; roomId: string }
  | { part: 'panel' }
  | { part: 'deliberations' }
  | { part: 'message'; roomId: string; message: LiveMessage }
  | { part: 'announcement'; announcement: LiveAnnouncement; act: ConveningAct };
