/** What one remark takes. */
export const REMARK_MAX_CHARACTERS = 4_000;
export const QUOTE_MAX_CHARACTERS = 500;
