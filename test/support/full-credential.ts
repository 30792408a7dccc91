import type { CredentialDraft } from '#domain/credential/draft.ts';
import { sampleCredential } from './sample-credential.ts';

/** A draft in which no field is empty, whatever stands in it: each text and each number that is there to be read once. */
export function fullCredential(): CredentialDraft {
  const draft = sampleCredential();
  return { ...draft, mediaReason: 'A recording alone lets voices be heard.', reflectionAbsentBecause: 'A third question was taken out.', resources: draft.resources.map((resource, place) => ({ ...resource, note: `Note ${place + 1} on it.` })), hours: { least: 8, most: 10 } };
}

/** What nobody reads as such: ids, the kinds of things, days of checks, and addresses that lie behind words. */
const UNREAD = new Set(['id', 'type', 'kind', 'targetType', 'checkedOn', 'artifactIds', 'componentIds', 'requiredLevelId', 'media', 'licence', 'language', 'doi', 'given']);

/** The texts of a draft that a reader of its files finds there, prose without the signs of its lists. */
export function textsOf(value: unknown, field = ''): string[] {
  if (typeof value === 'string') return UNREAD.has(field) || value === '' || (field === 'url' && value.startsWith('https://example.org/standards')) || value.endsWith('/institute') ? [] : value.split(/\n+/).map((line) => line.replace(/^- /, ''));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (UNREAD.has(name) ? [] : textsOf(inner, Array.isArray(value) ? field : name)));
}
