import { listAuthors } from '#db/repositories/authors.ts';
import { type ImportedByline, listImportedBylines } from '#db/repositories/imported-summits.ts';
import { findImage, type ImageRow } from '#db/repositories/document-images.ts';
import type { BreakoutRoomRow } from '#db/repositories/breakout-rooms.ts';
import type { BundledNotes } from '#domain/bundle/bundle-schema.ts';
import { leavingContent, mentionedIn } from '#domain/bundle/leaving-content.ts';
import { attributeContent, type AttributedPart, type Author, contributorsTo } from '#domain/document/attributed-content.ts';
import { authorsIn, type ContentPart, isRun } from '#domain/document/content.ts';
import type { StoredDocument } from '#domain/document/document-store.ts';
import { imageIdOf } from '#domain/document/image-address.ts';
import { readStoredContent } from '#domain/document/stored-content.ts';
import { isId } from '#domain/ids.ts';
import type { Deps } from '../deps.ts';
import type { Ground } from './ground.ts';
import { amongCrowd, crowdByPerspective } from '#domain/report/shown-as.ts';
import { withheldWords } from './withheld-words.ts';

/** A byline of a bundle that this summit came with, as if it were an account. */
const NOT_AN_ACCOUNT = 'bundle ';

/** The notes of a room as a bundle holds them: everybody as they are shown there, and without the words that their authors took back. */
export async function gatherNotes({ db, documentStore }: Pick<Deps, 'db' | 'documentStore'>, { summit, people }: Ground, { documentId, attribution }: BreakoutRoomRow): Promise<BundledNotes> {
  const [withhold, imported] = await Promise.all([withheldWords(db, documentId), listImportedBylines(db, documentId)]);
  const stored = withMinutes(await readStoredContent(documentStore, documentId, (document) => withhold(asBundled(document, imported))), imported);
  const accountIds = [...new Set([...authorsIn(stored), ...mentionedIn(stored)])].filter(isId);
  const authors = amongCrowd(await listAuthors(db, { summitId: summit.id, room: attribution }, accountIds), crowdByPerspective(people, attribution ?? 'named'));
  const isNamed = (accountId: string | null) => (accountId === null ? imported.length > 0 : authors.get(accountId)?.attribution === 'named');
  const content = leavingContent(attributeContent(stored, new Map([...authors, ...imported.flatMap(authorOfByline)])), isNamed);
  const images = await Promise.all(imageIdsIn(content).map((id) => findImage(db, documentId, id)));
  return { contributors: contributorsTo(content), content, images: images.filter((image): image is ImageRow => image !== null).map(({ id, kind, width, height }) => ({ id, kind, width, height })) };
}

const keyOf = (clientId: number): string => `${NOT_AN_ACCOUNT}${clientId}`;

/** A document in which the words that came in a bundle are those of their bylines there, not nobody's. */
function asBundled(stored: StoredDocument, imported: readonly ImportedByline[]): StoredDocument {
  const clients = new Set(imported.map(({ clientId }) => clientId));
  return { ...stored, authors: new Map([...stored.authors, ...imported.map(({ clientId }) => [clientId, keyOf(clientId)] as const)]), relays: stored.relays.filter(({ clientId }) => !clients.has(clientId)) };
}

const authorOfByline = ({ clientId, by }: ImportedByline): [string, Author][] =>
  by.kind === 'anonymous' ? [] : [[keyOf(clientId), { name: by.kind === 'named' ? by.name : '', perspective: by.perspective, attribution: by.kind }]];

/** Their minutes are those that the bundle said. */
function withMinutes(content: readonly ContentPart[], imported: readonly ImportedByline[]): ContentPart[] {
  if (imported.length === 0) return [...content];
  const minutes = new Map(imported.map(({ clientId, minute }) => [keyOf(clientId), minute]));
  const withMinute = (part: ContentPart): ContentPart => {
    if (!isRun(part)) return { ...part, content: part.content.map(withMinute) };
    const minute = minutes.get(part.accountId ?? '');
    return minute === undefined ? part : { ...part, minute };
  };
  return content.map(withMinute);
}

/** The images that stand in a text, each once. */
const imageIdsIn = (content: readonly AttributedPart[]): string[] => [...new Set(addressesIn(content))];
const addressesIn = (content: readonly AttributedPart[]): string[] => content.flatMap((part) => (isRun(part) ? [] : [...(part.type === 'image' ? [imageIdOf(part.attributes.src) ?? []].flat() : []), ...addressesIn(part.content)]));
