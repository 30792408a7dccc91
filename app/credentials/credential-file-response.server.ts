import type { LoaderFunctionArgs } from '@remix-run/node';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import type { CredentialExport } from '#server/services/credentials/read-credential-export.ts';

/** A form of a published credential as a file of its own. Whoever keeps it asks each time: a credential may be retired, and a newer version take its place. */
export async function credentialFileResponse(asked: LoaderFunctionArgs, work: Promise<CredentialExport>): Promise<Response> {
  const { text, contentType, fileName } = await orRefusal(asked, work);
  return new Response(text, {
    headers: {
      'Content-Type': contentType,
      'Content-Disposition': `inline; filename="${fileName.replace(/[^\w.-]/g, '_')}"`,
      'Cache-Control': 'public, no-cache',
      // Readers of badges are pages of other sites.
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
  });
}
