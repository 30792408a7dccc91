/** Where the way out of a room leads: who facilitates goes from room to room by the board, others see on Now where to be. */
export const wayBack = ({ facilitates }: { facilitates: boolean }): { to: string; words: string } => (facilitates ? { to: 'board', words: 'Back to the facilitator board' } : { to: 'now', words: 'Back to Now' });
