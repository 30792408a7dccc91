import type { AppLoadContext } from '@remix-run/node';
import type { Snapshot } from '#domain/live/entries.ts';
import type { Topic } from '#domain/live/topic.ts';

/** Topics of a live summit as a page brings them, with the server's time; refuses like each of them. */
export async function readTopics<Name extends Topic>({ services, actor }: AppLoadContext, slug: string, topics: readonly Name[]): Promise<{ serverAt: number; topics: Record<Name, Snapshot> }> {
  const read = await Promise.all(topics.map(async (topic) => [topic, await services.live.readTopic(actor, slug, topic)] as const));
  return { serverAt: Date.now(), topics: Object.fromEntries(read) as Record<Name, Snapshot> };
}
