import { Form } from '@remix-run/react';
import type { ApprovalsView } from '#server/services/reports/approving/read-approvals.ts';
import { SaidLine } from '#app/approving/said-line.tsx';
import { Button } from '#app/ui/button.tsx';
import { LocalTime } from '#app/ui/time.tsx';

/** The rooms of which something stands in the draft: what each said, who and when, or whom to remind. */
export function RoomsList({ rooms, timeZone }: { rooms: ApprovalsView['rooms']; timeZone: string }) {
  if (rooms.length === 0) return <p className="text-s text-ink-soft">No passage of a room stands in the draft yet.</p>;
  return (
    <ul>
      {rooms.map(({ id, number, focus, said, by, mayRemind }) => (
        <li key={id} className="grid gap-x-6 gap-y-1 border-b border-line py-3 text-s sm:grid-cols-[minmax(0,1fr)_auto]">
          <div className="min-w-0">
            <p className="font-semibold">
              {number} {focus}
            </p>
            <p className="text-ink-soft">
              {by.length === 0 ? 'Nobody runs this room, so nobody is asked: give it a facilitator, then ask' : by.join(', ')}
              {said?.at && (
                <>
                  , <LocalTime at={said.at} zone={timeZone} show="short-day-time" isPlaceOnly />
                </>
              )}
            </p>
            {said?.note && <p className="mt-1 max-w-measure font-serif whitespace-pre-line italic">{said.note}</p>}
          </div>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 sm:justify-end">
            <SaidLine said={said} />
            {mayRemind && (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="intent" value="remind" />
                <Button size="small" name="roomId" value={id}>
                  Remind<span className="sr-only"> room {number}</span>
                </Button>
              </Form>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
