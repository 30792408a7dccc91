import { acceptInvitation } from './accept-invitation.ts';
import { announce } from './announce.ts';
import { archiveSummit } from './archive-summit.ts';
import { readAttributionSettings, setAttribution, setRoomAttribution } from './attribution-settings.ts';
import { attachQuestion, detachQuestion } from './attach-question.ts';
import { changeRole } from './change-role.ts';
import { createSummit } from './create-summit.ts';
import { deleteSummit } from './delete-summit.ts';
import { describeSummit } from './describe-summit.ts';
import { addReading, deleteReading, editReading, listReading } from './edit-reading-list.ts';
import { exportParticipants } from './export-participants.ts';
import { givePlace } from './give-place.ts';
import { inviteToSummit } from './invite-to-summit.ts';
import { listAnnouncements, listOwnAnnouncements } from './list-announcements.ts';
import { listCommunitiesToConvene } from './list-communities-to-convene.ts';
import { listInvitations } from './list-invitations.ts';
import { listQuestionsToAttach } from './list-questions-to-attach.ts';
import { publishSummit } from './publish-summit.ts';
import { readDescription } from './read-description.ts';
import { readInvitation } from './read-invitation.ts';
import { readJoiningSettings } from './read-joining-settings.ts';
import { readPreparation } from './read-preparation.ts';
import { renewJoinCode } from './renew-join-code.ts';
import { reopenSummit } from './reopen-summit.ts';
import { resendInvitation } from './resend-invitation.ts';
import { setJoining } from './set-joining.ts';
import { unpublishSummit } from './unpublish-summit.ts';
import { putBackAnnouncement, withdrawAnnouncement } from './withdraw-announcement.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';

export const summits = {
  listCommunitiesToConvene,
  createSummit,
  readPreparation,
  readDescription,
  describeSummit,
  publishSummit,
  unpublishSummit,
  archiveSummit,
  reopenSummit,
  deleteSummit,
  readJoiningSettings,
  setJoining,
  renewJoinCode,
  changeRole,
  givePlace,
  exportParticipants,
  listInvitations,
  inviteToSummit,
  resendInvitation,
  withdrawInvitation,
  readInvitation,
  acceptInvitation,
  listAnnouncements,
  listOwnAnnouncements,
  announce,
  withdrawAnnouncement,
  putBackAnnouncement,
  listReading,
  addReading,
  editReading,
  deleteReading,
  listQuestionsToAttach,
  attachQuestion,
  detachQuestion,
  readAttributionSettings,
  setAttribution,
  setRoomAttribution,
};
