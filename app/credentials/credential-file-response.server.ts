import { createHash } from 'node:crypto';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import type { CredentialExport } from '#server/services/credentials/credential-file.ts';

/** What a browser may show by itself; anything else is saved. */
const SHOWN = /^(application\/(pdf|json|ld\+json)|text\/markdown|image\/png)\b/;

/**
 * A form of a credential as a file of its own. Whoever keeps it asks each time whether it still holds: a credential may be retired, and a newer version
 * take its place. A draft is kept by no cache.
 */
export async function credentialFileResponse(asked: LoaderFunctionArgs, work: Promise<CredentialExport>): Promise<Response> {
  const { bytes, contentType, fileName, isPublic } = await orRefusal(asked, work);
  const tag = `"${createHash('sha256').update(bytes).digest('base64url')}"`;
  const headers = {
    ETag: tag,
    'Cache-Control': isPublic ? 'public, no-cache' : 'private, no-store',
    // Readers of badges are pages of other sites.
    ...(isPublic ? { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' } : { 'X-Robots-Tag': 'noindex' }),
  };
  if (asked.request.headers.get('If-None-Match') === tag) return new Response(null, { status: 304, headers });
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { ...headers, 'Content-Type': contentType, 'Content-Length': String(bytes.length), 'Content-Disposition': `${SHOWN.test(contentType) ? 'inline' : 'attachment'}; filename="${fileName.replace(/[^\w.-]/g, '_')}"` },
  });
}
