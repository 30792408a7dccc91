import { Link } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { ConveningRights } from '#server/services/live/read-convening-rights.ts';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import { Menu, menuLine } from '#app/ui/menu.tsx';

export type ConveningPage = 'board' | 'run' | 'floor' | 'seating';
type Props = { slug: string; /** The page that is open. */ page: ConveningPage; rights: ConveningRights };
type Line = { to: string; label: string; icon: IconName; isElsewhere?: boolean };

const pageWords: Record<ConveningPage, string> = { board: t`Facilitator board`, run: t`Run sheet`, floor: t`Questions and polls`, seating: t`Seating` };

/** The pages from which a summit is run, and what is printed or thrown on the wall: only those that open for whoever looks. */
export function PageMenu({ slug, page, rights: { mayPrepare, hasPlace } }: Props) {
  const lines: Line[] = [
    { to: 'board', label: pageWords.board, icon: 'rooms' },
    { to: 'run', label: pageWords.run, icon: 'clock' },
    { to: 'floor', label: pageWords.floor, icon: 'question' },
    { to: 'screen', label: t`Plenary screen`, icon: 'external', isElsewhere: true },
    { to: 'prepare/people', label: t`People`, icon: 'people' },
    { to: 'prepare/reports', label: t`Reports`, icon: 'text' },
    { to: 'name-tags', label: t`Name tags to print`, icon: 'person' },
    { to: 'room-sheets', label: t`Room sheets to print`, icon: 'door' },
    ...(mayPrepare ? [{ to: 'prepare/rooms', label: t`Plan rooms`, icon: 'pencil' } satisfies Line] : []),
    ...(hasPlace ? [{ to: 'now', label: t`Now, as all see it`, icon: 'now' } satisfies Line] : []),
  ];
  return (
    <Menu
      align="start-wide"
      label={
        <>
          <span className="sr-only">Pages, </span>
          <span className="max-[60rem]:sr-only">{pageWords[page]}</span>
          <Icon name="list" size="small" className="min-[60rem]:hidden" />
        </>
      }
    >
      <nav aria-label="Pages for who facilitates">
        {lines.map(({ to, label, icon, isElsewhere }) => (
          <Link key={to} to={`/summits/${slug}/${to}`} aria-current={to === page ? 'page' : undefined} className={`${menuLine} aria-[current]:font-semibold aria-[current]:text-accent`} {...(isElsewhere ? { target: '_blank', rel: 'noopener' } : {})}>
            <Icon name={icon} size="small" />
            {label}
            {isElsewhere && <span className="sr-only">, in a new tab</span>}
          </Link>
        ))}
      </nav>
    </Menu>
  );
}
