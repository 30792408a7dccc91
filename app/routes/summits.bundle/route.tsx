import type { LoaderFunctionArgs } from '@remix-run/node';
import { orRefusal } from '#app/http/refusal-response.server.ts';

/** The newest bundle of a summit as a file; whoever has it already is told so by its hash. */
export async function loader({ request, params: { slug = '' }, context }: LoaderFunctionArgs) {
  const { fileName, size, hash, stream } = await orRefusal({ request, context }, context.services.bundle.downloadBundle(context.actor, slug));
  return new Response(stream, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Length': String(size),
      'Content-Disposition': `attachment; filename="${fileName.replace(/[^\w.-]/g, '_')}"`,
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
      ETag: `"${hash}"`,
    },
  });
}
