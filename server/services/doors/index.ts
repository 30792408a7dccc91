import { addPasskey, beginAddingPasskey } from './passkeys/add-passkey.ts';
import { removePasskey, renamePasskey } from './passkeys/change-passkey.ts';
import { askForPasskey, signInWithPasskey } from './passkeys/sign-in-with-passkey.ts';
import { comeBack } from './elsewhere/come-back.ts';
import { listProviders, unlink } from './elsewhere/unlink.ts';
import { forgetProof, linkByProof, makeAccountByProof, readProof } from './elsewhere/use-proof.ts';
import { beginLinking, beginSignInElsewhere } from './elsewhere/visit.ts';
import { listOwnTokens, makeToken, revokeToken } from './tokens/own-tokens.ts';
import { useToken } from './tokens/use-token.ts';
import { readWaysIn } from './read-ways-in.ts';

export const doors = {
  addPasskey,
  askForPasskey,
  beginAddingPasskey,
  beginLinking,
  beginSignInElsewhere,
  comeBack,
  forgetProof,
  linkByProof,
  listOwnTokens,
  listProviders,
  makeAccountByProof,
  makeToken,
  readProof,
  readWaysIn,
  removePasskey,
  renamePasskey,
  revokeToken,
  signInWithPasskey,
  unlink,
  useToken,
};
