import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Snapshot } from '#domain/live/entries.ts';
import type { LiveAct } from '#domain/live/live-act.ts';
import type { Channel } from '#domain/live/channel.ts';
import type { BoardEntries, MeEntries, NowEntries, RoomEntries, ScreenEntries } from '#domain/live/views/entry-types.ts';
import type { Answer, RefusedEvent } from '#domain/live-events.ts';
import { LiveConnection, type LiveLine } from './live-connection.ts';

const Line = createContext<LiveConnection | null>(null);

/** Everything below lives with the summit: one line for all channels of the page. `serverAt` is the server's time when the page was made. */
export function LiveSummitLine({ slug, serverAt, children }: { slug: string; serverAt: number; children: ReactNode }) {
  const [connection] = useState(() => new LiveConnection(slug, serverAt, pageAskedAt()));
  useEffect(() => {
    void connection.open();
    return () => connection.close();
  }, [connection]);
  return <Line.Provider value={connection}>{children}</Line.Provider>;
}

/** When this page was asked for, on this clock. */
const pageAskedAt = (): number => (typeof performance === 'undefined' ? Date.now() : performance.timeOrigin);

function useConnection(): LiveConnection {
  const connection = useContext(Line);
  if (connection === null) throw new Error('A live part stands outside of LiveSummitLine.');
  return connection;
}

type ChannelEntries<Name extends Channel> = Name extends 'me' ? MeEntries : Name extends 'now' ? NowEntries : Name extends 'board' ? BoardEntries : Name extends 'screen' ? ScreenEntries : RoomEntries;

/** The entries of a channel as they are now, from those that the page brought on; and why it may not be watched any more. */
export function useChannel<Name extends Channel>(channel: Name, brought: Snapshot): { entries: ChannelEntries<Name>; refusal: RefusedEvent | null } {
  const connection = useConnection();
  const first = useRef(brought);
  const subscribe = useMemo(() => (changed: () => void) => connection.watch(channel, connection.snapshotOf(channel) ?? first.current, changed), [connection, channel]);
  const snapshot = useSyncExternalStore(subscribe, () => connection.snapshotOf(channel) ?? first.current, () => first.current);
  // Without a line, what the page is brought anew is all that it hears.
  useEffect(() => connection.bring(channel, brought), [connection, channel, brought]);
  const refusal = useSyncExternalStore((changed) => connection.listen(changed), () => connection.refusalOf(channel), () => null);
  return { entries: snapshot.entries as ChannelEntries<Name>, refusal };
}

/** How the line of this page is just now. */
export function useLine(): LiveLine {
  const connection = useConnection();
  return useSyncExternalStore((changed) => connection.listen(changed), () => connection.line, () => connecting);
}

const connecting: LiveLine = { state: 'connecting' };

/** Does something in the summit over the line. */
export function useAct(): (act: LiveAct) => Promise<Answer<null>> {
  const connection = useConnection();
  return useMemo(() => (act) => connection.act(act), [connection]);
}

const TICK_MS = 250;

/** The server's time in whole seconds, in milliseconds since 1970, told anew with every second. While the page is first drawn it is `serverAt`. */
export function useServerTime(serverAt: number): number {
  const connection = useConnection();
  const subscribe = useMemo(
    () => (changed: () => void) => {
      const timer = setInterval(changed, TICK_MS);
      const stop = connection.listen(changed);
      return () => {
        clearInterval(timer);
        stop();
      };
    },
    [connection],
  );
  return useSyncExternalStore(subscribe, () => inSeconds(Date.now() + connection.skewMs), () => inSeconds(serverAt));
}

const inSeconds = (at: number): number => Math.floor(at / 1_000) * 1_000;
