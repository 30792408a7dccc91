import type { PerspectiveKey } from '#domain/perspective.ts';
import type { RoundView } from '#server/services/feedback/rounds/read-round.ts';

export type QuestionFields = { id: string; perspective: string; text: string; kind: string; choices: string };
export type PrepareFields = {
  mark: string;
  title: string;
  introduction: string;
  perspectives: string[];
  questions: QuestionFields[];
  people: Partial<Record<PerspectiveKey, string>>;
  closesOn: string;
  closesAt: string;
  timeZone: string;
  attribution: string;
  mayChooseAttribution: boolean;
  isLedgerPublic: boolean;
  hasLink: boolean;
};

/** A round as its form has it; choices stand one a line. */
export const writtenOf = ({ round, lines, mark }: RoundView): PrepareFields => ({
  mark,
  ...{ title: round.title, introduction: round.introduction, perspectives: round.perspectives, closesOn: round.closesOn, closesAt: round.closesAtTime, timeZone: round.timeZone },
  ...{ attribution: round.attribution, mayChooseAttribution: round.mayChooseAttribution, isLedgerPublic: round.isLedgerPublic, hasLink: round.link !== null },
  questions: round.questions.map(({ id, perspective, text, kind, choices }) => ({ id, perspective: perspective ?? '', text, kind, choices: choices.join('\n') })),
  people: lines,
});
