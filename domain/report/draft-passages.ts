import type { UnsignedNode } from '../document/unsigned-content.ts';
import { wordingOf } from '../document/passages/wording.ts';
import type { ComposedBlock } from './composed-report.ts';
import type { FreshSource } from './fresh-source.ts';

type PassageSource = Pick<FreshSource, 'id' | 'roomId' | 'authors'>;
/** Words of rooms as they stand in a draft, in its text or as a recommendation, with the sources they name. */
export type DraftPassage<Source extends PassageSource = FreshSource> = { kind: 'passage' | 'recommendation'; nodes: UnsignedNode[]; wording: string; sources: Source[] };
type Recommended = { text: string; sourceId: string | null };
type Draft<Source> = { blocks: readonly ComposedBlock[]; recommended: readonly Recommended[]; sources: readonly Source[] };

/**
 * The passages of a draft in their order, those of its text before those that became recommendations; one that names a source which is not of
 * the report proves nothing and is none.
 */
export function draftPassages<Source extends PassageSource>({ blocks, recommended, sources }: Draft<Source>): DraftPassage<Source>[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const inText = blocks.flatMap((block): DraftPassage<Source>[] => {
    if (block.kind !== 'passage') return [];
    const own = block.sourceIds.flatMap((id) => byId.get(id) ?? []);
    return own.length === block.sourceIds.length ? [{ kind: 'passage', nodes: block.nodes, wording: wordingOf(block.nodes), sources: own }] : [];
  });
  const asRecommendations = recommended.flatMap(({ text, sourceId }): DraftPassage<Source>[] => {
    const source = byId.get(sourceId ?? '');
    return source ? [{ kind: 'recommendation', nodes: [paragraphOf(text)], wording: text, sources: [source] }] : [];
  });
  return [...inText, ...asRecommendations];
}

export const paragraphOf = (text: string): UnsignedNode => ({ type: 'paragraph', attributes: {}, content: [{ type: 'text', text, marks: {} }] });

/** Those in which words of a room stand. */
export const passagesOfRoom = <Source extends PassageSource>(passages: readonly DraftPassage<Source>[], roomId: string): DraftPassage<Source>[] =>
  passages.filter(({ sources }) => sources.some((source) => source.roomId === roomId));

/** Those in which words of a person stand. */
export const passagesOfPerson = <Source extends PassageSource>(passages: readonly DraftPassage<Source>[], accountId: string): DraftPassage<Source>[] =>
  passages.filter(({ sources }) => sources.some((source) => wrote(source, accountId)));

export const wrote = ({ authors }: Pick<FreshSource, 'authors'>, accountId: string): boolean => authors.some((author) => author?.accountId === accountId);

/** What an approval is bound to: the passages as they read, one below the other. */
export const approvedWords = (passages: readonly Pick<DraftPassage, 'wording'>[]): string => passages.map(({ wording }) => wording).join('\n');
