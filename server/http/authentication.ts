import { createHash, randomBytes } from 'node:crypto';
import { type Adapter, Lucia, TimeSpan } from 'lucia';
import type { Actor } from '#domain/actor.ts';
import { visitor } from '#domain/actor.ts';
import { type Clock, MINUTE_MS } from '#domain/clock.ts';
import type { EducatorRole, Perspective } from '#domain/perspective.ts';
import { conflict } from '#domain/refusal.ts';
import type { InterfaceLanguage } from '#domain/words/interface-language.ts';

/** What a request may do about its own sign-in. Each returns the `Set-Cookie` header to answer with. */
export type Authentication = {
  /** The signed-in browser of this request, as listed in the person's settings; null for a visitor. */
  authSessionId: string | null;
  /** Signs this browser in as somebody, under a fresh secret; whatever it was signed in as before ends. Refuses with `banned`. */
  signIn: (accountId: string) => Promise<string>;
  signOut: () => Promise<string>;
};

export type Authenticated = { actor: Actor; /** The one of their account; null where it has none, and for a visitor. */ language: InterfaceLanguage | null; authentication: Authentication; renewedCookie: string | null };
export type Authenticator = (cookieHeader: string | undefined, userAgent: string) => Promise<Authenticated>;

type StoredPerson = {
  name: string;
  email: string | null;
  emailVerifiedAt: Date | null;
  perspective: Perspective;
  educatorRole: EducatorRole | null;
  isSiteAdmin: boolean;
  language: InterfaceLanguage | null;
  deletedAt: Date | null;
  bannedAt: Date | null;
};

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<{ lastSeenAt: Date }, StoredPerson>;
    DatabaseUserAttributes: StoredPerson;
    DatabaseSessionAttributes: { createdAt: Date; lastSeenAt: Date; userAgent: string };
  }
}

const KEPT_FOR_DAYS = 30;
/** "Last seen" in the settings is as fine as this; a write for every request would be waste. */
const SEEN_AGAIN_AFTER_MS = 10 * MINUTE_MS;
const USER_AGENT_MAX_CHARACTERS = 300;

/** The table holds hashes, so that whoever reads it cannot sign in with what they find. */
const idOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

type Given = {
  isHttps: boolean;
  now: Clock;
  /** Writes down when a signed-in browser was last seen. */
  markSeen: (authSessionId: string, at: Date) => Promise<void>;
  /** Whether a site administrator decided that somebody signs in no more. */
  isBanned: (accountId: string) => Promise<boolean>;
  /** Told when a browser has signed out, so that what it has open ends. */
  signedOut: (accountId: string) => void;
};

/**
 * Tells who a request comes from, by the cookie it carries.
 * lucia (v3) keeps the sign-ins and renews them; nothing outside this file knows of it.
 */
export function createAuthenticator(adapter: Adapter, { isHttps, now, markSeen, isBanned, signedOut }: Given): Authenticator {
  const lucia = new Lucia(adapter, {
    sessionExpiresIn: new TimeSpan(KEPT_FOR_DAYS, 'd'),
    sessionCookie: {
      name: isHttps ? '__Host-plenary' : 'plenary',
      attributes: { secure: isHttps, sameSite: 'lax', path: '/' },
    },
    getUserAttributes: (stored) => stored,
    getSessionAttributes: ({ lastSeenAt }) => ({ lastSeenAt }),
  });

  return async (cookieHeader, userAgent) => {
    const secret = lucia.readSessionCookie(cookieHeader ?? '');
    const found = secret ? await lucia.validateSession(idOf(secret)) : { session: null, user: null };
    const current = found.user && !found.user.deletedAt && !found.user.bannedAt ? found.session : null;
    if (current && now().getTime() - current.lastSeenAt.getTime() >= SEEN_AGAIN_AFTER_MS) await markSeen(current.id, now());

    const authentication: Authentication = {
      authSessionId: current?.id ?? null,
      async signIn(accountId) {
        if (await isBanned(accountId)) throw conflict('banned', 'This account was banned, so nobody can sign in to it. The mail that was sent about it says why, and leads to where you can appeal.');
        if (current) await lucia.invalidateSession(current.id);
        const fresh = randomBytes(32).toString('base64url');
        const at = now();
        const attributes = { createdAt: at, lastSeenAt: at, userAgent: userAgent.slice(0, USER_AGENT_MAX_CHARACTERS) };
        await lucia.createSession(accountId, attributes, { sessionId: idOf(fresh) });
        return lucia.createSessionCookie(fresh).serialize();
      },
      async signOut() {
        if (current) {
          await lucia.invalidateSession(current.id);
          signedOut(current.userId);
        }
        return lucia.createBlankSessionCookie().serialize();
      },
    };
    if (!current || !found.user || !secret) return { actor: visitor, language: null, authentication, renewedCookie: null };
    return { actor: actorFrom(found.user), language: found.user.language, authentication, renewedCookie: current.fresh ? lucia.createSessionCookie(secret).serialize() : null };
  };
}

const actorFrom = (user: StoredPerson & { id: string }): Actor => ({
  kind: 'person',
  accountId: user.id,
  name: user.name,
  isGuest: user.email === null,
  isSiteAdmin: user.isSiteAdmin,
  isEmailVerified: user.emailVerifiedAt !== null,
  perspective: user.perspective,
  educatorRole: user.educatorRole,
});
