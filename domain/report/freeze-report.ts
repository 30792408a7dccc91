import { type Author, type Contributor, contributorOf, inFixedOrder } from '../document/attributed-content.ts';
import { wordingOf } from '../document/passages/wording.ts';
import type { PerspectiveKey } from '../perspective.ts';
import { zonedDate } from '../time-zone.ts';
import { spokenFor } from '../words/interface-language.ts';
import { saidIn } from '../words/reading-language.ts';
import { compareText } from '../agenda/plain-text.ts';
import type { ComposedBlock } from './composed-report.ts';
import type { FreshSource, SourceAuthor } from './fresh-source.ts';
import { readsAsTaken } from './passage-sources.ts';
import { namesIn, type NameOf, publicNodes, publicWords } from './public-nodes.ts';
import { type PublishedReport, publishedReportSchema, type ReportBlock, type ReportFigure, type ReportSource } from './published-report.ts';
import { headcountOf } from './shown-as.ts';

/** All that a version says besides what stands in its text. */
type Frame = Omit<PublishedReport, 'format' | 'version' | 'contributors' | 'approvals' | 'blocks' | 'sources' | 'recommendations'>;
export type RecommendationToFreeze = Omit<PublishedReport['recommendations'][number], 'owner' | 'sources'> & { owner: SourceAuthor; sourceId: string | null };
export type ReportToFreeze = {
  frame: Frame;
  blocks: readonly ComposedBlock[];
  sources: readonly FreshSource[];
  /** What a figure shows at this moment; null for one that shows nothing any more. */
  figureOf: (figure: Extract<ComposedBlock, { kind: 'figure' }>['figure']) => ReportFigure | null;
  recommendations: readonly RecommendationToFreeze[];
  /** What each room said of the draft, by its id. */
  approvalOf: (roomId: string) => PublishedReport['approvals'][number]['state'];
  /** As what a mention may call somebody, within words of these rooms; null where not by name. */
  nameOf: (accountId: string, roomIds: readonly string[]) => string | null;
};
export type FrozenReport = {
  report: PublishedReport;
  /** The sources in the order of their numbers. */
  sourceIds: string[];
  /** Whom the report names, by account. */
  named: { accountId: string; name: string }[];
};

/**
 * A report as it is published: passages of which somebody took their words back are left out whole, sources are numbered as they are met,
 * everybody is shown as they come: among whom they are was asked where they were read (`amongCrowd`). What the house says in it is in its language.
 */
export const freezeReport = (given: ReportToFreeze): FrozenReport => saidIn(spokenFor(given.frame.language), () => freeze(given));

function freeze({ frame, blocks, sources, figureOf, recommendations, approvalOf, nameOf }: ReportToFreeze): FrozenReport {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const used: FreshSource[] = [];
  const numberOf = (source: FreshSource): number => (used.includes(source) ? used.indexOf(source) : used.push(source) - 1) + 1;
  const called = new Map<string, string>();
  /** What of somebody's name words of these sources may have; whoever is called so is among whom the report names. */
  const namesFor = (own: readonly Pick<FreshSource, 'roomId'>[]): NameOf => {
    const roomIds = own.map(({ roomId }) => roomId);
    return (accountId) => {
      const name = nameOf(accountId, roomIds);
      if (name !== null) called.set(accountId, name);
      return name;
    };
  };
  let figures = 0;

  const frozen = blocks.flatMap((block): ReportBlock[] => {
    if (block.kind === 'words') return publicNodes([block.node], namesFor([])).map((node) => ({ kind: 'words', node }));
    if (block.kind === 'figure') {
      const figure = figureOf(block.figure);
      return figure === null ? [] : [{ kind: 'figure', number: figure.kind === 'poll' ? (figures += 1) : null, figure }];
    }
    const named = block.sourceIds.map((id) => byId.get(id));
    // A source that is not of this report proves nothing; what names it may not be published as a room's words.
    const own = named.filter((source) => source !== undefined);
    if (own.length < named.length || own.some(({ leftOut }) => leftOut !== null)) return [];
    return [{ kind: 'passage', sources: own.map(numberOf), isEdited: !readsAsTaken(wordingOf(block.nodes), own), nodes: publicNodes(block.nodes, namesFor(own)) }];
  });

  const recommended = recommendations.flatMap(({ owner, sourceId, ...recommendation }) => {
    const source = sourceId === null ? undefined : byId.get(sourceId);
    if (source && source.leftOut !== null) return [];
    const text = source ? publicWords(recommendation.text, source.nodes, namesFor([source])) : recommendation.text;
    return [{ ...recommendation, text, owner: owner && contributorOf(owner.author), sources: source ? [numberOf(source)] : [], ...callsOf(source ? publicNodes(source.nodes, namesFor([source])) : []) }];
  });
  const { contributors, named } = contributorsOf(used);
  const rooms = [...new Map(used.map(({ roomId, room }) => [roomId, room]))].toSorted(([, one], [, other]) => one.number - other.number);
  const report: PublishedReport = {
    format: 'plenary-report',
    version: 1,
    ...frame,
    contributors,
    approvals: rooms.map(([roomId, { number, focus }]) => ({ roomNumber: number, focus, state: approvalOf(roomId) })),
    blocks: frozen,
    sources: used.map((source, place) => frozenSource(source, place + 1, { nameOf: namesFor([source]), timeZone: frame.summit.timeZone })),
    recommendations: recommended,
  };
  return { report: publishedReportSchema.parse(report), sourceIds: used.map(({ id }) => id), named: [...named, ...ownersNamed(recommendations), ...[...called].map(([accountId, name]) => ({ accountId, name }))] };
}

/** Whom words that stand as one line call by name; absent where nobody is. */
function callsOf(nodes: FreshSource['nodes']): { calls?: string[] } {
  const names = [...new Set(namesIn(nodes))];
  return names.length > 0 ? { calls: names } : {};
}

type Showing = { nameOf: NameOf; timeZone: string };

function frozenSource({ room, prompt, nodes, wording, authors, minute, now }: FreshSource, number: number, { nameOf, timeZone }: Showing): ReportSource {
  const shown = publicNodes(nodes, nameOf);
  const isChanged = (now?.wording ?? '') !== wording;
  const later = isChanged && now?.mayBeTold ? publicNodes(now.nodes, nameOf) : [];
  const by = shownAuthors(authors);
  return {
    number,
    room,
    prompt,
    on: minute && zonedDate(new Date(minute), timeZone),
    minute: by.length > 0 && by.every(({ kind }) => kind === 'named') ? minute : null,
    wording: wordingOf(shown),
    by,
    changedTo: isChanged && (now === null || now.mayBeTold) ? wordingOf(later) : null,
    ...(isChanged && now !== null && !now.mayBeTold && { isChanged: true as const }),
    ...callsOf([...shown, ...later]),
  };
}

/** Each way of being shown once, in an order that says nothing of who wrote first or most: by perspective, then by name. */
export function shownAuthors(authors: FreshSource['authors']): Contributor[] {
  const found = new Map<string, Contributor>();
  for (const each of authors) {
    const person: Contributor = contributorOf(each?.author);
    found.set(JSON.stringify(person), person);
  }
  return inFixedOrder([...found.values()]);
}

/** Everybody whose words are used: how many of which perspective, and who is named somewhere. */
function contributorsOf(used: readonly FreshSource[]): { contributors: PublishedReport['contributors']; named: FrozenReport['named'] } {
  const people = new Map<string, Author>();
  // Somebody who is shown with less in one room is counted by that: a perspective told elsewhere would tell here too.
  const named = new Map<string, { name: string; perspective: PerspectiveKey }>();
  for (const each of used.flatMap(({ authors }) => authors)) {
    if (each === null) continue;
    const { accountId, author } = each;
    people.set(accountId, people.get(accountId)?.attribution === 'anonymous' ? (people.get(accountId) as Author) : author);
    if (author.attribution === 'named') named.set(accountId, { name: author.name, perspective: author.perspective });
  }
  const counts = new Map<PerspectiveKey, number>();
  let untold = 0;
  for (const { perspective, attribution } of people.values()) {
    if (attribution === 'anonymous') untold += 1;
    else counts.set(perspective, (counts.get(perspective) ?? 0) + 1);
  }
  return {
    contributors: { people: headcountOf(counts, untold), named: [...named.values()].sort((one, other) => compareText(one.name, other.name)) },
    named: [...named].map(([accountId, { name }]) => ({ accountId, name })),
  };
}

const ownersNamed = (recommendations: readonly RecommendationToFreeze[]): FrozenReport['named'] =>
  recommendations.flatMap(({ owner }) => (owner?.author.attribution === 'named' ? [{ accountId: owner.accountId, name: owner.author.name }] : []));
