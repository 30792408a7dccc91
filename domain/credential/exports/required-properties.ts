import { isWebAddress } from './web-address.ts';
import type { Written, WrittenObject } from './written-values.ts';

/*
 * What the standards ask of an export, as far as a draft can miss it; written from their texts, so that a page can say at once what is missing.
 * The schemas of the standards themselves are what the tests hold the exports against. No library: zod is never sent to a browser.
 */

/** Where in a document a property stands: `alignment.*.targetUrl` is that of each alignment. */
export type PropertyRule = { at: string; is: (value: Written | undefined) => boolean };
export type WrittenPath = (string | number)[];

const words = (value: Written | undefined): boolean => typeof value === 'string' && value.trim() !== '';
const address = (value: Written | undefined): boolean => typeof value === 'string' && isWebAddress(value);
/** As Open Badges 3.0 writes languages. */
const languageIfAny = (value: Written | undefined): boolean => value === undefined || (typeof value === 'string' && /^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/.test(value));

/** Of an Achievement of Open Badges 3.0, and of what it holds. */
export const achievementRules: readonly PropertyRule[] = [
  { at: 'id', is: address },
  { at: 'name', is: words },
  { at: 'description', is: words },
  { at: 'criteria.id', is: address },
  { at: 'alignment.*.targetName', is: words },
  { at: 'alignment.*.targetUrl', is: address },
  { at: 'resultDescription.*.name', is: words },
  { at: 'resultDescription.*.rubricCriterionLevel.*.name', is: words },
  { at: 'tag.*', is: words },
  { at: 'inLanguage', is: languageIfAny },
];

/** Of a MicroCredential of CTDL; the registry also wants to know who owns it. */
export const ctdlRules: readonly PropertyRule[] = [
  { at: '@id', is: address },
  { at: 'ceterms:ctid', is: (value) => typeof value === 'string' && /^ce-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) },
  { at: 'ceterms:name', is: words },
  { at: 'ceterms:description', is: words },
  { at: 'ceterms:subjectWebpage', is: address },
  { at: 'ceterms:credentialStatusType.ceterms:targetNodeName', is: words },
  { at: 'ceterms:ownedBy', is: (value) => Array.isArray(value) },
  { at: 'ceterms:ownedBy.*.@id', is: address },
];

/** The paths at which a document is not as the rules ask. */
export const faultsOf = (document: WrittenObject, rules: readonly PropertyRule[]): WrittenPath[] => rules.flatMap(({ at, is }) => valuesAt(document, at.split('.')).flatMap(({ path, value }) => (is(value) ? [] : [path])));

/** Every value that a path with stars leads to; a star leads to nothing where there is no list. */
function valuesAt(value: Written | undefined, [step, ...rest]: readonly string[], path: WrittenPath = []): { path: WrittenPath; value: Written | undefined }[] {
  if (step === undefined) return [{ path, value }];
  if (step === '*') return Array.isArray(value) ? (value as Written[]).flatMap((each, place) => valuesAt(each, rest, [...path, place])) : [];
  const within = typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as WrittenObject)[step] : undefined;
  return valuesAt(within, rest, [...path, step]);
}
