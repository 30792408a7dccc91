import type { CredentialDraft } from '../draft.ts';
import { criteriaMarkdown } from '../criteria-markdown.ts';
import { madeInTurn, madeFromWords } from '../made-from.ts';
import { lineMarkdown } from '../markdown-words.ts';
import { cellOf, type Rubric, type RubricRow } from '../rubric.ts';
import type { ExportFacts } from './export-facts.ts';
import { canonicalLanguage } from './language-tag.ts';
import { achievementRules, faultsOf } from './required-properties.ts';
import { isWebAddress, webAddress } from './web-address.ts';
import { withoutNothing, type Written, type WrittenObject } from './written-values.ts';
import { saidIn } from '#domain/words/reading-language.ts';

/** Verifiable Credentials first, then Open Badges; the extensions come last, and nothing of theirs is used here. */
const CONTEXTS = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'];

/**
 * A credential as an Achievement of Open Badges 3.0 (1EdTech, 2024), in JSON-LD: criteria as Markdown and as the page, each row of the rubric as
 * a result with its levels and the required one, alignments, tags, version, and the version that it follows where the criteria changed.
 * An alignment, tag or language that a badge cannot carry is left out, so that a draft with name and description always makes a valid one.
 * The same draft and facts give the same document.
 */
export function openBadge(draft: CredentialDraft, facts: ExportFacts): WrittenObject {
  const written = badgeAsWritten(draft, facts);
  const faults = faultsOf(written, achievementRules);
  const carried = (key: string): Written | undefined => {
    const value = written[key];
    const faulty = new Set(faults.filter(([part]) => part === key).map(([, place]) => place));
    return Array.isArray(value) ? (value as Written[]).filter((_each, place) => !faulty.has(place)) : faulty.size > 0 ? undefined : value;
  };
  return withoutNothing({ ...written, alignment: carried('alignment'), tag: carried('tag'), inLanguage: carried('inLanguage') });
}

/** The same with everything that stands in the draft, be it such that no badge can carry it: what check L27 looks at. */
export function badgeAsWritten(draft: CredentialDraft, facts: ExportFacts): WrittenObject {
  return withoutNothing({
    '@context': CONTEXTS,
    id: facts.urls.achievement,
    type: ['Achievement'],
    achievementType: 'MicroCredential',
    name: draft.name,
    description: draft.description,
    criteria: { id: facts.urls.version, narrative: narrativeOf(draft, facts) },
    creator: creatorOf(draft),
    alignment: draft.alignments.map(({ name, url, framework, code, targetType }) => ({ type: ['Alignment'], targetName: name, targetUrl: webAddress(url), targetFramework: framework, targetCode: code, targetType })),
    resultDescription: draft.rubric.rows.map((row, place) => resultOf(row, place, draft.rubric, facts)),
    tag: draft.tags,
    inLanguage: canonicalLanguage(draft.language),
    version: facts.version,
    related: [
      ...(facts.former ? [{ id: facts.former.achievementUrl, type: ['Related'], version: facts.former.version }] : []),
      ...facts.madeFrom.flatMap(({ achievementUrl, version }) => (achievementUrl === null ? [] : [{ id: achievementUrl, type: ['Related'], version }])),
    ],
  });
}

/** The criteria, and what they were made from: Open Badges has no place of its own for the source that a licence asks to be named. */
const narrativeOf = (draft: CredentialDraft, { madeFrom }: ExportFacts): string =>
  saidIn('en', () => [...criteriaMarkdown(draft), ...(madeFrom.length > 0 ? [`Made from ${lineMarkdown(madeFrom.map(madeFromWords).join(madeInTurn()))}.`] : [])].join('\n\n'));

/** A badge can go without its issuer, and not with one that has no address. */
const creatorOf = ({ issuer: { name, url } }: CredentialDraft): Written => (isWebAddress(url) ? { id: webAddress(url), type: ['Profile'], name, url: webAddress(url) } : null);

function resultOf(row: RubricRow, place: number, { levels, requiredLevelId }: Rubric, { urls }: ExportFacts): Written {
  const id = `${urls.achievement}#row-${row.id}`;
  const levelUrl = (levelId: string) => `${id}-level-${levelId}`;
  return {
    id,
    type: ['ResultDescription'],
    name: row.criterion.trim() || `Row ${place + 1}`,
    resultType: 'RubricCriterionLevel',
    requiredLevel: levels.some((level) => level.id === requiredLevelId) ? levelUrl(requiredLevelId ?? '') : null,
    rubricCriterionLevel: levels.map((level, index) => ({ id: levelUrl(level.id), type: ['RubricCriterionLevel'], name: level.label.trim() || `Level ${index + 1}`, description: cellOf(row, level.id) })),
  };
}
