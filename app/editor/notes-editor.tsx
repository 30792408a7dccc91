import { Doc } from 'yjs';
import { ownRegister, type TextOnDevice } from '#app/device/device-register.ts';
import { connectDocument, type DocumentConnection } from './document-connection.ts';
import { openDeviceCopy } from './offline/device-copy.ts';

export { OpenNotes } from './open-notes.tsx';
export { SavedLine } from './saved-line.tsx';

export type OpenedText = {
  ydoc: Doc;
  connection: DocumentConnection;
  /** What this device keeps of the text beside the live one, which does not take it. */
  leftBehind: TextOnDevice | null;
  close: () => void;
};
type Asked = { documentId: string; /** What the text is called in the list of those on this device. */ label: string; accountId: string; mayWrite: boolean };

/** Begins the live text of a document: from what this device keeps of it, and from the server. Whoever began it closes it. */
export function openText({ documentId, label, accountId, mayWrite }: Asked): OpenedText {
  const ydoc = new Doc();
  const address = new URL('/collab', window.location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  const register = ownRegister();
  const text = { accountId, documentId, name: label, address: window.location.pathname };
  const found = register.find(accountId, documentId);
  // What the server has refused for good is not sent again; it is shown to its person beside the text.
  const isLeftBehind = !mayWrite || found?.isSetAside === true;
  const device = isLeftBehind ? undefined : openDeviceCopy({ ydoc, text, register });
  const connection = connectDocument(address.href, documentId, ydoc, mayWrite, { accountId, device });
  const close = () => {
    connection.close();
    ydoc.destroy();
  };
  return { ydoc, connection, leftBehind: isLeftBehind ? found : null, close };
}
