import { createHash } from 'node:crypto';
import { Doc, XmlElement, type XmlFragment, XmlText } from 'yjs';
import type { Db } from '#db/client.ts';
import { insertAgendaSession } from '#db/repositories/agenda-sessions.ts';
import { insertRoom } from '#db/repositories/breakout-rooms.ts';
import { insertImage } from '#db/repositories/document-images.ts';
import { insertSources } from '#db/repositories/reports.ts';
import { agendaSessionQuestions, panelQuestions, panelQuestionVotes, polls, pollVotes, readings, reportWithdrawals, strategicQuestions, questionPoints } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import type { Attribution } from '#domain/attribution.ts';
import type { DocumentStore } from '#domain/document/document-store.ts';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { imageAddress } from '#domain/document/image-address.ts';
import type { ImageStore } from '#domain/document/image-store.ts';
import { createId } from '#domain/ids.ts';
import type { BlockId } from '#domain/document/passages/read-passages.ts';
import type { SourceSpan } from '#domain/document/passages/source-span.ts';
import type { PublishedReport } from '#domain/report/published-report.ts';
import { aCommunity, aMember, aParticipant, aPerson, aSummit, TEST_NOW } from './builders.ts';
import { aPng } from './images.ts';
import { aPublishedReport } from './published-report-rows.ts';
import { paragraph } from './sample-report.ts';

type Given = { db: Db; store: DocumentStore; imageStore: ImageStore; rooms?: number; paragraphs?: number; /** What is published of it, in two versions. */ report?: (number: number) => Partial<PublishedReport>; slug?: string; community?: { id: string; slug: string }; /** How people may be shown in all of it, and in each room; null leaves it to the summit. */ level?: Attribution; roomLevels?: readonly (Attribution | null)[]; /** How three more coaches are shown, who write nothing. */ others?: Attribution };

/** The name of somebody by how they are shown; none is part of another word. */
export const NAMES = { named: 'Quenby Yardbarker', perspective: 'Xanthippe Murgatroyd', anonymous: 'Zebulon Wolfeschlegel' } as const;
export const WITHDRAWN = 'These seven words were taken back later.';
/** What they wrote beside it since. */
export const RETYPED = ' Said in another way.';

/** A summit that was held, with all that a bundle holds: rooms with notes, floor questions, polls, questions, reading and a report in two versions. */
export async function aBundledSummit({ db, store, imageStore, rooms = 3, paragraphs = 6, report = () => ({}), slug, community: given, level = 'named', roomLevels = [null, 'anonymous'], others = 'perspective' }: Given) {
  const community = given ?? (await aCommunity(db));
  const convener = await aMember(db, community.id, 'convener');
  const summit = await aSummit(db, { communityId: community.id, startsOn: '2026-02-20', endsOn: '2026-02-21', overview: 'A *summit* for [tests](https://example.org/).', tagline: 'Everything at once', attribution: level, host: 'The house', ...(slug !== undefined && { slug }) });
  const writers = {} as Record<Attribution, Person>;
  for (const attribution of ['named', 'perspective', 'anonymous'] as const) {
    const person = await aPerson(db, { name: NAMES[attribution], attribution, perspective: 'educator', educatorRole: 'coach' });
    writers[attribution] = await aParticipant(db, summit.id, 'participant', person);
  }
  for (let more = 0; more < 3; more += 1) await aParticipant(db, summit.id, 'participant', await aPerson(db, { educatorRole: 'coach', attribution: others }));
  // Two more of whom nothing is told, or no coach could be told from the only one.
  for (const attribution of ['named', 'anonymous', 'anonymous'] as const) await aParticipant(db, summit.id, 'participant', await aPerson(db, { attribution, perspective: 'funder', educatorRole: null }));

  const question = { id: createId(), communityId: community.id, text: 'Who should assess what teachers learn?', state: 'open' as const, createdAt: TEST_NOW, updatedAt: TEST_NOW };
  await db.insert(strategicQuestions).values(question);
  await db.insert(questionPoints).values({ questionId: question.id, accountId: writers.named.accountId, points: 3, givenAt: TEST_NOW });
  const agendaSessions = await Promise.all([
    anAgendaSession(db, summit.id, { slug: 'opening', kind: 'panel', title: 'Opening & panel', hour: 15 }),
    anAgendaSession(db, summit.id, { slug: 'breakouts', kind: 'breakouts', title: 'Breakouts', hour: 17 }),
  ]);
  const [panel, breakouts] = agendaSessions;
  await db.insert(agendaSessionQuestions).values({ agendaSessionId: panel.id, questionId: question.id, position: 0 });
  await db.insert(readings).values({ id: createId(), communityId: community.id, summitId: summit.id, title: 'A reading', url: 'https://example.org/reading', createdAt: TEST_NOW });
  await aFloor(db, panel.id, writers);

  const made = [];
  for (let number = 1; number <= rooms; number += 1) {
    const documentId = createId();
    const room = { id: createId(), agendaSessionId: breakouts.id, number, slug: `room-${number}`, focus: `Focus ${number}: <what> & "how"`, summary: 'What it takes on', state: 'closed' as const, documentId, createdAt: TEST_NOW, prompts: [{ id: 'findings', title: 'Findings', hint: '' }], attribution: roomLevels[number - 1] ?? null };
    await insertRoom(db, room);
    const imageId = await anImage(db, imageStore, documentId);
    const removed = await writeNotes(store, { documentId, imageId, writers, paragraphs, number });
    made.push({ ...room, removed });
  }
  const published = await aPublishedReport(db, { summitId: summit.id, roomId: made[0]?.id, versions: [report(1), { ...report(2), note: 'What is new' }], slug: `${summit.slug}-report` });
  for (const { documentId, removed } of made.slice(0, 1)) {
    const sourceId = createId();
    await insertSources(db, [{ id: sourceId, reportId: published.reportId, documentId, blockClient: removed.block.client, blockClock: removed.block.clock, wording: WITHDRAWN, nodes: [paragraph(WITHDRAWN)], spans: [removed.span], takenAt: TEST_NOW }]);
    await db.insert(reportWithdrawals).values({ sourceId, accountId: writers.named.accountId, withdrawnAt: TEST_NOW });
  }
  return { summit, community, convener, writers, rooms: made, published, panel, breakouts };
}

async function anAgendaSession(db: Db, summitId: string, { slug, kind, title, hour }: { slug: string; kind: 'panel' | 'breakouts'; title: string; hour: number }) {
  const entry = { id: createId(), guid: createId(), slug, kind, title, subtitle: '', abstract: 'What it is **about**', outcome: '', place: 'Hall', startsAt: new Date(`2026-02-20T${hour}:00:00Z`), endsAt: new Date(`2026-02-20T${hour + 1}:00:00Z`), language: 'en', people: [{ name: 'Speaker One', affiliation: 'A place', part: 'speaker' as const, biography: '', accountId: null }], points: [{ title: 'A point', text: 'made', perspective: null, educatorRole: null }], questionIds: [] };
  await insertAgendaSession(db, summitId, entry, TEST_NOW);
  return entry;
}

async function aFloor(db: Db, agendaSessionId: string, writers: Record<Attribution, Person>): Promise<void> {
  for (const [place, shownAs] of (['named', 'perspective', 'anonymous'] as const).entries()) {
    const id = createId();
    await db.insert(panelQuestions).values({ id, agendaSessionId, authorId: writers[shownAs].accountId, shownAs, text: `What of number ${place}?`, state: 'answered', answer: 'This.', answeredAt: TEST_NOW, createdAt: new Date(TEST_NOW.getTime() + place) });
    await db.insert(panelQuestionVotes).values({ questionId: id, accountId: writers.named.accountId });
  }
  const asked = { agendaSessionId, isAnonymous: true, state: 'closed' as const, isShown: true, createdAt: TEST_NOW, closedAt: TEST_NOW };
  await db.insert(polls).values([
    { ...asked, id: createId(), question: 'Which first?', kind: 'choice', choices: ['This', 'That'], keptAnswers: [{ kind: 'choice', choice: 0 }, { kind: 'choice', choice: 1 }, { kind: 'choice', choice: 1 }] },
    { ...asked, id: createId(), question: 'In what order?', kind: 'ranking', choices: ['One', 'Two', 'Three'], keptAnswers: [{ kind: 'ranking', order: [2, 0, 1] }], createdAt: new Date(TEST_NOW.getTime() + 1) },
    { ...asked, id: createId(), question: 'In a word?', kind: 'words', choices: [], keptAnswers: [{ kind: 'words', words: 'Trust' }, { kind: 'words', words: 'trust' }], createdAt: new Date(TEST_NOW.getTime() + 2) },
  ]);
  const open = { id: createId(), agendaSessionId, question: 'How sure?', kind: 'scale' as const, choices: [], isAnonymous: false, state: 'closed' as const, isShown: true, createdAt: new Date(TEST_NOW.getTime() + 3), closedAt: TEST_NOW };
  await db.insert(polls).values(open);
  await db.insert(pollVotes).values({ pollId: open.id, accountId: writers.named.accountId, answer: { kind: 'scale', value: 4 }, votedAt: TEST_NOW });
}

async function anImage(db: Db, imageStore: ImageStore, documentId: string): Promise<string> {
  const [id, bytes] = [createId(), await aPng()];
  await insertImage(db, { id, documentId, accountId: null, kind: 'image/png', width: 40, height: 30, byteSize: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), createdAt: TEST_NOW });
  await imageStore.put({ documentId, imageId: id }, bytes);
  return id;
}

type Notes = { documentId: string; imageId: string; writers: Record<Attribution, Person>; paragraphs: number; number: number };

type Removed = { block: BlockId; span: SourceSpan };

/** Notes by all three, with a table, a picture and mentions; answers with the letters that are taken back later. */
async function writeNotes(store: DocumentStore, { documentId, imageId, writers, paragraphs, number }: Notes): Promise<Removed> {
  const ydoc = new Doc();
  const root = ydoc.getXmlFragment(TEXT_FIELD);
  const bindings = [{ documentId, clientId: 9_000_001, accountId: null as string | null }];
  const clientOf = { named: 9_000_002, perspective: 9_000_003, anonymous: 9_000_004 };
  for (const [attribution, clientId] of Object.entries(clientOf)) bindings.push({ documentId, clientId, accountId: writers[attribution as Attribution].accountId });
  const add = (parent: XmlFragment, type: string, attributes: Record<string, unknown> = {}): XmlElement => {
    const element = new XmlElement(type);
    parent.insert(parent.length, [element]);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value as string);
    return element;
  };
  const say = (parent: XmlElement, text: string, marks: Record<string, unknown> = {}) => {
    const run = new XmlText();
    parent.insert(parent.length, [run]);
    run.insert(0, text, marks);
    return run;
  };
  const append = async (accountId: string | null, write: () => void, at: Date) => {
    const before: Uint8Array[] = [];
    const note = (update: Uint8Array) => before.push(update);
    ydoc.on('update', note);
    ydoc.transact(write);
    ydoc.off('update', note);
    await store.append({ entries: [{ documentId, accountId, updates: before }], bindings, at });
  };
  ydoc.clientID = 9_000_001;
  await append(null, () => say(add(root, 'heading', { level: 1 }), 'Findings'), TEST_NOW);
  let removed: Removed = { block: { client: 0, clock: 0 }, span: { clientId: clientOf.named, clock: 0, length: 0, minute: null } };
  for (const [place, attribution] of (['named', 'perspective', 'anonymous'] as const).entries()) {
    ydoc.clientID = clientOf[attribution];
    await append(writers[attribution].accountId, () => {
      for (let each = 0; each < paragraphs; each += 1) {
        const block = add(root, 'paragraph');
        say(block, `Room ${number} found in ${each} that trust comes before scores, `);
        say(block, 'boldly', { bold: {} });
      }
      const called = add(root, 'paragraph');
      say(called, 'Ask ');
      add(called, 'mention', { kind: 'person', id: writers.anonymous.accountId, label: writers.anonymous.name });
      add(called, 'mention', { kind: 'person', id: writers.named.accountId, label: writers.named.name });
      const cell = add(add(add(root, 'table'), 'tableRow'), 'tableCell', { colspan: 1, rowspan: 1, colwidth: null });
      say(add(cell, 'paragraph'), 'in a cell');
      add(root, 'image', { src: imageAddress(documentId, imageId), alt: 'a picture', width: 40, height: 30 });
      if (attribution === 'named') {
        const block = add(root, 'paragraph');
        const first = say(block, WITHDRAWN)._start;
        say(block, RETYPED);
        removed = { block: { client: block._item?.id.client ?? 0, clock: block._item?.id.clock ?? 0 }, span: { clientId: clientOf.named, clock: first?.id.clock ?? 0, length: WITHDRAWN.length, minute: null } };
      }
    }, new Date(TEST_NOW.getTime() + place * 60_000));
  }
  ydoc.destroy();
  return removed;
}
