import { quoted } from '../agenda/agenda-words.ts';
import { answerCount, countWord } from '../live/poll-words.ts';
import type { PanelQuestionState } from '../live/panel-question.ts';
import { perspectiveWord } from '../perspective.ts';
import type { StrategicQuestionState } from '../strategic-question.ts';
import { t } from '../words/t.ts';
import type { DeliberationFigure, Follows, PollFigure, PublishedReport, ReportFigure } from './published-report.ts';
import { recommendationWords } from './recommendation.ts';
import { dayWords } from './report-days.ts';
import { shownPersonWords } from './report-words.ts';

/** Words, perhaps with an address; a path is one of this site. */
export type FigureWords = { words: string; href?: string };
/** A field of a figure: words, perhaps with the numbers of sources and a line below. */
export type FigureCell = FigureWords & { sources?: readonly number[]; below?: readonly FigureWords[] };
/** A figure as a table, for files and for whoever cannot see a drawing. The first cell of a row says what it is of. */
export type FigureTable = { caption: string; header: readonly string[]; rows: readonly (readonly FigureCell[])[]; notes: readonly string[] };
type Ground = Pick<PublishedReport, 'language' | 'recommendations'>;

const floorStates = (): Record<PanelQuestionState, string> => ({ asked: t`Not answered`, answered: t`Answered`, parked: t`Put aside for later` });
const strategicStates = (): Record<StrategicQuestionState, string> => ({ open: t`Still open`, answered: t`Answered`, 'carried-on': t`Carried on`, merged: t`Part of another question` });
/** What stands above those who asked, by which that column can be left out. */
export const askedByHead = (): string => t`Asked by`;
const peopleWords = (count: number): string => (count === 1 ? t`1 person` : t`${count} people`);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const cell = (words: string): FigureCell => ({ words });
const joined = (words: readonly FigureWords[]): string => words.map((each) => each.words).join('');

/** All that stands in a field, as plain text. */
export const cellText = ({ words, below = [] }: FigureCell): string => (below.length === 0 ? words : `${words}\n${joined(below)}`);

/** The line that says from which statement a recommendation follows, and where that was agreed on. */
export const followsLine = ({ text, deliberation, url }: Follows): FigureWords[] => [{ words: t`Follows from what was agreed on in ` }, { words: quoted(deliberation), href: url }, { words: `: ${quoted(text)}` }];

/** The same as plain text. */
export const followsWords = (follows: Follows): string => joined(followsLine(follows));

/** “Question” with the figure's number before it where it has one. */
export const pollCaption = ({ question }: Pick<PollFigure, 'question'>, number: number | null): string => (number === null ? quoted(question) : t`Figure ${number}. ${quoted(question)}`);

/** A figure as the tables that say all of it; a poll has a second one where its answers are told by perspective. */
export function figureTables(figure: ReportFigure, number: number | null, ground: Ground): FigureTable[] {
  switch (figure.kind) {
    case 'poll':
      return pollTables(figure, number, ground);
    case 'floor-questions': {
      const rows = figure.questions.map(({ text, state, answer, wanted, by }) => [cell(text), cell(answer === '' ? floorStates()[state] : `${floorStates()[state]}: ${answer}`), cell(peopleWords(wanted)), cell(shownPersonWords(by))]);
      return [{ caption: t`Questions from the floor, ${quoted(figure.askedIn)}`, header: [t`Question`, t`What became of it`, t`Wanted by`, askedByHead()], rows, notes: [] }];
    }
    case 'deliberation':
      return deliberationTables(figure);
    case 'strategic-questions': {
      const rows = figure.questions.map(({ text, state, outcome, outcomeUrl, people }) => [cell(text), { words: outcome === '' ? strategicStates()[state] : `${strategicStates()[state]}: ${outcome}`, ...(outcomeUrl !== '' && { href: outcomeUrl }) }, cell(peopleWords(people))]);
      return [{ caption: t`Strategic questions`, header: [t`Question`, t`What became of it`, t`Wanted by`], rows, notes: [] }];
    }
    case 'attendance': {
      const rows = figure.people.lines.map(({ key, count }) => [cell(key === null ? t`Others` : capital(perspectiveWord(key, 2))), cell(String(count))]);
      return [{ caption: t`Who took part`, header: [t`Perspective`, t`People`], rows: [...rows, [cell(t`In all`), cell(String(figure.people.total))]], notes: figure.people.lines.some(({ key }) => key === null) ? [t`Perspectives of fewer than three people are counted together.`] : [] }];
    }
    case 'recommendations': {
      const rows = ground.recommendations.map(({ text, owner, dueOn, state, sources, follows }) => [{ words: text, sources, ...(follows && { below: followsLine(follows) }) }, cell(owner === null ? t`Nobody yet` : shownPersonWords(owner)), cell(dueOn === null ? t`No date` : dayWords(dueOn, ground)), cell(recommendationWords()[state])]);
      return [{ caption: t`Recommendations`, header: [t`What`, t`Who`, t`By when`, t`How far`], rows, notes: [t`How far each had come when this version was published.`] }];
    }
  }
}

function pollTables(figure: PollFigure, number: number | null, ground: Ground): FigureTable[] {
  const { rows, votes, pollKind, byPerspective, askedIn, askedOn } = figure;
  const hasShare = pollKind !== 'ranking' && votes > 0;
  const counts = rows.map(({ label, count }) => [cell(label), cell(String(count)), ...(hasShare ? [cell(`${Math.round((count / votes) * 100)} %`)] : [])]);
  const whole: FigureTable = {
    caption: pollCaption(figure, number),
    header: [t`Answer`, countWord(pollKind), ...(hasShare ? [t`Share`] : [])],
    rows: counts,
    notes: [t`Asked in ${quoted(askedIn)}, ${dayWords(askedOn, ground)}: ${answerCount(votes)}.`],
  };
  if (byPerspective.length === 0) return [whole];
  const lines = byPerspective.map(({ key, counts: own, votes: all }) => [cell(capital(perspectiveWord(key, 2))), ...rows.map((_row, place) => cell(own === null ? t`Not shown` : String(own[place] ?? ''))), cell(all === null ? t`Not shown` : String(all))]);
  return [whole, { caption: t`${pollCaption(figure, number)} By perspective.`, header: [t`Perspective`, ...rows.map(({ label }) => label), t`In all`], rows: lines, notes: byPerspective.some((each) => each.counts === null) ? [t`Not shown: fewer than five people of that perspective answered.`] : [] }];
}

/** A statement's share as it is read in a cell. */
const agreeWords = (tally: DeliberationFigure['shared'][number]['byPerspective'][number]): string =>
  tally === null ? t`Not shown` : tally.seen === 0 ? t`Nobody saw it` : t`${Math.round((100 * tally.agrees) / tally.seen)} %, ${tally.agrees} of ${tally.seen}`;

function deliberationTables(figure: DeliberationFigure): FigureTable[] {
  const { question, groups, perspectives, shared } = figure;
  const caption = t`Opinion map of ${quoted(question)}`;
  const first: FigureTable = { caption, header: [t`Group of like voters`, t`People`], rows: groups.map(({ name, people }) => [cell(name), cell(String(people))]), notes: figure.notes };
  if (shared.length === 0) return [first];
  const byGroup: FigureTable = {
    caption: t`${caption} What every group agrees with.`,
    header: [t`Statement`, t`Consensus`, ...groups.map(({ name }) => name)],
    rows: shared.map(({ text, consensus, byGroup: tallies }) => [cell(text), cell(consensus.toFixed(2)), ...tallies.map((tally) => cell(agreeWords(tally)))]),
    notes: [t`How many agree, of those who saw the statement. Consensus is the product of the groups’ shares, each with one more who agrees and one who does not.`],
  };
  if (perspectives.length === 0) return [first, byGroup];
  const rows = shared.map(({ text, byPerspective }) => [cell(text), ...byPerspective.map((tally) => cell(agreeWords(tally)))]);
  const withheld = shared.some(({ byPerspective }) => byPerspective.includes(null)) ? [t`Not shown: fewer than five of that perspective saw the statement, or could be told from the others.`] : [];
  return [first, byGroup, { caption: t`${caption} The same by declared perspective.`, header: [t`Statement`, ...perspectives.map(({ perspective, people }) => `${capital(perspectiveWord(perspective, 2))} (${people})`)], rows, notes: [t`Perspectives of fewer than five people on the map are among others.`, ...withheld] }];
}
