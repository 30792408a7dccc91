import type { LoaderFunctionArgs } from '@remix-run/node';

/** Pages of somebody's own, and those that change something, are of no use to search engines. */
const CLOSED = ['/account', '/administration', '/demo/', '/sign-', '/join', '/invitations/', '/claim', '/reset/', '/verify/', '/summits/*/prepare', '/summits/*/lobby', '/summits/*/now', '/summits/*/run', '/summits/*/board', '/reports/*/compare', '/search?', '/search/'];

export function loader({ context }: LoaderFunctionArgs) {
  const lines = ['User-agent: *', ...CLOSED.map((path) => `Disallow: ${path}`), '', `Sitemap: ${context.origin}/sitemap.xml`, ''];
  return new Response(lines.join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' } });
}
