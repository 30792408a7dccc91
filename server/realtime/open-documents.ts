import type { DocumentStore } from '#domain/document/document-store.ts';
import { documentLimits } from '#domain/document/limits.ts';
import type { Env } from '#server/env.ts';
import type { Log } from '#server/log.ts';
import type { AccessScope, DocumentHands } from '#server/services/deps.ts';
import { type AccessGiven, createAccessLook } from './connection-access.ts';
import { createDocumentsEndpoint } from './documents-endpoint.ts';
import type { ConnectionCounts } from './sync/connection-counts.ts';
import { LiveDocuments } from './sync/live-documents.ts';
import type { UpgradeTaker } from './upgrade-router.ts';

type Given = AccessGiven & {
  store: DocumentStore;
  now: () => Date;
  log: Log;
  env: Pick<Env, 'ORIGINS' | 'RECOVERY_UNTIL'>;
};

/** Counts of the document server, at this moment or since the program began. */
export type DocumentFigures = ReturnType<LiveDocuments['figures']> & ConnectionCounts & { connections: number };
export type WatchedDocuments = {
  figures: () => DocumentFigures;
  /** Calls after each commit with the seconds it took. */
  whenCommitted: (observe: (seconds: number) => void) => void;
};

/** When a document was last changed, and when last written in by a person, in milliseconds since 1970. */
export type LastTimes = { lastChangeAt: number | null; lastEditAt: number | null };

/** The document server: where browsers connect, whom a change of access concerns, and how it ends. */
export function openDocuments({ store, now, log, env, ...access }: Given): WatchedDocuments & {
  take: UpgradeTaker;
  accessChanged: (scope: AccessScope) => void;
  accountMerged: (from: string, into: string) => void;
  hands: DocumentHands;
  /** See `LiveDocument`; null for a document that is not in memory. */
  lastTimesOf: (documentId: string) => LastTimes | null;
  close: () => Promise<void>;
} {
  const observers: ((seconds: number) => void)[] = [];
  const committed = (seconds: number) => {
    for (const observe of observers) observe(seconds);
  };
  const documents = new LiveDocuments({ store, limits: documentLimits, now, log, recoveryUntil: env.RECOVERY_UNTIL, committed });
  if (env.RECOVERY_UNTIL) sayRecovery(log, env.RECOVERY_UNTIL, now());
  const look = createAccessLook(access);
  const endpoint = createDocumentsEndpoint({
    documents,
    limits: documentLimits,
    origins: env.ORIGINS,
    log,
    findAccess: look.find,
  });
  return {
    take: endpoint.take,
    figures: () => ({ ...documents.figures(), ...endpoint.counts, connections: endpoint.connectionCount() }),
    whenCommitted: (observe) => void observers.push(observe),
    accessChanged: (scope) => {
      look.changed();
      endpoint.accessChanged(scope);
    },
    accountMerged: (from, into) => {
      documents.accountMerged(from, into);
      // In the same turn, so that nothing is read any more from who was the other.
      look.changed();
      endpoint.accessChanged({ accountId: from });
    },
    hands: documents.hands,
    lastTimesOf: (documentId) => documents.peek(documentId) ?? null,
    close: async () => {
      await documents.close();
      endpoint.close();
    },
  };
}

function sayRecovery(log: Log, until: Date, now: Date): void {
  if (now < until) log.warn({ until }, 'a recovery window is open: browsers bring back what a restored backup lacks, and nobody is named for it; remove RECOVERY_UNTIL when everybody is back');
  else log.warn({ until }, 'the recovery window is closed; RECOVERY_UNTIL can be removed');
}
