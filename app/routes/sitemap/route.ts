import type { LoaderFunctionArgs } from '@remix-run/node';

/** What there is to read, for machines that look for it. */
export async function loader({ context }: LoaderFunctionArgs) {
  const xml = await context.services.reportReading.exportSitemap(context.actor);
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=300' } });
}
