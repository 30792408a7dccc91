import type { ReportFigure } from '#domain/report/published-report.ts';
import type { FloorQuestion } from '#server/services/publication/floor-view.ts';

/** The questions of a figure as the page of a session draws them. */
export const floorQuestionsOf = ({ questions }: Extract<ReportFigure, { kind: 'floor-questions' }>): FloorQuestion[] =>
  questions.map(({ by, ...question }, place) => ({ id: String(place), ...question, name: by.kind === 'named' ? by.name : null, speaksAs: by.kind === 'anonymous' ? null : by.perspective }));
