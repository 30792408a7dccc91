import type { ActionFunctionArgs } from '@remix-run/node';
import { isRefusal } from '#domain/refusal.ts';
import { statusOf } from '#app/http/refusal-response.server.ts';

/** Takes one image as the whole body, from a page that waits for it: a refusal is a sentence to show there, not a page. */
export async function action({ request, params: { documentId = '' }, context }: ActionFunctionArgs) {
  try {
    const added = await context.services.documents.addImage(context.actor, documentId, async () => new Uint8Array(await request.arrayBuffer()));
    return Response.json(added, { status: 201 });
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    const headers = thrown.retryAfterSeconds === null ? undefined : { 'Retry-After': String(thrown.retryAfterSeconds) };
    return Response.json({ kind: thrown.kind, message: thrown.message }, { status: statusOf(thrown.kind), headers });
  }
}
