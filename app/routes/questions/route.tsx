import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { OpenQuestions, SettledQuestions } from '#app/questions/question-list.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';

export const meta: MetaFunction = () => [{ title: t`Strategic questions · Plenary` }];

export const loader = async ({ context }: LoaderFunctionArgs) => ({ questions: await context.services.questions.listAllQuestions(context.actor) });

export default function AllQuestions() {
  const { questions } = useLoaderData<typeof loader>();
  type Line = (typeof questions)[number];
  const addressOf = ({ communitySlug, id }: Line) => `/communities/${communitySlug}/questions/${id}`;
  const under = ({ communitySlug, communityName }: Line) => (
    <p className="mt-0.5 text-xs text-ink-soft">
      <Link to={`/communities/${communitySlug}/questions`} className="inline-block py-1 text-inherit">{communityName}</Link>
    </p>
  );
  const open = questions.filter(({ state }) => state === 'open');
  const settled = questions.filter(({ state }) => state !== 'open');
  return (
    <Page>
      <PageHeader title="Strategic questions" standfirst="What communities want answered, heaviest first, and what became of the questions before." />
      <Section id="open" title="Open" rule="none">
        {open.length === 0 ? <EmptyState icon="question" title="No open question yet">Members propose them on the board of their community.</EmptyState> : <OpenQuestions questions={open} addressOf={addressOf} under={under} />}
      </Section>
      {settled.length > 0 && (
        <Section id="settled" title="Answered and carried on">
          <SettledQuestions questions={settled} addressOf={addressOf} under={under} />
        </Section>
      )}
    </Page>
  );
}
