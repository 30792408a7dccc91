import { draftOfContent } from '#domain/credential/content/draft-of-content.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import { readText } from '#domain/document/stored-content.ts';
import type { Deps } from '../deps.ts';

/** What the text of a credential says, as last committed. */
export async function readDraft({ documentHands }: Pick<Deps, 'documentHands'>, documentId: string): Promise<CredentialDraft> {
  const bytes = await documentHands().read(documentId);
  return draftOfContent(bytes === null ? [] : readText(bytes));
}
