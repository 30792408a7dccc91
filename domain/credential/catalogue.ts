import { type PerspectiveKey, perspectiveKeys } from '../perspective.ts';
import type { Hours } from './draft.ts';
import { t } from '../words/t.ts';

/** What takes how long: each band ends with its `upTo`, which the next begins above. */
export const hourBands = [
  { key: 'up-to-5', label: () => t`Up to 5 hours`, over: 0, upTo: 5 },
  { key: '5-to-10', label: () => t`Over 5, up to 10 hours`, over: 5, upTo: 10 },
  { key: '10-to-20', label: () => t`Over 10, up to 20 hours`, over: 10, upTo: 20 },
  { key: 'over-20', label: () => t`Over 20 hours`, over: 20, upTo: null },
] as const;
export type HourBand = (typeof hourBands)[number]['key'];

export const catalogueOrders = ['newest', 'name'] as const;
export type CatalogueOrder = (typeof catalogueOrders)[number];

/** What somebody looks for among the published credentials; an empty text does not matter. `community` is its slug. */
export type CatalogueFilter = { words: string; community: string; issuer: string; /** Whom it is for. */ perspective: PerspectiveKey | ''; tag: string; hours: HourBand | ''; language: string; licence: string; retired: boolean; order: CatalogueOrder };

/** What an address asks the catalogue for, whatever else stands in it. */
export function catalogueFilterOf(query: URLSearchParams): CatalogueFilter {
  const said = (name: string): string => (query.get(name) ?? '').replace(/\p{Cc}/gu, ' ').trim();
  return {
    words: said('words'),
    community: said('community'),
    issuer: said('issuer'),
    perspective: perspectiveKeys.find((key) => key === said('perspective')) ?? '',
    tag: said('tag'),
    hours: hourBands.find(({ key }) => key === said('hours'))?.key ?? '',
    language: said('language'),
    licence: said('licence'),
    retired: said('retired') !== '',
    order: catalogueOrders.find((each) => each === said('order')) ?? 'newest',
  };
}

/** Whether anything is looked for, in whatever order. */
export const isNarrowed = ({ order: _order, retired: _retired, ...looked }: CatalogueFilter): boolean => Object.values(looked).some((value) => value !== '');

/** The address that asks for just this; the order and what is empty are left out where they say nothing. */
export function catalogueQuery({ order, retired, ...looked }: CatalogueFilter): string {
  const query = new URLSearchParams(Object.entries(looked).filter(([, value]) => value !== ''));
  if (retired) query.set('retired', 'on');
  if (order !== 'newest') query.set('order', order);
  return query.toString();
}

/** By how many hours a credential is found: the most that it takes, or else the least. */
export const hoursToFindBy = ({ least, most }: Hours): number | null => most ?? least;

/** A text as its letters and digits, with one blank between two words: what is looked for and what is looked in are both brought to this form. */
export const findableWords = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
