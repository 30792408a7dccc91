import { Form } from '@remix-run/react';
import type { AnnouncementView } from '#server/services/summits/list-announcements.ts';
import { ToneLine } from '#app/ui/notice.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { LocalTime } from '#app/ui/time.tsx';

type Props = { announcement: AnnouncementView; timeZone: string };

/** One announcement with who wrote it when, and the way to take it back. */
export function AnnouncementLine({ announcement: { id, text, createdAt, withdrawnAt, authorName }, timeZone }: Props) {
  const start = text.slice(0, 40);
  return (
    <li className="grid gap-x-6 gap-y-2 border-b border-line py-4 sm:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <p className={`max-w-measure font-serif text-m whitespace-pre-line ${withdrawnAt ? 'text-ink-soft line-through' : ''}`}>{text}</p>
        <p className="mt-1 text-xs text-ink-soft">
          {authorName}, <LocalTime at={createdAt} zone={timeZone} show="short-day-time" isPlaceOnly />
        </p>
        {withdrawnAt && (
          <ToneLine tone="warn" className="mt-1 text-xs">
            Withdrawn <LocalTime at={withdrawnAt} zone={timeZone} show="short-day-time" isPlaceOnly />, participants do not see it
          </ToneLine>
        )}
      </div>
      <Form method="post" preventScrollReset className="max-sm:-ml-3">
        <input type="hidden" name="announcementId" value={id} />
        <SubmitButton
          size="small"
          variant="quiet"
          icon={withdrawnAt ? 'undo' : undefined}
          name="intent"
          value={withdrawnAt ? 'put-back' : 'withdraw'}
          aria-label={withdrawnAt ? `Put back: ${start}` : `Withdraw: ${start}`}
        >
          {withdrawnAt ? 'Put back' : 'Withdraw'}
        </SubmitButton>
      </Form>
    </li>
  );
}
