import { z } from 'zod';
import { checkIds } from '#domain/credential/checks/finding.ts';
import { credentialStates } from '#domain/credential/credential.ts';
import { beginCredentialSchema } from '#domain/credential/credential-forms.ts';
import { publishCredentialSchema, retireCredentialSchema } from '#domain/credential/publish-forms.ts';
import { licences } from '#domain/licence.ts';
import { communityName, markdown, pageAnswer, pageQuery } from '../answer-parts.ts';
import { endpoint } from '../endpoint.ts';

const hours = z.object({ least: z.number().nullable(), most: z.number().nullable() });
/** Parts of a credential have an id for life, and what the field knows of them. */
const parts = z.array(z.looseObject({ id: z.string() }));

const text = z.object({
  name: z.string(),
  competency: markdown,
  keyMethod: markdown,
  description: markdown,
  methodComponents: parts,
  rationale: markdown,
  research: parts,
  resources: parts,
  overviewQuestions: parts,
  artifacts: parts,
  mediaReason: markdown,
  reflectionQuestions: parts,
  reflectionAbsentBecause: markdown,
  rubric: z.looseObject({}).describe('Levels, and rows with a descriptor for each level.'),
  audience: z.string(),
  prerequisites: markdown,
  hours,
  alignments: parts,
  tags: z.array(z.string()),
  privacyNote: markdown,
  integrityNote: markdown,
  licence: z.enum(licences),
  issuer: z.object({ name: z.string(), url: z.string() }),
  language: z.string(),
});
const change = z.string().describe('How much it changes, such as first, meaning or criteria.');
const reads = { method: 'GET', area: 'credentials', scope: 'credentials:read', isOpen: true } as const;
const writes = { area: 'credentials', scope: 'credentials:write', isOpen: false } as const;

export const credentialEndpoints = {
  listCredentials: endpoint({
    ...reads,
    path: '/credentials',
    summary: 'The catalogue of published credentials, the newest first',
    query: z.strictObject({ words: z.string().trim().max(200, 'Look for at most 200 characters.').default(''), community: z.string().max(120).default(''), tag: z.string().max(120).default(''), ...pageQuery }),
    answer: z.object({
      credentials: z.array(z.object({ slug: z.string(), name: z.string(), competency: z.string(), issuer: z.string(), tags: z.array(z.string()), hours, language: z.string(), version: z.string(), publishedAt: z.iso.datetime(), isRetired: z.boolean(), community: communityName })),
      count: z.int(),
      ...pageAnswer,
    }),
  }),
  beginCredential: endpoint({ ...writes, method: 'POST', path: '/communities/{community}/credentials', summary: 'Begin a credential', detail: 'It is written in the studio, by several people at once.', body: beginCredentialSchema.strict(), answer: z.object({ slug: z.string() }), made: '/credentials/{slug}' }),
  readCredential: endpoint({
    ...reads,
    path: '/credentials/{credential}',
    summary: 'A published credential, its newest version or the one asked for',
    query: z.strictObject({ version: z.string().max(20).optional() }),
    answer: z.object({
      community: communityName,
      slug: z.string(),
      url: z.url(),
      version: z.string(),
      latest: z.string(),
      hash: z.string().describe('SHA-256 of the text as canonical JSON.'),
      publishedAt: z.iso.datetime(),
      firstPublishedAt: z.iso.datetime(),
      draft: text,
      versions: z.array(z.object({ version: z.string(), change, note: z.string(), publishedAt: z.iso.datetime() })),
      retired: z.object({ at: z.iso.datetime(), reason: z.string() }).nullable(),
    }),
  }),
  readCredentialPublishing: endpoint({
    ...writes,
    method: 'GET',
    path: '/credentials/{credential}/next-version',
    summary: 'What publishing the text as it stands would do',
    answer: z.object({
      credential: z.object({ slug: z.string(), name: z.string(), state: z.enum(credentialStates) }),
      hash: z.string().describe('Of the text that would be published.'),
      next: z.object({ version: z.string(), change }),
      blocking: z.array(z.object({ check: z.enum(checkIds), asks: z.string(), found: z.array(z.string()) })),
      warnings: z.int(),
      licenceStop: z.string().nullable(),
    }),
  }),
  publishCredential: endpoint({
    ...writes,
    method: 'POST',
    path: '/credentials/{credential}/versions',
    summary: 'Publish the text as it stands, as the next version',
    detail: '`hash` is that of the text that was looked at: nobody publishes what they have not seen.',
    body: publishCredentialSchema.strict(),
    answer: z.object({ version: z.string() }),
    made: '/credentials/{credential}',
  }),
  retireCredential: endpoint({ ...writes, method: 'POST', path: '/credentials/{credential}/retirement', summary: 'Retire a published credential', body: retireCredentialSchema.strict(), answer: null }),
};
