import { acceptCommunityInvitation, readCommunityInvitation } from './accept-community-invitation.ts';
import { askToJoin, takeBackRequest } from './ask-to-join.ts';
import { changeRole, listRoles } from './change-role.ts';
import { createCommunity } from './create-community.ts';
import { acceptRequest, declineRequest } from './decide-request.ts';
import { exportCommunityCalendar, exportMemberCalendar, readCommunityCalendar, renewCommunityCalendar } from './community-calendar.ts';
import { addCommunityReading, editCommunityReading, readReadingList, removeCommunityReading } from './community-reading.ts';
import { describeCommunity, readDescription } from './describe-community.ts';
import { declineIntroduction, introduce, readIntroductions, readOwnEntry, saveOwnEntry } from './introductions.ts';
import { importMembers, openMemberImport, previewMembers } from './import-members.ts';
import { inviteToCommunity, resendCommunityInvitation, withdrawCommunityInvitation } from './invite-to-community.ts';
import { joinCommunity, leaveCommunity } from './join-community.ts';
import { listCommunities } from './list-communities.ts';
import { readCommunity } from './read-community.ts';
import { readDirectory } from './read-directory.ts';
import { readMembership, setJoinPolicy } from './read-membership.ts';

export const community = {
  ...{ changeRole, listRoles, createCommunity, describeCommunity, readDescription, listCommunities, readCommunity, readDirectory },
  ...{ joinCommunity, leaveCommunity, askToJoin, takeBackRequest, acceptRequest, declineRequest, readMembership, setJoinPolicy },
  ...{ openMemberImport, previewMembers, importMembers },
  ...{ inviteToCommunity, resendCommunityInvitation, withdrawCommunityInvitation, readCommunityInvitation, acceptCommunityInvitation },
  ...{ readReadingList, addCommunityReading, editCommunityReading, removeCommunityReading },
  ...{ readCommunityCalendar, exportCommunityCalendar, exportMemberCalendar, renewCommunityCalendar },
  ...{ readOwnEntry, saveOwnEntry, readIntroductions, introduce, declineIntroduction },
};
