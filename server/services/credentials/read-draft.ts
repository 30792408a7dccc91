import { draftOfContent } from '#domain/credential/content/draft-of-content.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import { readText } from '#domain/document/stored-content.ts';
import type { UnsignedPart } from '#domain/document/unsigned-content.ts';
import type { Deps } from '../deps.ts';

/** The text of a credential as last committed, and what it says. */
export async function readDraft({ documentHands }: Pick<Deps, 'documentHands'>, documentId: string): Promise<{ text: UnsignedPart[]; draft: CredentialDraft }> {
  const bytes = await documentHands().read(documentId);
  const text = bytes === null ? [] : readText(bytes);
  return { text, draft: draftOfContent(text) };
}
