import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { recommendationWords } from '#domain/report/recommendation.ts';
import type { RecommendationsView, RecommendationView } from '#server/services/reports/recommending/read-recommendations.ts';
import { UpdateForm } from '#app/approving/update-form.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { ToneLine } from '#app/ui/notice.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { ChangedRecommendation } from './changed-recommendation.tsx';
import { RecommendationForm } from './recommendation-form.tsx';

type Props = { recommendation: RecommendationView; view: RecommendationsView; number: number; isLast: boolean; lastResult: SubmissionResult | undefined };

const press = 'inline-flex size-10 items-center justify-center rounded-md text-ink-soft hover:bg-accent-wash hover:text-accent pointer-coarse:size-11';

/** One recommendation: what, who, until when, how far; its forms folded below. */
export function RecommendationRow({ recommendation, view, number, isLast, lastResult }: Props) {
  const { id, text, owner, dueOn, state, updates, isPublished, changed, sourceId } = recommendation;
  const { composes, summit } = view;
  const intent = lastResult?.initialValue?.intent;
  return (
    <li id={`recommendation-${number}`} className="border-b border-line py-4">
      <div className="flex items-start justify-between gap-x-4">
        <div className="min-w-0">
          <p className="font-serif text-m leading-snug font-semibold">
            {number}. {text}
          </p>
          <p className="mt-1 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-s text-ink-soft">
            <span>{owner ? owner.name : 'Nobody does it yet'}</span>
            {dueOn && (
              <span>
                by <LocalTime at={`${dueOn}T12:00:00Z`} zone="UTC" show="day" isPlaceOnly />
              </span>
            )}
            <ToneLine tone={state === 'done' ? 'good' : recommendation.isLate ? 'warn' : 'plain'} icon={state === 'done' ? 'check' : recommendation.isLate ? 'warning' : 'ring'}>
              {recommendationWords()[state]}
              {recommendation.isLate && ', late'}
            </ToneLine>
          </p>
        </div>
        {composes && (
          <Form method="post" preventScrollReset className="flex shrink-0">
            <input type="hidden" name="intent" value="move" />
            <input type="hidden" name="id" value={id} />
            {number > 1 && (
              <button name="direction" value="up" aria-label={`Move recommendation ${number} up`} className={press}>
                <Icon name="up" size="small" />
              </button>
            )}
            {!isLast && (
              <button name="direction" value="down" aria-label={`Move recommendation ${number} down`} className={press}>
                <Icon name="down" size="small" />
              </button>
            )}
          </Form>
        )}
      </div>
      {changed && sourceId && <ChangedRecommendation changed={changed} sourceId={sourceId} number={number} />}
      {updates.length > 0 && (
        <ul className="mt-2 grid gap-1 border-l-3 border-line-strong pl-3 text-s">
          {updates.map((update) => (
            <li key={update.id}>
              <LocalTime at={update.at} zone={summit.timeZone} show="day" isPlaceOnly className="text-ink-soft" /> {recommendationWords()[update.state]}
              {update.note && <>: {update.note}</>}
              {update.by && <span className="text-ink-soft"> {update.by}</span>}
            </li>
          ))}
        </ul>
      )}
      <div className="mt-1">
        <Disclosure summary={<>Say how far it is<span className="sr-only">, recommendation {number}</span></>} isOpen={!composes || intent === 'update'}>
          <UpdateForm id={id} state={state} lastResult={intent === 'update' ? lastResult : undefined} />
        </Disclosure>
        {composes && (
          <Disclosure summary={<>Change or remove it<span className="sr-only">, recommendation {number}</span></>} isOpen={intent === 'edit'}>
            <RecommendationForm view={view} recommendation={recommendation} lastResult={intent === 'edit' ? lastResult : undefined} />
            <Form method="post" preventScrollReset className="mt-4 text-s text-ink-soft">
              <input type="hidden" name="id" value={id} />
              <SubmitButton variant="quiet" size="small" name="intent" value="remove">
                Remove it
              </SubmitButton>
              <span className="ml-2">{isPublished ? 'It leaves the next version and stays with those that were published.' : 'It is not published yet.'}</span>
            </Form>
          </Disclosure>
        )}
      </div>
    </li>
  );
}
