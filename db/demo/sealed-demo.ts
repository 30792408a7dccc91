import { createHash } from 'node:crypto';
import { contentOfDraft } from '#domain/credential/content/content-of-draft.ts';
import { draftOfContent } from '#domain/credential/content/draft-of-content.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import { houseText } from '#domain/document/house-text.ts';
import { readText } from '#domain/document/stored-content.ts';
import { canonicalJson } from '#domain/report/canonical-json.ts';

/** A draft of the demo in its one form, and the SHA-256 of that: as its text is read once it was written, so that it is the same text until somebody changes it. */
export function sealedDemo(draft: CredentialDraft): { content: string; hash: string } {
  const content = canonicalJson(draftOfContent(readText(houseText(contentOfDraft(draft)))));
  return { content, hash: createHash('sha256').update(content).digest('hex') };
}
