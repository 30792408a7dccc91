import { Link } from '@remix-run/react';
import { ownShownWords, type ShownSelf } from '#domain/report/own-shown-words.ts';

/** As whom somebody is shown in what comes of a summit, in one line, and where they change it. */
export const ShownLine = ({ self, slug, className = '' }: { self: ShownSelf; slug: string; className?: string }) => (
  <p className={`text-s text-ink-soft ${className}`}>
    In reports you are shown as: {ownShownWords(self)}.{' '}
    <Link to={`/summits/${slug}/place#shown`} className="pointer-coarse:inline-block pointer-coarse:py-2.5">
      Change
    </Link>
  </p>
);
