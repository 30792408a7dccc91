/** The kind under which what is dragged from the list beside a report's text is known. */
export const DRAGGED = 'application/x-plenary-report-part';

/** What was let go over the text, as its list wrote it, and where: a relative position of Yjs, in base64. */
export type Dropped = { what: string; at: string };
