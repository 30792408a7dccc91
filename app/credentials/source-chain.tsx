import { Fragment } from 'react';
import { type MadeFrom, madeFromWords, madeInTurn } from '#domain/credential/made-from.ts';
import { WebLink } from './sources-told.tsx';

/** What a credential was made from, and what that was made from in its turn, each with the way to it. */
export const SourceChain = ({ madeFrom }: { madeFrom: readonly MadeFrom[] }) =>
  madeFrom.map((source, place) => (
    <Fragment key={place}>
      {place > 0 && madeInTurn()}
      <WebLink url={source.url ?? ''}>{madeFromWords(source)}</WebLink>
    </Fragment>
  ));
