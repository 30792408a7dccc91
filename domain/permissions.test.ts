import { describe, expect, it } from 'vitest';
import { type Act, acts, can, type Facts, nobody, type Standing } from './permissions.ts';

/** Everybody who can ask, from least to most. */
const everybody = {
  visitor: nobody,
  guest: { ...nobody, isSignedIn: true, isGuest: true },
  stranger: { ...nobody, isSignedIn: true },
  member: { ...nobody, isSignedIn: true, community: 'participant' },
  participant: { ...nobody, isSignedIn: true, summit: 'participant' },
  guestParticipant: { ...nobody, isSignedIn: true, isGuest: true, summit: 'participant' },
  facilitator: { ...nobody, isSignedIn: true, summit: 'facilitator' },
  convener: { ...nobody, isSignedIn: true, summit: 'convener' },
  communityFacilitator: { ...nobody, isSignedIn: true, community: 'facilitator' },
  communityConvener: { ...nobody, isSignedIn: true, community: 'convener' },
  siteAdmin: { ...nobody, isSignedIn: true, isSiteAdmin: true },
} satisfies Record<string, Standing>;

type Who = keyof typeof everybody;
const all = Object.keys(everybody) as Who[];
const signedIn = all.filter((who) => who !== 'visitor');
const accounts = signedIn.filter((who) => who !== 'guest' && who !== 'guestParticipant');
const conveners: Who[] = ['convener', 'communityConvener', 'siteAdmin'];
const facilitators: Who[] = ['facilitator', ...conveners];
const participants: Who[] = ['participant', 'guestParticipant', ...facilitators];
const members: Who[] = ['member', 'communityFacilitator', 'communityConvener', 'siteAdmin'];
const moderators: Who[] = ['communityFacilitator', ...conveners];
const leaders: Who[] = ['communityConvener', 'siteAdmin'];

type HereAct = Exclude<Act, `live.${string}`>;
const hereActs = acts.filter((act): act is HereAct => !act.startsWith('live.'));

/** Who may do what when every fact is "no", and what a fact adds. Every act of the house stands here, but for those of live summits (`live-permissions.test.ts`). */
const expected: Record<HereAct, { plainly: Who[]; given?: [facts: Facts, who: Who[]] }> = {
  'community.read': { plainly: all },
  'community.create': { plainly: ['siteAdmin'], given: [{ isOpenToCreate: true }, accounts] },
  'community.edit': { plainly: leaders },
  'community.join': { plainly: [], given: [{ isOpenToJoin: true }, accounts] },
  'community.askToJoin': { plainly: [], given: [{ isOnRequest: true }, accounts] },
  'community.decideMembers': { plainly: leaders },
  'community.listPeople': { plainly: members },
  'community.changeRoles': { plainly: leaders },
  'community.importMembers': { plainly: leaders },
  'community.readAudit': { plainly: leaders },
  'community.runWebhooks': { plainly: leaders },
  'summit.create': { plainly: leaders },
  'summit.read': { plainly: facilitators, given: [{ isPublished: true }, all] },
  'summit.prepare': { plainly: conveners },
  'summit.publish': { plainly: conveners },
  'summit.delete': { plainly: conveners },
  'summit.invite': { plainly: conveners },
  'summit.changeRoles': { plainly: conveners },
  'summit.join': { plainly: [], given: [{ isPublished: true, isOpen: true }, all] },
  'summit.seeLobby': { plainly: participants, given: [{ isOwn: true }, signedIn] },
  'summit.keepPlace': { plainly: [], given: [{ isOwn: true }, signedIn] },
  'summit.leave': { plainly: [], given: [{ isOwn: true }, signedIn] },
  'summit.listParticipants': { plainly: facilitators },
  'summit.seeAccessNeeds': { plainly: facilitators },
  'summit.checkIn': { plainly: facilitators },
  'summit.removeParticipant': { plainly: conveners },
  'summit.announce': { plainly: facilitators },
  'summit.editReading': { plainly: conveners },
  'agenda.edit': { plainly: conveners },
  'agenda.release': { plainly: conveners },
  'agenda.import': { plainly: conveners },
  'agenda.star': { plainly: facilitators, given: [{ isPublished: true }, signedIn] },
  'roomNotes.read': { plainly: participants },
  'roomNotes.write': { plainly: facilitators, given: [{ isRoomOpen: true, isSeatedHere: true }, participants] },
  'roomNotes.nameVersion': { plainly: facilitators, given: [{ isRoomOpen: true, isSeatedHere: true }, participants] },
  'roomNotes.restoreVersion': { plainly: facilitators, given: [{ isRoomOpen: true }, facilitators] },
  'document.remark': { plainly: participants, given: [{ isRoomClosed: true }, participants] },
  'remark.edit': { plainly: [], given: [{ isOwn: true }, participants] },
  'remark.remove': { plainly: facilitators, given: [{ isOwn: true }, participants] },
  'remark.resolve': { plainly: facilitators, given: [{ isRoomOpen: true, isSeatedHere: true }, participants] },
  'summit.setAttribution': { plainly: conveners },
  'summit.chooseAttribution': { plainly: [], given: [{ isOwn: true }, signedIn] },
  'summit.bundle': { plainly: conveners },
  'report.compose': { plainly: facilitators },
  'report.askToApprove': { plainly: conveners },
  'report.approveRoom': { plainly: [], given: [{ runsRoom: true }, participants] },
  'report.decideOwnWords': { plainly: [], given: [{ isOwn: true }, signedIn] },
  'report.publish': { plainly: conveners },
  'report.withdraw': { plainly: conveners },
  'recommendation.update': { plainly: facilitators, given: [{ isOwn: true }, signedIn] },
  'credential.begin': { plainly: members },
  'credential.follow': { plainly: members, given: [{ isAuthor: true }, signedIn] },
  'credential.write': { plainly: leaders, given: [{ isOpenToMembers: true }, members] },
  'credential.manage': { plainly: leaders, given: [{ isAuthor: true }, signedIn] },
  'credential.read': { plainly: members, given: [{ isPublished: true }, all] },
  'credential.publish': { plainly: leaders, given: [{ isAuthor: true }, leaders] },
  'credential.steer': { plainly: leaders, given: [{ isAuthor: true }, signedIn] },
  'credential.signOff': { plainly: leaders, given: [{ wasAsked: true }, members] },
  'feedback.run': { plainly: leaders, given: [{ isAuthor: true }, signedIn] },
  'feedback.ask': { plainly: leaders, given: [{ isAuthor: true }, signedIn] },
  'feedback.link': { plainly: leaders, given: [{ isAuthor: true }, signedIn] },
  'feedback.give': { plainly: [], given: [{ isRoundOpen: true, isAsked: true }, signedIn] },
  'feedback.follow': { plainly: members, given: [{ isAsked: true }, signedIn] },
  'feedback.listRounds': { plainly: members, given: [{ isAuthor: true }, signedIn] },
  'feedback.decide': { plainly: leaders, given: [{ isOpenToMembers: true }, members] },
  'feedback.takeOver': { plainly: leaders, given: [{ isOpenToMembers: true }, members] },
  'feedback.readLedger': { plainly: members, given: [{ isLedgerPublic: true }, all] },
  'feedback.publishOutcome': { plainly: leaders, given: [{ isAuthor: true }, signedIn] },
  'feedback.readOutcome': { plainly: leaders, given: [{ isOutcomePublished: true, isLedgerPublic: true }, all] },
  'credential.fork': { plainly: members, given: [{ isPublished: true }, accounts] },
  'deliberation.prepare': { plainly: conveners },
  'deliberation.read': { plainly: conveners, given: [{ isBegun: true }, participants] },
  'deliberation.vote': { plainly: participants },
  'deliberation.propose': { plainly: participants },
  'deliberation.moderate': { plainly: conveners },
  'question.propose': { plainly: members },
  'question.refine': { plainly: leaders, given: [{ isOwn: true }, members] },
  'question.merge': { plainly: leaders },
  'question.answer': { plainly: leaders },
  'question.givePoints': { plainly: members },
  'question.attach': { plainly: conveners },
  'topic.read': { plainly: members, given: [{ isPublished: true }, all] },
  'topic.begin': { plainly: members },
  'topic.reply': { plainly: members, given: [{ isLocked: true }, []] },
  'topic.accept': { plainly: leaders, given: [{ isOwn: true }, members] },
  'topic.manage': { plainly: leaders },
  'post.edit': { plainly: [], given: [{ isOwn: true }, members] },
  'post.remove': { plainly: [], given: [{ isOwn: true, isLocked: true }, members] },
  'post.react': { plainly: members, given: [{ isOwn: true }, []] },
  'filter.change': { plainly: ['communityFacilitator', ...leaders] },
  'flag.raise': { plainly: members, given: [{ isOwn: true }, []] },
  'case.read': { plainly: moderators, given: [{ isForLeaders: true }, leaders] },
  'act.dismiss': { plainly: [], given: [{ isBelow: true }, moderators] },
  'act.hide': { plainly: [], given: [{ isBelow: true }, moderators] },
  'held.read': { plainly: moderators, given: [{ isForLeaders: true }, leaders] },
  'held.decide': { plainly: [], given: [{ isBelow: true }, moderators] },
  'held.keep': { plainly: [], given: [{ isOwn: true }, signedIn] },
  'act.silence': { plainly: [], given: [{ isBelow: true }, ['communityFacilitator', ...leaders]] },
  'act.suspend': { plainly: [], given: [{ isBelow: true }, leaders] },
  'act.ban': { plainly: [], given: [{ isBelow: true }, ['siteAdmin']] },
  'act.read': { plainly: [], given: [{ isOwn: true }, signedIn] },
  'appeal.make': { plainly: [], given: [{ isOwn: true }, signedIn] },
  'appeal.decide': { plainly: [], given: [{ isBelow: true }, moderators] },
  'reading.add': { plainly: members },
  'reading.change': { plainly: leaders, given: [{ isOwn: true }, members] },
  'account.edit': { plainly: signedIn },
  'account.changeSignIn': { plainly: accounts },
  'account.claim': { plainly: ['guest', 'guestParticipant'] },
  'person.read': { plainly: ['siteAdmin'], given: [{ isFellow: true }, signedIn] },
  'person.keepAway': { plainly: signedIn, given: [{ isOwn: true }, []] },
  'site.administer': { plainly: ['siteAdmin'] },
};

const whoMay = (act: Act, facts: Facts) => all.filter((who) => can(everybody[who], act, facts));

describe('permissions', () => {
  it.each(['roomNotes.write', 'roomNotes.nameVersion', 'roomNotes.restoreVersion'] as const)('%s: nobody when the room is closed', (act) => {
    expect(whoMay(act, { isRoomClosed: true })).toEqual([]);
  });

  it('remark.resolve: whoever began the thread also where they may not write', () => {
    expect(whoMay('remark.resolve', { isOwn: true, isRoomClosed: true }).sort()).toEqual([...participants].sort());
  });

  it.each(['document.remark', 'remark.edit', 'remark.remove', 'remark.resolve'] as const)('%s: nobody once the summit is archived', (act) => {
    expect(whoMay(act, { isOwn: true, isRoomOpen: true, isArchived: true })).toEqual([]);
  });

  it('community.join: an invitation lets in whoever has an account, however others join', () => {
    expect(whoMay('community.join', { isInvited: true }).sort()).toEqual([...accounts].sort());
  });

  it('deliberation.read: everybody once its result is public', () => {
    expect(whoMay('deliberation.read', { isPublished: true }).sort()).toEqual([...all].sort());
  });

  it('feedback.give: members of the community of an open draft are asked without being invited', () => {
    expect(whoMay('feedback.give', { isRoundOpen: true }).sort()).toEqual([...members].sort());
  });

  it.each(['feedback.ask', 'feedback.link', 'feedback.give', 'feedback.takeOver', 'feedback.publishOutcome', 'credential.write', 'credential.steer', 'credential.signOff'] as const)('%s: nobody once the credential is retired', (act) => {
    expect(whoMay(act, { isRetired: true, isAuthor: true, isOpenToMembers: true, wasAsked: true, isRoundOpen: true, isAsked: true })).toEqual([]);
  });

  it.each([
    ['feedback.run', facilitators],
    ['feedback.ask', facilitators],
    ['feedback.listRounds', facilitators],
    ['feedback.decide', facilitators],
    ['feedback.takeOver', facilitators],
    ['feedback.publishOutcome', facilitators],
    ['feedback.readOutcome', facilitators],
    ['feedback.follow', participants],
    ['feedback.readLedger', participants],
  ] as const)('%s of a report: those who compose it ask and decide, and whoever took part may follow', (act, who) => {
    expect(whoMay(act, { isReport: true }).sort()).toEqual([...who].sort());
  });

  it('feedback.link of a report: only those who publish let anybody read what is not published, and nobody once it is withdrawn', () => {
    expect(whoMay('feedback.link', { isReport: true }).sort()).toEqual([...conveners].sort());
    expect(whoMay('feedback.link', { isReport: true, isTextPublished: true }).sort()).toEqual([...facilitators].sort());
    expect(whoMay('feedback.link', { isReport: true, isTextPublished: true, isRetired: true })).toEqual([]);
  });

  it('feedback.give on a report: whoever took part while the round is open, and nobody once the report is withdrawn', () => {
    expect(whoMay('feedback.give', { isReport: true, isRoundOpen: true }).sort()).toEqual([...participants].sort());
    expect(whoMay('feedback.give', { isReport: true, isRoundOpen: true, isAsked: true }).sort()).toEqual([...signedIn].sort());
    for (const act of ['feedback.give', 'feedback.ask', 'feedback.takeOver'] as const) expect(whoMay(act, { isReport: true, isRoundOpen: true, isAsked: true, isRetired: true })).toEqual([]);
  });

  it('feedback.decide: who wrote a credential answers what was said of it also once it is retired', () => {
    expect(whoMay('feedback.decide', { isRetired: true, isOpenToMembers: true }).sort()).toEqual([...members].sort());
  });

  it('topic.read: who leads the community alone, of what is about something that is not published', () => {
    expect(whoMay('topic.read', { isForLeaders: true, isPublished: true }).sort()).toEqual([...leaders].sort());
  });

  it('post.edit: nobody once the topic is locked', () => {
    expect(whoMay('post.edit', { isOwn: true, isLocked: true })).toEqual([]);
  });

  it.each(['post.edit', 'post.react'] as const)('%s: nobody once the post is hidden', (act) => {
    expect([...whoMay(act, { isHidden: true }), ...whoMay(act, { isHidden: true, isOwn: true })]).toEqual([]);
  });

  it.each(['held.decide', 'act.dismiss', 'act.hide', 'act.silence', 'act.suspend', 'act.ban', 'appeal.decide'] as const)('%s: nobody in a matter of their own', (act) => {
    expect(whoMay(act, { isOwn: true, isBelow: true })).toEqual([]);
  });

  it('appeal.decide: not who acted, but for a site administrator where there is nobody else', () => {
    expect(whoMay('appeal.decide', { isBelow: true, hasActed: true })).toEqual([]);
    expect(whoMay('appeal.decide', { isBelow: true, hasActed: true, isNobodyElse: true })).toEqual(['siteAdmin']);
  });

  it.each(['act.read', 'appeal.make'] as const)('%s: whoever holds the address that was mailed, signed in or not', (act) => {
    expect(whoMay(act, { holdsKey: true })).toEqual(all);
  });

  it('name every act in the matrix below', () => {
    expect(Object.keys(expected).sort()).toEqual([...hereActs].sort());
  });

  for (const act of hereActs) {
    const { plainly, given } = expected[act];
    it(`${act}: only ${plainly.join(', ') || 'nobody'} when nothing else is known`, () => {
      expect(whoMay(act, {}).sort()).toEqual([...plainly].sort());
    });
    if (given)
      it(`${act}: ${given[1].join(', ')} when ${Object.keys(given[0]).join(' and ')}`, () => {
        expect(whoMay(act, given[0]).sort()).toEqual([...given[1]].sort());
      });
  }
});
