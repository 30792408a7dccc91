/**
 * What a screen can watch: what concerns me, what all may know now, one room, the facilitators' board, and the projector. "me" is
 * "me:<account>" inside the house.
 */
export type Channel = 'me' | 'now' | 'board' | 'screen' | `room:${string}`;

/** The room of a channel; null for channels that are no room. */
export const roomOfChannel = (channel: Channel): string | null => (channel.startsWith('room:') ? channel.slice('room:'.length) : null);
