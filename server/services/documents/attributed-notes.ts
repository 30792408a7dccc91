import { listAuthors } from '#db/repositories/authors.ts';
import type { BreakoutRoomRow } from '#db/repositories/breakout-rooms.ts';
import { type ImportedByline, listImportedBylines } from '#db/repositories/imported-summits.ts';
import type { SummitRow } from '#db/repositories/summits.ts';
import { mentionedIn } from '#domain/bundle/leaving-content.ts';
import { attributeContent, type AttributedPart, type Author } from '#domain/document/attributed-content.ts';
import { authorsIn, type ContentPart, isRun } from '#domain/document/content.ts';
import type { StoredDocument } from '#domain/document/document-store.ts';
import { readStoredContent } from '#domain/document/stored-content.ts';
import { isId } from '#domain/ids.ts';
import { amongCrowd, asCame, attributionOf, crowdByPerspective, type PeopleShown } from '#domain/report/shown-as.ts';
import type { Deps } from '../deps.ts';

/** A byline of a bundle that a room came with, as if it were an account. */
const NOT_AN_ACCOUNT = 'bundle ';

type Asked = {
  summit: Pick<SummitRow, 'id' | 'attribution' | 'mayChooseAttribution'>;
  /** Who takes part in the summit here. */
  people: readonly PeopleShown[];
  room: Pick<BreakoutRoomRow, 'documentId' | 'attribution'>;
  /** Takes words out of what is stored before it is read. */
  withhold?: (stored: StoredDocument) => StoredDocument;
};

export type AttributedNotes = {
  content: AttributedPart[];
  /** Those of this house who wrote or are called there, as they are shown. */
  authors: ReadonlyMap<string, Author>;
  /** Whether whom a bundle called there by name may still be. */
  mayNameImported: boolean;
};

/** The notes of a room as they leave the house: everybody as they are shown there, and who wrote what came in a bundle as that showed them, if the summit and the room still do, with its minutes. */
export async function readAttributedNotes({ db, documentStore }: Pick<Deps, 'db' | 'documentStore'>, { summit, people, room: { documentId, attribution }, withhold = (stored) => stored }: Asked): Promise<AttributedNotes> {
  const rule = { summit: { level: summit.attribution, mayChoose: summit.mayChooseAttribution }, room: attribution };
  const imported = (await listImportedBylines(db, documentId)).map((byline) => ({ ...byline, by: asCame(byline.by, rule) }));
  const stored = withMinutes(await readStoredContent(documentStore, documentId, (document) => withhold(asBundled(document, imported))), imported);
  const accountIds = [...new Set([...authorsIn(stored), ...mentionedIn(stored)])].filter(isId);
  const authors = amongCrowd(await listAuthors(db, { summitId: summit.id, room: attribution }, accountIds), crowdByPerspective(people, attribution ?? 'named'));
  return { content: attributeContent(stored, new Map([...authors, ...imported.flatMap(authorOfByline)])), authors, mayNameImported: imported.length > 0 && attributionOf({ ...rule, own: 'named', profile: 'named' }) === 'named' };
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
