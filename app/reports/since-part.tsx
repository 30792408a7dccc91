import { recommendationWords } from '#domain/report/recommendation.ts';
import type { ReportView } from '#server/services/report-reading/read-report.ts';
import { datesInWords } from '#app/publication/summit-dates.ts';
import { PartHeading } from './part-heading.tsx';

/** What became of the recommendations, the latest first. */
export const SincePart = ({ updates }: Pick<ReportView, 'updates'>) => (
  <section aria-labelledby="since">
    <PartHeading id="since">What happened since</PartHeading>
    <ol className="report-lines" reversed>
      {updates.map(({ id, recommendation, state, note, on }) => (
        <li key={id}>
          <time dateTime={on}>{datesInWords(on, on)}</time>
          <div>
            <p>{note || recommendationWords()[state]}</p>
            <p className="text-xs text-ink-faint">
              {note && `${recommendationWords()[state]}. `}On <a href={`#recommendation-${recommendation}`}>recommendation {recommendation}</a>
            </p>
          </div>
        </li>
      ))}
    </ol>
  </section>
);
