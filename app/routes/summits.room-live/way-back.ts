import { t } from '#domain/words/t.ts';

/** Where the way out of a room leads: who facilitates goes from room to room by the board, others see on Now where to be. */
export const wayBack = ({ facilitates }: { facilitates: boolean }): { to: string; words: string } => (facilitates ? { to: 'board', words: t`Back to the facilitator board` } : { to: 'now', words: t`Back to Now` });
