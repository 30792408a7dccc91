import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { t } from '#domain/words/t.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';

/** No longer than feeds: a report may be withdrawn at any time. */
const KEPT_SECONDS = 300;

/** What another site may show for a link to one of our pages: oEmbed 1.0, of type "link". Other formats than JSON are not spoken (501). */
export async function loader(asked: LoaderFunctionArgs) {
  const { request, context } = asked;
  const query = new URL(request.url).searchParams;
  if ((query.get('format') ?? 'json') !== 'json') throw data({ kind: 'invalid', message: t`Only “format=json” is answered here.` }, { status: 501 });
  const { title, authorName, authorUrl, thumbnail } = await orRefusal(asked, context.services.reportReading.readEmbed(context.actor, query.get('url') ?? ''));
  const told = {
    version: '1.0',
    type: 'link',
    title,
    author_name: authorName,
    author_url: authorUrl,
    provider_name: 'Plenary',
    provider_url: context.origin,
    cache_age: KEPT_SECONDS,
    ...(thumbnail && { thumbnail_url: thumbnail.url, thumbnail_width: thumbnail.width, thumbnail_height: thumbnail.height }),
  };
  return new Response(JSON.stringify(told), { headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': `public, max-age=${KEPT_SECONDS}`, 'Access-Control-Allow-Origin': '*' } });
}
