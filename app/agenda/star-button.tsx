import { useFetcher, useLocation } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { Icon } from '#app/ui/icon.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';

type Props = { summitSlug: string; agendaSession: { id: string; title: string; isStarred: boolean }; /** Shows the words beside the star. */ isWorded?: boolean };

/** Keeps a session in one's own schedule, or takes it out. The star turns at once; without JavaScript the page comes back to where it was. */
export function StarButton({ summitSlug, agendaSession: { id, title, isStarred }, isWorded = false }: Props) {
  const fetcher = useFetcher();
  const { pathname, search } = useLocation();
  const isHydrated = useHydrated();
  const asked = fetcher.formData?.get('isStarred');
  const isOn = asked === undefined || asked === null ? isStarred : asked === 'yes';
  const words = isOn ? t`In my schedule` : t`Keep in my schedule`;
  return (
    <fetcher.Form method="post" action={`/summits/${summitSlug}/mine`} className="print:hidden">
      <input type="hidden" name="intent" value="star" />
      <input type="hidden" name="agendaSessionId" value={id} />
      <input type="hidden" name="isStarred" value={isOn ? 'no' : 'yes'} />
      {!isHydrated && <input type="hidden" name="then" value={`${pathname}${search}`} />}
      <button
        aria-label={isOn ? `In my schedule: ${title}, take it out` : `Keep in my schedule: ${title}`}
        title={isOn ? 'Take out of my schedule' : 'Keep in my schedule'}
        className={`inline-flex min-h-9 min-w-9 items-center justify-center gap-2 rounded-md text-s font-semibold hover:bg-accent-wash pointer-coarse:min-h-11 pointer-coarse:min-w-11 ${isOn ? 'text-accent' : 'text-ink-faint hover:text-accent'} ${isWorded ? 'border border-line-strong px-4' : ''}`}
      >
        <Icon name={isOn ? 'star-filled' : 'star'} />
        {isWorded && <span aria-hidden>{words}</span>}
      </button>
    </fetcher.Form>
  );
}
