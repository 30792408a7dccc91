import type { LoaderFunctionArgs } from '@remix-run/node';
import { findableKindWords } from '#domain/finding/findable.ts';
import { findPath } from '#domain/finding/find-filter.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import type { FoundCommands } from '#app/ui/command.ts';
import { wordsOfParts } from '#app/finding/marked.ts';

/** What the command palette shows while somebody types: the few best of what they may read. */
export async function loader(asked: LoaderFunctionArgs) {
  const { request, context } = asked;
  const words = new URL(request.url).searchParams.get('words') ?? '';
  await orRefusal(asked, context.limit('search'));
  const { hits, instead } = await context.services.finding.findWhileTyping(context.actor, words);
  const found: FoundCommands = {
    commands: hits.map(({ kind, address, title, within }) => ({ href: address, label: wordsOfParts(title), hint: [findableKindWords()[kind].one, within].filter(Boolean).join(', ') })),
    instead,
    all: findPath({ words: words.trim() }),
  };
  return Response.json(found, { headers: { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex' } });
}
