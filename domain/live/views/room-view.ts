import { fairQueue } from '../fair-queue.ts';
import type { LiveRoom, LiveTurn } from '../live-facts.ts';
import type { LiveState } from '../live-state.ts';
import type { Drawing } from './drawing.ts';
import type { RoomEntries, RoomEntry, RoomPerson } from './entry-types.ts';
import { idOf, itself, nameOfRoom } from './lines.ts';

/** What the page of one room shows beside its text; nothing for a room that is not there. */
export function roomView(state: LiveState, roomId: string, { part, each }: Drawing): Partial<RoomEntries> {
  const { live, talkIn } = state;
  const room = live.roomOf.get(roomId);
  if (!room) return {};
  return {
    ...part('room', () => ({ room: roomEntry(state, room) })),
    ...each('person', () => peopleIn(state, room), ({ accountId }) => accountId, itself),
    ...each('message', () => talkIn(roomId).messages.filter(({ isHidden }) => !isHidden), idOf, itself),
    ...each('announcement', () => live.announcements.filter(({ audience, roomIds }) => audience === 'all' || (audience === 'rooms' && roomIds.includes(roomId))), idOf, itself),
  };
}

function roomEntry({ live, talkIn, activityIn }: LiveState, room: LiveRoom): RoomEntry {
  const activity = activityIn(room.id);
  const written = new Map(activity?.prompts.map((prompt) => [prompt.id, prompt]));
  const { help, turns } = talkIn(room.id);
  const turn = turnNow(turns);
  return {
    ...nameOfRoom(room),
    agendaSessionId: room.agendaSessionId,
    agendaTitle: live.agendaOf.get(room.agendaSessionId)?.title ?? '',
    opensAt: live.agendaOf.get(room.agendaSessionId)?.startsAt ?? null,
    of: live.rooms.filter(({ agendaSessionId }) => agendaSessionId === room.agendaSessionId).length,
    question: room.question,
    state: room.state,
    endsAt: room.endsAt,
    closesAt: room.closesAt,
    prompts: room.prompts.map((prompt) => {
      const { words = 0, isInText = true } = written.get(prompt.id) ?? {};
      return { ...prompt, words, isInText, isReady: room.readyPrompts.includes(prompt.id) };
    }),
    meetingUrl: room.meetingUrl,
    isChatMuted: room.isChatMuted,
    words: activity?.words ?? 0,
    capacity: room.capacity,
    isChoiceOpen: live.agendaOf.get(room.agendaSessionId)?.isChoiceOpen ?? false,
    isOpenToAll: room.isOpenToAll,
    turn: turn ? { accountId: turn.accountId, startedAt: turn.startedAt } : null,
    help: help && { id: help.id, text: help.text, askedAt: help.askedAt, takenBy: nameIn(live, help.takenById) },
  };
}

const nameIn = (live: LiveState['live'], accountId: string | null): string | null => (accountId === null ? null : (live.personOf.get(accountId)?.name ?? 'A facilitator'));

/** Those who sit there, in the order in which they were seated, then who is there besides. */
function peopleIn({ live, talkIn, roster }: LiveState, room: LiveRoom): RoomPerson[] {
  const { hands, turns } = talkIn(room.id);
  const queue = fairQueue(hands, turns).map(({ accountId }) => accountId);
  const seated = (live.seatsIn.get(room.id) ?? []).map(({ accountId }) => accountId);
  const besides = roster.inRoom(room.id).filter((accountId) => !seated.includes(accountId));
  return [...seated, ...besides].flatMap((accountId) => {
    const person = live.personOf.get(accountId);
    if (!person) return [];
    return [
      {
        accountId,
        name: person.name,
        speaksAs: person.speaksAs,
        isHere: roster.isInRoom(room.id, accountId),
        isSeated: seated.includes(accountId),
        isScribe: room.scribeId === accountId && seated.includes(accountId),
        isFacilitator: person.role !== 'participant',
        hasWord: turnNow(turns)?.accountId === accountId,
        hand: queue.indexOf(accountId) + 1,
      },
    ];
  });
}

const turnNow = (turns: readonly LiveTurn[]): LiveTurn | undefined => turns.find(({ endedAt }) => endedAt === null);
