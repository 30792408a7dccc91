import type { BoardRoom } from '#domain/live/views/entry-types.ts';
import { clockWords } from '#domain/live/room-clock.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';

/** How speaking and writing are shared among those who sit there, for who facilitates alone. */
export const WhoHasSpoken = ({ board: { people } }: { board: BoardRoom }) => (
  <Disclosure summary="Who has spoken" hint="Facilitators see this">
    {people.length === 0 ? (
      <p className="text-s text-ink-soft">Nobody sits here yet.</p>
    ) : (
      <table className="w-full text-xs">
        <caption className="sr-only">Turns, minutes and messages of each person</caption>
        <thead>
          <tr className="border-b border-line-strong text-ink-soft">
            <th scope="col" className="py-1 text-left font-semibold">Name</th>
            <th scope="col" className="py-1 pl-2 text-right font-semibold">Turns</th>
            <th scope="col" className="py-1 pl-2 text-right font-semibold">Time</th>
            <th scope="col" className="py-1 pl-2 text-right font-semibold">Chat</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ accountId, name, turns, spokenMs, messages }) => (
            <tr key={accountId} className="border-b border-line last:border-0">
              <th scope="row" className="py-1 text-left font-normal wrap-anywhere">{name}</th>
              <td className="py-1 pl-2 text-right">{turns}</td>
              <td className="py-1 pl-2 text-right">{clockWords(spokenMs)}</td>
              <td className="py-1 pl-2 text-right">{messages}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </Disclosure>
);
