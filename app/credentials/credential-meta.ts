import type { MetaDescriptor } from '@remix-run/node';
import type { EducationalOccupationalCredential, WithContext } from 'schema-dts';
import { licenceAddress } from '#domain/licence.ts';
import { t } from '#domain/words/t.ts';
import type { CredentialView } from '#server/services/credentials/read-credential.ts';
import { DRAWN_IMAGE, pageMeta } from '#app/publication/page-meta.ts';

type JsonLd = Extract<MetaDescriptor, { 'script:ld+json': unknown }>['script:ld+json'];

/** The head of a credential's page: every version says that the address without a number is the one. */
export const credentialMeta = (view: CredentialView): MetaDescriptor[] => [
  ...pageMeta({ title: t`${view.draft.name} · Micro-credential · Plenary`, description: view.draft.description || view.draft.competency, url: view.url, kind: 'article', image: { url: `${view.url}/image.png`, alt: t`“${view.draft.name}”, a micro-credential`, ...DRAWN_IMAGE } }),
  { 'script:ld+json': credentialJsonLd(view) },
];

/** schema.org/EducationalOccupationalCredential, with what was published and nobody's name. */
export function credentialJsonLd({ url, version, publishedAt, firstPublishedAt, draft }: CredentialView): JsonLd {
  const address = licenceAddress(draft.licence);
  const issuerUrl = /^https?:\/\//.test(draft.issuer.url) ? draft.issuer.url : null;
  const told: WithContext<EducationalOccupationalCredential> = {
    '@context': 'https://schema.org',
    '@type': 'EducationalOccupationalCredential',
    '@id': url,
    url,
    name: draft.name,
    ...(draft.description && { description: draft.description }),
    credentialCategory: 'Micro-credential',
    ...(draft.competency && { competencyRequired: draft.competency }),
    ...(draft.issuer.name && { recognizedBy: { '@type': 'Organization', name: draft.issuer.name, ...(issuerUrl && { url: issuerUrl }) } }),
    ...(draft.tags.length > 0 && { keywords: draft.tags.join(', ') }),
    inLanguage: draft.language,
    version,
    datePublished: firstPublishedAt,
    dateModified: publishedAt,
    ...(address && { license: address }),
  };
  return told as unknown as JsonLd;
}
