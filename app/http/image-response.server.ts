import type { ReadImage } from '#server/services/documents/read-image.ts';

/**
 * Answers with an image. A browser keeps it and asks each time whether it may still be shown: who lost their place sees none
 * of it any more. Opened by itself it is a picture alone, whatever a browser takes its bytes for.
 */
export function imageResponse({ type, tag, bytes }: ReadImage): Response {
  const headers = { ETag: tag, 'Cache-Control': 'private, no-cache', 'X-Robots-Tag': 'noindex' };
  if (bytes === null) return new Response(null, { status: 304, headers });
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      ...headers,
      'Content-Type': type,
      'Content-Length': String(bytes.length),
      'Content-Disposition': `inline; filename="image.${type === 'image/png' ? 'png' : 'jpg'}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  });
}
