import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type ActionFunctionArgs, type AppLoadContext, type EntryContext, type LoaderFunctionArgs } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { withParts } from './drawn-parts.ts';
import { NonceProvider } from './nonce.ts';

/** How long what a page still waits for may take before the answer ends without it. */
export const streamTimeout = 5_000;
const ABORT_DELAY_MS = streamTimeout + 1_000;

/** A loader or an action broke. A reader who left and an answer that was refused on purpose are no defects. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  const isExpected = isRouteErrorResponse(error) && error.status < 500;
  if (!request.signal.aborted && !isExpected) context.reportDefect(error);
}

/**
 * Draws the page and answers with all of it at once. Nothing here waits behind the frame for its contents, and a long page would go through
 * packing and the line in hundreds of small pieces, each of which costs as much as a large one.
 */
export default function render(request: Request, status: number, headers: Headers, remixContext: EntryContext, { cspNonce, drawn, reportDefect }: AppLoadContext) {
  return new Promise<Response>((resolve, reject) => {
    let isFramed = false;
    const page = (
      <NonceProvider value={cspNonce}>
        <RemixServer context={remixContext} url={request.url} nonce={cspNonce} abortDelay={ABORT_DELAY_MS} />
      </NonceProvider>
    );
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce: cspNonce,
      onShellReady() {
        isFramed = true;
      },
      onAllReady() {
        headers.set('Content-Type', 'text/html; charset=utf-8');
        buffer(pipe(new PassThrough())).then((body) => resolve(new Response(withParts(body, drawn ?? new Map()), { headers, status })), reject);
      },
      onShellError: reject,
      onError(error: unknown) {
        status = 500;
        // Before the frame stands the error reaches the caller through onShellError; afterwards only this line tells of it.
        if (isFramed) reportDefect(error);
      },
    });
    setTimeout(abort, ABORT_DELAY_MS).unref();
  });
}
