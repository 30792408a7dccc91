import { applyUpdate, Doc, XmlElement, XmlText } from 'yjs';
import type { Db } from '#db/client.ts';
import { createPostgresDocumentStore } from '#db/postgres-document-store.ts';
import { insertRoom } from '#db/repositories/breakout-rooms.ts';
import type { breakoutRooms, communities, summits } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { documentLimits } from '#domain/document/limits.ts';
import { createId } from '#domain/ids.ts';
import { templatePrompts } from '#domain/live/prompt-templates.ts';
import { LiveDocuments } from '#server/realtime/sync/live-documents.ts';
import type { Deps } from '#server/services/deps.ts';
import { aStoredAgendaSession } from './agenda-summit.ts';
import { aCommunity, aMember, aParticipant, aPerson, aSummit, TEST_NOW } from './builders.ts';
import { testDeps } from './services.ts';
import { createServices } from '#server/services/index.ts';

type Block = { prompt: string } | { by: Person; words: string };
type RoomGiven = Partial<Pick<typeof breakoutRooms.$inferInsert, 'state' | 'attribution' | 'focus'>>;

/** A house in which reports are composed: a database, a document server without sockets, and the use cases over both. Whoever opens it closes it. */
export function reportingHouseOn(database: { db: Db; url: string; close: () => Promise<void> }, given: Partial<Deps> = {}) {
  const { db } = database;
  const store = createPostgresDocumentStore(database.url);
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const clock = { now: TEST_NOW };
  const live = new LiveDocuments({ store, limits: documentLimits, now: () => clock.now, log });
  const deps = testDeps(db, { documentStore: store, documentHands: () => live.hands, now: () => clock.now, ...given });
  const services = createServices(deps);

  /** A published summit with a convener, whose breakout session holds the rooms that are made; in a community of its own unless one is there already, with its convener. */
  async function aReportedSummit(summitGiven: Partial<typeof summits.$inferInsert> = {}, known?: { community: typeof communities.$inferSelect; convener: Person }) {
    const community = known?.community ?? (await aCommunity(db));
    const summit = await aSummit(db, { communityId: community.id, ...summitGiven });
    const convener = known ? await aParticipant(db, summit.id, 'convener', known.convener) : await aMember(db, community.id, 'convener');
    const { id: agendaSessionId } = await aStoredAgendaSession(db, summit.id, { kind: 'breakouts', title: 'Breakouts I' });
    let rooms = 0;
    const aRoom = async (roomGiven: RoomGiven = {}) => {
      rooms += 1;
      const room = { id: createId(), slug: `room-${rooms}`, number: rooms, focus: `Focus ${rooms}`, summary: '', state: 'closed' as const, documentId: createId(), prompts: [...templatePrompts('report-out')], ...roomGiven };
      await insertRoom(db, { ...room, agendaSessionId, createdAt: TEST_NOW });
      return room;
    };
    const aWriter = async (person: Parameters<typeof aPerson>[1] = {}) => aParticipant(db, summit.id, 'participant', await aPerson(db, person));
    return { community, summit, convener, agendaSessionId, aRoom, aWriter };
  }

  /** Writes in a document as these people would, block after block; a prompt is a heading that the house wrote. */
  async function write(documentId: string, blocks: readonly Block[]): Promise<void> {
    for (const block of blocks) {
      const isPrompt = 'prompt' in block;
      await edit(documentId, isPrompt ? null : block.by.accountId, (ydoc) => {
        const element = new XmlElement<Record<string, string | number>>(isPrompt ? 'heading' : 'paragraph');
        if (isPrompt) element.setAttribute('level', 1);
        element.insert(0, [new XmlText(isPrompt ? block.prompt : block.words)]);
        const root = ydoc.getXmlFragment(TEXT_FIELD);
        root.insert(root.length, [element as unknown as XmlElement]);
      });
    }
  }

  /** Changes a document in one person's name. */
  async function edit(documentId: string, accountId: string | null, act: (ydoc: Doc) => void): Promise<void> {
    const clientId = Math.floor(Math.random() * 2 ** 32);
    const outcome = await live.hands.edit(documentId, accountId, (present) => {
      const ydoc = new Doc();
      applyUpdate(ydoc, present);
      ydoc.clientID = clientId;
      const updates: Uint8Array[] = [];
      ydoc.on('update', (update: Uint8Array) => updates.push(update));
      ydoc.transact(() => act(ydoc));
      const [update] = updates;
      return update ? { update, bindings: [{ clientId, accountId }] } : null;
    });
    if (outcome !== 'committed') throw new Error(`The edit was ${outcome}.`);
  }

  const close = async () => {
    await live.close();
    await store.close();
    await database.close();
  };
  return { db, deps, services, store, live, clock, aReportedSummit, write, edit, close };
}

export type ReportingHouse = ReturnType<typeof reportingHouseOn>;

/** The words of a paragraph of a document, to be changed. */
export const wordsAt = (ydoc: Doc, place: number): XmlText => (ydoc.getXmlFragment(TEXT_FIELD).get(place) as XmlElement).get(0) as XmlText;
