import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { t } from '#domain/words/t.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { askedNumber } from './answer-report.server.ts';

/** What a browser may show by itself; anything else is saved. */
const SHOWN = /^(application\/(pdf|json)|image\/(png|jpeg|webp))\b/;

/**
 * A file of a version. Whoever keeps it asks each time whether it still holds: a report may be withdrawn, and a name taken out of it, at any time.
 * What is not for everybody is kept by no cache. Opened by itself it is a file alone, whatever a browser takes its bytes for.
 */
export async function reportFileResponse(asked: LoaderFunctionArgs, name: string): Promise<Response> {
  const { request, context, params } = asked;
  const number = params.number === undefined ? null : askedNumber(params.number);
  if (Number.isNaN(number)) throw data({ kind: 'not-found', message: t`This report has no such version.` }, { status: 404 });
  const known = request.headers.get('If-None-Match');
  const file = await orRefusal(asked, context.services.reportReading.readReportFile(context.actor, params.slug ?? '', { number, name, known }));
  if (file.state === 'withdrawn') return new Response(t`This report was withdrawn; its page says when. ${file.reason}\n`, { status: 410, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' } });
  const headers = {
    ETag: file.tag,
    'Cache-Control': file.isPublic ? 'public, no-cache' : 'private, no-store',
    ...(!file.isPublic && { 'X-Robots-Tag': 'noindex' }),
  };
  if (file.bytes === null) return new Response(null, { status: 304, headers });
  return new Response(file.bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      ...headers,
      'Content-Type': file.contentType,
      'Content-Length': String(file.bytes.length),
      'Content-Disposition': `${SHOWN.test(file.contentType) ? 'inline' : 'attachment'}; filename="${file.fileName.replace(/[^\w.-]/g, '_')}"`,
      // A sandbox would keep browsers from drawing a PDF; the site's own policy holds for it.
      ...(file.contentType !== 'application/pdf' && { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox" }),
      // Pictures of reports are shown where links to them are shared.
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
  });
}
