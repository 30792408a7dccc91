import type { ReactNode } from 'react';
import type { ReportFigure as Figure } from '#domain/report/published-report.ts';
import { FloorPart } from '#app/publication/floor-part.tsx';
import { PerspectiveLegend } from '#app/perspectives/perspective-legend.tsx';
import { TheTable } from '#app/perspectives/the-table.tsx';
import { QuestionState } from '#app/questions/question-state.tsx';
import { DeliberationFigure } from './deliberation-figure.tsx';
import { floorQuestionsOf } from './floor-questions.ts';
import { attendanceOfHeadcount } from '#domain/report/headcount-attendance.ts';
import { PollFigure } from './poll-figure.tsx';

type Props = { figure: Figure; number: number | null; language: string; csv: string | null; /** What stands where the recommendations are shown. */ recommendations: ReactNode };

/** A part that was live while the report was composed, as it stood when it was published. */
export function ReportFigure({ figure, number, language, csv, recommendations }: Props) {
  switch (figure.kind) {
    case 'poll':
      return <PollFigure figure={figure} number={number} language={language} csv={csv} />;
    case 'floor-questions':
      return (
        <div className="report-wide">
          <FloorPart floor={{ questions: floorQuestionsOf(figure), polls: [] }} questionsTitle={`Questions from the floor, ${figure.askedIn}`} />
        </div>
      );
    case 'deliberation':
      return <DeliberationFigure figure={figure} language={language} />;
    case 'strategic-questions':
      return (
        <ul className="report-wide mt-8" aria-label="Strategic questions">
          {figure.questions.map(({ id, text, ...state }) => (
            <li key={id} className="grid gap-x-8 gap-y-2 break-inside-avoid border-t border-line py-4 md:grid-cols-[minmax(0,1fr)_16rem]">
              <p className="font-serif text-m leading-snug" lang={language}>{text}</p>
              <QuestionState {...state} />
            </li>
          ))}
        </ul>
      );
    case 'attendance': {
      const attendance = attendanceOfHeadcount(figure.people);
      return (
        <figure className="report-figure flex flex-wrap items-center gap-x-8 gap-y-4">
          {attendance.length > 0 && <TheTable attendance={attendance} size="medium" place="took part" />}
          <figcaption>
            {figure.people.total === 1 ? '1 person took part' : `${figure.people.total} people took part`}
            <PerspectiveLegend attendance={attendance} className="mt-2" />
          </figcaption>
        </figure>
      );
    }
    case 'recommendations':
      return recommendations;
  }
}
