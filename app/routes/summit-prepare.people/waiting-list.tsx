import { Form } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { Participant } from '#server/services/joining/list-participants.ts';
import { speaksAsKey } from '#domain/perspective.ts';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { Cell, Row, RowHeader, Table } from '#app/ui/table.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { Needs } from './participant-table.tsx';

type Props = { people: readonly Participant[]; timeZone: string; mayPrepare: boolean };

/** Who waits, in order. A place goes to the first by itself; a convener can give one to anybody. */
export function WaitingList({ people, timeZone, mayPrepare }: Props) {
  const columns = [t`Name`, t`Waits since`, t`What would help`, ...(mayPrepare ? [{ label: t`Give a place`, isHidden: true }] : [])];
  return (
    <Table caption="People who wait for a place, in the order in which they came" columns={columns}>
      {people.map((person, place) => (
        <Row key={person.accountId}>
          <RowHeader detail={person.affiliation}>
            {place + 1}. {person.name}
            <span className="mt-0.5 block font-sans">
              <PerspectiveMark of={speaksAsKey(person)} />
            </span>
          </RowHeader>
          <Cell label="Waits since">
            <LocalTime at={person.joinedAt} zone={timeZone} show="short-day-time" isPlaceOnly />
          </Cell>
          <Cell>
            <Needs person={person} />
          </Cell>
          {mayPrepare && (
            <Cell align="end">
              <Form method="post" preventScrollReset className="flex flex-wrap gap-2 md:justify-end">
                <input type="hidden" name="accountId" value={person.accountId} />
                <SubmitButton size="small" name="intent" value="give-place" aria-label={`Give a place to ${person.name}`}>
                  Give a place
                </SubmitButton>
                <SubmitButton size="small" variant="quiet" name="intent" value="remove" aria-label={`Remove ${person.name} from the waiting list`}>
                  Remove
                </SubmitButton>
              </Form>
            </Cell>
          )}
        </Row>
      ))}
    </Table>
  );
}
