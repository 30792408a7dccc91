import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import { createRelativePositionFromTypeIndex, Doc, relativePositionToJSON, XmlElement, XmlText } from 'yjs';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { messageTypes } from '#domain/document/message-types.ts';

/** Between two words of one of the crowd, each a caret that moves. */
const PAUSE_MS = 500;

export type Somebody = { ydoc: Doc; provider: WebsocketProvider };

/** The cookie that a demo person's link gives. */
export async function signInByLink(signInUrl: string): Promise<string> {
  const { headers } = await fetch(signInUrl, { redirect: 'manual' });
  const cookies = headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  return cookies.filter((cookie) => /^(__Host-)?plenary=/.test(cookie)).join('; ');
}

/** Opens a document as somebody, over the real server and the real client; answers once the whole text is there. */
export async function join(origin: string, documentId: string, cookie: string): Promise<Somebody> {
  class Socket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie, origin } });
      this.on('error', () => undefined);
    }
  }
  const ydoc = new Doc();
  const provider = new WebsocketProvider(`${origin.replace(/^http/, 'ws')}/collab`, documentId, ydoc, { WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket, disableBc: true });
  provider.messageHandlers[messageTypes.permission] = () => {
    throw new Error('One of the crowd may not write here.');
  };
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()));
  return { ydoc, provider };
}

/** Lets somebody write word by word in a paragraph, the caret behind each; answers with what stops that. */
export function keepWriting({ ydoc, provider }: Somebody, place: number): () => void {
  const paragraphs = ydoc.getXmlFragment(TEXT_FIELD).toArray().filter((one): one is XmlElement => one instanceof XmlElement && one.nodeName === 'paragraph');
  const words = paragraphs[place % paragraphs.length]?.get(0);
  if (!(words instanceof XmlText)) throw new Error('There is no paragraph to write in.');
  const write = () => {
    words.insert(words.length, ' word');
    const caret = relativePositionToJSON(createRelativePositionFromTypeIndex(words, words.length)) as unknown;
    provider.awareness.setLocalStateField('cursor', { anchor: caret, head: caret });
  };
  const writing = setInterval(write, PAUSE_MS * (0.8 + Math.random() * 0.4));
  return () => clearInterval(writing);
}
