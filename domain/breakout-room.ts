/** The life of a breakout room; a closed room stays readable. */
export const breakoutRoomStates = ['planned', 'open', 'closing', 'closed'] as const;
export type BreakoutRoomState = (typeof breakoutRoomStates)[number];

/** How many people a room holds unless a convener says otherwise. */
export const DEFAULT_CAPACITY = 8;
