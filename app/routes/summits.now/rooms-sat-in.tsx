import { Link } from '@remix-run/react';
import type { SatIn } from '#domain/live/views/entry-types.ts';
import { Section } from '#app/ui/page.tsx';

/** The rooms one sat in that are over: what each wrote stays a press away. */
export const RoomsSatIn = ({ rooms, slug }: { rooms: readonly SatIn[]; slug: string }) =>
  rooms.length === 0 ? null : (
    <Section id="rooms-sat-in" title="Your rooms so far" heading="label" rule="none">
      <ul className="-mt-1 text-s">
        {rooms.map(({ id, slug: roomSlug, number, focus, agendaTitle }) => (
          <li key={id} className="border-b border-line py-1 last:border-b-0">
            <Link to={`/summits/${slug}/rooms/${roomSlug}/notes`} className="inline-flex min-h-6 items-center pointer-coarse:min-h-11">
              Read what room {number} wrote
            </Link>
            <span className="block text-xs text-ink-soft">
              {focus} · {agendaTitle}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
