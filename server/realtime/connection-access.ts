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
export type AccessLook = {
  find: FindAccess;
  /** Access has changed: what is just being looked up may be the old answer, and is shared with nobody who comes later. */
  changed: () => void;
};

/**
 * Tells who connects and what they may do in a document; null is a visitor. Each look costs queries: refuses with
 * `too-many`, before any of them, when a network comes too often, and before most when an account does; and who comes
 * with the same sign-in to the same document while a look is under way shares its answer.
 */
export function createAccessLook({ limit, limitNetwork, authenticator, open }: AccessGiven): AccessLook {
  const looking = new Map<string, Promise<OpenedDocument | null>>();
  const look = async ({ headers }: IncomingMessage, documentId: string): Promise<OpenedDocument | null> => {
    const { actor } = await authenticator(headers.cookie, headers['user-agent'] ?? '');
    if (actor.kind === 'visitor') return null;
    await limit('connect', actor.accountId);
    return open(actor, documentId);
  };
  return {
    find: async (request, documentId) => {
      await limitNetwork(request);
      const key = `${documentId} ${request.headers.cookie ?? ''}`;
      const underWay = looking.get(key);
      if (underWay) return underWay;
      const found = look(request, documentId).finally(() => {
        if (looking.get(key) === found) looking.delete(key);
      });
      looking.set(key, found);
      return found;
    },
    changed: () => looking.clear(),
  };
}
