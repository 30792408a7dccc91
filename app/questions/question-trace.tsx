import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { t } from '#domain/words/t.ts';
import type { QuestionTrace as Trace } from '#server/services/questions/read-question.ts';
import { LocalTime } from '#app/ui/time.tsx';

const words: Record<Trace['kind'], string> = {
  proposed: t`Proposed`,
  refined: t`Worded anew`,
  'merged-in': t`Took another question in`,
  'merged-away': t`Became part of another question`,
  answered: t`Answered`,
  'carried-on': t`Carried on`,
  reopened: t`Opened again`,
};

type Props = { trace: readonly Trace[]; addressOf: (id: string) => string };

/** Everything that happened to a question, newest first, so that nobody's wording disappears. */
export const QuestionTrace = ({ trace, addressOf }: Props) => (
  <ol>
    {trace.toReversed().map((event) => (
      <li key={event.id} className="border-t border-line py-3 text-s first:border-0 first:pt-0">
        <p>
          <b>{words[event.kind]}</b>
          {event.actorName && ` by ${event.actorName}`}
          <span className="text-ink-soft">
            , <LocalTime at={event.createdAt} zone="UTC" show="day" isPlaceOnly />
          </span>
        </p>
        <Detail event={event} addressOf={addressOf} />
      </li>
    ))}
  </ol>
);

const Wording = ({ children }: { children: ReactNode }) => <p className="mt-1 max-w-measure font-serif text-m text-ink-soft">{children}</p>;

function Detail({ event, addressOf }: { event: Trace; addressOf: (id: string) => string }) {
  switch (event.kind) {
    case 'proposed':
      return <Wording>{event.after}</Wording>;
    case 'refined':
      if (event.before === event.after) return <p className="mt-0.5 text-ink-soft">Its background says something else now; the question stayed.</p>;
      return (
        <Wording>
          <del>{event.before}</del> <ins className="text-ink no-underline">{event.after}</ins>
        </Wording>
      );
    case 'merged-in':
    case 'merged-away':
      return event.other && <Wording><Link to={addressOf(event.other.id)}>{event.other.text}</Link></Wording>;
    case 'answered':
    case 'carried-on':
      return event.after ? <p className="mt-0.5 text-ink-soft">{event.kind === 'answered' ? `in ${event.after}` : `to ${event.after}`}</p> : null;
    case 'reopened':
      return null;
  }
}
