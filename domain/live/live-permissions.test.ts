import { describe, expect, it } from 'vitest';
import { can } from '../permissions.ts';
import { type Facts, nobody, type Standing } from '../standing.ts';
import { liveActKinds } from './live-act.ts';
import { liveRules } from './live-permissions.ts';

const everybody = {
  visitor: nobody,
  stranger: { ...nobody, isSignedIn: true },
  member: { ...nobody, isSignedIn: true, community: 'participant' },
  participant: { ...nobody, isSignedIn: true, summit: 'participant' },
  guest: { ...nobody, isSignedIn: true, isGuest: true, summit: 'participant' },
  facilitator: { ...nobody, isSignedIn: true, summit: 'facilitator' },
  convener: { ...nobody, isSignedIn: true, summit: 'convener' },
  communityConvener: { ...nobody, isSignedIn: true, community: 'convener' },
  siteAdmin: { ...nobody, isSignedIn: true, isSiteAdmin: true },
} satisfies Record<string, Standing>;
type Who = keyof typeof everybody;
type LivePermission = keyof typeof liveRules;

const facilitators: Who[] = ['facilitator', 'convener', 'communityConvener', 'siteAdmin'];
const participants: Who[] = ['participant', 'guest', ...facilitators];
const whoMay = (act: LivePermission, facts: Facts): Who[] => (Object.keys(everybody) as Who[]).filter((who) => can(everybody[who], act, facts));

/** Acts by what a participant needs for them besides taking part; null is for who facilitates alone. */
const needed: Record<LivePermission, Facts | null> = {
  'live.watch-me': {},
  'live.watch-now': {},
  'live.watch-room': {},
  'live.watch-board': null,
  'live.watch-screen': null,
  'live.wish': {},
  'live.choose-seat': { isChoiceOpen: true },
  'live.step-out': {},
  'live.come-back': {},
  'live.move': null,
  'live.unseat': null,
  'live.seat-lobby': null,
  'live.solve-seats': null,
  'live.pin': null,
  'live.pair': null,
  'live.undo': null,
  'live.start-session': null,
  'live.extend-session': null,
  'live.end-session': null,
  'live.take-lead': null,
  'live.open-rooms': null,
  'live.extend-rooms': null,
  'live.close-rooms': null,
  'live.reopen-room': null,
  'live.show-room': null,
  'live.show-deliberation': null,
  'live.broadcast': null,
  'live.say': { isRoomOpen: true, isSeatedHere: true },
  'live.hide-message': null,
  'live.show-message': null,
  'live.report-message': { isSeatedHere: true },
  'live.settle-reports': null,
  'live.mute-room': null,
  'live.mute-person': null,
  'live.raise-hand': { isRoomOpen: true, isSeatedHere: true },
  'live.lower-hand': { isOwn: true },
  'live.give-word': { runsRoom: true },
  'live.end-turn': { isOwn: true },
  'live.ask-help': { isRoomOpen: true, isSeatedHere: true },
  'live.take-help': null,
  'live.end-help': { isSeatedHere: true },
  'live.set-scribe': { isRoomOpen: true, isSeatedHere: true },
  'live.set-facilitator': null,
  'live.mark-ready': { isRoomOpen: true, isSeatedHere: true },
  'live.ask-panel': {},
  'live.want-answer': {},
  'live.answer-panel': null,
  'live.park-panel': null,
  'live.retake-panel': null,
  'live.hide-panel': null,
  'live.take-anonymous': null,
  'live.start-poll': null,
  'live.vote': {},
  'live.show-poll': null,
  'live.close-poll': null,
};
const acts = Object.keys(needed) as LivePermission[];

describe('permissions of a live summit', () => {
  it('know every act that can be asked for', () => {
    expect(liveActKinds.filter((kind) => !(`live.${kind}` in liveRules))).toEqual([]);
  });

  it.each(acts)('let who facilitates, and participants where they are in place, do %s, and nobody else', (act) => {
    const facts = needed[act];
    // Where everything speaks for it; what is a reason against stays out.
    const favourable: Facts = { isRoomOpen: true, isSeatedHere: true, isOwn: true, runsRoom: true, isChoiceOpen: true };
    if (facts === null) expect(whoMay(act, favourable)).toEqual(facilitators);
    else expect(whoMay(act, facts).toSorted()).toEqual(participants.toSorted());
  });

  it.each(acts.flatMap((act) => Object.keys(needed[act] ?? {}).map((fact) => [act, fact] as const)))('refuse participants %s without %s', (act, fact) => {
    expect(whoMay(act, { ...needed[act], [fact]: false }).filter((who) => who === 'participant' || who === 'guest')).toEqual([]);
  });

  it.each(acts.filter((act) => !act.startsWith('live.watch-')))('let nobody do %s in a summit that is archived', (act) => {
    expect(whoMay(act, { ...needed[act], isArchived: true })).toEqual([]);
  });

  it('let who is muted read on, and write no message', () => {
    expect(whoMay('live.say', { isRoomOpen: true, isSeatedHere: true, isMuted: true })).toEqual(facilitators);
  });

  it('let everybody who takes part look into a room, but not who was taken out of it', () => {
    expect(whoMay('live.watch-room', { isBarred: true })).toEqual(facilitators);
    expect(whoMay('live.watch-now', { isBarred: true }).toSorted()).toEqual(participants.toSorted());
  });

  it('let who facilitates in one room alone give the word there', () => {
    expect(whoMay('live.give-word', { isSeatedHere: true, isRoomOpen: true })).toEqual(facilitators);
  });
});
