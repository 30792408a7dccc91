/** The root type of a document's text within its Yjs document: an XmlFragment of the editor's nodes. */
export const TEXT_FIELD = 'text';
