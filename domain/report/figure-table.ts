import { quoted } from '../agenda/agenda-words.ts';
import { answerCount, countWord } from '../live/poll-words.ts';
import type { PanelQuestionState } from '../live/panel-question.ts';
import { perspectiveWord } from '../perspective.ts';
import type { StrategicQuestionState } from '../strategic-question.ts';
import type { PollFigure, PublishedReport, ReportFigure } from './published-report.ts';
import { recommendationWords } from './recommendation.ts';
import { dayWords } from './report-days.ts';
import { shownPersonWords } from './report-words.ts';

/** A field of a figure: words, perhaps with an address (a path is one of this site) and the numbers of sources. */
export type FigureCell = { words: string; href?: string; sources?: readonly number[] };
/** A figure as a table, for files and for whoever cannot see a drawing. The first cell of a row says what it is of. */
export type FigureTable = { caption: string; header: readonly string[]; rows: readonly (readonly FigureCell[])[]; notes: readonly string[] };
type Ground = Pick<PublishedReport, 'language' | 'recommendations'>;

const floorStates: Record<PanelQuestionState, string> = { asked: 'Not answered', answered: 'Answered', parked: 'Put aside for later' };
const strategicStates: Record<StrategicQuestionState, string> = { open: 'Open', answered: 'Answered', 'carried-on': 'Carried on', merged: 'Part of another question' };
const peopleWords = (count: number): string => (count === 1 ? '1 person' : `${count} people`);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const cell = (words: string): FigureCell => ({ words });

/** “Question” with the figure's number before it where it has one. */
export const pollCaption = ({ question }: Pick<PollFigure, 'question'>, number: number | null): string => (number === null ? quoted(question) : `Figure ${number}. ${quoted(question)}`);

/** A figure as the tables that say all of it; a poll has a second one where its answers are told by perspective. */
export function figureTables(figure: ReportFigure, number: number | null, ground: Ground): FigureTable[] {
  switch (figure.kind) {
    case 'poll':
      return pollTables(figure, number, ground);
    case 'floor-questions': {
      const rows = figure.questions.map(({ text, state, answer, wanted, by }) => [cell(text), cell(answer === '' ? floorStates[state] : `${floorStates[state]}: ${answer}`), cell(peopleWords(wanted)), cell(shownPersonWords(by))]);
      return [{ caption: `Questions from the floor, ${quoted(figure.askedIn)}`, header: ['Question', 'What became of it', 'Wanted by', 'Asked by'], rows, notes: [] }];
    }
    case 'strategic-questions': {
      const rows = figure.questions.map(({ text, state, outcome, outcomeUrl, people }) => [cell(text), { words: outcome === '' ? strategicStates[state] : `${strategicStates[state]}: ${outcome}`, ...(outcomeUrl !== '' && { href: outcomeUrl }) }, cell(peopleWords(people))]);
      return [{ caption: 'Strategic questions', header: ['Question', 'What became of it', 'Wanted by'], rows, notes: [] }];
    }
    case 'attendance': {
      const rows = figure.people.lines.map(({ key, count }) => [cell(key === null ? 'Others' : capital(perspectiveWord(key, 2))), cell(String(count))]);
      return [{ caption: 'Who took part', header: ['Perspective', 'People'], rows: [...rows, [cell('In all'), cell(String(figure.people.total))]], notes: figure.people.lines.some(({ key }) => key === null) ? ['Perspectives of fewer than three people are counted together.'] : [] }];
    }
    case 'recommendations': {
      const rows = ground.recommendations.map(({ text, owner, dueOn, state, sources }) => [{ words: text, sources }, cell(owner === null ? 'Nobody yet' : shownPersonWords(owner)), cell(dueOn === null ? 'No date' : dayWords(dueOn, ground)), cell(recommendationWords[state])]);
      return [{ caption: 'Recommendations', header: ['What', 'Who', 'By when', 'How far'], rows, notes: ['How far each had come when this version was published.'] }];
    }
  }
}

function pollTables(figure: PollFigure, number: number | null, ground: Ground): FigureTable[] {
  const { rows, votes, pollKind, byPerspective, askedIn, askedOn } = figure;
  const hasShare = pollKind !== 'ranking' && votes > 0;
  const counts = rows.map(({ label, count }) => [cell(label), cell(String(count)), ...(hasShare ? [cell(`${Math.round((count / votes) * 100)} %`)] : [])]);
  const whole: FigureTable = {
    caption: pollCaption(figure, number),
    header: ['Answer', countWord(pollKind), ...(hasShare ? ['Share'] : [])],
    rows: counts,
    notes: [`Asked in ${quoted(askedIn)}, ${dayWords(askedOn, ground)}: ${answerCount(votes)}.`],
  };
  if (byPerspective.length === 0) return [whole];
  const lines = byPerspective.map(({ key, counts: own, votes: all }) => [cell(capital(perspectiveWord(key, 2))), ...rows.map((_row, place) => cell(own === null ? 'Not shown' : String(own[place] ?? ''))), cell(all === null ? 'Not shown' : String(all))]);
  return [whole, { caption: `${pollCaption(figure, number)} By perspective.`, header: ['Perspective', ...rows.map(({ label }) => label), 'In all'], rows: lines, notes: byPerspective.some((each) => each.counts === null) ? ['Not shown: fewer than five people of that perspective answered.'] : [] }];
}
