import type { PollAnswerEntry, PollEntry, RunLine } from '#domain/live/views/entry-types.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Section } from '#app/ui/page.tsx';
import { HostedPoll } from './hosted-poll.tsx';
import { StartPoll } from './start-poll.tsx';

type Props = { floor: RunLine; polls: readonly PollEntry[]; answers: readonly PollAnswerEntry[] };

/** The poll that is open, else the form that starts one; and what earlier ones came to. */
export function HostedPolls({ floor, polls, answers }: Props) {
  const newestFirst = polls.toSorted((one, other) => other.at - one.at);
  const open = newestFirst.find(({ state }) => state === 'open');
  const earlier = newestFirst.filter(({ state }) => state === 'closed');
  const answersTo = ({ id }: PollEntry) => answers.filter(({ pollId }) => pollId === id);
  return (
    <Section id="polls" title={open ? 'Open poll' : 'Start a poll'} heading="label" rule="none">
      {open ? <HostedPoll poll={open} answers={answersTo(open)} /> : <StartPoll agendaSessionId={floor.id} />}
      {earlier.length > 0 && (
        <section aria-labelledby="earlier-polls" className="mt-8">
          <h3 id="earlier-polls" className="border-b border-line-strong pb-2 font-sans text-xs leading-normal font-semibold tracking-[0.08em] text-ink-faint uppercase">
            Earlier polls
          </h3>
          <ol>
            {earlier.map((poll, place) => (
              <li key={poll.id} className="border-b border-line py-1 last:border-b-0">
                <Disclosure summary={poll.question} hint={poll.isShown ? 'result shown' : 'result kept back'} isOpen={place === 0 && !open}>
                  <HostedPoll poll={poll} answers={answersTo(poll)} isTitled={false} />
                </Disclosure>
              </li>
            ))}
          </ol>
        </section>
      )}
    </Section>
  );
}
