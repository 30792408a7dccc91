import type { Follows } from '#domain/report/published-report.ts';
import { isLate, recommendationWords, type RecommendationState } from '#domain/report/recommendation.ts';
import { t } from '#domain/words/t.ts';
import type { ReportView } from '#server/services/report-reading/read-report.ts';
import { datesInWords } from '#app/publication/summit-dates.ts';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import { Cell, Row, RowHeader, Table } from '#app/ui/table.tsx';
import { ShownPersonMark } from './shown-person.tsx';

const looks: Record<RecommendationState, { icon: IconName; look: string }> = {
  'not-begun': { icon: 'ring', look: 'text-ink-soft' },
  'under-way': { icon: 'clock', look: 'text-accent' },
  done: { icon: 'check', look: 'text-good' },
  dropped: { icon: 'close', look: 'text-ink-soft' },
};

/** What a report recommends: who does it until when, and how far it has come by now. */
export const RecommendationTable = ({ view: { report, states, today } }: { view: ReportView }) => (
  <div className="report-wide recommendations">
    <Table caption="Recommendations" columns={[t`What`, t`Owner`, t`Due`, t`Status`]}>
      {report.recommendations.map(({ id, text, owner, dueOn, state, sources, follows }, place) => (
        <Row key={id}>
          <RowHeader>
            <span id={`recommendation-${place + 1}`} lang={report.language} className="font-normal">
              {text}
            </span>
            {sources.map((number) => (
              <a key={number} href={`#source-${number}`} className="source-mark" aria-label={`Source ${number}`}>
                {number}
              </a>
            ))}
            {follows && <FollowsLine follows={follows} language={report.language} />}
          </RowHeader>
          <Cell label="Owner">{owner === null ? 'Nobody yet' : <ShownPersonMark person={owner} />}</Cell>
          <Cell label="Due" className="not-phone:whitespace-nowrap">{dueOn === null ? 'No date' : <time dateTime={dueOn}>{datesInWords(dueOn, dueOn)}</time>}</Cell>
          <Cell label="Status" className="not-phone:whitespace-nowrap">
            <Status state={states[id] ?? state} isOverdue={isLate({ state: states[id] ?? state, dueOn }, today)} />
          </Cell>
        </Row>
      ))}
    </Table>
  </div>
);

const FollowsLine = ({ follows: { text, deliberation, url }, language }: { follows: Follows; language: string }) => (
  <span className="mt-1 block font-sans text-xs font-normal text-ink-soft">
    Follows from what was agreed on in{' '}
    <a href={url} lang={language}>
      “{deliberation}”
    </a>
    : <span lang={language}>“{text}”</span>
  </span>
);

const Status = ({ state, isOverdue }: { state: RecommendationState; isOverdue: boolean }) => (
  <span className={`inline-flex items-center gap-1.5 font-semibold ${isOverdue ? 'text-warn' : looks[state].look}`}>
    <Icon name={isOverdue ? 'clock' : looks[state].icon} size="small" />
    {isOverdue ? (state === 'under-way' ? 'Late, under way' : 'Late') : recommendationWords()[state]}
  </span>
);
