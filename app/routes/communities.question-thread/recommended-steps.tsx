import { Link } from '@remix-run/react';
import { recommendationWords } from '#domain/report/recommendation.ts';
import { t } from '#domain/words/t.ts';
import type { ThreadRecommendation } from '#server/services/questions/read-thread.ts';
import { ToneLine } from '#app/ui/notice.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { ToCome, ThreadStep } from './thread-step.tsx';

type Props = { recommendations: readonly ThreadRecommendation[] };

/** What reports recommend from what was agreed on. */
export const RecommendationStep = ({ recommendations }: Props) => (
  <ThreadStep name={t`Recommendation`} isReached={recommendations.length > 0}>
    {recommendations.length === 0 && <ToCome>No published report recommends anything from it yet.</ToCome>}
    <ol className="grid gap-3">
      {recommendations.map(({ id, text, statement, report }) => (
        <li key={id} className="break-inside-avoid">
          <p className="font-serif text-m leading-snug">{text}</p>
          <p className="mt-0.5 text-xs text-ink-soft">
            From “{statement}”, in <Link to={`/reports/${report.slug}`}>{report.title}</Link>
          </p>
        </li>
      ))}
    </ol>
  </ThreadStep>
);

/** How far each recommendation is. */
export const StatusStep = ({ recommendations }: Props) => (
  <ThreadStep name={t`Status`} isReached={recommendations.some(({ state }) => state !== 'not-begun')}>
    {recommendations.length === 0 && <ToCome>How far a recommendation is stands here once there is one.</ToCome>}
    <ul className="grid gap-3">
      {recommendations.map(({ id, text, state, dueOn, isLate, last }) => (
        <li key={id}>
          <ToneLine tone={state === 'done' ? 'good' : isLate ? 'warn' : 'plain'} icon={state === 'done' ? 'check' : isLate ? 'warning' : 'ring'}>
            {recommendationWords()[state]}
            {isLate && ', late'}
            <span className="sr-only">: {text}</span>
          </ToneLine>
          <p className="mt-0.5 text-xs text-ink-soft">
            {recommendations.length > 1 && <>“{text}” </>}
            {dueOn && (
              <>
                Due <LocalTime at={`${dueOn}T12:00:00Z`} zone="UTC" show="day" isPlaceOnly />.{' '}
              </>
            )}
            {last && (
              <>
                <LocalTime at={last.at} zone="UTC" show="day" isPlaceOnly />
                {last.note === '' ? '' : `: ${last.note}`}
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  </ThreadStep>
);
