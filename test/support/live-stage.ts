import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { accounts, agendaSessionRuns, breakoutRooms, conveningActs, deliberations, helpRequests, panelQuestions, participations, polls, raisedHands, roomMessages, seats, speakingTurns } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import { HOUR_MS } from '#domain/clock.ts';
import { createId } from '#domain/ids.ts';
import { aMember, aParticipant, aPerson } from './builders.ts';
import { aLiveDay } from './live-day.ts';

/** Everybody who may come to a live summit, by what they are there. Visitors get no line at all. */
export const standings = ['member', 'waiting', 'left', 'removed', 'foreign', 'lobby', 'here', 'muted', 'elsewhere', 'scribe', 'roomFacilitator', 'facilitator', 'convener', 'leader', 'admin'] as const;
export type StandingName = (typeof standings)[number];

export type LiveStage = Awaited<ReturnType<typeof aLiveStage>>;
export type StageIds = LiveStage['ids'];

/**
 * A live summit in which everything can be asked for: breakouts run, of whose rooms two are open, one is planned, one is closed; somebody
 * has raised a hand, has the word, has called for help; a panel has a question and a poll; a move can be taken back.
 */
export async function aLiveStage(db: Db) {
  const day = await aLiveDay(db, { rooms: 4, people: 6 });
  const { summit, breakouts, panel, plenary } = day;
  const [here, elsewhere, planned, closed] = day.rooms.map(({ id }) => id) as [string, string, string, string];
  const [lobby, seated, muted, seatedElsewhere, scribe, mate] = day.participants as [Person, Person, Person, Person, Person, Person];
  const roomFacilitator = await aParticipant(db, summit.id, 'facilitator');
  const place = async (state: 'waiting' | 'left' | 'removed') => {
    const person = await aParticipant(db, summit.id);
    await db.update(participations).set({ state }).where(and(eq(participations.summitId, summit.id), eq(participations.accountId, person.accountId)));
    return person;
  };
  const people: Record<StandingName, Person> = {
    member: await aMember(db, summit.communityId),
    waiting: await place('waiting'),
    left: await place('left'),
    removed: await place('removed'),
    foreign: (await aLiveDay(db, { rooms: 1, people: 0 })).convener,
    ...{ lobby, here: seated, muted, elsewhere: seatedElsewhere, scribe, roomFacilitator },
    facilitator: day.facilitator,
    convener: day.convener,
    leader: await aMember(db, summit.communityId, 'convener'),
    admin: await aPerson(db, { isSiteAdmin: true }),
  };

  const now = new Date();
  const soon = new Date(now.getTime() + HOUR_MS);
  const room = (id: string, change: Partial<typeof breakoutRooms.$inferInsert>) => db.update(breakoutRooms).set({ promptedAt: now, ...change }).where(eq(breakoutRooms.id, id));
  await room(here, { state: 'open', openedAt: now, endsAt: soon, scribeId: scribe.accountId, facilitatorId: roomFacilitator.accountId });
  await room(elsewhere, { state: 'open', openedAt: now, endsAt: soon });
  await room(planned, {});
  await room(closed, { state: 'closed', openedAt: now });
  await db.insert(agendaSessionRuns).values({ agendaSessionId: breakouts.id, summitId: summit.id, startedAt: now, endsAt: soon, startedById: day.convener.accountId });
  const sitting = [[seated, here], [muted, here], [scribe, here], [mate, here], [seatedElsewhere, elsewhere]] as const;
  await db.insert(seats).values(sitting.map(([{ accountId }, roomId]) => ({ agendaSessionId: breakouts.id, accountId, roomId, how: 'moved' as const, reason: 'Somebody moved you here.', seatedAt: now })));
  await db.update(participations).set({ isMuted: true }).where(eq(participations.accountId, muted.accountId));

  const [messageId, helpId, actId, questionId, pollId, deliberationId] = [createId(), createId(), createId(), createId(), createId(), createId()];
  const mateId = mate.accountId;
  await db.insert(roomMessages).values({ id: messageId, roomId: here, authorId: mateId, text: 'I have the figures', createdAt: now });
  await db.insert(raisedHands).values({ roomId: here, accountId: mateId, raisedAt: now });
  await db.insert(speakingTurns).values({ id: createId(), roomId: here, accountId: seated.accountId, startedAt: now });
  await db.insert(helpRequests).values({ id: helpId, roomId: here, askedById: mateId, text: 'The screen is dark', askedAt: now });
  const undo = { kind: 'seats' as const, agendaSessionId: breakouts.id, changes: [{ accountId: mateId, before: null, after: { roomId: here } }] };
  await db.insert(conveningActs).values({ id: actId, summitId: summit.id, actorId: day.convener.accountId, kind: 'move', sentence: 'moved somebody', undo, actedAt: now });
  await db.insert(panelQuestions).values({ id: questionId, agendaSessionId: panel.id, authorId: mateId, shownAs: 'named', text: 'Who pays for it?', state: 'asked', createdAt: now });
  await db.insert(polls).values({ id: pollId, agendaSessionId: panel.id, question: 'Shall we go on?', kind: 'choice', choices: ['Yes', 'No'], isAnonymous: false, state: 'open', authorId: day.convener.accountId, createdAt: now });

  await db.insert(deliberations).values({ id: deliberationId, summitId: summit.id, slug: 'trust', title: 'What is trusted?', introduction: '', state: 'open', isResultPublic: false, seed: 1, createdAt: now });

  return {
    summitId: summit.id,
    slug: summit.slug,
    people,
    ids: {
      ...{ here, elsewhere, planned, closed, mateId, messageId, helpId, actId, questionId, pollId, deliberationId },
      ...{ breakoutsId: breakouts.id, panelId: panel.id, plenaryId: plenary.id, lobbyId: lobby.accountId, seatedElsewhereId: seatedElsewhere.accountId, facilitatorId: day.facilitator.accountId },
    },
  };
}

/** Finds who connects by their account's id in place of a cookie, as long as the account lives. */
export const findPersonIn = (db: Db) => async (cookie: string): Promise<Person | null> => {
  const [row] = await db.select().from(accounts).where(and(eq(accounts.id, cookie), isNull(accounts.deletedAt)));
  if (!row) return null;
  const { id, name, email, isSiteAdmin, emailVerifiedAt, perspective, educatorRole } = row;
  return { kind: 'person', accountId: id, name, isGuest: email === null, isSiteAdmin, isEmailVerified: emailVerifiedAt !== null, perspective, educatorRole };
};
