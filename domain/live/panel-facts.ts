import type { PerspectiveKey } from '../perspective.ts';
import type { PanelQuestionState } from './panel-question.ts';
import type { CountedPoll, PollAnswer, PollKind, PollState } from './poll.ts';

/** A question from the floor, with who asked as far as they let it be seen: what they did not want shown is not here. */
export type PanelQuestion = {
  id: string;
  agendaSessionId: string;
  text: string;
  /** The name and perspective of who asked, as far as they are shown. */
  name: string | null;
  speaksAs: PerspectiveKey | null;
  state: PanelQuestionState;
  answer: string;
  isHidden: boolean;
  at: number;
  /** How many want it answered. */
  wanted: number;
};

export type Poll = {
  id: string;
  agendaSessionId: string;
  question: string;
  kind: PollKind;
  choices: string[];
  isAnonymous: boolean;
  state: PollState;
  isShown: boolean;
  at: number;
};

/** The questions and polls of a summit. Who asked and who voted is known to the house alone. */
export type PanelFacts = {
  questions: PanelQuestion[];
  polls: Poll[];
  /** Whose questions these are, by id of the question. */
  askedBy: ReadonlyMap<string, string>;
  /** Which questions somebody wants answered, by account. */
  wants: ReadonlyMap<string, string[]>;
  /** The answers to a poll with who gave them, by poll, while that is known. */
  answers: ReadonlyMap<string, { accountId: string; answer: PollAnswer }[]>;
  /** The answers to a poll that are nobody's any more, by poll. */
  keptAnswers: ReadonlyMap<string, PollAnswer[]>;
  /** How polls went that came in a bundle, by poll. */
  keptResults: ReadonlyMap<string, CountedPoll>;
};

export const noPanel: PanelFacts = { questions: [], polls: [], askedBy: new Map(), wants: new Map(), answers: new Map(), keptAnswers: new Map(), keptResults: new Map() };
