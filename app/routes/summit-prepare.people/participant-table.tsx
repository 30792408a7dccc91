import { Form } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { Participant } from '#server/services/joining/list-participants.ts';
import { languageWord } from '#domain/language.ts';
import { speaksAsKey } from '#domain/perspective.ts';
import { accessNeedWords } from '#domain/access-need.ts';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { Cell, Row, RowHeader, Table } from '#app/ui/table.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { ParticipantActs } from './participant-acts.tsx';
import { roleWords } from './role-words.ts';

type Props = { people: readonly Participant[]; timeZone: string; mayPrepare: boolean };

/** Everybody with a place, by perspective: who they are, what they need, whether they are here. */
export function ParticipantTable({ people, timeZone, mayPrepare }: Props) {
  const columns = [t`Name`, t`Speaks as`, t`Role`, t`What would help`, t`Here`, ...(mayPrepare ? [{ label: t`Change`, isHidden: true }] : [])];
  return (
    <Table caption="People with a place, by perspective" columns={columns}>
      {people.map((person) => (
        <Row key={person.accountId} className="phone:grid-cols-[auto_1fr] phone:items-center phone:gap-x-4 phone:[&>th]:col-span-2">
          <RowHeader detail={[person.affiliation, person.isGuest && 'guest'].filter(Boolean).join(' · ')}>
            {person.name}
          </RowHeader>
          <Cell>
            <PerspectiveMark of={speaksAsKey(person)} />
          </Cell>
          <Cell className="whitespace-nowrap">{roleWords[person.role]}</Cell>
          <Cell className={saysMore(person) ? 'phone:col-span-2' : 'phone:hidden'}>
            <Needs person={person} />
          </Cell>
          <Cell>
            <CheckIn person={person} timeZone={timeZone} />
          </Cell>
          {mayPrepare && (
            <Cell>
              <ParticipantActs person={person} />
            </Cell>
          )}
        </Row>
      ))}
    </Table>
  );
}

const saysMore = ({ access, languages }: Pick<Participant, 'access' | 'languages'>): boolean => access !== null || languages.length > 0;

/** What would help somebody take part, and the languages they speak. */
export function Needs({ person: { access, languages } }: { person: Participant }) {
  const needs = access?.accessNeeds.map((need) => accessNeedWords()[need]).join(', ');
  if (!saysMore({ access, languages })) return <span className="text-ink-faint max-md:hidden">–</span>;
  return (
    <>
      {needs && <span className="block font-semibold">{needs}</span>}
      {access?.accessNote && <span className="block max-w-80">{access.accessNote}</span>}
      {languages.length > 0 && <span className="block text-xs text-ink-soft">Speaks {languages.map(languageWord).join(', ')}</span>}
    </>
  );
}

function CheckIn({ person, timeZone }: { person: Participant; timeZone: string }) {
  const isHere = person.checkedInAt !== null;
  return (
    <Form method="post" preventScrollReset className="flex flex-wrap items-center gap-x-2 md:-my-1">
      <input type="hidden" name="accountId" value={person.accountId} />
      {person.checkedInAt && (
        <span className="inline-flex items-center gap-1.5 font-semibold whitespace-nowrap text-good">
          <Icon name="check" size="small" />
          <LocalTime at={person.checkedInAt} zone={timeZone} isPlaceOnly />
        </span>
      )}
      <SubmitButton size="small" variant={isHere ? 'quiet' : 'default'} name="intent" value={isHere ? 'undo-check-in' : 'check-in'} aria-label={isHere ? `Undo the check-in of ${person.name}` : `Check in ${person.name}`}>
        {isHere ? 'Undo' : 'Check in'}
      </SubmitButton>
    </Form>
  );
}
