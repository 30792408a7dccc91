import fc from 'fast-check';
import { alignmentTypes, artifactMedia, researchTypes, type CredentialDraft } from '#domain/credential/draft.ts';
import { rubricRowKinds } from '#domain/credential/rubric.ts';
import { licences } from '#domain/licence.ts';

const words = fc.oneof(
  fc.constantFrom('', ' ', 'Educator sorts and names the answers.', 'Sort the answers.', '<script>|*_#', '- one\n- two', 'العربية', '中文。', '🧪 \u0000 \uD83D', 'ELL (English language learner)', 'All parts are included.'),
  fc.string({ maxLength: 40, unit: 'grapheme' }),
);
const address = fc.oneof(fc.constantFrom('', 'not an address', 'https://example.org/a', 'javascript:alert(1)', ' https://example.org/b ', 'https://example.org/á|b^c%zz', 'https://x y'), fc.webUrl());
const number = fc.option(fc.constantFrom(-1, 0, 1, 1.5, 200, 99_999));
const day = fc.option(fc.constantFrom('2026-11-01', '2020-02-29'));
const listOf = <Entry>(name: string, shape: Record<string, fc.Arbitrary<unknown>>, maxLength = 4): fc.Arbitrary<Entry[]> =>
  fc.array(fc.record(shape), { maxLength }).map((entries) => entries.map((entry, place) => ({ id: `${name}-${place}`, ...entry }) as Entry));
const someOf = (name: string) => fc.subarray([0, 1, 2, 9].map((place) => `${name}-${place}`));

const question = { question: words, wordLimit: number, passingDescriptor: words };
const levelIds = ['level-0', 'level-1', 'level-2', 'level-9'];

/** Any draft that people could leave behind: half written, in any script, with entries that point to what is gone. */
export const anyCredential: fc.Arbitrary<CredentialDraft> = fc.record({
  name: words,
  competency: words,
  keyMethod: words,
  description: words,
  methodComponents: listOf('component', { text: words }),
  rationale: words,
  research: listOf('work', {
    type: fc.constantFrom(...researchTypes), authors: fc.array(fc.record({ family: words, given: words }), { maxLength: 3 }), year: number, title: words, container: words,
    volume: words, issue: words, pages: words, publisher: words, url: address, doi: fc.constantFrom('', '10.5555/x'), checkedOn: day,
  }),
  resources: listOf('resource', { title: words, url: address, isFree: fc.boolean(), note: words, checkedOn: day }),
  overviewQuestions: listOf('overview', question),
  artifacts: listOf('artifact', { title: words, media: fc.subarray([...artifactMedia]), amount: words, instructions: words, showsStudents: fc.boolean() }),
  mediaReason: words,
  reflectionQuestions: listOf('reflection', question),
  reflectionAbsentBecause: words,
  rubric: fc.record({
    levels: listOf('level', { label: words }, 3),
    requiredLevelId: fc.option(fc.constantFrom(...levelIds)),
    rows: listOf('row', { criterion: words, kind: fc.constantFrom(...rubricRowKinds), artifactIds: someOf('artifact'), componentIds: someOf('component'), cells: fc.dictionary(fc.constantFrom(...levelIds), words) }),
  }),
  audience: words,
  prerequisites: words,
  hours: fc.record({ least: number, most: number }),
  alignments: listOf('alignment', { name: words, url: address, framework: words, code: words, targetType: fc.constantFrom(...alignmentTypes) }),
  tags: fc.uniqueArray(words, { maxLength: 4 }),
  privacyNote: words,
  integrityNote: words,
  licence: fc.constantFrom(...licences),
  issuer: fc.record({ name: words, url: address }),
  language: fc.constantFrom('en', 'en-us', 'es', 'zh-Hant', '', 'e', 'en-x-ours'),
});
