import { changeRole, listRoles } from './change-role.ts';
import { createCommunity } from './create-community.ts';
import { describeCommunity, readDescription } from './describe-community.ts';
import { joinCommunity, leaveCommunity } from './join-community.ts';
import { listCommunities } from './list-communities.ts';
import { readCommunity } from './read-community.ts';
import { readDirectory } from './read-directory.ts';

export const community = { changeRole, listRoles, createCommunity, describeCommunity, readDescription, joinCommunity, leaveCommunity, listCommunities, readCommunity, readDirectory };
