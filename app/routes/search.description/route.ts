import type { LoaderFunctionArgs } from '@remix-run/node';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** By this a browser offers the search of this site beside others (OpenSearch 1.1). */
export function loader({ context }: LoaderFunctionArgs) {
  const origin = escaped(context.origin);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    '  <ShortName>Plenary</ShortName>',
    `  <Description>Summits, reports, credentials and questions on ${escaped(new URL(context.origin).host)}</Description>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    `  <Image width="16" height="16" type="image/svg+xml">${origin}/favicon.svg</Image>`,
    `  <Url type="text/html" method="get" template="${origin}/search?words={searchTerms}"/>`,
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${origin}/search.xml"/>`,
    '</OpenSearchDescription>',
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8', 'Cache-Control': 'public, max-age=86400' } });
}
