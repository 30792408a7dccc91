import { Form } from '@remix-run/react';
import { readingLocale } from '#domain/words/reading-language.ts';
import type { CasePreview } from '#server/services/credentials/import-alignments.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

const written = (count: number): string => count.toLocaleString(readingLocale());

/** What was read of a package: statements to tick, and what could not be read with its reason. */
export function OfferedStatements({ preview: { framework, read, found, offered, unread }, words, present }: { preview: CasePreview; words: string; present: readonly string[] }) {
  const known = new Set(present);
  return (
    <Section id="offered" title={framework || 'A framework without a title'} rule="none">
      <p className="mb-4 text-s text-ink-soft" role="status">
        {read === 1 ? 'One statement was read' : `${written(read)} statements were read`}
        {words !== '' && (found === 0 ? `, none of them with “${words}”` : `, ${written(found)} of them with “${words}”`)}
        {found > offered.length && `; the first ${offered.length} are shown. Say words below to find others`}.
      </p>
      {unread.length > 0 && (
        <div className="mb-4">
        <Disclosure summary={unread.length === 1 ? 'One part could not be read' : `${unread.length} parts could not be read`}>
          <ul className="mt-2 grid max-h-80 gap-1 overflow-y-auto text-s">
            {unread.map(({ where, reason }, place) => (
              <li key={place}>
                <strong className="wrap-anywhere">{where}</strong>: {reason}
              </li>
            ))}
          </ul>
        </Disclosure>
        </div>
      )}
      {offered.length === 0 ? (
        <Notice title="There is nothing to choose from." />
      ) : (
        <Form method="post" className="grid gap-4">
          <ul className="border-t border-line">
            {offered.map(({ identifier, path, statement }) => (
              <li key={identifier} className="border-b border-line">
                <label className="flex min-h-11 items-start gap-3 py-2.5 text-s">
                  <input type="checkbox" name="chosen" value={JSON.stringify(statement)} disabled={known.has(statement.url)} className="mt-0.5 size-4.5 shrink-0" />
                  <span className="min-w-0 wrap-anywhere">
                    {path.length > 0 && <span className="block text-xs text-ink-soft">{path.join(' › ')}</span>}
                    {statement.code !== '' && <strong>{statement.code} </strong>}
                    {statement.name}
                    {known.has(statement.url) && <span className="block text-xs text-ink-soft">Stands there already</span>}
                  </span>
                </label>
              </li>
            ))}
          </ul>
          <div className="sticky bottom-0 border-t border-line-strong bg-paper py-4">
            <SubmitButton variant="primary">Add what is ticked</SubmitButton>
          </div>
        </Form>
      )}
    </Section>
  );
}
