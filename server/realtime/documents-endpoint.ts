import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import type { CloseReason } from '#domain/document/close-codes.ts';
import type { DocumentLimits } from '#domain/document/limits.ts';
import { isRefusal } from '#domain/refusal.ts';
import type { Log } from '#server/log.ts';
import type { AccessScope } from '#server/services/deps.ts';
import type { OpenedDocument } from '#server/services/documents/open-document.ts';
import type { FindAccess } from './connection-access.ts';
import { createConnectionCounts } from './sync/connection-counts.ts';
import type { LiveDocuments } from './sync/live-documents.ts';
import { SyncConnection } from './sync/sync-connection.ts';
import { refuseUpgrade, type UpgradeTaker } from './upgrade-router.ts';
import { socketOf } from './web-socket.ts';

type Given = {
  documents: LiveDocuments;
  limits: DocumentLimits;
  origins: readonly string[];
  /** Who asks and what they may do in a document; null is a visitor, a refusal says why not. */
  findAccess: FindAccess;
  log: Log;
};

const ADDRESS = /^\/collab\/([^/]+)$/;
/** The kernel asks peers that went silent whether they are still there; we need not. */
const KEEP_ALIVE_MS = 60_000;

/** Where browsers connect to documents: `/collab/<documentId>`, in the y-websocket protocol. */
export function createDocumentsEndpoint({ documents, limits, origins, findAccess, log }: Given) {
  const webSockets = new WebSocketServer({ noServer: true, maxPayload: limits.frameBytes, clientTracking: false, perMessageDeflate: false });
  const connections = new Map<SyncConnection, OpenedDocument | null>();
  const counts = createConnectionCounts();

  const take: UpgradeTaker = (request, socket, head, path) => {
    const documentId = ADDRESS.exec(path)?.[1];
    if (documentId === undefined) return false;
    if (!origins.includes(request.headers.origin ?? '')) refuseUpgrade(socket, 403, 'Forbidden');
    else if (socket instanceof Socket) welcome(request, socket, head, documentId);
    return true;
  };

  function welcome(request: IncomingMessage, socket: Socket, head: Buffer, documentId: string): void {
    const asked = new URLSearchParams(request.url?.split('?')[1]);
    webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      const connection = connect(webSocket, socket, asked.get('saved') === 'yes');
      if (connections.size > limits.connections) connection.close('tooBusy');
      else void admit(connection, request, documentId, asked.get('as'));
    });
  }

  const ended = (connection: SyncConnection) => void connections.delete(connection);

  /** Apart from `welcome`, so that what listens for as long as the connection lasts does not keep its request in memory. */
  function connect(webSocket: WebSocket, socket: Socket, wantsSaved: boolean): SyncConnection {
    socket.setKeepAlive(true, KEEP_ALIVE_MS);
    const connection = new SyncConnection({ socket: socketOf(webSocket, socket), limits, wantsSaved, counts, ended });
    connections.set(connection, null);
    webSocket.on('message', (bytes) => connection.receive(bytes as Buffer));
    webSocket.on('error', () => connection.end());
    webSocket.on('close', () => connection.end());
    return connection;
  }

  async function admit(connection: SyncConnection, request: IncomingMessage, documentId: string, pageOf: string | null): Promise<void> {
    try {
      const opened = await findAccess(request, documentId);
      if (opened === null) return connection.close('signIn');
      // Somebody else has signed in since the page was opened: what was written on it is not theirs to send.
      if (pageOf !== null && pageOf !== opened.accountId) return connection.close('otherAccount');
      // From here on a change of access reaches the connection, even while its document loads.
      if (connection.isOpen) connections.set(connection, opened);
      const document = await documents.open(documentId);
      if (document === null) return connection.close('notFound');
      if (document.connections.size >= limits.connectionsPerDocument) return connection.close('tooMany');
      connection.goLive({ mayEdit: opened.mayWrite, accountId: opened.accountId, user: { name: opened.name, perspective: opened.perspective, person: opened.person } }, document);
    } catch (reason) {
      connection.close(closeReasonOf(reason));
      if (!isRefusal(reason)) log.warn({ err: reason, documentId }, 'a document could not be opened');
    }
  }

  return {
    take,
    counts,
    connectionCount: () => connections.size,
    /** Closes the connections that a change of access concerns; they come back at once, with what they may do then. */
    accessChanged: (scope: AccessScope): void => {
      const named = Object.entries(scope) as [keyof AccessScope, string][];
      if (named.length === 0) throw new Error('A change of access must name whom it concerns.');
      for (const [connection, opened] of connections) {
        // One whose access is being looked up may have been told the old answer.
        if (opened === null || named.every(([name, id]) => opened[name] === id)) connection.close('accessChanged');
      }
    },
    /** Ends what is still open. */
    close: (): void => {
      for (const connection of [...connections.keys()]) connection.close('restarting');
    },
  };
}

const closeReasonOf = (reason: unknown): CloseReason => {
  if (!isRefusal(reason)) return 'tooBusy';
  return reason.kind === 'not-found' ? 'notFound' : reason.kind === 'too-many' ? 'tooOften' : 'forbidden';
};
