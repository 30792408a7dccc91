import { putCatalogueEntry } from '#db/repositories/catalogue.ts';
import type { DbOrTx } from '#db/client.ts';
import { catalogueEntryOf } from '#domain/credential/catalogue-entry.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';

/** Shows in the catalogue what a version says that is published at that moment. */
export const showInCatalogue = (tx: DbOrTx, credentialId: string, { draft, version, at }: { draft: CredentialDraft; version: string; at: Date }): Promise<void> =>
  putCatalogueEntry(tx, { credentialId, version, ...catalogueEntryOf(draft), firstPublishedAt: at, publishedAt: at });
