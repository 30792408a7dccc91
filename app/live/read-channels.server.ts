import type { AppLoadContext } from '@remix-run/node';
import type { Snapshot } from '#domain/live/entries.ts';
import type { Channel } from '#domain/live/channel.ts';

/** Channels of a live summit as a page brings them, with the server's time; refuses like each of them. */
export async function readChannels<Name extends Channel>({ services, actor }: AppLoadContext, slug: string, channels: readonly Name[]): Promise<{ serverAt: number; channels: Record<Name, Snapshot> }> {
  const read = await Promise.all(channels.map(async (channel) => [channel, await services.live.readChannel(actor, slug, channel)] as const));
  return { serverAt: Date.now(), channels: Object.fromEntries(read) as Record<Name, Snapshot> };
}
