import type { UnsignedNode } from '../document/unsigned-content.ts';
import { wordingOf } from '../document/passages/wording.ts';
import type { ComposedBlock } from './composed-report.ts';
import type { FreshSource } from './fresh-source.ts';

type PassageSource = Pick<FreshSource, 'id' | 'roomId' | 'authors'>;
/** A passage as it stands in a draft, with the sources it names. */
export type DraftPassage<Source extends PassageSource = FreshSource> = { nodes: UnsignedNode[]; wording: string; sources: Source[] };

/** The passages of a draft in their order; one that names a source which is not of the report proves nothing and is none. */
export function draftPassages<Source extends PassageSource>(blocks: readonly ComposedBlock[], sources: readonly Source[]): DraftPassage<Source>[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return blocks.flatMap((block) => {
    if (block.kind !== 'passage') return [];
    const own = block.sourceIds.flatMap((id) => byId.get(id) ?? []);
    return own.length === block.sourceIds.length ? [{ nodes: block.nodes, wording: wordingOf(block.nodes), sources: own }] : [];
  });
}

/** Those in which words of a room stand. */
export const passagesOfRoom = <Source extends PassageSource>(passages: readonly DraftPassage<Source>[], roomId: string): DraftPassage<Source>[] =>
  passages.filter(({ sources }) => sources.some((source) => source.roomId === roomId));

/** Those in which words of a person stand. */
export const passagesOfPerson = <Source extends PassageSource>(passages: readonly DraftPassage<Source>[], accountId: string): DraftPassage<Source>[] =>
  passages.filter(({ sources }) => sources.some((source) => wrote(source, accountId)));

export const wrote = ({ authors }: Pick<FreshSource, 'authors'>, accountId: string): boolean => authors.some((author) => author?.accountId === accountId);

/** What an approval is bound to: the passages as they read, one below the other. */
export const approvedWords = (passages: readonly Pick<DraftPassage, 'wording'>[]): string => passages.map(({ wording }) => wording).join('\n');
