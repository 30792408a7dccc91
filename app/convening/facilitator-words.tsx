import type { LiveAnnouncement } from '#domain/live/live-facts.ts';
import { AnnouncementList, FreshAnnouncement } from '#app/live/announcement-list.tsx';
import { Section } from '#app/ui/page.tsx';

type Props = { /** As the board knows them: to whatever group. */ announcements: readonly LiveAnnouncement[] };

const MOST = 3;

const toFacilitators = (announcements: readonly LiveAnnouncement[]): LiveAnnouncement[] =>
  announcements.filter(({ audience }) => audience === 'facilitators').toSorted((one, other) => other.at - one.at);

/** What was said to those who facilitate while the page was open: seen and spoken on every page from which a summit is run. */
export const FreshFacilitatorWords = ({ announcements, serverAt }: Props & { serverAt: number }) => <FreshAnnouncement announcements={toFacilitators(announcements)} since={serverAt} className="mb-4" />;

/** What was said last to those who facilitate; nothing while nothing was. */
export function FacilitatorWords({ announcements, zone }: Props & { zone: string }) {
  const words = toFacilitators(announcements);
  if (words.length === 0) return null;
  return (
    <Section title="Said to facilitators" rule="none" heading="label">
      <AnnouncementList announcements={words.slice(0, MOST)} zone={zone} />
    </Section>
  );
}
