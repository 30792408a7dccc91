import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

declare module 'express-serve-static-core' {
  interface Locals {
    cspNonce: string;
  }
}

/**
 * Gives every answer its security headers, and every page a nonce of its own.
 * Only scripts and style elements that carry the nonce run; nothing may be framed; nothing is loaded from elsewhere.
 * Where calls open in the page, their host alone may be framed, and hear and see whom the browser lets it.
 * While developing, Vite writes style elements without a nonce and talks over a socket of its own.
 */
export function securityHeaders({ isHttps, isDevelopment, callsAt = null }: { isHttps: boolean; isDevelopment: boolean; /** The origin of calls; null where there are none. */ callsAt?: string | null }): RequestHandler[] {
  return [
    (_request, response, next) => {
      response.locals.cspNonce = randomBytes(16).toString('base64');
      next();
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
          styleSrc: isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
          imgSrc: ["'self'", 'data:', 'blob:'],
          fontSrc: ["'self'"],
          connectSrc: isDevelopment ? ["'self'", 'ws:'] : ["'self'"],
          objectSrc: ["'none'"],
          ...(callsAt === null ? {} : { frameSrc: [callsAt] }),
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      strictTransportSecurity: isHttps ? { maxAge: 63_072_000 } : false,
      // A link in a mail carries its secret in the address: it must not travel on to another site.
      referrerPolicy: { policy: 'same-origin' },
      crossOriginEmbedderPolicy: false,
    }),
    (_request, response, next) => {
      response.setHeader('Permissions-Policy', callsAt === null ? 'camera=(), microphone=(), geolocation=(), payment=()' : `camera=("${callsAt}"), microphone=("${callsAt}"), geolocation=(), payment=()`);
      next();
    },
  ];
}

const nonceOf = (response: object): string => ('locals' in response ? (response.locals as { cspNonce: string }).cspNonce : '');
