/** Tells the browser to forget the texts it keeps, also one in which no script runs, or one whose script was interrupted. */
export const CLEARED_DEVICE = { 'Clear-Site-Data': '"storage"' };
