import { answerWords } from '#domain/live/answer-words.ts';
import { pollAtHand } from '#domain/live/poll-at-hand.ts';
import { answerCount, anonymityWords, waitingWords } from '#domain/live/poll-words.ts';
import type { MeEntry, PollEntry, RunLine } from '#domain/live/views/entry-types.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Section } from '#app/ui/page.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { PollAnswerForm } from './poll-answer-form.tsx';
import { PollBars } from './poll-bars.tsx';

type Props = { me: MeEntry; agenda: readonly RunLine[]; polls: readonly PollEntry[] };

/** The poll that is open, or the result that is shown; nothing while there is neither. That one has come is spoken. */
export function OpenPoll({ me, agenda, polls }: Props) {
  const poll = pollAtHand(polls, agenda);
  return (
    <>
      <p role="status" className="sr-only">
        {poll && (poll.state === 'open' ? `A poll is open: ${poll.question}` : `The result of a poll is shown: ${poll.question}`)}
      </p>
      {poll && <Poll key={poll.id} poll={poll} me={me} />}
    </>
  );
}

function Poll({ poll, me }: { poll: PollEntry; me: MeEntry }) {
  const { id, question, isAnonymous, state, votes, result } = poll;
  const own = me.answers[id];
  return (
    <Section id="poll" title={state === 'open' ? 'A poll is open' : 'Result of a poll'} heading="label" rule="none" className="scroll-mt-20" aside={<span className="text-xs text-ink-soft">{answerCount(votes)}</span>}>
      <p className="font-serif text-xl leading-tight font-semibold">{question}</p>
      {state === 'open' && (
        <>
          <p className="mt-2 flex items-start gap-2 text-s">
            <Icon name={isAnonymous ? 'lock' : 'eye'} size="small" className="mt-0.75 text-ink-soft" />
            {anonymityWords(isAnonymous)}
          </p>
          <PollAnswerForm poll={poll} own={own} />
        </>
      )}
      {own && (
        <p className="mt-3 flex items-start gap-2 text-s font-semibold text-good">
          <Icon name="check" size="small" className="mt-0.75" />
          <span>
            Your answer: {answerWords(poll, own)}.{state === 'open' && <span className="font-normal text-ink-soft"> You can change it while the poll is open.</span>}
          </span>
        </p>
      )}
      {result ? (
        <PollBars poll={{ ...poll, result }} className="mt-4" />
      ) : (
        <p className="mt-3 text-xs text-ink-soft">
          {waitingWords(poll)}
          <VisuallyHidden> {answerCount(votes)}.</VisuallyHidden>
        </p>
      )}
    </Section>
  );
}
