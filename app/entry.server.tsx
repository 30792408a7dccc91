import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable, type ActionFunctionArgs, type AppLoadContext, type EntryContext, type LoaderFunctionArgs } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { DrawnParts } from './drawn-parts.ts';
import { NonceProvider } from './nonce.ts';

/** How long a deferred part of a page may take before the response ends without it. */
export const streamTimeout = 5_000;
const ABORT_DELAY_MS = streamTimeout + 1_000;

/** A loader or an action broke. A reader who left and an answer that was refused on purpose are no defects. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  const isExpected = isRouteErrorResponse(error) && error.status < 500;
  if (!request.signal.aborted && !isExpected) context.reportDefect(error);
}

/** Streams the page: to people as soon as the frame stands, to crawlers when all of it is there. */
export default function render(request: Request, status: number, headers: Headers, remixContext: EntryContext, { cspNonce, drawn, reportDefect }: AppLoadContext) {
  const readyEvent = isbot(request.headers.get('User-Agent')) || remixContext.isSpaMode ? 'onAllReady' : 'onShellReady';

  return new Promise<Response>((resolve, reject) => {
    let hasBegun = false;
    const page = (
      <NonceProvider value={cspNonce}>
        <DrawnParts.Provider value={drawn}>
          <RemixServer context={remixContext} url={request.url} nonce={cspNonce} abortDelay={ABORT_DELAY_MS} />
        </DrawnParts.Provider>
      </NonceProvider>
    );
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce: cspNonce,
      [readyEvent]() {
        hasBegun = true;
        const body = new PassThrough();
        headers.set('Content-Type', 'text/html; charset=utf-8');
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
        pipe(body);
      },
      onShellError: reject,
      onError(error: unknown) {
        status = 500;
        // Before the frame stands the error reaches the caller through onShellError; afterwards only this line tells of it.
        if (hasBegun) reportDefect(error);
      },
    });
    setTimeout(abort, ABORT_DELAY_MS).unref();
  });
}
