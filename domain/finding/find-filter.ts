import { t } from '../words/t.ts';
import { type FindableKind, findableKinds } from './findable.ts';

/** How far back somebody looks. */
export const sinceChoices = [
  { key: 'week', days: 7 },
  { key: 'month', days: 31 },
  { key: 'year', days: 366 },
] as const;
export type Since = (typeof sinceChoices)[number]['key'];
export const sinceWords = (): Record<Since, string> => ({ week: t`The last seven days`, month: t`The last month`, year: t`The last year` });

/** What is looked for and within what; all of it stands in the address. */
export type FindFilter = { words: string; kind: FindableKind | ''; community: string; summit: string; since: Since | '' };

export const findFilterOf = (asked: URLSearchParams): FindFilter => ({
  words: (asked.get('words') ?? '').slice(0, 200),
  kind: findableKinds.find((kind) => kind === asked.get('kind')) ?? '',
  community: slugIn(asked.get('community')),
  summit: slugIn(asked.get('summit')),
  since: sinceChoices.find(({ key }) => key === asked.get('since'))?.key ?? '',
});

const slugIn = (asked: string | null): string => (asked !== null && /^[a-z0-9-]{1,80}$/.test(asked) ? asked : '');

/** Without what was left open: "words=trust&kind=report". */
export const findQuery = (filter: Partial<FindFilter>): string => String(new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== '')));

export const findPath = (filter: Partial<FindFilter>): string => `/search?${findQuery(filter)}`;

export const isNarrowed = ({ kind, community, summit, since }: FindFilter): boolean => [kind, community, summit, since].some((chosen) => chosen !== '');
