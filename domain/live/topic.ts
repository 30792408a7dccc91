/**
 * What a screen can watch: what concerns me, what all may know now, one room, the facilitators' board, and the projector. "me" is
 * "me:<account>" inside the house.
 */
export type Topic = 'me' | 'now' | 'board' | 'screen' | `room:${string}`;

/** The room of a topic; null for topics that are no room. */
export const roomOfTopic = (topic: Topic): string | null => (topic.startsWith('room:') ? topic.slice('room:'.length) : null);
