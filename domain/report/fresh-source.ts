import type { Author } from '../document/attributed-content.ts';
import type { UnsignedNode } from '../document/unsigned-content.ts';
import type { ReportSource } from './published-report.ts';

/** Who wrote in a passage: an account as it is shown there; null for who is not known any more. */
export type SourceAuthor = { accountId: string; author: Author } | null;

/**
 * Why words are left out: somebody who wrote in them took theirs back; said nothing until the window closed, where that leaves them out; is
 * asked so and has not answered while it is open; or said nothing, where that agrees, of other words than these.
 */
export type LeftOut = 'taken-back' | 'silent' | 'waiting' | 'reworded';

/** Why a passage of these sources is left out: what was taken back is so whoever else is silent. */
export function leftOutOf({ sources }: { sources: readonly Pick<FreshSource, 'leftOut'>[] }): LeftOut | null {
  const why = sources.map(({ leftOut }) => leftOut);
  return (['taken-back', 'silent', 'waiting', 'reworded'] as const).find((each) => why.includes(each)) ?? null;
}

/** A passage that was taken into a report, with what is so of it now. */
export type FreshSource = {
  id: string;
  roomId: string;
  room: ReportSource['room'];
  /** The room's block that it was taken from: its Yjs id. */
  block: { client: number; clock: number };
  prompt: string | null;
  nodes: UnsignedNode[];
  /** The words as they were taken, in one line. */
  wording: string;
  authors: SourceAuthor[];
  /** The last minute in which something of it was written (UTC); null where the history does not reach back. */
  minute: string | null;
  /** Why the next version has it not; null where nothing keeps it out. */
  leftOut: LeftOut | null;
  /** How the room's block reads now; null when the room took it out. */
  now: { nodes: UnsignedNode[]; wording: string; /** All who wrote it wrote what was taken, and took nothing back: nobody is published by it who was not asked. */ mayBeTold: boolean } | null;
  /** The later wording that was looked at and not taken. */
  settledWording: string | null;
};

type OfBlock = Pick<FreshSource, 'roomId' | 'block'>;

/** Those of all sources that were taken from the same blocks as some, however often these were taken. */
export const sameBlocks = <Source extends OfBlock>(all: readonly Source[], some: readonly OfBlock[]): Source[] =>
  all.filter(({ roomId, block }) => some.some((each) => each.roomId === roomId && each.block.client === block.client && each.block.clock === block.clock));

/** Whether the room changed its words after they were taken, and nobody has looked at that yet. */
export const isChangedSince = ({ wording, now, settledWording }: Pick<FreshSource, 'wording' | 'now' | 'settledWording'>): boolean => (now?.wording ?? '') !== wording && (now?.wording ?? '') !== settledWording;
