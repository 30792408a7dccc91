import { eq, getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '#db/client.ts';
import { insertRoom } from '#db/repositories/breakout-rooms.ts';
import * as schema from '#db/schema/index.ts';
import { visitor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { aStoredAgendaSession } from '#test/support/agenda-summit.ts';
import { aCommunity, aMember, aParticipant, aPerson, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { inDeliberation } from '#test/support/deliberation-builders.ts';
import { posted } from '#test/support/discussion.ts';
import { testServices } from '#test/support/services.ts';

/**
 * A community with a draft (marked DRAFTMARK everywhere) and an open summit, in which somebody has access needs
 * (ACCESSMARK), everybody an address (addressmark) and something is announced (LOBBYMARK); and people who should see
 * none of it: outsiders, and insiders of the open summit who have no role there. In both people deliberate (VOTEMARK in the open one), and in both a statement waits and another was
 * rejected (WAITMARK) with a reason (WHYMARK), of which those who convene know, and its author. The community talks about something that is for members (TOPICMARK), and tells an address (WEBHOOKMARK) what happens.
 */
export async function aGuardedWorld(db: Db) {
  const services = testServices(db);
  const address = (name: string) => ({ email: `${name}-addressmark@example.org` });
  const community = await aCommunity(db);
  const convener = await aMember(db, community.id, 'convener', await aPerson(db, address('convener')));
  const draft = await aSummit(db, { communityId: community.id, title: 'DRAFTMARK', tagline: 'DRAFTMARK', state: 'draft', publishedAt: null });
  const open = await aSummit(db, { communityId: community.id });
  const question = await services.questions.proposeQuestion(convener, community.slug, { text: 'Who pays for what teachers learn?', background: '' });

  const fill = async (summit: typeof draft, mark: string) => {
    const agendaSession = await aStoredAgendaSession(db, summit.id, { kind: 'breakouts', title: `${mark} session`, questionIds: [question.id] });
    const documentId = createId();
    const room = { id: createId(), slug: 'trust', focus: `${mark} room`, summary: mark, outcome: mark };
    await insertRoom(db, { ...room, agendaSessionId: agendaSession.id, number: 1, state: 'closed', documentId, createdAt: TEST_NOW });
    await services.summits.announce(convener, summit.slug, summit.state === 'draft' ? mark : 'LOBBYMARK');
    await services.summits.addReading(convener, summit.slug, { title: mark, url: 'https://example.org', author: '', source: '', publishedOn: '', note: '' });
    await services.summits.inviteToSummit(convener, summit.slug, { email: `invited-${summit.id}-addressmark@example.org`, role: 'convener' });
    const [announcement] = (await services.summits.listOwnAnnouncements(convener, summit.slug)).announcements;
    const [reading] = await services.summits.listReading(convener, summit.slug);
    const [invitation] = (await services.summits.listInvitations(convener, summit.slug)).pending;
    const { address, numbered } = await inDeliberation(db, services, { summit, convener, slug: summit.slug }, { title: `${mark} VOTEMARK`, introduction: `${mark} VOTEMARK`, texts: [`${mark} VOTEMARK is voted on.`] });
    const author = await aParticipant(db, summit.id, 'facilitator');
    for (const text of [`${mark} WAITMARK waits.`, `${mark} WAITMARK was rejected.`]) await services.deliberations.proposeStatement(author, address, text);
    const [stands, waits, rejected] = await numbered();
    await services.deliberations.moderateStatement(convener, address, { intent: 'reject', statementId: rejected?.id ?? '', reason: 'WHYMARK' });
    await services.deliberations.castVote(author, address, { intent: 'vote', statementId: stands?.id ?? '', vote: 'agree' });
    return {
      params: { deliberationSlug: address.deliberationSlug, slug: summit.slug, sessionSlug: agendaSession.slug, sessionId: agendaSession.id, roomSlug: room.slug, documentId, code: summit.joinCode },
      ids: { agendaSessionId: agendaSession.id, roomId: room.id, announcementId: announcement?.id ?? '', readingId: reading?.id ?? '', invitationId: invitation?.id ?? '', statementId: (summit.state === 'draft' ? stands : waits)?.id ?? '' },
    };
  };
  const topic = await posted(services.discussion.beginTopic(convener, community.slug, { title: 'TOPICMARK', text: 'TOPICMARK', visibility: 'members', about: null }));
  await services.discussion.editPost(convener, { slug: community.slug, number: topic.number, post: 1 }, { intent: 'edit', text: 'TOPICMARK again' });
  await services.moderation.flagPost(await aMember(db, community.id), { slug: community.slug, number: topic.number, post: 1 }, { kind: 'unkind', words: 'FLAGMARK' });
  const flagged = (await services.moderation.listCases(convener, community.slug, { order: 'oldest', show: 'open', page: 1 })).cases[0]?.id ?? '';
  const webhook = await services.webhooks.addWebhook(convener, community.slug, { url: 'https://hooks.example.org/WEBHOOKMARK', kinds: ['topic.begun'] });
  await services.filters.addFilter(convener, community.slug, { kind: 'words', pattern: 'FILTERMARK', outcome: 'ask', words: 'FILTERMARK', state: 'force' });
  const filter = (await services.filters.readFilters(convener, community.slug, null)).rules[0]?.id ?? '';
  await services.filters.addFilter(convener, community.slug, { kind: 'words', pattern: 'HELDMARK', outcome: 'hold', words: '', state: 'force' });
  const held = await services.discussion.replyToTopic(await aMember(db, community.id), { slug: community.slug, number: topic.number }, { text: 'HELDMARK' });
  const heldId = 'heldId' in held ? held.heldId : '';
  const filled = { draft: await fill(draft, 'DRAFTMARK'), open: await fill(open, 'Open') };

  const needy = await aParticipant(db, open.id, 'participant', await aPerson(db, address('needy')));
  await services.joining.changePlace(needy, open.slug, { perspective: 'educator', educatorRole: 'teacher', affiliation: '', accessNeeds: [], accessNote: 'ACCESSMARK', languages: [] });
  await aParticipant(db, draft.id, 'participant', needy);
  const gone = await aParticipant(db, open.id);
  const removed = await aParticipant(db, open.id);
  await services.joining.leaveSummit(gone, open.slug);
  await services.joining.removeParticipant(convener, open.slug, removed.accountId);
  const waiting = await aParticipant(db, open.id);
  await db.update(schema.participations).set({ state: 'waiting' }).where(sameAccount(waiting.accountId));

  const sibling = await aSummit(db, { communityId: community.id });
  const outsiders = {
    visitor,
    'guest of another summit': await aParticipant(db, sibling.id, 'participant', await aPerson(db, { email: null, emailVerifiedAt: null })),
    'participant of another summit': await aParticipant(db, sibling.id),
    'facilitator of another summit': await aParticipant(db, sibling.id, 'facilitator'),
    'convener of another summit': await aParticipant(db, sibling.id, 'convener'),
    'convener of another community': await aMember(db, (await aCommunity(db)).id, 'convener'),
  };
  const insiders = {
    participant: await aParticipant(db, open.id),
    waiting,
    gone,
    removed,
    member: await aMember(db, community.id),
    'community facilitator': await aMember(db, community.id, 'facilitator'),
  };

  return {
    convener,
    outsiders,
    insiders,
    communitySlug: community.slug,
    questionId: question.id,
    params: { secret: 'no-secret', id: needy.accountId, number: '1', post: '1', caseId: flagged, actId: flagged, webhookId: webhook.id, ruleId: filter, heldId, accountId: needy.accountId },
    summits: { draft: filled.draft.params, open: filled.open.params },
    forms: (which: 'draft' | 'open') => forms({ ...filled[which].ids, accountId: needy.accountId, questionId: question.id, communityId: community.id, title: draft.title }),
    /** Forms that are there for everybody: joining by a code, one's own account, the look of the pages. */
    openToAll: ['/join/:code', '/communities/:slug', '/sign-in', '/sign-in/link', '/sign-up', '/sign-out', '/forgotten', '/theme', '/language', '/claim', '/account/profile', '/account/password', '/account/address', '/account/sign-ins', '/account/tokens', '/sign-in/passkey/challenge', '/account/passkeys/challenge', '/account/delete', '/summits/:slug/mine', '/notices', '/account/notices', '/account/people', '/communities/:slug/calendar'],
    /** Every row of every table, but for what outsiders do to themselves. */
    everything: async () => Object.fromEntries(await Promise.all(tables.map(async (table) => [getTableName(table), await rowsOf(db, table)] as const))),
  };
}
export type GuardedWorld = Awaited<ReturnType<typeof aGuardedWorld>>;

const sameAccount = (accountId: string) => eq(schema.participations.accountId, accountId);
const tables: PgTable[] = Object.values(schema).flatMap((each): PgTable[] => (is(each, PgTable) ? [each] : []));

async function rowsOf(db: Db, table: PgTable): Promise<string[]> {
  const rows: unknown[] = await db.select().from(table);
  return rows.map((row) => JSON.stringify(row, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).sort();
}

type Ids = Record<'statementId' | 'agendaSessionId' | 'roomId' | 'announcementId' | 'readingId' | 'invitationId' | 'accountId' | 'questionId' | 'communityId' | 'title', string>;

/** Every kind of form the preparation and the community know, sent with real ids, and with fields that nobody asked for. */
function forms({ statementId, agendaSessionId, roomId, announcementId, readingId, invitationId, accountId, questionId, communityId, title }: Ids): Record<string, string>[] {
  const intents = ['accept', 'retry', 'publish', 'unpublish', 'archive', 'reopen', 'delete', 'settings', 'renew-code', 'announce', 'withdraw', 'put-back', 'invite', 'resend', 'add', 'edit', 'change', 'remove', 'up', 'down', 'move', 'attach', 'detach', 'check-in', 'undo-check-in', 'change-role', 'give-place', 'leave', 'refine', 'merge', 'answered', 'carried-on', 'reopened', 'release', 'save', 'propose', 'vote', 'reject', 'seed', 'describe', 'open', 'close', 'set-policy', 'accept-request', 'decline-request', 'reply', 'react', 'unaccept', 'pin', 'unpin', 'lock', 'unlock', 'renew-calendar', 'introduce', 'not-now', 'make-administrator', 'unmake-administrator', 'sign-out', 'erase', 'clear-bounce', 'import', 'preview', 'act', 'lift', 'decide', 'turn-off', 'turn-on', 'renew-secret', 'test', 'send-again', 'mute', 'block', 'undo'];
  const all = {
    ...{ statementId, agendaSessionId, roomId, id: roomId, announcementId, readingId, invitationId, accountId, questionId, communityId, deliveryId: roomId, intoId: questionId, summitId: agendaSessionId },
    ...{ role: 'convener', confirmedName: title, title: 'Taken over', name: 'Taken over', text: 'Was this taken over by somebody else?', url: 'https://example.org', email: 'taken@example.org', focus: 'Taken over', summary: 'Taken over' },
    ...{ outcome: 'Taken over', outcomeUrl: '/', note: 'Taken over', points: '1', perspective: 'funder', kinds: 'topic.begun', startsOn: '2026-03-10', endsOn: '2026-03-11', timeZone: 'America/Chicago', templateId: 'working-day', capacity: '1', isRegistrationOpen: 'on' },
    ...{ kind: 'panel', day: '2026-03-10', starts: '10:00', ends: '11:00', language: 'en', isSiteAdmin: 'true', state: 'draft', summitRole: 'convener' },
    ...{ post: '1', visibility: 'public' },
    ...{ vote: 'agree', reason: 'Taken over', texts: 'Taken over by somebody else.', introduction: 'Taken over', givesOut: 'votes', joinPolicy: 'invitation', sentence: 'Taken over', isResultPublic: 'on' },
  };
  return intents.map((intent) => ({ intent, ...all }));
}
