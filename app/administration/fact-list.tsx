import { Fragment, type ReactNode } from 'react';

/** Facts in two columns, each with its name. */
export const FactList = ({ facts }: { facts: readonly (readonly [name: string, fact: ReactNode])[] }) => (
  <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 border-t border-line pt-4 text-s">
    {facts.map(([name, fact]) => (
      <Fragment key={name}>
        <dt className="text-ink-soft">{name}</dt>
        <dd className="min-w-0 break-words">{fact}</dd>
      </Fragment>
    ))}
  </dl>
);
