import { isWithinScopes } from './api/scope.ts';
import { liveRules } from './live/live-permissions.ts';
import { convenes, facilitates, type Facts, hasAccount, isMember, isOwn, leadsCommunity, moderates, moderatesCommunity, nobody, type Rule, type Standing, takesPart } from './standing.ts';

export { type Facts, nobody, type Standing } from './standing.ts';

/** Who has a seat in a room writes there while it is open; who facilitates, before that too. */
const writesNotes: Rule = (who, facts) => !facts.isRoomClosed && (facilitates(who, facts) || (takesPart(who, facts) && Boolean(facts.isRoomOpen && facts.isSeatedHere)));

/** A credential is written by its authors and who convenes its community, and by every member where its authors let them. */
const managesCredential: Rule = (who, facts) => leadsCommunity(who, facts) || (who.isSignedIn && Boolean(facts.isAuthor));
const isWriterOfCredential: Rule = (who, facts) => managesCredential(who, facts) || (isMember(who, facts) && Boolean(facts.isOpenToMembers));
const writesCredential: Rule = (who, facts) => !facts.isRetired && isWriterOfCredential(who, facts);
const followsCredential: Rule = (who, facts) => isMember(who, facts) || managesCredential(who, facts);

/** Who cannot write yet, or no more, may still say something. */
const remarks: Rule = (who, facts) => (facts.isCredential ? !facts.isRetired && followsCredential(who, facts) : !facts.isArchived && takesPart(who, facts));
const writesText: Rule = (who, facts) => (facts.isCredential ? writesCredential : writesNotes)(who, facts);

/** About a report ask those who compose it, and whoever took part may answer; about a credential its authors ask, and its community may answer. */
const runsFeedback: Rule = (who, facts) => (facts.isReport ? facilitates : managesCredential)(who, facts);
const isAmongThoseAsked: Rule = (who, facts) => (facts.isReport ? takesPart : followsCredential)(who, facts);

/** Who may say something in a community: its members, once they have an account. */
const speaks: Rule = (who, facts) => isMember(who, facts) && hasAccount(who, facts);

/** Who may act upon a case: nobody in a matter of their own, nor upon those who stand as high as they do or higher. */
const judges = (rule: Rule): Rule => (who, facts) => rule(who, facts) && !facts.isOwn && Boolean(facts.isBelow);

/** Every act that needs permission, as a sentence: who may, given which facts. */
const rules = {
  'community.read': () => true,
  'community.create': (who, facts) => who.isSiteAdmin || (hasAccount(who, facts) && Boolean(facts.isOpenToCreate)),
  'community.edit': leadsCommunity,
  'community.join': (who, facts) => hasAccount(who, facts) && Boolean(facts.isOpenToJoin || facts.isInvited),
  'community.askToJoin': (who, facts) => hasAccount(who, facts) && Boolean(facts.isOnRequest),
  'community.decideMembers': leadsCommunity,
  'community.listPeople': isMember,
  'community.changeRoles': leadsCommunity,
  'community.importMembers': leadsCommunity,
  'community.readAudit': leadsCommunity,
  'community.runWebhooks': leadsCommunity,

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
  'document.remark': remarks,
  'remark.edit': (who, facts) => remarks(who, facts) && isOwn(who, facts),
  'remark.remove': (who, facts) => remarks(who, facts) && (isOwn(who, facts) || facilitates(who, facts)),
  'remark.resolve': (who, facts) => remarks(who, facts) && (isOwn(who, facts) || facilitates(who, facts) || writesText(who, facts)),

  'summit.setAttribution': convenes,
  'summit.chooseAttribution': isOwn,
  'summit.bundle': convenes,

  'report.compose': facilitates,
  'report.askToApprove': convenes,
  'report.approveRoom': (who, facts) => takesPart(who, facts) && Boolean(facts.runsRoom || facts.wasAsked),
  'report.decideOwnWords': isOwn,
  'report.publish': convenes,
  'report.withdraw': convenes,
  'recommendation.update': (who, facts) => isOwn(who, facts) || facilitates(who, facts),

  'credential.begin': speaks,
  'credential.follow': followsCredential,
  'credential.write': writesCredential,
  'credential.manage': managesCredential,
  'credential.steer': (who, facts) => !facts.isRetired && managesCredential(who, facts),
  'credential.signOff': (who, facts) => !facts.isRetired && (managesCredential(who, facts) || (followsCredential(who, facts) && Boolean(facts.wasAsked))),
  'credential.read': (who, facts) => Boolean(facts.isPublished) || followsCredential(who, facts),
  'credential.publish': leadsCommunity,
  'credential.fork': (who, facts) => hasAccount(who, facts) && (Boolean(facts.isPublished) || followsCredential(who, facts)),
  'feedback.run': runsFeedback,
  'feedback.ask': (who, facts) => !facts.isRetired && runsFeedback(who, facts),
  // A link lets anybody read, as publishing does.
  'feedback.link': (who, facts) => !facts.isRetired && (facts.isReport && !facts.isTextPublished ? convenes : runsFeedback)(who, facts),
  'feedback.give': (who, facts) => who.isSignedIn && !facts.isRetired && Boolean(facts.isRoundOpen) && (Boolean(facts.isAsked) || isAmongThoseAsked(who, facts)),
  'feedback.follow': (who, facts) => isAmongThoseAsked(who, facts) || (who.isSignedIn && Boolean(facts.isAsked)),
  'feedback.listRounds': (who, facts) => (facts.isReport ? facilitates : followsCredential)(who, facts),
  'feedback.decide': (who, facts) => (facts.isReport ? facilitates : isWriterOfCredential)(who, facts),
  'feedback.takeOver': (who, facts) => !facts.isRetired && (facts.isReport ? facilitates : isWriterOfCredential)(who, facts),
  'feedback.readLedger': (who, facts) => Boolean(facts.isLedgerPublic) || isAmongThoseAsked(who, facts) || (who.isSignedIn && Boolean(facts.isAsked)),
  'feedback.publishOutcome': (who, facts) => !facts.isRetired && runsFeedback(who, facts),
  'feedback.readOutcome': (who, facts) => runsFeedback(who, facts) || Boolean(facts.isOutcomePublished && facts.isLedgerPublic),
  'deliberation.prepare': convenes,
  'deliberation.read': (who, facts) => convenes(who, facts) || Boolean(facts.isPublished) || (takesPart(who, facts) && Boolean(facts.isBegun)),
  'deliberation.vote': takesPart,
  'deliberation.propose': takesPart,
  'deliberation.moderate': convenes,

  'question.propose': isMember,
  'question.refine': (who, facts) => leadsCommunity(who, facts) || (isMember(who, facts) && Boolean(facts.isOwn)),
  'question.merge': leadsCommunity,
  'question.answer': leadsCommunity,
  'question.givePoints': isMember,
  'question.attach': convenes,

  'topic.read': (who, facts) => (facts.isForLeaders ? leadsCommunity(who, facts) : Boolean(facts.isPublished) || isMember(who, facts)),
  'topic.begin': speaks,
  'topic.reply': (who, facts) => !facts.isLocked && speaks(who, facts),
  'topic.accept': (who, facts) => leadsCommunity(who, facts) || (isMember(who, facts) && isOwn(who, facts)),
  'topic.manage': leadsCommunity,
  'post.edit': (who, facts) => !facts.isLocked && !facts.isHidden && speaks(who, facts) && isOwn(who, facts),
  'post.remove': (who, facts) => speaks(who, facts) && isOwn(who, facts),
  'post.react': (who, facts) => speaks(who, facts) && !facts.isOwn && !facts.isHidden,

  'filter.change': moderatesCommunity,
  'flag.raise': (who, facts) => speaks(who, facts) && !facts.isOwn,
  'case.read': moderates,
  'held.read': moderates,
  'held.decide': judges(moderates),
  'held.keep': isOwn,
  'act.dismiss': judges(moderates),
  'act.hide': judges(moderates),
  'act.silence': judges(moderatesCommunity),
  'act.suspend': judges(leadsCommunity),
  'act.ban': judges((who) => who.isSiteAdmin),
  'act.read': (who, facts) => isOwn(who, facts) || Boolean(facts.holdsKey),
  'appeal.make': (who, facts) => isOwn(who, facts) || Boolean(facts.holdsKey),
  // Somebody else than who acted; only where there is nobody else, a site administrator decides about what they did themselves.
  'appeal.decide': judges((who, facts) => moderates(who, facts) && (!facts.hasActed || (who.isSiteAdmin && Boolean(facts.isNobodyElse)))),

  'reading.add': (who, facts) => isMember(who, facts) && hasAccount(who, facts),
  'reading.change': (who, facts) => leadsCommunity(who, facts) || (isMember(who, facts) && Boolean(facts.isOwn)),

  'account.edit': (who) => who.isSignedIn,
  'account.changeSignIn': hasAccount,
  'account.claim': (who) => who.isSignedIn && who.isGuest,
  'person.read': (who, facts) => who.isSignedIn && (who.isSiteAdmin || Boolean(facts.isOwn) || Boolean(facts.isFellow) || Boolean(facts.isListed)),
  'person.keepAway': (who, facts) => who.isSignedIn && !facts.isOwn,

  'site.administer': (who) => who.isSiteAdmin,

  ...liveRules,
} satisfies Record<string, Rule>;

export type Act = keyof typeof rules;
export const acts = Object.keys(rules) as Act[];

/** What stays somebody's own, whatever was decided about them. */
const ownActs: ReadonlySet<Act> = new Set<Act>(['summit.keepPlace', 'summit.leave', 'summit.chooseAttribution', 'report.decideOwnWords', 'post.remove', 'account.edit', 'account.changeSignIn', 'account.claim', 'person.read', 'person.keepAway', 'held.keep', 'act.read', 'appeal.make']);

/** What somebody may do who is to read and not to write: an act that is not named here or above is closed to them. */
const quietActs: ReadonlySet<Act> = new Set<Act>([
  ...(['community.read', 'community.listPeople', 'summit.read', 'summit.seeLobby', 'summit.listParticipants', 'agenda.star', 'roomNotes.read', 'deliberation.read', 'topic.read', 'flag.raise'] as const),
  ...(['credential.read', 'credential.follow', 'feedback.follow', 'feedback.listRounds', 'feedback.readLedger', 'feedback.readOutcome'] as const),
  ...(['live.watch-me', 'live.watch-now', 'live.watch-room', 'live.watch-board', 'live.watch-screen', 'live.wish', 'live.choose-seat', 'live.step-out', 'live.come-back'] as const),
]);

/**
 * Whether somebody who stands there may do that; the same answer hides the button, guards the service and answers the socket.
 * An access token narrows it to its scopes, and never below what is open to everybody.
 */
export const can = (who: Standing, act: Act, facts: Facts = {}): boolean => mayDespite(who, act, facts) && (isWithinScopes(who.scopes, act) || rules[act](nobody, facts));

/** What the rules say, as far as nothing restricts who asks: to whoever is suspended, a community is what it is to everybody. */
function mayDespite(who: Standing, act: Act, facts: Facts): boolean {
  if (who.restriction === null || ownActs.has(act)) return rules[act](who, facts);
  return quietActs.has(act) && rules[act](who.restriction === 'suspended' ? nobody : who, facts);
}
