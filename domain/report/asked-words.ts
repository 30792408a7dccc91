import type { DraftPassage } from './draft-passages.ts';
import type { FreshSource } from './fresh-source.ts';

/** A passage of a draft as somebody was asked about it; `mark` tells it from every other. */
export type AskedWords = { mark: string; kind: DraftPassage['kind']; wording: string; sourceIds: readonly string[] };
type PassageSource = Pick<FreshSource, 'id' | 'roomId' | 'authors' | 'block'>;
/** A passage that was edited since somebody was asked about it, and how it read then. */
export type Reworded<Source extends PassageSource = FreshSource> = { passage: DraftPassage<Source>; asked: AskedWords };

/** Whether somebody was asked about these very words. */
export const isAsAsked = ({ wording }: { wording: string }, asked: readonly AskedWords[]): boolean => asked.some((each) => each.wording === wording);

/**
 * Those passages that read otherwise than when they were asked about. A passage is known again by the blocks of rooms that it was taken from, whether
 * its words were edited, newer ones of the room taken, or others put below the same sentence; one of which nothing was asked yet is not among them.
 */
export function rewordedSince<Source extends PassageSource>(passages: readonly DraftPassage<Source>[], asked: readonly AskedWords[], sources: readonly PassageSource[]): Reworded<Source>[] {
  const blockOf = new Map(sources.map((source) => [source.id, blockKey(source)]));
  return passages.flatMap((passage) => {
    if (isAsAsked(passage, asked)) return [];
    const blocks = new Set(passage.sources.map(blockKey));
    const former = asked.filter(({ sourceIds }) => sourceIds.some((id) => blocks.has(blockOf.get(id) ?? '')));
    const was = former.find(({ kind }) => kind === passage.kind) ?? former[0];
    return was ? [{ passage, asked: was }] : [];
  });
}

const blockKey = ({ roomId, block }: Pick<PassageSource, 'roomId' | 'block'>): string => `${roomId} ${block.client} ${block.clock}`;
