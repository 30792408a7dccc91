import { useActionData } from '@remix-run/react';
import { useEffect, useState } from 'react';
import type { VotingView } from '#server/services/deliberations/read-deliberation.ts';
import { type Card, cardAfter, type Cast } from '#app/deliberation/card-after.ts';
import { useReadAnew } from '#app/ui/use-read-anew.ts';

/** So long after the last vote the map, and what one may see of it by now, are loaded anew. */
const RESTS_AFTER_MS = 8_000;

/** What an action answers to a vote from the card, which goes on by itself. */
type CastAnswer = { cast?: Cast };

/** The card after the votes that were cast from it. */
export function useCard(voting: VotingView): Card {
  const cast = useActionData<CastAnswer>()?.cast;
  const readAnew = useReadAnew();
  const [seen, setSeen] = useState<{ voting: VotingView; cast: Cast | undefined; casts: Cast[] }>({ voting, cast, casts: [] });
  // A page that was loaded anew knows of every vote that was answered by then.
  if (seen.voting !== voting) setSeen({ voting, cast, casts: [] });
  else if (seen.cast !== cast) setSeen({ voting, cast, casts: cast ? [...seen.casts, cast] : seen.casts });
  const { length } = seen.casts;
  useEffect(() => {
    if (length === 0) return undefined;
    const rest = setTimeout(readAnew, RESTS_AFTER_MS);
    return () => clearTimeout(rest);
  }, [length, readAnew]);
  return cardAfter(voting, seen.voting === voting ? seen.casts : []);
}
