import { Link } from '@remix-run/react';
import type { StudioView } from '#server/services/credentials/read-studio.ts';

/** Which words came from the notes of a room, by field; nobody who wrote them is named. */
export const NotesTold = ({ sources }: Pick<StudioView, 'sources'>) =>
  sources.length > 0 && (
    <details className="mt-1 text-s print:hidden">
      <summary className="py-1">From the notes of rooms ({sources.length})</summary>
      <ul className="mt-1 grid gap-3 border-l border-line pl-4">
        {sources.map(({ id, field, wording, room, summit, path }) => (
          <li key={id}>
            <strong>{field}</strong>: {wording}
            <span className="block text-ink-soft">
              From the notes of {path === null ? room : <Link to={path}>{room}</Link>}, {summit}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
