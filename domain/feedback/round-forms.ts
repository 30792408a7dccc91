import { z } from 'zod';
import { manyLines, oneLine } from '../agenda/plain-text.ts';
import { attributions } from '../attribution.ts';
import { createId, idSchema } from '../ids.ts';
import { onePerspectiveWords, type PerspectiveKey, perspectiveKeys } from '../perspective.ts';
import { isTimeZone } from '../time-zone.ts';
import { t } from '../words/t.ts';
import { questionKinds, ROUND_LIMITS } from './feedback-round.ts';
import { type Invited, parseInvitationLines, refusedLineWords } from './invitation-lines.ts';

const tooLong = (most: number) => ({ error: () => t`Keep this below ${most} characters.` });
const perspective = z.enum(perspectiveKeys, { error: () => t`Choose a perspective.` });
const closesOn = z.iso.date({ error: () => t`Choose the day on which the round closes.` });
const closesAt = z.iso.time({ error: () => t`Choose the time at which it closes.` }).default('18:00');
const timeZone = z.string({ error: () => t`Choose a time zone.` }).refine(isTimeZone, { error: () => t`Choose a time zone from the list, such as America/Chicago.` });
const yes = z.literal('on').optional().transform((written) => written === 'on');
/** Lines of invitations as they were typed: more than 200 of the longest that are read. */
const lines = z.string().max(100_000, { error: () => t`This is too long. Write fewer lines.` }).default('');
/** So many lines are mended one by one; who pastes more that name nobody pasted something else. */
const MOST_LINES_SAID = 50;
export type InvitedAs = Invited & { perspective: PerspectiveKey };

/** Who is invited by lines for each perspective. Every line that names nobody, up to 50, or somebody for a second time, is an issue of its own at its field. */
function readPeople(written: Partial<Record<PerspectiveKey, string>>, refuse: (perspective: PerspectiveKey, message: string) => void): InvitedAs[] {
  const people = new Map<string, InvitedAs>();
  for (const key of perspectiveKeys) {
    const read = parseInvitationLines(written[key] ?? '');
    for (const line of read.refused.slice(0, MOST_LINES_SAID)) refuse(key, refusedLineWords(line));
    if (read.refused.length > MOST_LINES_SAID) refuse(key, t`And ${read.refused.length - MOST_LINES_SAID} more lines name nobody who can be written to.`);
    for (const person of read.people) {
      const asked = people.get(person.email);
      if (asked) refuse(key, t`${person.email} is asked as ${onePerspectiveWords(asked.perspective)} already.`);
      else people.set(person.email, { ...person, perspective: key });
    }
    if (people.size > ROUND_LIMITS.invitations && people.size - read.people.length <= ROUND_LIMITS.invitations) refuse(key, t`A round invites at most ${ROUND_LIMITS.invitations} people. Give others its link.`);
  }
  return [...people.values()];
}

const questionSchema = z
  .object({
    id: idSchema.optional(),
    /** Absent: everybody is asked. */
    perspective: perspective.optional(),
    text: z.string({ error: () => t`Write the question, or remove it.` }).overwrite(oneLine).min(3, { error: () => t`Write the question, or remove it.` }).max(ROUND_LIMITS.question, tooLong(ROUND_LIMITS.question)),
    kind: z.enum(questionKinds, { error: () => t`Choose how it is answered.` }),
    /** One a line. */
    choices: z.string().default('').transform((written) => [...new Set(written.split('\n').map(oneLine).filter((choice) => choice !== ''))]),
  })
  .superRefine(({ kind, choices }, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['choices'], message });
    if (kind !== 'choice') return;
    if (choices.length < 2) refuse(t`Write at least two choices, one a line.`);
    if (choices.length > ROUND_LIMITS.choices) refuse(t`Keep it to ${ROUND_LIMITS.choices} choices.`);
    if (choices.some((choice) => choice.length > ROUND_LIMITS.choice)) refuse(t`Keep each choice below ${ROUND_LIMITS.choice} characters.`);
  })
  .transform(({ id = createId(), perspective: of = null, text, kind, choices }) => ({ id, perspective: of, text, kind, choices: kind === 'choice' ? choices : [] }));

/** What is pressed under the form that prepares a round; each saves all of it. */
const prepareIntents = ['save', 'open', 'week', 'two-weeks', ...perspectiveKeys.map((key) => `members-${key}` as const), ...perspectiveKeys.map((key) => `without-${key}` as const), 'without-unasked'] as const;

/** All that is said about a round before it opens. */
export const prepareRoundSchema = z.object({
  /** Absent where a button names somebody instead, which saves the rest as well. */
  intent: z.enum(prepareIntents).optional().transform((pressed) => pressed ?? 'save'),
  /** An invitation of a member that is taken off the list, or the account of one that is put on it. */
  off: idSchema.optional(),
  on: idSchema.optional(),
  /** The state on which the form was opened; absent: whatever stands there is written over. */
  mark: z.string().max(2000).optional(),
  title: z.string({ error: () => t`Give the round a title.` }).overwrite(oneLine).min(3, { error: () => t`Give the round a title of at least 3 characters.` }).max(ROUND_LIMITS.title, tooLong(ROUND_LIMITS.title)),
  introduction: z.string().overwrite(manyLines).max(ROUND_LIMITS.introduction, tooLong(ROUND_LIMITS.introduction)).default(''),
  perspectives: z.array(perspective).min(1, { error: () => t`Choose at least one perspective.` }).default([]),
  questions: z.array(questionSchema).max(ROUND_LIMITS.questions, { error: () => t`Keep it to ${ROUND_LIMITS.questions} questions.` }).default([]),
  closesOn,
  closesAt,
  timeZone,
  attribution: z.enum(attributions, { error: () => t`Choose how people are shown.` }),
  mayChooseAttribution: yes,
  isLedgerPublic: yes,
  hasLink: yes,
  people: z
    .partialRecord(perspective, lines)
    .default({})
    .transform((written, context) => readPeople(written, (key, message) => context.addIssue({ code: 'custom', path: [key], message }))),
});
export type PrepareRound = z.output<typeof prepareRoundSchema>;

/** What is pressed while a round is open, or was. */
const roundActSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('invite'), perspective, people: lines }).transform(({ intent, perspective: of, people }, context) => ({ intent, people: readPeople({ [of]: people }, (_, message) => context.addIssue({ code: 'custom', path: ['people'], message })) })),
  z.object({ intent: z.literal('invite-members'), perspective }),
  z.object({ intent: z.literal('remind') }),
  z.object({ intent: z.literal('extend'), closesOn, closesAt }),
  z.object({ intent: z.literal('link'), link: z.enum(['on', 'off', 'renew']) }),
  z.object({ intent: z.literal('close') }),
  z.object({ intent: z.literal('again') }),
  z.object({ intent: z.literal('publish-outcome'), words: z.string().overwrite(manyLines).max(ROUND_LIMITS.outcome, tooLong(ROUND_LIMITS.outcome)).default('') }),
  z.object({ intent: z.literal('outcome-back') }),
]);

/** Everything that is posted from the page of a round. */
export const roundPageSchema = z.discriminatedUnion('intent', [prepareRoundSchema, roundActSchema]);
export type RoundPageAct = z.output<typeof roundPageSchema>;

/** A round is begun anew, or after the last one with its questions and people. */
export const beginRoundSchema = z.object({ intent: z.enum(['begin', 'again']) });
