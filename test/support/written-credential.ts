import { applyUpdate, Doc, type XmlElement } from 'yjs';
import type { Person } from '#domain/actor.ts';
import { contentOfDraft } from '#domain/credential/content/content-of-draft.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { houseText } from '#domain/document/house-text.ts';
import { aCommunity, aMember } from './builders.ts';
import type { ReportingHouse } from './reporting-house.ts';
import { sampleCredential } from './sample-credential.ts';

/** A credential of a community of its own whose text says all of that draft, with people who stand differently to it. */
export async function aWrittenCredential(house: ReportingHouse, draft: CredentialDraft = sampleCredential()) {
  const community = await aCommunity(house.db);
  const [author, member, convener] = [await aMember(house.db, community.id), await aMember(house.db, community.id), await aMember(house.db, community.id, 'convener')];
  const { credentials } = house.services;
  const { slug } = await credentials.beginCredential(author, community.slug, { name: 'Using exit questions' });
  const { documentId } = await credentials.readStudio(author, slug);
  /** Makes the text say that, by the author's hand. */
  const rewrite = async (next: CredentialDraft) => {
    await house.edit(documentId, author.accountId, (ydoc) => {
      const source = new Doc();
      applyUpdate(source, houseText(contentOfDraft(next)));
      const text = ydoc.getXmlFragment(TEXT_FIELD);
      text.delete(0, text.length);
      text.insert(0, source.getXmlFragment(TEXT_FIELD).toArray().map((node) => (node as XmlElement).clone()));
    });
    // The house may read a text as it was half a second ago.
    house.clock.now = new Date(house.clock.now.getTime() + 1_000);
  };
  /** Publishes what stands there as somebody who looked at it just now. */
  const publish = async (by: Person = convener, given: Partial<{ note: string; overrides: { check: 'L09' | 'L01' | 'L28'; why: string }[] }> = {}) => {
    const { hash } = await credentials.readCredentialPublishing(by, slug);
    return credentials.publishCredential(by, slug, { hash, note: '', overrides: [], ...given });
  };
  await rewrite(draft);
  return { community, author, member, convener, slug, documentId, rewrite, publish };
}
