/** One idea, as long as it can be read at one look on a phone. */
export const STATEMENT_MAX_CHARACTERS = 140;
