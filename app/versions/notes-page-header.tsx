import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { VersionsPlace } from '#server/services/documents/open-versions.ts';
import { PageHeader } from '#app/ui/page.tsx';

export const notesPath = ({ summit, room }: Pick<VersionsPlace, 'summit' | 'room'>): string => `/summits/${summit.slug}/rooms/${room.slug}/notes`;

type Props = { place: Pick<VersionsPlace, 'summit' | 'room'>; title: ReactNode; standfirst: ReactNode; acts?: ReactNode };

/** The head of a page about the notes of a room, with the way back to them. */
export const NotesPageHeader = ({ place, title, standfirst, acts }: Props) => (
  <PageHeader
    eyebrow={
      <>
        <Link to={notesPath(place)} className="text-inherit pointer-coarse:inline-block pointer-coarse:py-3">
          Notes of room {place.room.number}
        </Link>
        , {place.room.focus}
      </>
    }
    title={title}
    standfirst={standfirst}
    acts={acts}
  />
);
