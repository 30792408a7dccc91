import { t } from '#domain/words/t.ts';

/** The first stop of the Tab key on every page. */
export const SkipLink = ({ to = 'main', children = t`Skip to the text` }: { to?: string; children?: string }) => (
  <a
    href={`#${to}`}
    className="absolute top-2 left-4 z-50 -translate-y-20 rounded-md border border-line-strong bg-sheet px-4 py-2.5 text-s font-semibold text-ink no-underline focus:translate-y-0 print:hidden"
  >
    {children}
  </a>
);
