import { changePassword } from './change-password.ts';
import { chooseLanguage } from './choose-language.ts';
import { claimPlace } from './claim-place.ts';
import { confirmAddress } from './confirm-address.ts';
import { deleteAccount } from './delete-account.ts';
import { editProfile } from './edit-profile.ts';
import { endAuthSession, endOtherAuthSessions } from './end-auth-sessions.ts';
import { exportAccount } from './export-account.ts';
import { inviteFirstAdmin } from './invite-first-admin.ts';
import { listOwnAuthSessions } from './list-own-auth-sessions.ts';
import { isByInvitation } from './may-sign-up.ts';
import { openDemoSignIn } from './open-demo-sign-in.ts';
import { openSignInLink } from './open-sign-in-link.ts';
import { readAccount } from './read-account.ts';
import { readClaim } from './read-claim.ts';
import { readEmailLink } from './read-email-link.ts';
import { readPerson } from './read-person.ts';
import { requestAddress } from './request-address.ts';
import { requestClaim } from './request-claim.ts';
import { requestReset } from './request-reset.ts';
import { requestSignInLink } from './request-sign-in-link.ts';
import { resetPassword } from './reset-password.ts';
import { signIn } from './sign-in.ts';
import { signUp } from './sign-up.ts';
import { readVerification, verifyEmail } from './verify-email.ts';

export const accounts = {
  changePassword,
  chooseLanguage,
  claimPlace,
  confirmAddress,
  deleteAccount,
  editProfile,
  endAuthSession,
  endOtherAuthSessions,
  exportAccount,
  inviteFirstAdmin,
  isByInvitation,
  listOwnAuthSessions,
  openDemoSignIn,
  openSignInLink,
  readAccount,
  readClaim,
  readEmailLink,
  readPerson,
  readVerification,
  requestAddress,
  requestClaim,
  requestReset,
  requestSignInLink,
  resetPassword,
  signIn,
  signUp,
  verifyEmail,
};
