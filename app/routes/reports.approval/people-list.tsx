import { Form } from '@remix-run/react';
import { isWaiting } from '#domain/report/approval-standing.ts';
import type { ApprovalsView } from '#server/services/reports/approving/read-approvals.ts';
import { SaidLine } from '#app/approving/said-line.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { LocalTime } from '#app/ui/time.tsx';

type Person = ApprovalsView['people'][number];

/** Who wants something about their own words, before who has not answered and who approved. */
export function PeopleList({ people, isOpen, timeZone }: { people: Person[]; isOpen: boolean; timeZone: string }) {
  const wanting = people.filter(({ said }) => said && !isWaiting(said) && said.state !== 'approved');
  const waiting = people.filter(({ said }) => said && isWaiting(said));
  const approved = people.filter(({ said }) => said && !isWaiting(said) && said.state === 'approved');
  const unasked = people.filter(({ said }) => said === null);
  return (
    <>
      <p className="text-s">
        {people.length === 0 ? 'No words of anybody stand in it yet.' : `${approved.length} of ${people.length} approved, ${waiting.length === 1 ? '1 has not answered' : `${waiting.length} have not answered`}${unasked.length > 0 ? `, ${unasked.length} not asked yet` : ''}.`}
      </p>
      <ul className="mt-2">
        {wanting.map((person) => (
          <Line key={person.id} person={person} timeZone={timeZone} />
        ))}
      </ul>
      {waiting.length > 0 && (
        <Disclosure summary={`Not answered yet: ${waiting.length}`}>
          <ul>
            {waiting.map((person) => (
              <Line key={person.id} person={person} timeZone={timeZone} />
            ))}
          </ul>
        </Disclosure>
      )}
      {approved.length > 0 && (
        <Disclosure summary={`Approved: ${approved.length}`}>
          <ul>
            {approved.map((person) => (
              <Line key={person.id} person={person} timeZone={timeZone} />
            ))}
          </ul>
        </Disclosure>
      )}
      {isOpen && waiting.length > 0 && (
        <Form method="post" preventScrollReset className="mt-3">
          <SubmitButton name="intent" value="remind">
            Remind everybody who has not answered
          </SubmitButton>
          <p className="mt-1.5 text-xs text-ink-soft">Rooms too; nobody more than once a day. A day before the window closes this happens by itself.</p>
        </Form>
      )}
    </>
  );
}

const Line = ({ person: { name, said, hasAddress }, timeZone }: { person: Person; timeZone: string }) => (
  <li className="border-b border-line py-2.5 text-s">
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
      <span className="font-semibold">{name}</span>
      <SaidLine said={said} />
    </div>
    <p className="text-ink-soft">
      {said?.at && <LocalTime at={said.at} zone={timeZone} show="short-day-time" isPlaceOnly />}
      {!hasAddress && `${said?.at ? ', ' : ''}a guest without an address: sees it in the summit only`}
    </p>
    {said?.note && <p className="mt-1 max-w-measure font-serif whitespace-pre-line italic">{said.note}</p>}
  </li>
);
