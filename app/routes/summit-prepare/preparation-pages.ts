import { t } from '#domain/words/t.ts';
import type { IconName } from '#app/ui/icon.tsx';

export type PageLink = {
  /** Below /prepare; empty for the first page. */
  to: string;
  /** It stands beside the pages of preparation, below the summit itself. */
  isBeside?: boolean;
  label: string;
  icon: IconName;
  /** Facilitators may open it too. */
  isForFacilitators?: boolean;
};

/** The pages of preparation, in the groups in which the side list shows them. */
export const preparationPages: readonly { title: string; pages: readonly PageLink[] }[] = [
  {
    title: t`What it is`,
    pages: [
      { to: '', label: t`Where it stands`, icon: 'now' },
      { to: 'description', label: t`Description`, icon: 'pencil' },
      { to: 'agenda', label: t`Agenda`, icon: 'calendar' },
      { to: 'rooms', label: t`Breakout rooms`, icon: 'rooms' },
      { to: 'questions', label: t`Strategic questions`, icon: 'question' },
      { to: 'deliberations', label: t`Deliberations`, icon: 'agree', isBeside: true },
      { to: 'reading', label: t`Related reading`, icon: 'list' },
    ],
  },
  {
    title: t`Who comes`,
    pages: [
      { to: 'joining', label: t`Joining`, icon: 'qr' },
      { to: 'people', label: t`People`, icon: 'people', isForFacilitators: true },
      { to: 'invitations', label: t`Invitations`, icon: 'mail' },
      { to: 'announcements', label: t`Announcements`, icon: 'megaphone', isForFacilitators: true },
    ],
  },
  {
    title: t`Going public`,
    pages: [
      { to: 'publish', label: t`Publishing`, icon: 'globe' },
      { to: 'releases', label: t`Agenda releases`, icon: 'copy' },
    ],
  },
  {
    title: t`What comes of it`,
    pages: [
      { to: 'reports', label: t`Reports`, icon: 'text', isForFacilitators: true },
      { to: 'attribution', label: t`Names in reports`, icon: 'person' },
      { to: 'bundle', label: t`Bundle`, icon: 'download' },
    ],
  },
];

export const pageAddress = (slug: string, { to, isBeside }: Pick<PageLink, 'to' | 'isBeside'>): string => (isBeside ? `/summits/${slug}/${to}` : `/summits/${slug}/prepare${to && `/${to}`}`);

/** The groups with the pages that somebody may open, without empty groups. */
export const openPages = ({ mayPrepare }: { mayPrepare: boolean }) =>
  preparationPages
    .map(({ title, pages }) => ({ title, pages: pages.filter(({ isForFacilitators }) => mayPrepare || isForFacilitators) }))
    .filter(({ pages }) => pages.length > 0);
