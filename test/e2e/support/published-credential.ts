import { randomBytes } from 'node:crypto';
import { createDb } from '#db/client.ts';
import { insertCredentialVersion } from '#db/repositories/credential-versions.ts';
import { createId } from '#domain/ids.ts';
import { sealDraft } from '#server/services/credentials/weigh-draft.ts';
import { showInCatalogue } from '#server/services/credentials/catalogue-entry.ts';
import { aPerson } from '#test/support/builders.ts';
import { aPublishedCredential } from '#test/support/published-credential-rows.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';
import { addressOfDatabase } from './own-room.ts';

export type PublishedCredential = { slug: string; name: string; issuer: string };

/** A whole credential for coaches, with a tag and an issuer of its own, in two versions: the second has another criterion in its first row. */
export async function makePublishedCredential(): Promise<PublishedCredential> {
  const { db, close } = createDb(await addressOfDatabase(), 1);
  try {
    const own = randomBytes(3).toString('hex');
    const issuer = `Institute ${own}`;
    const draft = { ...sampleCredential(), name: `Exit questions ${own}`, audience: 'Coaches who work with beginners.', tags: ['feedback', `tag-${own}`], issuer: { name: issuer, url: 'https://institute.example' } };
    const { slug, credentialId } = await aPublishedCredential(db, { communitySlug: 'micro-credentials', author: await aPerson(db, { email: `issuing-${own}@example.org` }), draft, publishedAt: new Date(Date.now() - 60_000) });
    const [first, ...others] = draft.rubric.rows;
    if (!first) throw new Error('The sample has no row.');
    const next = { ...draft, rubric: { ...draft.rubric, rows: [{ ...first, criterion: 'Answers are sorted by what students did next' }, ...others] } };
    const at = new Date();
    await insertCredentialVersion(db, { id: createId(), credentialId, number: 2, version: '2.0.0', change: 'criteria', ...sealDraft(next), note: 'Says what comes next.', achievementId: `http://plenary.test/credentials/${slug}/achievements/2`, overrides: [], publishedAt: at });
    await showInCatalogue(db, credentialId, { draft: next, version: '2.0.0', at });
    return { slug, name: draft.name, issuer };
  } finally {
    await close();
  }
}
