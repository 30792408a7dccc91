import { changePlace } from './change-place.ts';
import { chooseAttribution } from './choose-attribution.ts';
import { checkIn, undoCheckIn } from './check-in.ts';
import { findSummitToJoin } from './find-summit-to-join.ts';
import { joinSummit } from './join-summit.ts';
import { leaveSummit } from './leave-summit.ts';
import { listParticipants } from './list-participants.ts';
import { readJoinSheet } from './read-join-sheet.ts';
import { readLobby } from './read-lobby.ts';
import { readPlace } from './read-place.ts';
import { removeParticipant } from './remove-participant.ts';
import { sayIAmHere } from './say-i-am-here.ts';

export const joining = {
  findSummitToJoin,
  joinSummit,
  readPlace,
  readLobby,
  changePlace,
  chooseAttribution,
  leaveSummit,
  sayIAmHere,
  checkIn,
  undoCheckIn,
  removeParticipant,
  listParticipants,
  readJoinSheet,
};
