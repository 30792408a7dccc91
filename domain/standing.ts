import type { Scope } from './api/scope.ts';
import type { Restriction } from './moderation/restriction.ts';
import { isAtLeast, type Role } from './role.ts';

/**
 * Where the actor stands towards the thing asked about. `community` and `summit` are the roles there
 * ("visitor" when none); an act upon a community alone is asked with `summit: 'visitor'`. `restriction` is what
 * those who moderate the community decided about the actor, for its summits too.
 */
export type Standing = { isSignedIn: boolean; isGuest: boolean; isSiteAdmin: boolean; community: Role; summit: Role; restriction: Restriction | null; /** Of the access token that a program asks with; absent for the person on the pages. */ scopes?: readonly Scope[] };

export const nobody: Standing = { isSignedIn: false, isGuest: false, isSiteAdmin: false, community: 'visitor', summit: 'visitor', restriction: null };

/** What the rules need to know about the thing besides who asks. All default to "no". */
export type Facts = {
  /** The summit is published, or the page is otherwise public. */
  isPublished?: boolean;
  /** The deliberation was opened; it may be closed again. */
  isBegun?: boolean;
  /** Registration is open. */
  isOpen?: boolean;
  /** Whoever has an account may make communities. */
  isOpenToCreate?: boolean;
  /** Whoever has an account may become a member of the community. */
  isOpenToJoin?: boolean;
  /** Whoever has an account may ask to become a member of the community. */
  isOnRequest?: boolean;
  /** The actor holds an invitation to the community. */
  isInvited?: boolean;
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
  /** The text is that of a credential, which its community makes outside of any summit. */
  isCredential?: boolean;
  /** The actor is among the authors of the credential. */
  isAuthor?: boolean;
  /** Every member of its community may write the credential. */
  isOpenToMembers?: boolean;
  /** The credential is retired, or the report withdrawn: it stays as it is. */
  isRetired?: boolean;
  /** What is asked about is a report, which those who facilitate its summit compose. */
  isReport?: boolean;
  /** What the round of feedback asks about is a version that everybody can read. */
  isTextPublished?: boolean;
  /** The round of feedback is open. */
  isRoundOpen?: boolean;
  /** The actor came to the round of feedback by an invitation or its link, or gave feedback in it. */
  isAsked?: boolean;
  /** Everybody may read what was said in the round of feedback and what became of it. */
  isLedgerPublic?: boolean;
  /** What came of the round was published as a page of its own. */
  isOutcomePublished?: boolean;
  /** The actor has a seat in the breakout room, or it is open to all who take part and they were not taken out of it. */
  isSeatedHere?: boolean;
  /** The actor was taken out of the breakout room and has not been seated there again. */
  isBarred?: boolean;
  /** The actor sits in the breakout room as its scribe, or facilitates it where that is asked about. */
  runsRoom?: boolean;
  /** The actor was asked to approve what the room found, or to sign the credential. */
  wasAsked?: boolean;
  /** People may choose a room themselves. */
  isChoiceOpen?: boolean;
  /** What the topic is about is open to nobody but those who lead the community. */
  isForLeaders?: boolean;
  /** The topic takes no more posts. */
  isLocked?: boolean;
  /** A facilitator let the actor, or everybody in the room, write no messages. */
  isMuted?: boolean;
  /** Those who moderate hid the post. */
  isHidden?: boolean;
  /** The person whom a case is about stands below the actor. */
  isBelow?: boolean;
  /** The actor did what is appealed against. */
  hasActed?: boolean;
  /** There is nobody else who could decide. */
  isNobodyElse?: boolean;
  /** The actor came by the address that was mailed to whom the act concerns. */
  holdsKey?: boolean;
};

export type Rule = (who: Standing, facts: Facts) => boolean;

/** Rules that others are made of. */
export const convenes: Rule = (who) => who.isSiteAdmin || isAtLeast(who.summit, 'convener') || isAtLeast(who.community, 'convener');
export const facilitates: Rule = (who, facts) => convenes(who, facts) || isAtLeast(who.summit, 'facilitator');
export const takesPart: Rule = (who, facts) => facilitates(who, facts) || isAtLeast(who.summit, 'participant');
export const hasAccount: Rule = (who) => who.isSignedIn && !who.isGuest;
export const isMember: Rule = (who) => who.isSiteAdmin || isAtLeast(who.community, 'participant');
export const isOwn: Rule = (who, facts) => who.isSignedIn && Boolean(facts.isOwn);
export const leadsCommunity: Rule = (who) => who.isSiteAdmin || isAtLeast(who.community, 'convener');
/** Who keeps order in a community: its facilitators, and who leads it. */
export const moderatesCommunity: Rule = (who) => who.isSiteAdmin || isAtLeast(who.community, 'facilitator');
/** Who keeps order among topics: the same, and who convenes the summit that a topic is about. */
export const moderates: Rule = (who, facts) => (facts.isForLeaders ? leadsCommunity(who, facts) : moderatesCommunity(who, facts) || convenes(who, facts));
