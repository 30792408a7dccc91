import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { givePointsSchema } from '#domain/strategic-question.ts';
import { POINTS_PER_MEMBER } from '#domain/question-points.ts';
import { t } from '#domain/words/t.ts';
import { CommunityTabs } from '#app/community/community-tabs.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { orRefusal, ownPath } from '#app/http/refusal-response.server.ts';
import { PointsForm } from '#app/questions/points-form.tsx';
import { OpenQuestions, SettledQuestions } from '#app/questions/question-list.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: board }) => [{ title: t`Strategic questions · ${board?.community.name ?? 'Plenary'}` }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.questions.readBoard(asked.context.actor, asked.params.slug ?? ''));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, givePointsSchema, async (given, form) => {
    const slug = asked.params.slug ?? '';
    await asked.context.services.questions.givePoints(asked.context.actor, slug, given);
    return redirect(ownPath(form.get('then'), `/communities/${slug}/questions`));
  });

export default function Board() {
  const board = useLoaderData<typeof loader>();
  const refused = useActionData<RefusedForm>()?.lastResult.error;
  const { slug } = board.community;
  const addressOf = ({ id }: { id: string }) => `/communities/${slug}/questions/${id}`;
  const left = board.pointsLeft;
  return (
    <Page>
      <PageHeader
        eyebrow={<Link to={`/communities/${slug}`}>{board.community.name}</Link>}
        title="Strategic questions"
        standfirst="What the community wants answered. Each member spreads ten points; the heaviest questions go to the next summits."
        acts={board.mayPropose && <LinkButton to={`/communities/${slug}/questions/new`} variant="primary" icon="add">Propose a question</LinkButton>}
      />
      <CommunityTabs slug={slug} hasPeople={left !== null} />
      {refused && <Notice tone="warn" title={Object.values(refused).flat().join(' ')} className="mb-6" />}
      <Section id="open" title="Open" rule="none" aside={left !== null && <PointsLeft left={left} />}>
        {board.open.length === 0 ? (
          <EmptyState icon="question" title="No open question yet">{board.mayPropose ? 'Propose the first: one sentence that ends with a question mark.' : 'Members propose them.'}</EmptyState>
        ) : (
          <OpenQuestions questions={board.open} addressOf={addressOf} under={(question) => left !== null && <PointsForm slug={slug} question={question} mine={question.mine} left={left} />} />
        )}
      </Section>
      {board.keptOut !== null && <p className="mt-6 max-w-measure text-s text-ink-soft">{board.keptOut} <Link to="/notices">Your notices</Link></p>}
      {left === null && board.keptOut === null && (
        <p className="mt-6 text-s text-ink-soft">
          {board.mayJoin ? <>Become a member of <Link to={`/communities/${slug}#join`}>{board.community.name}</Link> to give points.</> : <>Members give points. <Link to={`/communities/${slug}#join`}>How to become one</Link></>}
        </p>
      )}
      {board.settled.length > 0 && (
        <Section id="settled" title="Answered and carried on">
          <SettledQuestions questions={board.settled} addressOf={addressOf} />
        </Section>
      )}
    </Page>
  );
}

const PointsLeft = ({ left }: { left: number }) => (
  <p role="status">
    <b className="font-serif text-l">{left}</b> of your {POINTS_PER_MEMBER} points left
  </p>
);
