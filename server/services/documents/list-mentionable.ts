import type { DbOrTx } from '#db/client.ts';
import { listMembers } from '#db/repositories/community-members.ts';
import { listBetween } from '#db/repositories/distances.ts';
import { listParticipations } from '#db/repositories/participations.ts';
import { listQuestions, listQuestionsOfSummit } from '#db/repositories/questions.ts';
import type { Actor } from '#domain/actor.ts';
import { isOffered, nothingBetween } from '#domain/distance/distance.ts';
import { type PerspectiveKey, speaksAsKey } from '#domain/perspective.ts';
import type { GivenRole } from '#domain/role.ts';
import type { StrategicQuestionState } from '#domain/strategic-question.ts';
import type { Deps } from '../deps.ts';
import { openPlace } from './open-place.ts';

export type MentionablePerson = { id: string; name: string; perspective: PerspectiveKey; role: GivenRole };
export type MentionableQuestion = { id: string; label: string; state: StrategicQuestionState };
export type Mentionable = { people: MentionablePerson[]; questions: MentionableQuestion[] };

/**
 * Who and what can be called by name in a text: the people of its summit, or of the community of the credential, by name, and the strategic questions
 * there, heaviest first. Nobody who blocked the actor is among them. Refuses like the text.
 */
export async function listMentionable({ db }: Deps, actor: Actor, documentId: string): Promise<Mentionable> {
  const { place, person } = await openPlace(db, actor, documentId);
  const between = await listBetween(db, person.accountId);
  const [people, questions] = await Promise.all(
    place.kind === 'credential'
      ? [listPeopleOfCommunity(db, place.credential.communityId), listQuestions(db, place.credential.communityId)]
      : [listPeopleOfSummit(db, place.summit.id), listQuestionsOfSummit(db, place.summit.id)],
  );
  return {
    people: people.filter(({ id }) => isOffered(between.get(id) ?? nothingBetween)).sort((one, other) => one.name.localeCompare(other.name, 'en')),
    questions: questions.map(({ id, text, state }) => ({ id, label: text, state })),
  };
}

const listPeopleOfSummit = async (db: DbOrTx, summitId: string): Promise<MentionablePerson[]> =>
  (await listParticipations(db, summitId))
    .filter(({ participation }) => participation.state === 'registered')
    .map(({ participation, name }) => ({ id: participation.accountId, name, perspective: speaksAsKey(participation), role: participation.role }));

const listPeopleOfCommunity = async (db: DbOrTx, communityId: string): Promise<MentionablePerson[]> =>
  (await listMembers(db, communityId)).map(({ member, name }) => ({ id: member.accountId, name, perspective: speaksAsKey(member), role: member.role }));
