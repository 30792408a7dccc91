import type { AgendaAct, AgendaUseCase, OtherAct, OtherUseCase, RoomAct, RoomUseCase } from './live-given.ts';
import { answerPanel, askPanel, hidePanel, parkPanel, retakePanel, takeAnonymous, wantAnswer } from './panel/questions.ts';
import { closePoll, showPoll, startPoll, vote } from './panel/polls.ts';
import { broadcast } from './running/broadcast.ts';
import { closeRooms, extendTime, openRooms, reopenRoom } from './running/open-rooms.ts';
import { endTheRun, extendRun, takeLead } from './running/run-of-the-day.ts';
import { showDeliberation } from './running/show-deliberation.ts';
import { showRoom } from './running/show-room.ts';
import { startRun } from './running/start-run.ts';
import { move, pair, pin, unseat } from './seating/move.ts';
import { chooseSeat, comeBack, stepOut, wish } from './seating/own-seat.ts';
import { seatLobby, solveSeats } from './seating/solve-seats.ts';
import { undoAct } from './seating/undo-act.ts';
import { endTurn, giveWord, lowerHand, raiseHand } from './talking/hands.ts';
import { askHelp, endHelp, takeHelp } from './talking/help.ts';
import { hideMessage, mutePerson, muteRoom, reportMessage, say, settleReportsOf, showMessage } from './talking/messages.ts';
import { markReady, setFacilitator, setScribe } from './talking/room-parts.ts';

/** Acts in or upon one breakout room. */
export const roomUseCases: { [Kind in RoomAct['kind']]: RoomUseCase<Kind> } = {
  'choose-seat': chooseSeat,
  move,
  unseat,
  'reopen-room': reopenRoom,
  'show-room': showRoom,
  say,
  'hide-message': hideMessage,
  'show-message': showMessage,
  'report-message': reportMessage,
  'settle-reports': settleReportsOf,
  'mute-room': muteRoom,
  'raise-hand': raiseHand,
  'lower-hand': lowerHand,
  'give-word': giveWord,
  'end-turn': endTurn,
  'ask-help': askHelp,
  'take-help': takeHelp,
  'end-help': endHelp,
  'set-scribe': setScribe,
  'set-facilitator': setFacilitator,
  'mark-ready': markReady,
};

/** Acts upon one session of the agenda. */
export const agendaUseCases: { [Kind in AgendaAct['kind']]: AgendaUseCase<Kind> } = {
  wish,
  'seat-lobby': seatLobby,
  'solve-seats': solveSeats,
  pin,
  'start-session': startRun,
  'extend-session': extendRun,
  'end-session': endTheRun,
  'open-rooms': openRooms,
  'extend-rooms': extendTime,
  'close-rooms': closeRooms,
  'ask-panel': askPanel,
  'take-anonymous': takeAnonymous,
  'start-poll': startPoll,
};

/** Acts upon the summit, or upon something of it that is found by its own id. */
export const otherUseCases: { [Kind in OtherAct['kind']]: OtherUseCase<Kind> } = {
  'step-out': stepOut,
  'come-back': comeBack,
  pair,
  undo: undoAct,
  'take-lead': takeLead,
  'show-deliberation': showDeliberation,
  broadcast,
  'mute-person': mutePerson,
  'want-answer': wantAnswer,
  'answer-panel': answerPanel,
  'park-panel': parkPanel,
  'retake-panel': retakePanel,
  'hide-panel': hidePanel,
  vote,
  'show-poll': showPoll,
  'close-poll': closePoll,
};
