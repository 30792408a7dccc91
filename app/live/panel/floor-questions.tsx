import { addressee, floorShown } from '#domain/live/floor-at-hand.ts';
import type { PanelQuestion } from '#domain/live/panel-facts.ts';
import { byWanted } from '#domain/live/question-order.ts';
import type { MeEntry, RunLine } from '#domain/live/views/entry-types.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Section } from '#app/ui/page.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { AskForm } from './ask-form.tsx';
import { Asker, Outcome, WantedCount } from './question-words.tsx';
import { useHeldQuestions } from './use-held-questions.ts';
import { WaitingLine } from './waiting-line.tsx';

type Props = {
  me: MeEntry;
  agenda: readonly RunLine[];
  /** All of the summit; those of the session at hand are shown. */
  questions: readonly PanelQuestion[];
  zone: string;
};

/** Questions from the floor to the session at hand: ask, say which one wants answered, read what became of them. Nothing where no session hears any. */
export function FloorQuestions({ me, agenda, questions, zone }: Props) {
  const floor = floorShown(agenda);
  if (!floor) return null;
  return <QuestionsTo key={floor.id} floor={floor} me={me} zone={zone} questions={questions.filter(({ agendaSessionId }) => agendaSessionId === floor.id)} />;
}

function QuestionsTo({ floor, me, zone, questions }: { floor: RunLine } & Omit<Props, 'agenda'>) {
  const asked = questions.filter(({ state }) => state === 'asked');
  const { shown, waiting, showAll, hold } = useHeldQuestions(asked, me.asked);
  const ranks = new Map(byWanted(asked).map(({ id }, place) => [id, place + 1]));
  const answered = questions.filter(({ state }) => state === 'answered');
  const parked = questions.filter(({ state }) => state === 'parked');
  const isOpen = floor.state !== 'over';
  return (
    <Section id="questions" title={<>Questions for {addressee(floor)}</>} heading="label" rule="none" className="scroll-mt-20" aside={<FloorWhen floor={floor} zone={zone} />}>
      {isOpen && <AskForm floor={floor} me={me} />}
      <WaitingLine count={waiting.length} show={showAll} className="mt-4" />
      {asked.length === 0 && <p className="mt-4 text-s text-ink-soft">{isOpen ? 'Nobody has asked yet. The first question may be yours; others then say whether they want it answered.' : 'No question is open.'}</p>}
      <ol className="mt-2" {...hold}>
        {shown.map((question) => (
          <QuestionRow key={question.id} question={question} me={me} rank={ranks.get(question.id) ?? 0} of={asked.length} canWant={isOpen} />
        ))}
      </ol>
      <Settled title="Answered" questions={answered} me={me} isOpen />
      <Settled title="Put aside for later" questions={parked} me={me} />
    </Section>
  );
}

const FloorWhen = ({ floor, zone }: { floor: RunLine; zone: string }) => (
  <span className="text-xs text-ink-soft">
    {floor.title}, {floor.state === 'running' ? 'now' : floor.state === 'over' ? 'over' : <LocalTime at={new Date(floor.fromAt)} zone={zone} isPlaceOnly />}
  </span>
);

function QuestionRow({ question, me, rank, of, canWant }: { question: PanelQuestion; me: MeEntry; rank: number; of: number; canWant: boolean }) {
  const isOwn = me.asked.includes(question.id);
  const isWanted = me.wants.includes(question.id);
  return (
    <li className="grid grid-cols-[3.25rem_minmax(0,1fr)] gap-x-3 gap-y-1.5 border-b border-line py-3 last:border-b-0 md:grid-cols-[3.25rem_minmax(0,1fr)_auto]">
      <WantedCount wanted={question.wanted} />
      <div className="min-w-0">
        <p className="font-serif text-m leading-snug">{question.text}</p>
        <p className="mt-0.5 text-xs text-ink-soft">
          <Asker question={question} isOwn={isOwn} />
          {isOwn && of > 1 && ` · now ${rank} of ${of}`}
        </p>
      </div>
      {canWant && (
        <ActForm act={{ kind: 'want-answer', questionId: question.id, isWanted: !isWanted }} className="max-md:col-start-2">
          {(isUnderWay) => (
            <Button size="small" variant={isWanted ? 'quiet' : 'default'} icon={isWanted ? 'check' : undefined} isPending={isUnderWay} aria-label={`I want to know this: ${question.text}`} aria-pressed={isWanted} className={isWanted ? 'text-accent!' : ''}>
              I want to know this
            </Button>
          )}
        </ActForm>
      )}
    </li>
  );
}

const Settled = ({ title, questions, me, isOpen = false }: { title: string; questions: readonly PanelQuestion[]; me: MeEntry; isOpen?: boolean }) =>
  questions.length === 0 ? null : (
    <Disclosure summary={`${title}, ${questions.length}`} isOpen={isOpen}>
      <ol className="md:pl-6">
        {questions.map((question) => (
          <li key={question.id} className="border-b border-line py-3 last:border-b-0">
            <p className="font-serif text-m leading-snug">{question.text}</p>
            <p className="mt-0.5 text-xs text-ink-soft">
              <Asker question={question} isOwn={me.asked.includes(question.id)} />
            </p>
            <Outcome question={question} />
          </li>
        ))}
      </ol>
    </Disclosure>
  );
