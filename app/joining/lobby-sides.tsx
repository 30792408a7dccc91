import { Link } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { LobbyView } from '#server/services/joining/read-lobby.ts';
import { PerspectiveLegend } from '#app/perspectives/perspective-legend.tsx';
import { TheTable } from '#app/perspectives/the-table.tsx';
import { wantedWords } from '#app/questions/question-state.tsx';
import { Section } from '#app/ui/page.tsx';
import { ColumnTime, LocalTime, ZoneLine } from '#app/ui/time.tsx';

type Props = { view: LobbyView };
const row = 'border-b border-line py-3 text-s last:border-b-0';

export const LobbyAnnouncements = ({ view: { announcements, summit } }: Props) => (
  <Section id="announcements" title="Announcements" heading="label" rule="none">
    {announcements.length === 0 && <p className="text-s text-ink-soft">None yet. What conveners say to everybody stands here.</p>}
    <ul className="-mt-1">
      {announcements.map(({ id, text, createdAt, authorName }) => (
        <li key={id} className={row}>
          <p className="whitespace-pre-line">{text}</p>
          <p className="mt-0.5 text-xs text-ink-soft">
            {authorName ?? 'A convener'} · <LocalTime at={createdAt} zone={summit.timeZone} show={summit.phase === 'on' ? 'time' : 'short-day-time'} isPlaceOnly />
          </p>
        </li>
      ))}
    </ul>
  </Section>
);

export function LobbyAgenda({ view: { day, current, summit } }: Props) {
  const [first] = day;
  if (!first) return null;
  const isOn = (slug: string) => current.some((line) => line.slug === slug);
  return (
    <Section id="agenda" title={<>Agenda, <LocalTime at={first.startsAt} zone={summit.timeZone} show="day" isPlaceOnly /></>} heading="label" rule="none">
      <ol className="-mt-1">
        {day.map((line) => (
          <li
            key={line.slug}
            aria-current={isOn(line.slug) ? 'step' : undefined}
            className="grid grid-cols-[4.5rem_1fr_auto] items-baseline gap-x-3 border-b border-line py-2.5 text-s last:border-b-0 aria-[current]:-mx-3 aria-[current]:rounded-md aria-[current]:border-transparent aria-[current]:bg-accent-wash aria-[current]:px-3 aria-[current]:font-semibold aria-[current]:text-accent"
          >
            <ColumnTime at={line.startsAt} zone={summit.timeZone} className="font-normal text-ink-soft" />
            <Link to={`/summits/${summit.slug}/sessions/${line.slug}`} className="text-inherit decoration-line-strong">
              {line.title}
            </Link>
            {isOn(line.slug) && <span>now</span>}
          </li>
        ))}
      </ol>
      <ZoneLine zone={summit.timeZone} at={first.startsAt} isColumn />
    </Section>
  );
}

export const LobbyTable = ({ view: { table } }: Props) => (
  <Section id="people" title={table.who === 'here' ? 'Who is here' : 'Who is coming'} heading="label" rule="none">
    <div className="flex items-center gap-5">
      <TheTable attendance={table.attendance} size="small" place={table.who === 'here' ? t`here` : t`registered`} />
      {table.attendance.length === 0 ? (
        <p className="text-s text-ink-soft">Nobody has said so yet.</p>
      ) : (
        <PerspectiveLegend attendance={table.attendance} />
      )}
    </div>
  </Section>
);

export const LobbyQuestions = ({ view: { questions } }: Props) =>
  questions.length === 0 ? null : (
    <Section id="questions" title="What the summit takes on" heading="label" rule="none">
      <ul className="-mt-1">
        {questions.map(({ id, text, people }) => (
          <li key={id} className={row}>
            <p className="font-serif text-m leading-snug">{text}</p>
            <p className="mt-0.5 text-xs text-ink-soft">{wantedWords(people)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
