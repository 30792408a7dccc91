import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { Link } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { PreparationView } from '#server/services/summits/read-preparation.ts';
import type { PreparationStep, SummitLife } from '#domain/summit-life.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { PreparationPage } from '#app/preparation/preparation-page.tsx';
import { preparationMeta, usePreparation } from '#app/preparation/use-preparation.ts';
import { datesInWords } from '#app/publication/summit-dates.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Section } from '#app/ui/page.tsx';
import { wayWords } from '../summit-prepare/way-words.ts';

export const meta = preparationMeta(t`Where it stands`);

export async function loader(asked: LoaderFunctionArgs) {
  const slug = asked.params.slug ?? '';
  const { mayPrepare } = await orRefusal(asked, asked.context.services.summits.readPreparation(asked.context.actor, slug));
  return mayPrepare ? null : redirect(`/summits/${slug}/prepare/people`);
}

const headings: Record<SummitLife, string> = {
  draft: t`What comes before publishing`,
  published: t`Published, and not yet begun`,
  live: t`It is happening`,
  held: t`Held`,
};

const nextOf = ({ life, state, steps }: PreparationView): { to: string; words: string } | null => {
  const open = steps.find(({ isRequired, isDone }) => isRequired && !isDone);
  if (open) return { to: open.page, words: wayWords[open.page] };
  if (life === 'draft') return { to: 'publish', words: t`Go to publishing` };
  if (life === 'published') return { to: 'joining', words: t`Let people join` };
  if (life === 'live') return { to: 'people', words: t`See who is here` };
  return state === 'archived' ? null : { to: 'publish', words: t`Archive it` };
};

export default function WhereItStands() {
  const view = usePreparation();
  const next = nextOf(view);
  // After publishing only what is still open is worth a line; before, what is done shows how far one has come.
  const steps = view.steps.filter(({ code, isDone }) => !isDone || (view.life === 'draft' && code !== 'outside'));
  const required = steps.filter(({ isRequired }) => isRequired);
  const advised = steps.filter(({ isRequired }) => !isRequired);
  return (
    <PreparationPage
      title={headings[view.life]}
      lede={`${datesInWords(view.startsOn, view.endsOn)}, time zone ${view.timeZone}. ${peopleWords(view)}`}
      acts={
        next && (
          <LinkButton to={next.to} variant="primary" iconAfter="arrow">
            {next.words}
          </LinkButton>
        )
      }
    >
      {required.length > 0 && (
        <Section title="Needed" rule="none" heading="label" id="needed" className="mb-10">
          <Steps steps={required} />
        </Section>
      )}
      {advised.length > 0 && (
        <Section title="Worth having" rule="none" heading="label" id="advised">
          <Steps steps={advised} />
        </Section>
      )}
    </PreparationPage>
  );
}

function peopleWords({ registered, waiting }: PreparationView): string {
  if (waiting === 0) return registered === 1 ? t`One person has a place.` : t`${registered} people have a place.`;
  return registered === 1 ? t`One person has a place, ${waiting} wait.` : t`${registered} people have a place, ${waiting} wait.`;
}

const Steps = ({ steps }: { steps: readonly PreparationStep[] }) => (
  <ul className="-mt-2">
    {steps.map(({ code, page, sentence, isDone, isRequired }) => (
      <li key={code} className="grid grid-cols-[20px_1fr] items-baseline gap-x-3 border-b border-line py-3 sm:grid-cols-[20px_1fr_auto]">
        <Icon
          name={isDone ? 'check' : isRequired ? 'warning' : 'ring'}
          label={isDone ? 'Done' : 'Not done yet'}
          className={`translate-y-1 ${isDone ? 'text-good' : isRequired ? 'text-warn' : 'text-ink-faint'}`}
        />
        <p className={isDone ? 'text-ink-soft' : ''}>{sentence}</p>
        {!isDone && (
          <Link to={page} className="py-1 text-s font-semibold max-sm:col-start-2">
            {wayWords[page]}
          </Link>
        )}
      </li>
    ))}
  </ul>
);
