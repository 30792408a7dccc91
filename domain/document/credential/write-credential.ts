import { contentOfDraft } from '#domain/credential/content/content-of-draft.ts';
import { draftOfContent } from '#domain/credential/content/draft-of-content.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import { editAs, type EditGiven } from '../passages/edit-report.ts';
import type { HouseEdit } from '../restore-version.ts';
import { readText } from '../stored-content.ts';
import { turnFields } from './turn-fields.ts';

/** What a credential said and says after an edit; null in place of an edit that changes nothing. */
export type CredentialEdit = { edit: HouseEdit | null; before: CredentialDraft; after: CredentialDraft };

/**
 * The edit that makes the text of a credential, given whole as one Yjs update, say what `change` makes of what it says. Of the fields, entries and
 * cells that come out of it as they went in nothing is touched, so that carets, remarks and authors of words stay; within the others, word by word.
 */
export function writeCredential(present: Uint8Array, change: (draft: CredentialDraft) => CredentialDraft, given: EditGiven): CredentialEdit {
  const before = draftOfContent(readText(present));
  const after = change(structuredClone(before));
  const edit = editAs(present, given, (text) => turnFields(text, contentOfDraft(before), contentOfDraft(after)));
  return { edit, before, after };
}
