export const PASSWORD_MIN_CHARACTERS = 10;
/** Longer input would only cost hashing time. */
export const PASSWORD_MAX_CHARACTERS = 200;
