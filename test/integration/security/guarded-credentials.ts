import { aWrittenCredential } from '#test/support/written-credential.ts';
import type { ReportingHouse } from '#test/support/reporting-house.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';

/**
 * Two credentials of communities of their own: a draft (marked CREDENTIALMARK everywhere), and one that is published, in which those words were
 * written since. Neither outsiders nor insiders of the guarded world have a part in them.
 */
export async function guardedCredentials(house: ReportingHouse) {
  const mark = 'CREDENTIALMARK';
  const marked = () => ({ ...sampleCredential(), name: `${mark} of a draft`, description: mark, competency: mark, audience: mark, privacyNote: mark });
  const draft = await aWrittenCredential(house, marked());
  await house.services.credentials.beginPilot(draft.author, draft.slug, { pilot: mark });
  const published = await aWrittenCredential(house);
  await published.publish();
  const { bytes } = await house.services.credentials.readCredentialExport(published.convener, published.slug, { version: null, name: 'case.json' });
  const { CFItems: [statement] } = JSON.parse(new TextDecoder().decode(bytes)) as { CFItems: { identifier: string }[] };
  await published.rewrite(marked());

  const part = { version: '1.0.0', major: '1', file: 'credential.md', kind: 'CFItems', id: statement?.identifier ?? '' };
  const intents = ['publish', 'retire', 'in-pilot', 'back-to-draft', 'ask', 'sign', 'add', 'remove', 'open-to', 'take'];
  return {
    authors: { draft: draft.author, open: published.author },
    params: { draft: { slug: draft.slug, ...part }, open: { slug: published.slug, ...part } },
    forms: (which: 'draft' | 'open') => {
      const { author, member } = which === 'draft' ? draft : published;
      return intents.map((intent) => ({ intent, accountId: intent === 'remove' ? author.accountId : member.accountId, kind: 'issuer', pilot: 'Taken over', reason: 'Taken over', whoWrites: 'members', text: 'Taken over', hash: '', note: '' }));
    },
    deps: { documentStore: house.deps.documentStore, documentHands: house.deps.documentHands },
  };
}
export type GuardedCredentials = Awaited<ReturnType<typeof guardedCredentials>>;
