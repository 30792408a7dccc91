/** The name of who is no longer here, as it is kept in the place of their own; it stays English. */
export const DELETED_PERSON = 'Deleted person';
