import type { Deps } from '../deps.ts';

const markOf = ({ sign }: Pick<Deps, 'sign'>, invitationId: string): string => sign(`feedback ${invitationId}`);

/** The path of an invitation to give feedback; only this installation can make its mark, so that no secret is kept. */
export const invitationPath = (deps: Pick<Deps, 'sign'>, invitationId: string): string => `/feedback/invitations/${invitationId}/${markOf(deps, invitationId)}`;

/** The same as a whole address, for mails. */
export const invitationUrl = (deps: Pick<Deps, 'sign' | 'origin'>, invitationId: string): string => `${deps.origin}${invitationPath(deps, invitationId)}`;

/** Compares by hash, so that the time it takes says nothing about the mark. */
export const isInvitationMark = (deps: Pick<Deps, 'sign' | 'hashSecret'>, invitationId: string, mark: string): boolean => deps.hashSecret(mark) === deps.hashSecret(markOf(deps, invitationId));

/** The path of a round for whoever has its link. */
export const roundLinkPath = (linkCode: string): string => `/feedback/link/${linkCode}`;
