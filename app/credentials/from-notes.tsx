import { Link } from '@remix-run/react';
import type { FieldKey } from '#domain/credential/credential-fields.ts';
import type { NotesSourceView } from '#server/services/credentials/sources-of.ts';

type Props = { sources: readonly NotesSourceView[]; field: string; /** Of the entry that is meant; without it, the field as a whole. */ entryId?: string };

/** Whose notes the words of a field, or of an entry, came from: a line for each room, with the way to it for who may go there. */
export const FromNotes = ({ sources, field, entryId }: Props) =>
  sources
    .filter(({ place }) => place.field === (field as FieldKey) && place.entryId === entryId)
    .map(({ room, summit, path }, index) => (
      <p key={index} className="mt-1 font-sans text-xs text-ink-soft">
        From the notes of {path === null ? `“${room}”` : <Link to={path}>“{room}”</Link>}, {summit}
      </p>
    ));
