import { readVarString, readVarUint } from 'lib0/decoding';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import { Doc } from 'yjs';
import { messageTypes } from '#domain/document/message-types.ts';
import { ORIGIN } from './document-identity.ts';

export type Participant = {
  ydoc: Doc;
  provider: WebsocketProvider;
  text: () => string;
  type: (words: string) => void;
  closedWith: () => number[];
  /** How many edits of this connection the server has called saved, whether it says that edits cannot be stored, what it said of the house's edits, and how often that remarks changed. */
  told: () => { saved: number; isUnstorable: boolean; notices: string[]; remarks: number };
};

/** Opens a document through the real y-websocket client, outside a browser; whoever calls it destroys the provider. */
export function takePart(url: string, documentId: string, name: string, { ydoc = new Doc(), origin = ORIGIN, saved = false } = {}): Participant {
  class Socket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie: name, origin } });
      this.on('error', () => undefined);
    }
  }
  const codes: number[] = [];
  const provider = new WebsocketProvider(url, documentId, ydoc, {
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    params: saved ? { saved: 'yes' } : {},
  });
  const told = { saved: 0, isUnstorable: false, notices: [] as string[], remarks: 0 };
  provider.messageHandlers[messageTypes.saved] = (_encoder, decoder) => void (told.saved = readVarUint(decoder));
  provider.messageHandlers[messageTypes.unstorable] = (_encoder, decoder) => void (told.isUnstorable = readVarUint(decoder) === 1);
  provider.messageHandlers[messageTypes.notice] = (_encoder, decoder) => void told.notices.push(readVarString(decoder));
  provider.messageHandlers[messageTypes.remarks] = () => void (told.remarks += 1);
  provider.messageHandlers[messageTypes.permission] = () => undefined;
  provider.on('connection-close', (event) => void codes.push(event?.code ?? 0));
  const text = ydoc.getText('content');
  return { ydoc, provider, text: () => text.toJSON(), type: (words) => text.insert(text.length, words), closedWith: () => codes, told: () => told };
}
