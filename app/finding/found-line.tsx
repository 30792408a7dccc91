import { Link } from '@remix-run/react';
import { findableKindWords } from '#domain/finding/findable.ts';
import type { FoundThing } from '#server/services/finding/find.ts';
import { LocalTime } from '#app/ui/time.tsx';
import { MarkedWords } from './marked-words.tsx';

/** When a person or a community came is of no use to who looks for them. */
const UNDATED = ['person', 'community'];

/** One thing that was found: what it is and where, its title, and where its words say what was looked for. */
export const FoundLine = ({ thing: { kind, address, title, passage, within, at, zone } }: { thing: FoundThing }) => (
  <li className="break-inside-avoid border-t border-line py-5">
    <p className="mb-1 flex flex-wrap gap-x-3 text-xs text-ink-faint">
      <span>
        <span className="font-semibold text-ink-soft">{findableKindWords()[kind].one}</span>
        {within !== null && `, ${within}`}
      </span>
      {!UNDATED.includes(kind) && <LocalTime at={at} zone={zone} show="day" isPlaceOnly />}
    </p>
    <h3 className="text-l">
      <Link to={address} className="text-ink decoration-line-strong hover:decoration-current">
        <MarkedWords parts={title} />
      </Link>
    </h3>
    {passage.length > 0 && (
      <p className="mt-1 max-w-measure font-serif text-m text-ink-soft">
        <MarkedWords parts={passage} />
      </p>
    )}
  </li>
);
