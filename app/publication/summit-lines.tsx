import { Link } from '@remix-run/react';
import type { SummitLine } from '#server/services/publication/summit-line.ts';
import { datesInWords } from './summit-dates.ts';
import { lifeWord, summitSentence } from './summit-words.ts';

/** Summits one below the other: where each is in its life, its name, and what to know of it. */
export const SummitLines = ({ summits }: { summits: readonly SummitLine[] }) => (
  <ol>
    {summits.map((summit) => (
      <li key={summit.slug} className="border-t border-line pt-3 pb-4 first:border-0 first:pt-0">
        <p className="text-xs font-semibold">
          <b className={summit.life === 'held' ? '' : 'text-accent'}>{lifeWord(summit)}</b>, {datesInWords(summit.startsOn, summit.endsOn)}
        </p>
        <h3 className="my-0.5 text-l">
          <Link to={`/summits/${summit.slug}`} className="text-ink decoration-transparent hover:decoration-current">
            {summit.title}
          </Link>
        </h3>
        <p className="text-s text-ink-soft">{summitSentence(summit)}</p>
      </li>
    ))}
  </ol>
);
