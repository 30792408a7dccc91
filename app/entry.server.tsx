import { type ActionFunctionArgs, type AppLoadContext, type EntryContext, type LoaderFunctionArgs } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';
import { withParts } from './drawn-parts.ts';
import { NonceProvider } from './nonce.ts';

/** A loader or an action broke. A reader who left and an answer that was refused on purpose are no defects. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  const isExpected = isRouteErrorResponse(error) && error.status < 500;
  if (!request.signal.aborted && !isExpected) context.reportDefect(error);
}

/**
 * Draws the page and answers with all of it at once, as one string: nothing here waits behind the frame for its contents, and a page that is drawn as a stream is encoded
 * tag by tag, which takes as long again as drawing it. What was loaded is written out before, so that nothing has to be waited for while the page is drawn.
 */
export default async function render(request: Request, status: number, headers: Headers, remixContext: EntryContext, { cspNonce, drawn }: AppLoadContext): Promise<Response> {
  if (remixContext.serverHandoffStream) {
    const loaded = await new Response(remixContext.serverHandoffStream).text();
    // What was read stays locked, and Remix looks for whether there is something to read.
    remixContext.serverHandoffStream = new ReadableStream();
    remixContext.renderMeta = { ...remixContext.renderMeta, streamCache: { 0: settled({ done: false, value: loaded }), 1: settled({ done: true, value: '' }) } };
  }
  const page = renderToString(
    <NonceProvider value={cspNonce}>
      <RemixServer context={remixContext} url={request.url} nonce={cspNonce} />
    </NonceProvider>,
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response(withParts(`<!DOCTYPE html>${page}`, drawn ?? new Map()), { headers, status });
}

/** A part of what was loaded, as Remix notes it once it has been read. */
const settled = (result: { done: boolean; value: string }) => Object.assign(Promise.resolve(), { result });
