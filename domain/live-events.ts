import type { Delta, Snapshot } from './live/entries.ts';
import type { LiveAct } from './live/live-act.ts';
import type { Channel } from './live/channel.ts';
import type { RefusalKind } from './refusal.ts';

/** An expected "no" as it travels. */
export type RefusedEvent = { kind: RefusalKind | 'defect'; code: string; message: string; retryAfterSeconds: number | null };
export type Answer<Value = unknown> = { ok: true; value: Value } | { ok: false; refusal: RefusedEvent };

/** What a screen has of a channel when it comes back: of the same epoch it gets what it lacks, else all. */
export type Held = { epoch: string; version: number };
export type Watched = { kind: 'snapshot'; snapshot: Snapshot } | { kind: 'deltas'; deltas: Delta[] };

/** How many notices somebody has not read, as a header says it: empty where there are none. In their quiet hours nothing is said aloud. */
export type Unread = { count: string; isQuiet: boolean };

/** What browsers send in a live summit. Each is answered. */
export type ClientEvents = {
  watch: (asked: { slug: string; channel: Channel; held: Held | null }, answer: (answer: Answer<Watched>) => void) => void;
  unwatch: (asked: { channel: Channel }, answer: (answer: Answer<null>) => void) => void;
  act: (asked: { slug: string; act: LiveAct }, answer: (answer: Answer<null>) => void) => void;
  /** From now on this page is told when the topic gets a post; answers the number of the last one. */
  followTopic: (asked: { slug: string; number: number }, answer: (answer: Answer<number>) => void) => void;
  /** From now on this page is told how many notices wait for who opened it; answers how many do. */
  followNotices: (answer: (answer: Answer<Unread>) => void) => void;
  /** Asks what the server's clock says. */
  clock: (answer: (answer: Answer<number>) => void) => void;
};

/** What browsers are sent. */
export type ServerEvents = {
  /** The topic that this page follows has a post with this number. */
  topicGrew: (last: number) => void;
  /** Whether this page may follow its topic any more is to be asked again. */
  topicHidden: () => void;
  unread: (unread: Unread) => void;
  delta: (channel: Channel, delta: Delta) => void;
  /** This channel may not be watched any more, with one sentence why. */
  closed: (channel: Channel, refusal: RefusedEvent) => void;
};
