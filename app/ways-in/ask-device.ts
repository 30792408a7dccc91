import { type PublicKeyCredentialCreationOptionsJSON, type PublicKeyCredentialRequestOptionsJSON, startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { t } from '#domain/words/t.ts';
import { isRefusedFetch } from '#app/http/is-refused-fetch.ts';

/** Loaded on the first press. What the device answers goes on as text in a form; a "no" is a sentence to show. */
type Answered = { answer: string } | { refused: string };

export const askForSignature = (): Promise<Answered> => ask('/sign-in/passkey/challenge', new URLSearchParams(), (asked) => startAuthentication({ optionsJSON: asked as PublicKeyCredentialRequestOptionsJSON }), signingWords);

export const askForNewPasskey = (currentPassword: string): Promise<Answered> => ask('/account/passkeys/challenge', new URLSearchParams({ currentPassword }), (asked) => startRegistration({ optionsJSON: asked as PublicKeyCredentialCreationOptionsJSON }), addingWords);

async function ask(path: string, body: URLSearchParams, device: (asked: unknown) => Promise<object>, words: Words): Promise<Answered> {
  try {
    const response = await fetch(path, { method: 'POST', body, headers: { Accept: 'application/json' } });
    const asked: unknown = await response.json();
    if (isRefusedFetch(asked)) return asked;
    if (!response.ok) return { refused: words.otherwise };
    return { answer: JSON.stringify(await device(asked)) };
  } catch (thrown) {
    return { refused: wordsFor(thrown, words) };
  }
}

type Words = { cancelled: string; known: string; otherwise: string };

const signingWords: Words = {
  cancelled: t`No passkey was chosen, so you are not signed in. If your device has none for this site, sign in another way first and add one on your account’s page.`,
  known: t`This device could not be asked. Sign in another way.`,
  otherwise: t`Your device could not be asked. Try again, or sign in another way.`,
};
const addingWords: Words = {
  cancelled: t`No passkey was made: it was cancelled, or took too long. Nothing was changed.`,
  known: t`This device keeps a passkey for your account already.`,
  otherwise: t`Your device could not be asked, so nothing was changed. Try again, or use another device.`,
};

/** By the names that WebAuthn gives to what goes wrong. */
function wordsFor(thrown: unknown, { cancelled, known, otherwise }: Words): string {
  switch (thrown instanceof Error ? thrown.name : '') {
    case 'NotAllowedError':
    case 'AbortError':
      return cancelled;
    case 'InvalidStateError':
      return known;
    case 'SecurityError':
      return t`Passkeys work only at the address under which this site was set up, over an encrypted connection. Open it there.`;
    case 'NotSupportedError':
    case 'ConstraintError':
      return t`This device cannot keep a passkey that opens by a PIN, a finger or a face. Use another device.`;
    default:
      return otherwise;
  }
}
