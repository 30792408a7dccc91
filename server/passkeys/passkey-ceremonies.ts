import { generateAuthenticationOptions, generateRegistrationOptions, type PublicKeyCredentialCreationOptionsJSON, type PublicKeyCredentialRequestOptionsJSON, verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { PASSKEY_CHALLENGE_OPEN_MS, type MadePasskeyAnswer, type PasskeyAnswer } from '#domain/passkey.ts';

type Known = { credentialId: string; transports: string[] };
type Kept = Known & { publicKey: Uint8Array; counter: number };
type Owner = { accountId: string; /** What the device shows beside the key. */ address: string; name: string };

/** What is asked of a device; the browser is given it as it is. */
export type MakingPasskeyOptions = PublicKeyCredentialCreationOptionsJSON;
export type PasskeyOptions = PublicKeyCredentialRequestOptionsJSON;

/** The two ceremonies of WebAuthn (level 3, sections 7.1 and 7.2); null where what came back does not hold. */
export type PasskeyCeremonies = {
  offer: (owner: Owner, known: readonly Known[]) => Promise<MakingPasskeyOptions>;
  verifyNew: (answer: MadePasskeyAnswer, challenge: string) => Promise<(Kept & { isBackedUp: boolean }) | null>;
  ask: () => Promise<PasskeyOptions>;
  verify: (answer: PasskeyAnswer, challenge: string, kept: Kept) => Promise<{ counter: number; isBackedUp: boolean } | null>;
};

/**
 * Passkeys of the site at this origin: found by the device itself, without an address typed, and opened by its PIN or a finger each time,
 * so that one alone signs in. Which make of device it is, is neither asked nor believed.
 */
export function createPasskeyCeremonies(origin: string): PasskeyCeremonies {
  const rpID = new URL(origin).hostname;
  const expected = { expectedOrigin: origin, expectedRPID: rpID, requireUserVerification: true };
  return {
    offer: ({ accountId, address, name }, known) =>
      generateRegistrationOptions({
        rpName: 'Plenary',
        rpID,
        userID: new TextEncoder().encode(accountId),
        userName: address,
        userDisplayName: name,
        timeout: PASSKEY_CHALLENGE_OPEN_MS,
        attestationType: 'none',
        excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      }),
    async verifyNew(answer, challenge) {
      const { verified, registrationInfo } = await orUnverified(verifyRegistrationResponse({ ...expected, response: { ...answer, clientExtensionResults: {} }, expectedChallenge: challenge }));
      if (!verified) return null;
      const { credential, credentialBackedUp } = registrationInfo;
      return { credentialId: credential.id, publicKey: credential.publicKey, counter: credential.counter, transports: answer.response.transports ?? [], isBackedUp: credentialBackedUp };
    },
    ask: () => generateAuthenticationOptions({ rpID, userVerification: 'required', timeout: PASSKEY_CHALLENGE_OPEN_MS }),
    async verify(answer, challenge, { credentialId, publicKey, counter, transports }) {
      const credential = { id: credentialId, publicKey: Uint8Array.from(publicKey), counter, transports };
      const { verified, authenticationInfo } = await orUnverified(verifyAuthenticationResponse({ ...expected, response: { ...answer, clientExtensionResults: {} }, expectedChallenge: challenge, credential }));
      return verified ? { counter: authenticationInfo.newCounter, isBackedUp: authenticationInfo.credentialBackedUp } : null;
    },
  };
}

type Unverified = { verified: false; registrationInfo?: never; authenticationInfo?: never };

/** The library throws for what does not hold: whoever sends it, it is an expected "no". */
const orUnverified = <Verified>(work: Promise<Verified>): Promise<Verified | Unverified> => work.catch((): Unverified => ({ verified: false }));
