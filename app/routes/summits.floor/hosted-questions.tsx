import type { PanelQuestion } from '#domain/live/panel-facts.ts';
import type { RunLine } from '#domain/live/views/entry-types.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { WantedCount } from '#app/live/panel/question-words.tsx';
import { useHeldQuestions } from '#app/live/panel/use-held-questions.ts';
import { WaitingLine } from '#app/live/panel/waiting-line.tsx';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Section } from '#app/ui/page.tsx';
import { AskedActs, HiddenActs, SettledActs } from './question-acts.tsx';
import { QuestionText } from './question-text.tsx';

type Props = { floor: RunLine; questions: readonly PanelQuestion[] };

/** What is asked of one session, the most wanted first; below it what was answered, put aside and hidden. */
export function HostedQuestions({ floor, questions }: Props) {
  const inSight = questions.filter(({ isHidden }) => !isHidden);
  const { shown, waiting, showAll, hold } = useHeldQuestions(inSight.filter(({ state }) => state === 'asked'), []);
  const settled = (state: PanelQuestion['state']) => inSight.filter((question) => question.state === state);
  return (
    <Section id="questions" title="Asked" heading="label" rule="none">
      <WaitingLine count={waiting.length} show={showAll} className="mb-2" />
      {shown.length === 0 && (
        <EmptyState icon="question" title="No question waits">
          People ask from the Now page on their phones. The question that most want answered stands first, here and on the screen.
        </EmptyState>
      )}
      <ol {...hold}>
        {shown.map((question, place) => (
          <li key={question.id} className="grid grid-cols-[3.25rem_minmax(0,1fr)] gap-x-3 border-b border-line py-4 last:border-b-0">
            <WantedCount wanted={question.wanted} />
            <div className="min-w-0">
              <QuestionText question={question} />
              <AskedActs question={question} isFirst={place === 0} />
            </div>
          </li>
        ))}
      </ol>
      <div className="mt-4 grid">
        <SettledList title="Answered" questions={settled('answered')} />
        <SettledList title="Put aside for later" questions={settled('parked')} />
        <SettledList title="Hidden from everybody" questions={questions.filter(({ isHidden }) => isHidden)} />
      </div>
      <TakesAnonymous floor={floor} />
    </Section>
  );
}

const SettledList = ({ title, questions }: { title: string; questions: readonly PanelQuestion[] }) =>
  questions.length === 0 ? null : (
    <Disclosure summary={`${title}, ${questions.length}`}>
      <ol>
        {questions.map((question) => (
          <li key={question.id} className="grid grid-cols-[3.25rem_minmax(0,1fr)] gap-x-3 border-b border-line py-4 last:border-b-0">
            <WantedCount wanted={question.wanted} />
            <div className="min-w-0">
              <QuestionText question={question} />
              {question.isHidden ? <HiddenActs question={question} /> : <SettledActs question={question} />}
            </div>
          </li>
        ))}
      </ol>
    </Disclosure>
  );

const TakesAnonymous = ({ floor: { id, title, takesAnonymous } }: { floor: RunLine }) => (
  <ActForm act={{ kind: 'take-anonymous', agendaSessionId: id, isTaken: !takesAnonymous }} className="mt-6 border-t border-line pt-4 text-s">
    {(isUnderWay) => (
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p role="status">
          <span className="font-semibold">Without name or perspective</span>
          <span className="block text-xs text-ink-soft">
            {takesAnonymous ? `“${title}” takes such questions. You are not told who asks them.` : `“${title}” takes no such questions: people ask with their name or their perspective.`}
          </span>
        </p>
        <Button size="small" isPending={isUnderWay}>
          {takesAnonymous ? 'Take no more of them' : 'Take them'}
        </Button>
      </div>
    )}
  </ActForm>
);
