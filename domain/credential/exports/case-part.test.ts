import { describe, expect, it } from 'vitest';
import { sampleFacts } from '#test/support/credential-facts.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';
import { casePackage } from './case-package.ts';
import { casePart } from './case-part.ts';

const written = casePackage(sampleCredential(), sampleFacts());
/** Every address that the package says, wherever it stands. */
const addresses = [...new Set(JSON.stringify(written).match(/"uri":"[^"]+"/g))].map((said) => said.slice(7, -1));

describe('a part of a CASE package', () => {
  it('is there for every address that the package names', () => {
    const kinds = new Set<string>();
    for (const uri of addresses) {
      const [kind = '', identifier = ''] = uri.split('/').slice(-2);
      kinds.add(kind);
      expect(casePart(written, kind, identifier), uri).toMatchObject({ uri, identifier, lastChangeDateTime: sampleFacts().at });
    }
    expect([...kinds].sort()).toEqual(['CFAssociations', 'CFDocuments', 'CFItems', 'CFRubricCriteria', 'CFRubricCriterionLevels', 'CFRubrics']);
  });

  it('is none of another kind or name', () => {
    const [kind = '', identifier = ''] = (addresses.find((uri) => uri.includes('/CFItems/')) ?? '').split('/').slice(-2);
    expect([casePart(written, 'CFDocuments', identifier), casePart(written, kind, 'nothing')]).toEqual([null, null]);
  });
});
