import type { IncomingMessage } from 'node:http';
import type { Actor } from '#domain/actor.ts';
import type { OpenedDocument } from '#server/services/documents/open-document.ts';
import type { Authenticated, Authenticator } from '../http/authentication.ts';
import type { Limit } from '../http/rate-limits.ts';

/** What is needed to tell who connects and what they may do. */
export type AccessGiven = {
  limit: Limit;
  /** Counts a try of the network that a request comes from. */
  limitNetwork: (request: IncomingMessage) => Promise<void>;
  authenticator: (...given: Parameters<Authenticator>) => Promise<Pick<Authenticated, 'actor'>>;
  open: (actor: Actor, documentId: string) => Promise<OpenedDocument>;
};
export type FindAccess = (request: IncomingMessage, documentId: string) => Promise<OpenedDocument | null>;

/**
 * Tells who connects and what they may do in a document; null is a visitor. Each look costs queries: refuses with
 * `too-many`, before any of them, when a network or an account comes too often.
 */
export const createFindAccess =
  ({ limit, limitNetwork, authenticator, open }: AccessGiven): FindAccess =>
  async (request, documentId) => {
    await limitNetwork(request);
    const { actor } = await authenticator(request.headers.cookie, request.headers['user-agent'] ?? '');
    if (actor.kind === 'visitor') return null;
    await limit('connect', actor.accountId);
    return open(actor, documentId);
  };
