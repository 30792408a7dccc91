import { findImage, type ImageRow } from '#db/repositories/document-images.ts';
import type { BreakoutRoomRow } from '#db/repositories/breakout-rooms.ts';
import type { BundledNotes } from '#domain/bundle/bundle-schema.ts';
import { leavingContent } from '#domain/bundle/leaving-content.ts';
import { type AttributedPart, contributorsTo } from '#domain/document/attributed-content.ts';
import { isRun } from '#domain/document/content.ts';
import { imageIdOf } from '#domain/document/image-address.ts';
import type { Deps } from '../deps.ts';
import { readAttributedNotes } from '../documents/attributed-notes.ts';
import type { Ground } from './ground.ts';
import { withheldWords } from './withheld-words.ts';

/** The notes of a room as a bundle holds them: everybody as they are shown there, and without the words that their authors took back. */
export async function gatherNotes(deps: Pick<Deps, 'db' | 'documentStore'>, { summit, people }: Ground, room: BreakoutRoomRow): Promise<BundledNotes> {
  const { documentId } = room;
  const { content: attributed, authors, mayNameImported } = await readAttributedNotes(deps, { summit, people, room, withhold: await withheldWords(deps.db, documentId) });
  const content = leavingContent(attributed, (accountId) => (accountId === null ? mayNameImported : authors.get(accountId)?.attribution === 'named'));
  const images = await Promise.all(imageIdsIn(content).map((id) => findImage(deps.db, documentId, id)));
  return { contributors: contributorsTo(content), content, images: images.filter((image): image is ImageRow => image !== null).map(({ id, kind, width, height }) => ({ id, kind, width, height })) };
}

/** The images that stand in a text, each once. */
const imageIdsIn = (content: readonly AttributedPart[]): string[] => [...new Set(addressesIn(content))];
const addressesIn = (content: readonly AttributedPart[]): string[] => content.flatMap((part) => (isRun(part) ? [] : [...(part.type === 'image' ? [imageIdOf(part.attributes.src) ?? []].flat() : []), ...addressesIn(part.content)]));
