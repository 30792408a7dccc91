import { askIndex, findPlaceIds, findsEach, type FindScope, type FoundRow, listAlike, listFound, listPlacesToFindIn, looking, MOST_OTHERS, MOST_POSTS } from '#db/repositories/finding.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import { DAY_MS } from '#domain/clock.ts';
import { type AskedWords, readAskedWords, withOtherWords } from '#domain/finding/asked-words.ts';
import { type FindableKind, findableKinds, findableWeights } from '#domain/finding/findable.ts';
import { type FindFilter, sinceChoices } from '#domain/finding/find-filter.ts';
import { nearestWord } from '#domain/finding/near-word.ts';
import type { Deps } from '../deps.ts';
import { type MarkedText, markPassage, markWords } from './mark-words.ts';
import { readReach } from './read-reach.ts';

const ON_A_PAGE = 20;
const WHILE_TYPING = 7;
/** So many words that look alike are weighed by their slips. */
const ALIKE = 40;
/** Communities and summits to choose among. */
const MOST_PLACES = 100;

export type FoundThing = { kind: FindableKind; id: string; address: string; title: MarkedText; passage: MarkedText; /** Where it belongs: its summit, else its community; null for itself. */ within: string | null; at: Date; /** The clocks by which it takes place. */ zone: string };
export type FindView = {
  filter: FindFilter;
  /** What is known of it: too little was typed, or this was found. */
  state: 'nothing-asked' | 'too-little' | 'answered';
  hits: FoundThing[];
  /** How many there are of each kind, whatever kind is chosen; `isMore`: at least so many. */
  counts: { kind: FindableKind; count: number; isMore: boolean }[];
  count: number;
  page: number;
  pages: number;
  /** What was looked for in the place of what was typed, of which nothing was found. */
  instead: string | null;
  places: { communities: { value: string; label: string }[]; summits: { value: string; label: string }[] };
};

type Question = { scope: FindScope; kind: FindableKind | null; now: Date; limit: number; offset: number };
type Answer = Awaited<ReturnType<typeof listFound>> & { asked: AskedWords };

/**
 * Looks in all that the actor may read, the best first: as it was typed; where that is nowhere, for words that begin so; and then for the words that are
 * nearest. Refuses nobody; what somebody may not read is in no hit, no count, and no word that is offered.
 */
export async function find(deps: Deps, actor: Actor, { filter, page }: { filter: FindFilter; page: number }): Promise<FindView> {
  const { db, now } = deps;
  const [realms, ids] = await Promise.all([readReach(db, actor), findPlaceIds(db, filter)]);
  const places = listPlacesToFindIn(db, realms, MOST_PLACES);
  const nothing = { filter, hits: [], counts: [], count: 0, page: 1, pages: 1, instead: null };
  const asked = readAskedWords(filter.words);
  if (asked === null) return { ...nothing, places: await places, state: filter.words.trim() === '' ? 'nothing-asked' : 'too-little' };
  // Within a place that is not there nothing is.
  if ((filter.community !== '' && ids.communityId === null) || (filter.summit !== '' && ids.summitId === null)) return { ...nothing, places: await places, state: 'answered' };
  const since = sinceChoices.find(({ key }) => key === filter.since);
  const scope = { realms, readerId: readerOf(actor), ...(ids.communityId !== null && { communityId: ids.communityId }), ...(ids.summitId !== null && { summitId: ids.summitId }), ...(since && { since: new Date(now().getTime() - since.days * DAY_MS) }) };
  const question = { scope, kind: filter.kind || null, now: now(), limit: ON_A_PAGE, offset: (Math.max(1, page) - 1) * ON_A_PAGE };
  const look = async (tx: DbOrTx) => {
    const exact = await ask(tx, { ...asked, mayGoOn: false }, question);
    const found = isAnswered(exact) || !asked.mayGoOn ? exact : await ask(tx, asked, question);
    return answered(tx, filter.words, found, question);
  };
  const [{ answer, instead }, shownPlaces] = await Promise.all([looking(db, look), places]);
  const counts = countsOf(answer);
  const count = filter.kind === '' ? counts.reduce((sum, each) => sum + each.count, 0) : (counts.find(({ kind }) => kind === filter.kind)?.count ?? 0);
  const pages = Math.max(1, Math.ceil(count / ON_A_PAGE));
  if (page > pages && count > 0) return find(deps, actor, { filter, page: pages });
  return { ...nothing, places: shownPlaces, state: 'answered', hits: answer.rows.map((row) => thingOf(row, answer.asked)), counts, count, page: Math.max(1, page), pages, instead };
}

/** The few best of what the actor may read, while they type: the last word may go on. */
export async function findWhileTyping({ db, now }: Deps, actor: Actor, words: string): Promise<{ hits: FoundThing[]; instead: string | null }> {
  const asked = readAskedWords(words);
  if (asked === null) return { hits: [], instead: null };
  const realms = await readReach(db, actor);
  const question = { scope: { realms, readerId: readerOf(actor) }, kind: null, now: now(), limit: WHILE_TYPING, offset: 0 };
  const { answer, instead } = await looking(db, async (tx) => answered(tx, words, await ask(tx, asked, question), question));
  return { hits: answer.rows.map((row) => thingOf(row, answer.asked)), instead };
}

const readerOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.accountId : null);

const isAnswered = ({ counts }: Answer): boolean => Object.keys(counts).length > 0;

async function ask(tx: DbOrTx, asked: AskedWords, question: Question): Promise<Answer> {
  const index = await askIndex(tx, asked);
  const found = index === '' ? { counts: {}, rows: [] } : await listFound(tx, { asked: index, weights: findableWeights, ...question });
  return { ...found, asked };
}

/** What was found; where that is nothing, the same with the nearest known word in the place of each that stands nowhere, if that finds something. */
async function answered(tx: DbOrTx, typed: string, found: Answer, question: Question): Promise<{ answer: Answer; instead: string | null }> {
  if (isAnswered(found)) return { answer: found, instead: null };
  const { asked } = found;
  const { realms, readerId } = question.scope;
  const queries = await Promise.all(asked.words.map((word) => askIndex(tx, { text: word, mayGoOn: false })));
  const isKnown = await findsEach(tx, queries, { realms, readerId });
  const meantFor = new Map<string, string>();
  for (const [place, word] of asked.words.entries()) {
    const meant = isKnown[place] === true ? null : nearestWord(word, await listAlike(tx, word, realms, ALIKE));
    if (meant !== null) meantFor.set(word, meant);
  }
  // Known words are forgotten now and then: one is told only while it stands in something that may be read.
  const isThere = await findsEach(tx, await Promise.all([...meantFor.values()].map((word) => askIndex(tx, { text: word, mayGoOn: false }))), { realms, readerId });
  const others = new Map([...meantFor].filter((_, place) => isThere[place]));
  const instead = withOtherWords(typed, others);
  const meant = others.size === 0 ? null : readAskedWords(instead);
  const answer = meant && (await ask(tx, { ...meant, mayGoOn: false }, question));
  return answer && isAnswered(answer) ? { answer, instead } : { answer: found, instead: null };
}

/** Posts are counted up to the newest so many, all else together up to its own. */
function countsOf({ counts }: Answer): FindView['counts'] {
  const others = findableKinds.reduce((sum, kind) => sum + (kind === 'post' ? 0 : (counts[kind] ?? 0)), 0);
  return findableKinds.flatMap((kind) => {
    const count = counts[kind] ?? 0;
    return count === 0 ? [] : [{ kind, count, isMore: kind === 'post' ? count >= MOST_POSTS : others >= MOST_OTHERS }];
  });
}

function thingOf({ kind, id, address, language, title, summary, words, at, summitTitle, communityName, timeZone }: FoundRow, { words: looked, mayGoOn }: AskedWords): FoundThing {
  const marked = { words: looked, mayGoOn, language };
  const inSummary = markPassage(summary, marked);
  const saysIt = inSummary.some(({ isFound }) => isFound) || words === '';
  return { kind, id, address, title: markWords(title, marked), passage: saysIt ? inSummary : markPassage(words, marked), within: kind === 'summit' ? communityName : kind === 'community' || kind === 'person' ? null : (summitTitle ?? communityName), at: new Date(at), zone: kind === 'agenda-session' || kind === 'room' || kind === 'notes' ? (timeZone ?? 'UTC') : 'UTC' };
}
