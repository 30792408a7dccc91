import type { Actor } from '#domain/actor.ts';
import type { DocumentStore } from '#domain/document/document-store.ts';
import { documentLimits } from '#domain/document/limits.ts';
import type { Log } from '#server/log.ts';
import type { OpenedDocument } from '#server/services/documents/open-document.ts';
import type { Authenticator } from '../http/authentication.ts';
import { type AccessScope, createDocumentsEndpoint } from './documents-endpoint.ts';
import { LiveDocuments } from './sync/live-documents.ts';
import type { UpgradeTaker } from './upgrade-router.ts';

type Given = {
  store: DocumentStore;
  now: () => Date;
  log: Log;
  origins: readonly string[];
  authenticator: Authenticator;
  open: (actor: Actor, documentId: string) => Promise<OpenedDocument>;
};

/** The document server: where browsers connect, whom a change of access concerns, and how it ends. */
export function openDocuments({ store, now, log, origins, authenticator, open }: Given): {
  take: UpgradeTaker;
  accessChanged: (scope: AccessScope) => void;
  accountMerged: (from: string, into: string) => void;
  close: () => Promise<void>;
} {
  const documents = new LiveDocuments({ store, limits: documentLimits, now, log });
  const endpoint = createDocumentsEndpoint({
    documents,
    limits: documentLimits,
    origins,
    log,
    findAccess: async ({ headers }, documentId) => {
      const { actor } = await authenticator(headers.cookie, headers['user-agent'] ?? '');
      return actor.kind === 'visitor' ? null : open(actor, documentId);
    },
  });
  return {
    take: endpoint.take,
    accessChanged: endpoint.accessChanged,
    accountMerged: (from, into) => documents.accountMerged(from, into),
    close: async () => {
      await documents.close();
      endpoint.close();
    },
  };
}
