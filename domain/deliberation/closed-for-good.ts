import { t } from '../words/t.ts';
import { FEWEST_SHOWN } from '../opinion-map/perspective-parts.ts';
import type { DeliberationState, GivenOut } from './deliberation.ts';

/** Whether it was closed with votes that may be downloaded since: of files from before and after one more vote, what is new would tell who voted in between. */
export const isClosedForGood = ({ state, givesOut }: { state: DeliberationState; givesOut: GivenOut }, people: number): boolean => state === 'closed' && givesOut === 'votes' && people >= FEWEST_SHOWN;

/** Why such a one is not opened again, and what to do instead. */
export const closedForGood = (): string =>
  t`Its votes can be downloaded since it was closed, and a second file would tell who voted in between. To go on, begin a new deliberation with the same statements.`;
