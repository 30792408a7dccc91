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
    title: 'What it is',
    pages: [
      { to: '', label: 'Where it stands', icon: 'now' },
      { to: 'description', label: 'Description', icon: 'pencil' },
      { to: 'agenda', label: 'Agenda', icon: 'calendar' },
      { to: 'rooms', label: 'Breakout rooms', icon: 'rooms' },
      { to: 'questions', label: 'Strategic questions', icon: 'question' },
      { to: 'deliberations', label: 'Deliberations', icon: 'agree', isBeside: true },
      { to: 'reading', label: 'Related reading', icon: 'list' },
    ],
  },
  {
    title: 'Who comes',
    pages: [
      { to: 'joining', label: 'Joining', icon: 'qr' },
      { to: 'people', label: 'People', icon: 'people', isForFacilitators: true },
      { to: 'invitations', label: 'Invitations', icon: 'mail' },
      { to: 'announcements', label: 'Announcements', icon: 'megaphone', isForFacilitators: true },
    ],
  },
  {
    title: 'Going public',
    pages: [
      { to: 'publish', label: 'Publishing', icon: 'globe' },
      { to: 'releases', label: 'Agenda releases', icon: 'copy' },
    ],
  },
  {
    title: 'What comes of it',
    pages: [
      { to: 'reports', label: 'Reports', icon: 'text', isForFacilitators: true },
      { to: 'attribution', label: 'Names in reports', icon: 'person' },
      { to: 'bundle', label: 'Bundle', icon: 'download' },
    ],
  },
];

export const pageAddress = (slug: string, { to, isBeside }: Pick<PageLink, 'to' | 'isBeside'>): string => (isBeside ? `/summits/${slug}/${to}` : `/summits/${slug}/prepare${to && `/${to}`}`);

/** The groups with the pages that somebody may open, without empty groups. */
export const openPages = ({ mayPrepare }: { mayPrepare: boolean }) =>
  preparationPages
    .map(({ title, pages }) => ({ title, pages: pages.filter(({ isForFacilitators }) => mayPrepare || isForFacilitators) }))
    .filter(({ pages }) => pages.length > 0);
