import type { CredentialDraft } from '../draft.ts';
import { criteriaMarkdown } from '../criteria-markdown.ts';
import { cellOf, type RubricRow } from '../rubric.ts';
import type { ExportFacts } from './export-facts.ts';
import { canonicalLanguage } from './language-tag.ts';
import { uuidOf } from './stable-uuid.ts';
import { isWebAddress, webAddress } from './web-address.ts';
import { withoutNothing, type Written, type WrittenObject } from './written-values.ts';
import { saidIn } from '#domain/words/reading-language.ts';

const statusOf = (word: 'Active' | 'Deprecated') => ({
  '@type': 'ceterms:CredentialAlignmentObject',
  'ceterms:framework': 'https://credreg.net/ctdl/terms/CredentialStatus',
  'ceterms:frameworkName': 'Credential Status',
  'ceterms:targetNode': `credentialStat:${word}`,
  'ceterms:targetNodeName': word,
});

/**
 * A credential as a MicroCredential of CTDL (Credential Engine), in JSON-LD: what it requires as a condition profile, and its rubric in the terms
 * of CTDL-ASN: levels, criteria, and a level of each criterion. The same draft and facts give the same document.
 */
export function ctdl(draft: CredentialDraft, facts: ExportFacts): WrittenObject {
  return withoutNothing({
    '@context': 'http://credreg.net/ctdl/schema/context/json',
    '@id': facts.urls.ctdl,
    '@type': 'ceterms:MicroCredential',
    'ceterms:ctid': `ce-${uuidOf(facts, 'credential')}`,
    'ceterms:name': draft.name,
    'ceterms:description': draft.description,
    'ceterms:subjectWebpage': facts.urls.page,
    'ceterms:credentialStatusType': statusOf(facts.isRetired ? 'Deprecated' : 'Active'),
    'ceterms:ownedBy': ownerOf(draft),
    'ceterms:dateEffective': facts.at.slice(0, 10),
    'ceterms:inLanguage': [canonicalLanguage(draft.language)].filter(Boolean),
    'ceterms:keyword': draft.tags.filter((tag) => tag.trim() !== ''),
    'ceterms:estimatedDuration': durationOf(draft),
    'ceterms:versionIdentifier': [{ '@type': 'ceterms:IdentifierValue', 'ceterms:identifierType': 'Version', 'ceterms:identifierValueCode': facts.version }],
    'ceterms:previousVersion': facts.former?.ctdlUrl,
    'ceterms:requires': conditionOf(draft),
    'ceterms:hasRubric': rubricOf(draft, facts),
  });
}

const ownerOf = ({ issuer: { name, url } }: CredentialDraft): Written => (isWebAddress(url) ? [{ '@id': webAddress(url), '@type': 'ceterms:CredentialOrganization', 'ceterms:name': name, 'ceterms:subjectWebpage': webAddress(url) }] : null);

/** Hours as durations of ISO 8601: `PT8H`, `PT1H30M`. */
function durationOf({ hours: { least, most } }: CredentialDraft): Written {
  const written = (hours: number): string => {
    const minutes = Math.max(1, Math.round(hours * 60));
    return `PT${minutes >= 60 ? `${Math.floor(minutes / 60)}H` : ''}${minutes % 60 === 0 ? '' : `${minutes % 60}M`}`;
  };
  const [from, until] = [least ?? most, most ?? least];
  if (from === null || until === null || from <= 0 || until <= 0) return null;
  return [{ '@type': 'ceterms:DurationProfile', ...(from === until ? { 'ceterms:exactDuration': written(from) } : { 'ceterms:minimumDuration': written(from), 'ceterms:maximumDuration': written(until) }) }];
}

function conditionOf(draft: CredentialDraft): Written {
  const description = saidIn('en', () => criteriaMarkdown(draft)).join('\n\n');
  if (description === '') return null;
  const condition = {
    '@type': 'ceterms:ConditionProfile',
    'ceterms:name': 'Submission guidelines and evaluation criteria',
    'ceterms:description': description,
    'ceterms:submissionOf': draft.artifacts.map(({ title, amount }) => [title, amount].filter(Boolean).join(': ')).filter(Boolean),
    'ceterms:condition': draft.methodComponents.map(({ text }) => text).filter((text) => text.trim() !== ''),
    'ceterms:experience': draft.prerequisites,
    'ceterms:audienceType': draft.audience.trim() === '' ? null : [{ '@type': 'ceterms:CredentialAlignmentObject', 'ceterms:targetNodeName': draft.audience }],
    'ceterms:targetCompetency': draft.alignments.filter(({ name }) => name.trim() !== '').map(({ name, url, framework, code }) => ({ '@type': 'ceterms:CredentialAlignmentObject', 'ceterms:targetNodeName': name, 'ceterms:targetNode': isWebAddress(url) ? webAddress(url) : null, 'ceterms:frameworkName': framework, 'ceterms:codedNotation': code })),
  };
  return [condition];
}

function rubricOf(draft: CredentialDraft, facts: ExportFacts): Written {
  const { rows, levels } = draft.rubric;
  if (rows.length === 0) return null;
  const named = (type: string, path: readonly string[], words: Record<string, Written>): WrittenObject => ({ '@id': `${facts.urls.ctdl}#${uuidOf(facts, ...path)}`, '@type': type, ...words });
  const cell = (row: RubricRow, levelId: string, label: string, place: number) => named('ceasn:CriterionLevel', ['cell', row.id, levelId], { 'ceasn:benchmarkLabel': label, 'ceasn:benchmarkText': cellOf(row, levelId), 'ceasn:listID': String(place + 1) });
  return [
    named('ceasn:Rubric', ['rubric'], {
      'ceterms:ctid': `ce-${uuidOf(facts, 'rubric')}`,
      'ceasn:name': draft.name,
      'ceasn:description': draft.competency,
      'ceasn:hasRubricLevel': levels.map(({ id, label }, place) => named('ceasn:RubricLevel', ['level', id], { 'ceasn:name': label, 'ceasn:listID': String(place + 1), 'ceasn:hasCriterionLevel': rows.map((row) => `${facts.urls.ctdl}#${uuidOf(facts, 'cell', row.id, id)}`) })),
      'ceasn:hasRubricCriterion': rows.map((row, place) => named('ceasn:RubricCriterion', ['row', row.id], { 'ceasn:name': row.criterion, 'ceasn:listID': String(place + 1), 'ceasn:hasCriterionLevel': levels.map(({ id, label }, index) => cell(row, id, label, index)) })),
    }),
  ];
}
