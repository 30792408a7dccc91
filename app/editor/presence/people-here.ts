import { type PerspectiveKey, perspectiveKeys } from '#domain/perspective.ts';

/** So long after somebody typed or moved their caret they still count as writing. */
export const WRITING_MS = 10_000;

/** What the server says of somebody who has the text open in a tab, and when they last typed or moved there. */
export type Tab = { clientId: number; person: string; name: string; perspective: PerspectiveKey; hasCaret: boolean; lastActiveMs: number | null };

/** Somebody who has the text open, once, in however many tabs. */
export type PersonHere = {
  person: string;
  name: string;
  perspective: PerspectiveKey;
  isYou: boolean;
  isWriting: boolean;
  /** The heading above their caret, null where there is none. */
  heading: string | null;
  /** The tab in which their caret stands that moved last; null while they have none. */
  clientId: number | null;
};

const isPerspective = (key: unknown): key is PerspectiveKey => (perspectiveKeys as readonly unknown[]).includes(key);

/** Reads what stands beside a caret; null for what no server of ours wrote. */
export function readTab(clientId: number, state: unknown, lastActiveMs: number | null): Tab | null {
  const { user, cursor } = (state ?? {}) as { user?: Record<string, unknown> | null; cursor?: unknown };
  if (!user || typeof user.name !== 'string' || typeof user.person !== 'string') return null;
  const perspective = isPerspective(user.perspective) ? user.perspective : 'other';
  return { clientId, person: user.person, name: user.name, perspective, hasCaret: cursor !== null && cursor !== undefined, lastActiveMs };
}

type Given = { tabs: readonly Tab[]; you: Pick<PersonHere, 'person' | 'name' | 'perspective'>; headingOf: (clientId: number) => string | null; nowMs: number };

/** Who is here, each person once and you first; the others in the order in which their first tab is given. */
export function peopleHere({ tabs, you, headingOf, nowMs }: Given): PersonHere[] {
  const tabsOf = new Map<string, Tab[]>();
  for (const tab of tabs) if (tab.person !== you.person) tabsOf.set(tab.person, [...(tabsOf.get(tab.person) ?? []), tab]);
  const yourself: PersonHere = { ...you, isYou: true, isWriting: false, heading: null, clientId: null };
  return [yourself, ...[...tabsOf.values()].flatMap((own) => personOf(own, headingOf, nowMs))];
}

function personOf(tabs: readonly Tab[], headingOf: Given['headingOf'], nowMs: number): PersonHere[] {
  const lastFirst = tabs.toSorted((one, other) => (other.lastActiveMs ?? 0) - (one.lastActiveMs ?? 0));
  const [last] = lastFirst;
  if (!last) return [];
  const { person, name, perspective } = last;
  const caret = lastFirst.find(({ hasCaret }) => hasCaret)?.clientId ?? null;
  const isWriting = last.lastActiveMs !== null && nowMs - last.lastActiveMs < WRITING_MS;
  return [{ person, name, perspective, isYou: false, isWriting, heading: caret === null ? null : headingOf(caret), clientId: caret }];
}

/** When somebody who writes now will be reading unless they go on; null while nobody writes. */
export function nextRestMs(tabs: readonly Tab[], nowMs: number): number | null {
  const ends = tabs.flatMap(({ lastActiveMs }) => (lastActiveMs !== null && nowMs - lastActiveMs < WRITING_MS ? [lastActiveMs + WRITING_MS] : []));
  return ends.length === 0 ? null : Math.min(...ends);
}

/** Whether a list of those people would read the same. */
export const readsTheSame = (one: readonly PersonHere[], other: readonly PersonHere[]): boolean =>
  one.length === other.length && one.every((person, place) => (Object.keys(person) as (keyof PersonHere)[]).every((key) => person[key] === other[place]?.[key]));
