import type { LoaderFunctionArgs } from '@remix-run/node';
import { isRefusal } from '#domain/refusal.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import type { JoiningView } from '#server/services/joining/find-summit-to-join.ts';

export type FoundDoor = { isFound: true; view: JoiningView } | { isFound: false; typed: string; message: string };

/** What a code opens, or the sentence about a code that opens nothing. Guessing codes is slowed down. */
export async function findDoor(asked: LoaderFunctionArgs): Promise<FoundDoor> {
  const { params, context } = asked;
  const typed = params.code ?? '';
  await orRefusal(asked, context.limit('join'));
  try {
    return { isFound: true, view: await context.services.joining.findSummitToJoin(context.actor, typed) };
  } catch (thrown) {
    if (!isRefusal(thrown) || thrown.code !== 'wrong-code') throw thrown;
    await orRefusal(asked, context.limit('wrong-code'));
    return { isFound: false, typed, message: thrown.message };
  }
}
