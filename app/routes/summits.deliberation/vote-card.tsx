import { Form, Link } from '@remix-run/react';
import { useRef } from 'react';
import type { VoteWord } from '#domain/opinion-map/vote.ts';
import { t } from '#domain/words/t.ts';
import type { VotingView } from '#server/services/deliberations/read-deliberation.ts';
import { NotSent } from '#app/http/not-sent.tsx';
import { Button } from '#app/ui/button.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import { useCard } from './use-card.ts';
import { useVoteKeys } from './use-vote-keys.ts';

const saidWords: Record<VoteWord, string> = { agree: t`You agreed`, disagree: t`You disagreed`, pass: t`You passed` };

/** One statement at a time, three answers. Letter keys work while the card has the focus. */
export function VoteCard({ voting }: { voting: VotingView }) {
  const { statement, votedOn, total, last, hasNext } = useCard(voting);
  const card = useRef<HTMLElement>(null);
  const isAlive = useHydrated();
  useVoteKeys(card);
  return (
    <section ref={card} id="vote" aria-labelledby="vote-title" tabIndex={-1} className="scroll-mt-4 rounded-md border border-line-strong bg-sheet p-5 max-sm:p-4">
      <h2 id="vote-title" className="sr-only">
        Your vote
      </h2>
      <p className="flex justify-between gap-4 text-xs text-ink-soft">
        <span role="status">
          You have voted on {votedOn} of {total}
        </span>
        <span className="max-sm:hidden">stop whenever you like</span>
      </p>
      <progress aria-hidden value={votedOn} max={Math.max(1, total)} className="mt-2 mb-5 block max-sm:mb-3 h-1 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent" />
      {statement === null ? (
        <p className="font-serif text-l leading-snug">{total === 0 ? 'There is no statement to vote on yet.' : 'You have voted on everything there is. Come back later: statements are still being written.'}</p>
      ) : (
        <Form method="post" action="." preventScrollReset>
          <input type="hidden" name="intent" value="vote" />
          {isAlive && hasNext && <input type="hidden" name="stays" value="yes" />}
          <input type="hidden" name="statementId" value={statement.id} />
          <p aria-live="polite" className="min-h-[5.5em] font-serif text-xl leading-snug text-pretty max-sm:text-l">
            {statement.text}
          </p>
          {statement.said && <p className="mt-2 text-xs text-ink-soft">{saidWords[statement.said]} before; what you say now counts.</p>}
          <div className="mt-5 grid grid-cols-2 gap-2 max-sm:mt-3">
            <Choice vote="agree" icon="check" label="Agree" hasKeys={isAlive} />
            <Choice vote="disagree" icon="close" label="Disagree" hasKeys={isAlive} />
            <Choice vote="pass" label="Pass, or not sure" hasKeys={isAlive} />
          </div>
          <div className="mt-3 empty:hidden">
            <NotSent form={{ intent: 'vote', statementId: statement.id }} />
          </div>
        </Form>
      )}
      {last && (
        <p className="mt-4 text-xs leading-normal text-ink-soft">
          {saidWords[last.said]}: “{last.text}”{' '}
          <Link to={`?statement=${last.id}#vote`} preventScrollReset>
            Change that
          </Link>
        </p>
      )}
    </section>
  );
}

type ChoiceProps = { vote: VoteWord; icon?: 'check' | 'close'; label: string; hasKeys: boolean };

function Choice({ vote, icon, label, hasKeys }: ChoiceProps) {
  const letter = vote.charAt(0);
  return (
    <Button name="vote" value={vote} icon={icon} data-key={letter} aria-keyshortcuts={hasKeys ? letter.toUpperCase() : undefined} variant={vote === 'pass' ? 'quiet' : 'default'} className={`min-h-13 justify-center ${vote === 'pass' ? 'col-span-2 min-h-11!' : ''}`}>
      {label}
      {hasKeys && (
        <kbd aria-hidden className="rounded-sm border border-current px-1 font-sans text-[11px] opacity-75 max-md:hidden">
          {letter.toUpperCase()}
        </kbd>
      )}
    </Button>
  );
}
