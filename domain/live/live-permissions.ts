import { facilitates, type Facts, isOwn, type Rule, type Standing, takesPart } from '../standing.ts';
import type { LiveActKind } from './live-act.ts';

const isThere: Rule = (who, facts) => takesPart(who, facts) && Boolean(facts.isSeatedHere);
/** Who sits in a room, or facilitates, while people work in it. */
const worksThere: Rule = (who, facts) => Boolean(facts.isRoomOpen) && (facilitates(who, facts) || isThere(who, facts));
const runsRoom: Rule = (who, facts) => facilitates(who, facts) || (takesPart(who, facts) && Boolean(facts.runsRoom));
const talks: Rule = (who, facts) => facilitates(who, facts) || (worksThere(who, facts) && !facts.isMuted);
const chooses = (who: Standing, facts: Facts): boolean => facilitates(who, facts) || (takesPart(who, facts) && Boolean(facts.isChoiceOpen));
/** What is over and archived stays as it is, whoever asks. */
const live = (rule: Rule): Rule => (who, facts) => !facts.isArchived && rule(who, facts);

/** Each act of a live summit, and what of it may be watched. */
export const liveRules = {
  'live.watch-me': takesPart,
  'live.watch-now': takesPart,
  // Whoever takes part may look into every room and read its chat, as they may read its notes; see decision 0014.
  'live.watch-room': (who, facts) => facilitates(who, facts) || (takesPart(who, facts) && !facts.isBarred),
  'live.watch-board': facilitates,
  'live.watch-screen': facilitates,

  'live.wish': live(takesPart),
  'live.choose-seat': live(chooses),
  'live.step-out': live(takesPart),
  'live.come-back': live(takesPart),

  'live.move': live(facilitates),
  'live.unseat': live(facilitates),
  'live.seat-lobby': live(facilitates),
  'live.solve-seats': live(facilitates),
  'live.pin': live(facilitates),
  'live.pair': live(facilitates),
  'live.undo': live(facilitates),

  'live.start-session': live(facilitates),
  'live.extend-session': live(facilitates),
  'live.end-session': live(facilitates),
  'live.take-lead': live(facilitates),
  'live.open-rooms': live(facilitates),
  'live.extend-rooms': live(facilitates),
  'live.close-rooms': live(facilitates),
  'live.reopen-room': live(facilitates),
  'live.show-room': live(facilitates),
  'live.show-deliberation': live(facilitates),
  'live.broadcast': live(facilitates),

  'live.say': live(talks),
  'live.hide-message': live(facilitates),
  'live.show-message': live(facilitates),
  'live.report-message': live((who, facts) => facilitates(who, facts) || isThere(who, facts)),
  'live.settle-reports': live(facilitates),
  'live.mute-room': live(facilitates),
  'live.mute-person': live(facilitates),
  'live.raise-hand': live(worksThere),
  'live.lower-hand': live((who, facts) => runsRoom(who, facts) || (takesPart(who, facts) && isOwn(who, facts))),
  'live.give-word': live(runsRoom),
  'live.end-turn': live((who, facts) => runsRoom(who, facts) || (takesPart(who, facts) && isOwn(who, facts))),
  'live.ask-help': live(worksThere),
  'live.take-help': live(facilitates),
  'live.end-help': live((who, facts) => facilitates(who, facts) || isThere(who, facts)),
  'live.set-scribe': live((who, facts) => facilitates(who, facts) || worksThere(who, facts)),
  'live.set-facilitator': live(facilitates),
  'live.mark-ready': live((who, facts) => facilitates(who, facts) || worksThere(who, facts)),

  'live.ask-panel': live(takesPart),
  'live.want-answer': live(takesPart),
  'live.answer-panel': live(facilitates),
  'live.park-panel': live(facilitates),
  'live.retake-panel': live(facilitates),
  'live.hide-panel': live(facilitates),
  'live.take-anonymous': live(facilitates),
  'live.start-poll': live(facilitates),
  'live.vote': live(takesPart),
  'live.show-poll': live(facilitates),
  'live.close-poll': live(facilitates),
} satisfies Record<`live.${LiveActKind}` | `live.watch-${'me' | 'now' | 'room' | 'board' | 'screen'}`, Rule>;
