import { Link } from '@remix-run/react';
import type { VersionsPlace } from '#server/services/documents/open-versions.ts';
import type { VersionView } from '#server/services/documents/list-versions.ts';
import type { Writer } from '#server/services/documents/version-people.ts';
import { LocalTime } from '#app/ui/time.tsx';
import { notesPath } from '#app/versions/notes-page-header.tsx';
import { occasionWords, versionTitle } from '#app/versions/version-words.ts';
import { WriterList } from '#app/versions/writer-list.tsx';

type Props = { version: Omit<VersionView, 'at'> & { at: Date | string; writers: Writer[] }; place: Pick<VersionsPlace, 'summit' | 'room'> };

/** One version of a list: what it is called, why and when it was kept, and whose words came into it. */
export const VersionLine = ({ version, place }: Props) => (
  <li className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-2 border-t border-line py-4 wrap-anywhere md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
    <div>
      <Link to={`${notesPath(place)}/versions/${version.number}`} className="font-serif text-l font-semibold pointer-coarse:inline-block pointer-coarse:py-2.5">
        {versionTitle(version)}
      </Link>
      <p className="text-xs text-ink-soft">
        <LocalTime at={version.at} zone={place.summit.timeZone} show="day-time" /> · {occasionWords(version)}
      </p>
    </div>
    <div className="text-xs">
      {version.writers.length > 0 ? (
        <>
          <p className="mb-1 text-ink-soft">New words by</p>
          <WriterList writers={version.writers} />
        </>
      ) : (
        <p className="text-ink-soft">No new words; something was taken out or formatted.</p>
      )}
    </div>
  </li>
);
