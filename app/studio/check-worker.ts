import { checkCredential } from '#domain/credential/checks/check-credential.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';

/** What a page asks: which draft, on which day, and its number, by which it knows the answer. */
export type CheckAsked = { number: number; draft: CredentialDraft; today: string };
export type CheckAnswer = { number: number; findings: ReturnType<typeof checkCredential> };

self.addEventListener('message', ({ data: { number, draft, today } }: MessageEvent<CheckAsked>) => {
  self.postMessage({ number, findings: checkCredential(draft, { today }) } satisfies CheckAnswer);
});
