import { randomInt } from 'node:crypto';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import { CLIENT_IDS } from '#domain/document/client-ids.ts';
import { type CredentialEdit, writeCredential } from '#domain/document/credential/write-credential.ts';
import type { Deps } from '../deps.ts';
import { requireCommitted } from '../documents/require-committed.ts';

type Asked = {
  credential: { documentId: string };
  /** Whose the words are that come into the text. */
  accountId: string;
  /** What the credential is to say; it may refuse. `withText` sets one place, and refuses when that no longer reads as expected. */
  change: (draft: CredentialDraft) => CredentialDraft;
  /** What everybody is told who has it open: "Ada took …". */
  notice?: string;
};

/**
 * Writes into the live text of a credential, whoever has it open: only the fields, entries and cells that `change` changes are touched, and within them word by word. The caller has asked whether this person may
 * write (`credential.write`). Gives what it said before and says now, made of what was committed at that moment. Refuses what `change` refuses, paragraphs that somebody suggests otherwise,
 * and what cannot be stored, of which nothing is left.
 */
export async function writeFields({ documentHands }: Pick<Deps, 'documentHands'>, { credential, accountId, change, notice }: Asked): Promise<Omit<CredentialEdit, 'edit'>> {
  const made: CredentialEdit[] = [];
  const outcome = await documentHands().edit(
    credential.documentId,
    accountId,
    (present, authors) => {
      const written = writeCredential(present, change, { accountId, authors, randomClientId: () => randomInt(CLIENT_IDS) });
      made.push(written);
      return written.edit;
    },
    notice,
  );
  requireCommitted(outcome, 'credential');
  const [written] = made;
  if (written === undefined) throw new Error('An edit was committed that was not made.');
  return { before: written.before, after: written.after };
}
