import { z } from 'zod';
import { attributions } from '../attribution.ts';
import { idSchema } from '../ids.ts';
import { manyLines, oneLine } from '../agenda/plain-text.ts';
import { readingLocale } from '../words/reading-language.ts';
import { t } from '../words/t.ts';
import { audiences } from './audience.ts';
import { pollKinds } from './poll.ts';

/** How much one act may name at once. */
const MOST_PEOPLE = 2_000;
const MOST_ROOMS = 200;
const MOST_CHOICES = 12;

const tooLong = (most: number) => ({ error: () => t`Use at most ${most.toLocaleString(readingLocale())} characters.` });
const words = (least: () => string, most: number) => z.string({ error: least }).overwrite(manyLines).min(1, { error: least }).max(most, tooLong(most));
const line = (least: () => string, most: number) => z.string({ error: least }).overwrite(oneLine).min(1, { error: least }).max(most, tooLong(most));
const people = z.array(idSchema).min(1, { error: () => t`Choose somebody first.` }).max(MOST_PEOPLE);
const rooms = z.array(idSchema).max(MOST_ROOMS).default([]);
/** In a form, a box that is not ticked sends nothing. */
const flag = z.boolean().default(false);
/** In a form, rows that are left blank are none. */
const filledRows = (sent: unknown): unknown => (Array.isArray(sent) ? sent.filter((row: unknown) => row !== undefined && (typeof row !== 'string' || row.trim() !== '')) : sent);
/** The end, in milliseconds since 1970, that somebody saw when they gave more time: nobody adds to what another has just added. */
const seenEnd = z.number().int().optional();
const minutes = z.number().int().min(1, { error: () => t`Give at least one minute.` }).max(120, { error: () => t`Give at most 120 minutes.` });

const act = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) => z.object({ kind: z.literal(kind), ...shape });

const pollAnswerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), choice: z.number().int().min(0).max(MOST_CHOICES) }),
  z.object({ kind: z.literal('scale'), value: z.number().int().min(1).max(5) }),
  z.object({ kind: z.literal('ranking'), order: z.array(z.number().int().min(0).max(MOST_CHOICES)).min(1).max(MOST_CHOICES) }),
  z.object({ kind: z.literal('words'), words: line(() => t`Write a word or two.`, 60) }),
]);

/**
 * Everything that people do in a live summit. It comes by a socket or by a form; both doors lead to one use case. Empty lists of
 * rooms mean all rooms of the session.
 */
export const liveActSchema = z.discriminatedUnion('kind', [
  // One's own place.
  act('wish', { agendaSessionId: idSchema, roomIds: z.array(idSchema).max(3, { error: () => t`Name at most three rooms.` }).default([]) }),
  act('choose-seat', { roomId: idSchema }),
  act('step-out', {}),
  act('come-back', {}),
  // Seating by who facilitates.
  act('move', { agendaSessionId: idSchema, accountIds: people, roomId: idSchema, /** Where they sat when the move was made; empty: in no room. */ fromRoomIds: z.array(z.union([idSchema, z.literal('')])).max(MOST_PEOPLE).default([]) }),
  act('unseat', { roomId: idSchema, accountId: idSchema }),
  act('seat-lobby', { agendaSessionId: idSchema }),
  act('solve-seats', { agendaSessionId: idSchema, seed: z.number().int().min(0).max(1_000_000).default(1) }),
  act('pin', { agendaSessionId: idSchema, accountId: idSchema, isPinned: flag }),
  act('pair', { oneId: idSchema, otherId: idSchema, pairing: z.enum(['together', 'apart', 'none']) }),
  act('undo', { actId: idSchema }),
  // The run of the day.
  act('start-session', { agendaSessionId: idSchema }),
  act('extend-session', { agendaSessionId: idSchema, minutes, until: seenEnd }),
  act('end-session', { agendaSessionId: idSchema }),
  act('take-lead', { from: z.union([idSchema, z.literal('')]).default('') }),
  act('open-rooms', { agendaSessionId: idSchema, roomIds: rooms, minutes: minutes.optional() }),
  act('extend-rooms', { agendaSessionId: idSchema, roomIds: rooms, minutes, until: seenEnd }),
  act('close-rooms', { agendaSessionId: idSchema, roomIds: rooms }),
  act('reopen-room', { roomId: idSchema, minutes }),
  act('show-room', { roomId: idSchema, isShown: flag }),
  act('show-deliberation', { deliberationId: idSchema, isShown: flag }),
  act('broadcast', { text: words(() => t`Write what everybody should know.`, 300), audience: z.enum(audiences).default('all'), roomIds: rooms }),
  // In a room.
  act('say', { roomId: idSchema, text: words(() => t`Write something first.`, 1_000) }),
  act('hide-message', { roomId: idSchema, messageId: idSchema }),
  act('show-message', { roomId: idSchema, messageId: idSchema }),
  act('report-message', { roomId: idSchema, messageId: idSchema, reason: line(() => t`Say what is wrong with it.`, 200) }),
  act('settle-reports', { roomId: idSchema, messageId: idSchema }),
  act('mute-room', { roomId: idSchema, isMuted: flag }),
  act('mute-person', { accountId: idSchema, isMuted: flag }),
  act('raise-hand', { roomId: idSchema }),
  act('lower-hand', { roomId: idSchema, accountId: idSchema }),
  act('give-word', { roomId: idSchema, accountId: idSchema }),
  act('end-turn', { roomId: idSchema }),
  act('ask-help', { roomId: idSchema, text: line(() => t`Say in a few words what you need.`, 200) }),
  act('take-help', { roomId: idSchema, helpId: idSchema }),
  act('end-help', { roomId: idSchema, helpId: idSchema }),
  act('set-scribe', { roomId: idSchema, accountId: z.union([idSchema, z.literal('')]).default('') }),
  act('set-facilitator', { roomId: idSchema, accountId: z.union([idSchema, z.literal('')]).default('') }),
  act('mark-ready', { roomId: idSchema, promptId: z.string().max(60), isReady: flag }),
  // Questions to a panel, and polls.
  act('ask-panel', { agendaSessionId: idSchema, text: words(() => t`Write your question first.`, 300), shownAs: z.enum(attributions).default('named') }),
  act('want-answer', { questionId: idSchema, isWanted: flag }),
  act('answer-panel', { questionId: idSchema, answer: z.string().overwrite(manyLines).max(2_000, { error: () => t`Use at most 2,000 characters.` }).default('') }),
  act('park-panel', { questionId: idSchema }),
  act('retake-panel', { questionId: idSchema }),
  act('hide-panel', { questionId: idSchema, isHidden: flag }),
  act('take-anonymous', { agendaSessionId: idSchema, isTaken: flag }),
  act('start-poll', {
    agendaSessionId: idSchema,
    question: line(() => t`Write the question of the poll.`, 200),
    pollKind: z.enum(pollKinds),
    choices: z.preprocess(filledRows, z.array(line(() => t`Write the choice.`, 100)).max(MOST_CHOICES, { error: () => t`Give at most ${MOST_CHOICES} choices.` }).default([])),
    isAnonymous: z.boolean().default(false),
  }),
  act('vote', { pollId: idSchema, answer: pollAnswerSchema }),
  act('show-poll', { pollId: idSchema, isShown: flag }),
  act('close-poll', { pollId: idSchema }),
]);

export type LiveAct = z.infer<typeof liveActSchema>;
export type LiveActKind = LiveAct['kind'];
export type LiveActOf<Kind extends LiveActKind> = Extract<LiveAct, { kind: Kind }>;
export const liveActKinds = liveActSchema.options.map((option) => option.shape.kind.value);
