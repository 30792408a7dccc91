import { isAtLeast, type Role } from './role.ts';

/**
 * Where the actor stands towards the thing asked about. `community` and `summit` are the roles there
 * ("visitor" when none); an act upon a community alone is asked with `summit: 'visitor'`.
 */
export type Standing = { isSignedIn: boolean; isGuest: boolean; isSiteAdmin: boolean; community: Role; summit: Role };

export const nobody: Standing = { isSignedIn: false, isGuest: false, isSiteAdmin: false, community: 'visitor', summit: 'visitor' };

/** What the rules need to know about the thing besides who asks. All default to "no". */
export type Facts = {
  /** The summit is published, or the page is otherwise public. */
  isPublished?: boolean;
  /** Registration is open. */
  isOpen?: boolean;
  /** The thing belongs to the actor: their question, their place, their account. */
  isOwn?: boolean;
  /** The person asked about shares a community or a summit with the actor. */
  isFellow?: boolean;
  /** The person asked about chose to be found. */
  isListed?: boolean;
  /** People work in the breakout room now, or are finishing their sentences. */
  isRoomOpen?: boolean;
  /** The breakout room is closed, or its summit is over and archived. */
  isRoomClosed?: boolean;
  /** The summit is over and archived: what it holds stays as it is. */
  isArchived?: boolean;
};

type Rule = (who: Standing, facts: Facts) => boolean;

const convenes: Rule = (who) => who.isSiteAdmin || isAtLeast(who.summit, 'convener') || isAtLeast(who.community, 'convener');
const facilitates: Rule = (who, facts) => convenes(who, facts) || isAtLeast(who.summit, 'facilitator');
const takesPart: Rule = (who, facts) => facilitates(who, facts) || isAtLeast(who.summit, 'participant');
const hasAccount: Rule = (who) => who.isSignedIn && !who.isGuest;
const isMember: Rule = (who) => who.isSiteAdmin || isAtLeast(who.community, 'participant');
const isOwn: Rule = (who, facts) => who.isSignedIn && Boolean(facts.isOwn);
const leadsCommunity: Rule = (who) => who.isSiteAdmin || isAtLeast(who.community, 'convener');

const writesNotes: Rule = (who, facts) => !facts.isRoomClosed && (facilitates(who, facts) || (takesPart(who, facts) && Boolean(facts.isRoomOpen)));

/** Who cannot write yet, or no more, may still say something. */
const remarks: Rule = (who, facts) => !facts.isArchived && takesPart(who, facts);

/** Every act that needs permission, as a sentence: who may, given which facts. */
const rules = {
  'community.read': () => true,
  'community.create': (who) => who.isSiteAdmin,
  'community.edit': leadsCommunity,
  'community.join': hasAccount,
  'community.listPeople': isMember,
  'community.changeRoles': leadsCommunity,

  'summit.create': leadsCommunity,
  'summit.read': (who, facts) => Boolean(facts.isPublished) || facilitates(who, facts),
  'summit.prepare': convenes,
  'summit.publish': convenes,
  'summit.delete': convenes,
  'summit.invite': convenes,
  'summit.changeRoles': convenes,
  'summit.join': (who, facts) => Boolean(facts.isPublished) && Boolean(facts.isOpen),
  'summit.seeLobby': (who, facts) => takesPart(who, facts) || isOwn(who, facts),
  'summit.keepPlace': isOwn,
  'summit.leave': isOwn,
  'summit.listParticipants': facilitates,
  'summit.seeAccessNeeds': facilitates,
  'summit.checkIn': facilitates,
  'summit.removeParticipant': convenes,
  'summit.announce': facilitates,
  'summit.editReading': convenes,

  'agenda.edit': convenes,
  'agenda.release': convenes,
  'agenda.import': convenes,
  'agenda.star': (who, facts) => who.isSignedIn && (Boolean(facts.isPublished) || facilitates(who, facts)),

  'roomNotes.read': takesPart,
  'roomNotes.write': writesNotes,
  'roomNotes.nameVersion': writesNotes,
  'roomNotes.restoreVersion': (who, facts) => !facts.isRoomClosed && facilitates(who, facts),
  'roomNotes.remark': remarks,
  'remark.edit': (who, facts) => remarks(who, facts) && isOwn(who, facts),
  'remark.remove': (who, facts) => remarks(who, facts) && (isOwn(who, facts) || facilitates(who, facts)),
  'remark.resolve': (who, facts) => remarks(who, facts) && (isOwn(who, facts) || facilitates(who, facts) || writesNotes(who, facts)),

  'question.propose': isMember,
  'question.refine': (who, facts) => leadsCommunity(who, facts) || (isMember(who, facts) && Boolean(facts.isOwn)),
  'question.merge': leadsCommunity,
  'question.answer': leadsCommunity,
  'question.givePoints': isMember,
  'question.attach': convenes,

  'account.edit': (who) => who.isSignedIn,
  'account.changeSignIn': hasAccount,
  'account.claim': (who) => who.isSignedIn && who.isGuest,
  'person.read': (who, facts) => who.isSignedIn && (who.isSiteAdmin || Boolean(facts.isOwn) || Boolean(facts.isFellow) || Boolean(facts.isListed)),

  'site.administer': (who) => who.isSiteAdmin,
} satisfies Record<string, Rule>;

export type Act = keyof typeof rules;
export const acts = Object.keys(rules) as Act[];

/** Whether somebody who stands there may do that; the same answer hides the button, guards the service and answers the socket. */
export const can = (who: Standing, act: Act, facts: Facts = {}): boolean => rules[act](who, facts);
