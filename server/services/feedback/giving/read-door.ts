import { getAccount } from '#db/repositories/accounts.ts';
import { findGuestOf } from '#db/repositories/feedback-giving.ts';
import { findMember } from '#db/repositories/community-members.ts';
import type { Actor } from '#domain/actor.ts';
import type { Attribution } from '#domain/attribution.ts';
import { roundStateAt, type RoundState } from '#domain/feedback/feedback-round.ts';
import { questionsFor } from '#domain/feedback/round-questions.ts';
import type { SubjectAddress } from '#domain/feedback/subject.ts';
import { can } from '#domain/permissions.ts';
import { type PerspectiveKey, type SpeaksAs, speaksAsOf } from '#domain/perspective.ts';
import { attributionOf } from '#domain/report/shown-as.ts';
import type { Deps } from '#server/services/deps.ts';
import { type CommunityName, nameOf } from '#server/services/community/open-community.ts';
import { askedOf } from '../subject/subjects.ts';
import { type DoorKey, type OpenDoor, openDoor } from './open-door.ts';

/** What is asked, by whom and until when. Of a round that is still being prepared nothing is told, nor by a link that its authors ended to who has not come by it. */
export type DoorView =
  | { state: 'prepared' }
  | { state: 'link-ended' }
  | {
      state: Exclude<RoundState, 'prepared'>;
      round: { id: string; title: string; introduction: string; closesAt: string | null; perspectives: PerspectiveKey[] };
      subject: SubjectAddress & { name: string; language: string };
      community: CommunityName;
      /** The most that somebody who speaks as one of those asked is asked. */
      questions: number;
      /** What they are thought to speak as. */
      speaksAs: SpeaksAs | null;
      /** How they are shown unless they choose otherwise, whether they may choose to be shown with more, and whether everybody reads what was said. */
      shown: { level: Attribution; mayChoose: boolean; isPublic: boolean };
      isInvited: boolean;
      /** The name under which they were invited; empty where none was given. */
      name: string;
      hasDeclined: boolean;
      /** A guest came by the same invitation, here on another device or in a round before, and it can lead a visitor back to what they said. */
      cameBefore: 'here' | 'in-a-round-before' | null;
      /** They give feedback there already. */
      isGiving: boolean;
      mayReadLedger: boolean;
    };

/** What somebody sees who comes to a round by this key. Refuses like `openDoor`. */
export const readDoor = async (deps: Deps, actor: Actor, key: DoorKey): Promise<DoorView> => viewDoor(deps, actor, await openDoor(deps, actor, key));

export async function viewDoor({ db, now }: Pick<Deps, 'db' | 'now'>, actor: Actor, { round, subject, community, giver, invitation, hasEnded, standing, facts }: OpenDoor): Promise<DoorView> {
  const state = roundStateAt(round, now());
  if (state === 'prepared') return { state };
  if (hasEnded && giver === null) return { state: 'link-ended' };
  const asked = askedOf(round);
  const rule = { level: round.attribution, mayChoose: round.mayChooseAttribution };
  const profile = actor.kind === 'person' ? (await getAccount(db, actor.accountId)).attribution : 'named';
  const guestId = actor.kind === 'visitor' && invitation ? await findGuestOf(db, invitation) : null;
  const member = actor.kind === 'person' ? await findMember(db, community.id, actor.accountId) : null;
  return {
    state,
    round: { id: round.id, title: round.title, introduction: round.introduction, closesAt: round.closesAt?.toISOString() ?? null, perspectives: round.perspectives },
    subject: { kind: subject.kind, slug: subject.slug, name: asked.name || subject.name, language: asked.language },
    community: nameOf(community),
    questions: Math.max(0, ...round.perspectives.map((perspective) => questionsFor(round.questions, perspective).length)),
    speaksAs: invitation ? speaksAsOf(invitation.perspective) : member ? { perspective: member.perspective, educatorRole: member.educatorRole } : actor.kind === 'person' ? { perspective: actor.perspective, educatorRole: actor.educatorRole } : null,
    shown: { level: attributionOf({ summit: rule, room: null, own: giver?.attribution ?? null, profile }), mayChoose: rule.mayChoose, isPublic: round.isLedgerPublic },
    isInvited: invitation !== null,
    name: invitation?.name ?? '',
    hasDeclined: Boolean(invitation?.declinedAt),
    cameBefore: guestId === null ? null : guestId === invitation?.acceptedById ? 'here' : 'in-a-round-before',
    isGiving: giver !== null,
    mayReadLedger: can(standing, 'feedback.readLedger', { ...facts, isAsked: giver !== null }),
  };
}
