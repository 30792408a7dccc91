import { Link } from '@remix-run/react';
import type { NoticeLine } from '#domain/notices/gather-notices.ts';
import type { NoticeKind } from '#domain/notices/notice-kinds.ts';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import { LocalTime } from '#app/ui/time.tsx';

const icons: Record<NoticeKind, IconName> = {
  mention: 'remark',
  reply: 'remark',
  accepted: 'check',
  post: 'remark',
  topic: 'star',
  news: 'star',
  round: 'question',
  approval: 'question',
  'sign-off': 'question',
  recommendation: 'question',
  reminder: 'clock',
  decided: 'check',
  closed: 'check',
  announcement: 'bell',
  place: 'seat',
  seat: 'seat',
  request: 'question',
  membership: 'check',
  invitation: 'bell',
  introduction: 'star',
  case: 'flag',
  webhook: 'send', decision: 'check',
};

/** The same as it comes over the line: moments as text. */
type Line = Omit<NoticeLine, 'createdAt' | 'happensAt'> & { createdAt: string | Date; happensAt: string | Date | null };

/** One line of what happened: who did what where, what they said, and when; what is new is marked. */
export function ToldLine({ line, zone }: { line: Line; zone: string }) {
  const { id, kind, sentence, sayings, isReadable, isUnread, createdAt } = line;
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-3 border-b border-line py-3.5 last:border-b-0 text-s">
      <Icon name={isReadable ? icons[kind] : 'ring'} className={`mt-0.5 ${isUnread ? 'text-accent' : 'text-ink-faint'}`} />
      <div className="min-w-0">
        <div className="grid gap-x-4 sm:grid-cols-[1fr_auto]">
          <p className={`min-w-0 wrap-anywhere ${isUnread ? 'font-semibold' : ''}`}>
            {isUnread && <span className="sr-only">New: </span>}
            {sentence.before}
            {isReadable && (
              <>
                {' '}
                <Link to={`/notices/${id}`} reloadDocument>
                  {sentence.title}
                </Link>
              </>
            )}
          </p>
          <LocalTime at={createdAt} zone={zone} isPlaceOnly className="pt-0.5 text-xs text-ink-faint" />
        </div>
        {sayings.map(({ name, words }) => (
          <p key={`${name ?? ''} ${words}`} className="mt-1 max-w-measure font-serif wrap-anywhere text-ink-soft">
            {name && <span className="font-sans text-xs font-semibold">{name}: </span>}
            {words}
          </p>
        ))}
        <WhenAndWhere line={line} />
      </div>
    </li>
  );
}

const WhenAndWhere = ({ line: { happensAt, timeZone, place, kind } }: { line: Line }) =>
  (happensAt !== null || place !== '') && (
    <p className="mt-1 text-xs text-ink-soft">
      {happensAt !== null && (
        <>
          {isUntil(kind) && 'Until '}
          <LocalTime at={happensAt} zone={timeZone} show="day-time" />
        </>
      )}
      {happensAt !== null && place !== '' && ', '}
      {place}
    </p>
  );

const isUntil = (kind: NoticeKind): boolean => kind === 'round' || kind === 'approval' || kind === 'reminder';
