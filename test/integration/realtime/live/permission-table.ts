import { eq, sql } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { agendaSessions, breakoutRooms, helpRequests, messageReports, roomBars, roomMessages } from '#db/schema/index.ts';
import type { LiveAct, LiveActKind } from '#domain/live/live-act.ts';
import type { Channel } from '#domain/live/channel.ts';
import type { StageIds } from '#test/support/live-stage.ts';

/** What the signs stand for: done, or the code of the refusal. */
export const signs: Record<string, string> = { '+': 'done', '.': 'forbidden', r: 'not-registered', a: 'not-anonymous', b: 'barred' };

/**
 * Who may do what, a sign for each standing in the order of `standings`: those outside (member, waiting, left, removed, convener of another
 * summit), those who take part (lobby, here, here and muted, elsewhere, scribe here), those who facilitate (in this room, in the summit, its
 * convener, its community's convener, the site's admin; the last two without a place).
 */
export type ActRow = { act: (ids: StageIds) => LiveAct; who: string; /** What is different first. */ given?: (db: Db, ids: StageIds) => Promise<unknown> };

const room = (db: Db, id: string, change: Partial<typeof breakoutRooms.$inferInsert>) => db.update(breakoutRooms).set(change).where(eq(breakoutRooms.id, id));
const isClosed: ActRow['given'] = (db, { here }) => room(db, here, { state: 'closed' });
const isClosedAndQuiet: ActRow['given'] = (db, ids) => Promise.all([room(db, ids.here, { state: 'closed' }), isQuiet(db, ids)]);
const areAllTakenOut: ActRow['given'] = (db, { here }) => db.insert(roomBars).select(sql`select ${here}::uuid, id from accounts`);
const isOpenToAll: ActRow['given'] = (db, { here }) => room(db, here, { isOpenToAll: true });
const isOpenToAllButAllAreTakenOut: ActRow['given'] = (db, ids) => Promise.all([isOpenToAll(db, ids), areAllTakenOut(db, ids)]);
const isHidden: ActRow['given'] = (db, { messageId }) => db.update(roomMessages).set({ hiddenAt: new Date() }).where(eq(roomMessages.id, messageId));
const isReported: ActRow['given'] = (db, { messageId, lobbyId }) => db.insert(messageReports).values({ messageId, accountId: lobbyId, reason: 'Out of place', reportedAt: new Date() });
const wasOpened: ActRow['given'] = (db, { closed }) => room(db, closed, { openedAt: new Date() });
const isQuiet = (db: Db, { helpId }: StageIds) => db.update(helpRequests).set({ endedAt: new Date() }).where(eq(helpRequests.id, helpId));
const scribeSitsElsewhere: ActRow['given'] = (db, { here, seatedElsewhereId }) => room(db, here, { scribeId: seatedElsewhereId });
const facilitatorIsNoneAnyMore: ActRow['given'] = (db, { here, lobbyId }) => room(db, here, { facilitatorId: lobbyId });

export const actRows: Record<`${LiveActKind}${'' | `, ${string}`}`, ActRow> = {
  'wish': { who: '..... +++++ +++++', act: ({ breakoutsId, here }) => ({ kind: 'wish', agendaSessionId: breakoutsId, roomIds: [here] }) },
  'choose-seat': { who: '..... +++++ +++rr', act: ({ here }) => ({ kind: 'choose-seat', roomId: here }) },
  'choose-seat, where facilitators seat': {
    who: '..... ..... +++rr',
    act: ({ here }) => ({ kind: 'choose-seat', roomId: here }),
    given: (db, { breakoutsId }) => db.update(agendaSessions).set({ isChoiceOpen: false }).where(eq(agendaSessions.id, breakoutsId)),
  },
  'choose-seat, where all were taken out': {
    who: '..... .++.+ +++rr',
    act: ({ here }) => ({ kind: 'choose-seat', roomId: here }),
    given: areAllTakenOut,
  },
  'step-out': { who: '..... +++++ +++++', act: () => ({ kind: 'step-out' }) },
  'come-back': { who: '..... +++++ +++++', act: () => ({ kind: 'come-back' }) },

  'move': { who: '..... ..... +++++', act: ({ breakoutsId, mateId, elsewhere }) => ({ kind: 'move', agendaSessionId: breakoutsId, accountIds: [mateId], roomId: elsewhere, fromRoomIds: [] }) },
  'unseat': { who: '..... ..... +++++', act: ({ here, mateId }) => ({ kind: 'unseat', roomId: here, accountId: mateId }) },
  'seat-lobby': { who: '..... ..... +++++', act: ({ breakoutsId }) => ({ kind: 'seat-lobby', agendaSessionId: breakoutsId }) },
  'solve-seats': { who: '..... ..... +++++', act: ({ breakoutsId }) => ({ kind: 'solve-seats', agendaSessionId: breakoutsId, seed: 1 }) },
  'pin': { who: '..... ..... +++++', act: ({ breakoutsId, mateId }) => ({ kind: 'pin', agendaSessionId: breakoutsId, accountId: mateId, isPinned: true }) },
  'pair': { who: '..... ..... +++++', act: ({ mateId, lobbyId }) => ({ kind: 'pair', oneId: mateId, otherId: lobbyId, pairing: 'apart' }) },
  'undo': { who: '..... ..... +++++', act: ({ actId }) => ({ kind: 'undo', actId }) },

  'show-deliberation': { who: '..... ..... +++++', act: ({ deliberationId }) => ({ kind: 'show-deliberation', deliberationId, isShown: true }) },
  'start-session': { who: '..... ..... +++++', act: ({ panelId }) => ({ kind: 'start-session', agendaSessionId: panelId }) },
  'extend-session': { who: '..... ..... +++++', act: ({ breakoutsId }) => ({ kind: 'extend-session', agendaSessionId: breakoutsId, minutes: 5 }) },
  'end-session': { who: '..... ..... +++++', act: ({ breakoutsId }) => ({ kind: 'end-session', agendaSessionId: breakoutsId }) },
  'take-lead': { who: '..... ..... +++++', act: () => ({ kind: 'take-lead', from: '' }) },
  'open-rooms': { who: '..... ..... +++++', act: ({ breakoutsId, planned }) => ({ kind: 'open-rooms', agendaSessionId: breakoutsId, roomIds: [planned] }) },
  'extend-rooms': { who: '..... ..... +++++', act: ({ breakoutsId, here }) => ({ kind: 'extend-rooms', agendaSessionId: breakoutsId, roomIds: [here], minutes: 5 }) },
  'close-rooms': { who: '..... ..... +++++', act: ({ breakoutsId, here }) => ({ kind: 'close-rooms', agendaSessionId: breakoutsId, roomIds: [here] }) },
  'reopen-room': { who: '..... ..... +++++', act: ({ closed }) => ({ kind: 'reopen-room', roomId: closed, minutes: 5 }) },
  'show-room': { who: '..... ..... +++++', act: ({ closed }) => ({ kind: 'show-room', roomId: closed, isShown: true }), given: wasOpened },
  'broadcast': { who: '..... ..... +++++', act: ({ here }) => ({ kind: 'broadcast', text: 'Lunch is late', audience: 'rooms', roomIds: [here] }) },

  'say': { who: '..... .+..+ +++++', act: ({ here }) => ({ kind: 'say', roomId: here, text: 'Good morning' }) },
  'say, in a chat that is muted': { who: '..... ..... +++++', act: ({ here }) => ({ kind: 'say', roomId: here, text: 'Good morning' }), given: (db, { here }) => room(db, here, { isChatMuted: true }) },
  'say, in a room that is open to all': { who: '..... ++.++ +++++', act: ({ here }) => ({ kind: 'say', roomId: here, text: 'Good morning' }), given: isOpenToAll },
  'say, where all were taken out of a room that is open to all': { who: '..... .+..+ +++++', act: ({ here }) => ({ kind: 'say', roomId: here, text: 'Good morning' }), given: isOpenToAllButAllAreTakenOut },
  'say, in a closed room': { who: '..... ..... +++++', act: ({ here }) => ({ kind: 'say', roomId: here, text: 'Good night' }), given: isClosed },
  'hide-message': { who: '..... ..... +++++', act: ({ here, messageId }) => ({ kind: 'hide-message', roomId: here, messageId }) },
  'show-message': { who: '..... ..... +++++', act: ({ here, messageId }) => ({ kind: 'show-message', roomId: here, messageId }), given: isHidden },
  'report-message': { who: '..... .++.+ +++++', act: ({ here, messageId }) => ({ kind: 'report-message', roomId: here, messageId, reason: 'Out of place' }) },
  'settle-reports': { who: '..... ..... +++++', act: ({ here, messageId }) => ({ kind: 'settle-reports', roomId: here, messageId }), given: isReported },
  'mute-room': { who: '..... ..... +++++', act: ({ here }) => ({ kind: 'mute-room', roomId: here, isMuted: true }) },
  'mute-person': { who: '..... ..... +++++', act: ({ mateId }) => ({ kind: 'mute-person', accountId: mateId, isMuted: true }) },
  'raise-hand': { who: '..... .++.+ +++++', act: ({ here }) => ({ kind: 'raise-hand', roomId: here }) },
  'raise-hand, in a closed room': { who: '..... ..... .....', act: ({ here }) => ({ kind: 'raise-hand', roomId: here }), given: isClosed },
  'lower-hand': { who: '..... ....+ +++++', act: ({ here, mateId }) => ({ kind: 'lower-hand', roomId: here, accountId: mateId }) },
  'lower-hand, where the scribe was moved away': { who: '..... ..... +++++', act: ({ here, mateId }) => ({ kind: 'lower-hand', roomId: here, accountId: mateId }), given: scribeSitsElsewhere },
  'give-word': { who: '..... ....+ +++++', act: ({ here, mateId }) => ({ kind: 'give-word', roomId: here, accountId: mateId }) },
  'give-word, where the scribe was moved away': { who: '..... ..... +++++', act: ({ here, mateId }) => ({ kind: 'give-word', roomId: here, accountId: mateId }), given: scribeSitsElsewhere },
  'give-word, where the facilitator is a participant by now': { who: '..... ....+ +++++', act: ({ here, mateId }) => ({ kind: 'give-word', roomId: here, accountId: mateId }), given: facilitatorIsNoneAnyMore },
  'end-turn': { who: '..... .+..+ +++++', act: ({ here }) => ({ kind: 'end-turn', roomId: here }) },
  'ask-help': { who: '..... .++.+ +++++', act: ({ here }) => ({ kind: 'ask-help', roomId: here, text: 'We hear nothing' }), given: isQuiet },
  'ask-help, in a closed room': { who: '..... ..... .....', act: ({ here }) => ({ kind: 'ask-help', roomId: here, text: 'We hear nothing' }), given: isClosedAndQuiet },
  'take-help': { who: '..... ..... +++++', act: ({ here, helpId }) => ({ kind: 'take-help', roomId: here, helpId }) },
  'end-help': { who: '..... .++.+ +++++', act: ({ here, helpId }) => ({ kind: 'end-help', roomId: here, helpId }) },
  'set-scribe': { who: '..... .++.+ +++++', act: ({ here, mateId }) => ({ kind: 'set-scribe', roomId: here, accountId: mateId }) },
  'set-scribe, in a closed room': { who: '..... ..... +++++', act: ({ here, mateId }) => ({ kind: 'set-scribe', roomId: here, accountId: mateId }), given: isClosed },
  'set-facilitator': { who: '..... ..... +++++', act: ({ here, facilitatorId }) => ({ kind: 'set-facilitator', roomId: here, accountId: facilitatorId }) },
  'mark-ready': { who: '..... .++.+ +++++', act: ({ here }) => ({ kind: 'mark-ready', roomId: here, promptId: 'agreements', isReady: true }) },
  'mark-ready, in a closed room': { who: '..... ..... +++++', act: ({ here }) => ({ kind: 'mark-ready', roomId: here, promptId: 'agreements', isReady: true }), given: isClosed },

  'ask-panel': { who: '..... +++++ +++++', act: ({ panelId }) => ({ kind: 'ask-panel', agendaSessionId: panelId, text: 'Who decides?', shownAs: 'named' }) },
  'ask-panel, without name or perspective': { who: '..... aaaaa aaaaa', act: ({ panelId }) => ({ kind: 'ask-panel', agendaSessionId: panelId, text: 'Who decides?', shownAs: 'anonymous' }) },
  'want-answer': { who: '..... +++++ +++++', act: ({ questionId }) => ({ kind: 'want-answer', questionId, isWanted: true }) },
  'answer-panel': { who: '..... ..... +++++', act: ({ questionId }) => ({ kind: 'answer-panel', questionId, answer: 'The state does.' }) },
  'park-panel': { who: '..... ..... +++++', act: ({ questionId }) => ({ kind: 'park-panel', questionId }) },
  'retake-panel': { who: '..... ..... +++++', act: ({ questionId }) => ({ kind: 'retake-panel', questionId }) },
  'hide-panel': { who: '..... ..... +++++', act: ({ questionId }) => ({ kind: 'hide-panel', questionId, isHidden: true }) },
  'take-anonymous': { who: '..... ..... +++++', act: ({ panelId }) => ({ kind: 'take-anonymous', agendaSessionId: panelId, isTaken: true }) },
  'start-poll': { who: '..... ..... +++++', act: ({ plenaryId }) => ({ kind: 'start-poll', agendaSessionId: plenaryId, question: 'Shall we go on?', pollKind: 'scale', choices: [], isAnonymous: false }) },
  'vote': { who: '..... +++++ +++++', act: ({ pollId }) => ({ kind: 'vote', pollId, answer: { kind: 'choice', choice: 1 } }) },
  'show-poll': { who: '..... ..... +++++', act: ({ pollId }) => ({ kind: 'show-poll', pollId, isShown: true }) },
  'close-poll': { who: '..... ..... +++++', act: ({ pollId }) => ({ kind: 'close-poll', pollId }) },
};

/** Who may watch what. */
export const channelRows: Record<'me' | 'now' | 'room' | 'room, where all were taken out' | 'board' | 'screen', Pick<ActRow, 'who' | 'given'> & { channel: (ids: StageIds) => Channel }> = {
  me: { who: '..... +++++ +++++', channel: () => 'me' },
  now: { who: '..... +++++ +++++', channel: () => 'now' },
  room: { who: '..... +++++ +++++', channel: ({ here }) => `room:${here}` },
  'room, where all were taken out': { who: '..... bbbbb +++++', channel: ({ here }) => `room:${here}`, given: areAllTakenOut },
  board: { who: '..... ..... +++++', channel: () => 'board' },
  screen: { who: '..... ..... +++++', channel: () => 'screen' },
};
