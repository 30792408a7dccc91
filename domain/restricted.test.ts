import { describe, expect, it } from 'vitest';
import { type Act, acts, can, type Facts, nobody, type Standing } from './permissions.ts';

const people: Record<string, Standing> = {
  stranger: { ...nobody, isSignedIn: true },
  guestParticipant: { ...nobody, isSignedIn: true, isGuest: true, summit: 'participant' },
  member: { ...nobody, isSignedIn: true, community: 'participant' },
  facilitator: { ...nobody, isSignedIn: true, community: 'participant', summit: 'facilitator' },
  communityFacilitator: { ...nobody, isSignedIn: true, community: 'facilitator' },
  communityConvener: { ...nobody, isSignedIn: true, community: 'convener', summit: 'convener' },
};

/** Everything that can speak for somebody. */
const givenAll: Facts = { isPublished: true, isBegun: true, isOpen: true, isOpenToJoin: true, isOnRequest: true, isInvited: true, isOwn: true, isFellow: true, isListed: true, isRoomOpen: true, isAuthor: true, isOpenToMembers: true, isRoundOpen: true, isAsked: true, isLedgerPublic: true, isOutcomePublished: true, isSeatedHere: true, runsRoom: true, wasAsked: true, isChoiceOpen: true, isBelow: true };
const plain: Facts = { isPublished: true, isBegun: true, isLedgerPublic: true, isOutcomePublished: true };
/** Nothing that one does to others' things, or to none. */
const givens: Facts[] = [{}, plain, givenAll, { ...givenAll, isOwn: false }, { ...givenAll, isCredential: true }, { ...givenAll, isReport: true }];

const stillMay = (who: Standing): Act[] => acts.filter((act) => givens.some((facts) => can(who, act, facts)));

const own: Act[] = ['summit.keepPlace', 'summit.leave', 'summit.chooseAttribution', 'report.decideOwnWords', 'account.edit', 'account.changeSignIn', 'account.claim', 'person.read', 'person.keepAway', 'act.read', 'appeal.make', 'post.remove', 'held.keep'];
const reading: Act[] = ['community.read', 'community.listPeople', 'summit.read', 'summit.seeLobby', 'summit.listParticipants', 'agenda.star', 'roomNotes.read', 'deliberation.read', 'topic.read', 'flag.raise', 'credential.read', 'credential.follow', 'feedback.follow', 'feedback.listRounds', 'feedback.readLedger', 'feedback.readOutcome', 'live.watch-me', 'live.watch-now', 'live.watch-room', 'live.watch-board', 'live.watch-screen', 'live.wish', 'live.choose-seat', 'live.step-out', 'live.come-back'];

describe('whoever is silenced', () => {
  it.each(Object.entries(people))('as a %s may read what they could read before and keep what is theirs, and nothing else', (_name, who) => {
    const left = stillMay({ ...who, restriction: 'silenced' });
    expect(left).toEqual(stillMay(who).filter((act) => own.includes(act) || reading.includes(act)));
    expect(left).toContain('topic.read');
  });
});

describe('whoever is suspended', () => {
  it.each(Object.entries(people))('as a %s may read what everybody may and keep what is theirs, and nothing else', (_name, who) => {
    const left = stillMay({ ...who, restriction: 'suspended' });
    expect(left).toEqual(acts.filter((act) => (own.includes(act) && stillMay(who).includes(act)) || (reading.includes(act) && stillMay(nobody).includes(act))));
    expect(left).toContain('topic.read');
    expect(left).not.toContain('community.listPeople');
  });

  it('is no member to what members alone may read', () => {
    const member: Standing = { ...nobody, isSignedIn: true, community: 'participant' };
    expect(can(member, 'topic.read')).toBe(true);
    expect(can({ ...member, restriction: 'suspended' }, 'topic.read')).toBe(false);
    expect(can({ ...member, restriction: 'silenced' }, 'topic.read')).toBe(true);
  });
});
