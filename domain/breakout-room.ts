/** The life of a breakout room; a closed room stays readable. */
export const breakoutRoomStates = ['planned', 'open', 'closing', 'closed'] as const;
export type BreakoutRoomState = (typeof breakoutRoomStates)[number];
