import { Link } from '@remix-run/react';
import { Notice } from '#app/ui/notice.tsx';

type Props = { number: number; /** The version that holds what stood there before; null when nothing did. */ before: number | null; versions: string };

/** What a restore has done, and the way back. */
export const RestoredNotice = ({ number, before, versions }: Props) => (
  <Notice tone="good" takesFocus title={`The notes were made to read as in version ${number}.`} className="mb-8 max-w-measure">
    {before && (
      <p>
        What stood there before is{' '}
        <Link to={`${versions}/${before}`} className="pointer-coarse:inline-block pointer-coarse:py-2.5">
          version {before}
        </Link>
        .
      </p>
    )}
  </Notice>
);
