import type { Actor } from '#domain/actor.ts';
import type { Authentication } from '#server/http/authentication.ts';
import type { LimitKind } from '#server/services/deps.ts';
import type { Services } from '#server/services/index.ts';
import type { DrawnParts } from './drawn-parts.ts';

declare module '@remix-run/server-runtime' {
  /** What the server hands to every loader and action: use cases, who asks, and the sign-in of this request. */
  interface AppLoadContext {
    services: Services;
    actor: Actor;
    authentication: Authentication;
    /** Counts a try from this request's network, about one thing when it is named; refuses with `too-many`. */
    limit: (kind: LimitKind, about?: string) => Promise<void>;
    cspNonce: string;
    /** Long parts of the page that loaders drew already, by their name: they are not sent a second time for its scripts. Null where scripts ask, and draw what they get. */
    drawn: DrawnParts | null;
    requestId: string;
    origin: string;
    isDemo: boolean;
    isProduction: boolean;
    isHttps: boolean;
    /** The host of the calls that open in the page of a live room; null where there are none. */
    jitsiDomain: string | null;
    /** Logs something unexpected, once, under the request's id. */
    reportDefect: (defect: unknown) => void;
  }
  interface Future {
    v3_singleFetch: true;
  }
}
