/** Yjs client ids are whole numbers below this. */
export const CLIENT_IDS = 2 ** 32;
