import type { Db } from '#db/client.ts';
import type { Person } from '#domain/actor.ts';
import type { DescribeDeliberation } from '#domain/deliberation/deliberation.ts';
import type { VoteWord } from '#domain/opinion-map/vote.ts';
import type { Services } from '#server/services/index.ts';
import type { SummitRow } from '#db/repositories/summits.ts';
import { type AgendaSummit, anAgendaSummit } from './agenda-summit.ts';
import { aParticipant } from './builders.ts';

export type DeliberationAt = { address: { slug: string; deliberationSlug: string }; numbered: () => Promise<{ id: string; number: number; text: string }[]>; vote: (person: Person, number: number, word: VoteWord) => Promise<void>; crowd: (lines: readonly string[]) => Promise<Person[]> };
export type OpenedDeliberation = AgendaSummit & DeliberationAt;
type Place = { summit: SummitRow; convener: Person; slug: string };
type Given = Partial<typeof asked> & { texts?: string[]; isOpen?: boolean };

export const asked: DescribeDeliberation = { title: 'What makes a credential trusted?', introduction: '', questionId: null, agendaSessionId: null, isResultPublic: false, givesOut: 'votes' };
const words: Record<string, VoteWord> = { '+': 'agree', '-': 'disagree', o: 'pass' };

/** An open deliberation of a summit of its own; see `inDeliberation`. */
export async function aDeliberation(db: Db, services: Services, given: Given = {}): Promise<OpenedDeliberation> {
  const made = await anAgendaSummit(db);
  return { ...made, ...(await inDeliberation(db, services, made, given)) };
}

/** An open deliberation of this summit with some statements to begin with, numbered from 1. `crowd` has new people vote, a line each: + agrees, - disagrees, o passes, a dot leaves out. */
export async function inDeliberation(db: Db, { deliberations }: Pick<Services, 'deliberations'>, { summit, convener, slug }: Place, { texts = ['Rubrics must be public.', 'Hours should be paid for.', 'Levels may differ by issuer.'], isOpen = true, ...given }: Given = {}): Promise<DeliberationAt> {
  const { deliberationSlug } = await deliberations.createDeliberation(convener, slug, { ...asked, ...given });
  const address = { slug, deliberationSlug };
  if (texts.length > 0) await deliberations.addSeeds(convener, address, texts);
  if (isOpen) await deliberations.openForVotes(convener, address);
  const numbered = async () => {
    const { waiting, accepted, rejected } = await deliberations.readModeration(convener, address);
    return [...waiting, ...accepted, ...rejected].sort((one, other) => one.number - other.number);
  };
  const vote = async (person: Person, number: number, word: VoteWord) => {
    const statement = (await numbered()).find((each) => each.number === number);
    await deliberations.castVote(person, address, { intent: 'vote', statementId: statement?.id ?? '', vote: word });
  };
  const crowd = (lines: readonly string[]) =>
    Promise.all(
      lines.map(async (line) => {
        const person = await aParticipant(db, summit.id);
        for (const [place, sign] of Array.from(line).entries()) if (words[sign]) await vote(person, place + 1, words[sign]);
        return person;
      }),
    );
  return { address, numbered, vote, crowd };
}
