import { Form, Link } from '@remix-run/react';
import type { HeldLine } from '#server/services/moderation/list-cases.ts';
import { ToneLine } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { LocalTime } from '#app/ui/time.tsx';

/** Posts that filters hold, or held, as those who moderate read them. */
export function HeldList({ home, held, count }: { home: string; held: readonly HeldLine[]; /** How many wait; null of those that were decided. */ count: number | null }) {
  if (held.length === 0) return null;
  return (
    <Section id="held" title={count === null ? 'Held posts' : count === 1 ? '1 post waits to be let through' : `${count} posts wait to be let through`} className="mt-0! mb-10">
      <ul>
        {held.map(({ id, topic, title, author, words, pattern, found, at, decided }) => (
          <li key={id} className="grid gap-x-8 gap-y-1.5 border-t border-line py-4 text-s first:border-0 first:pt-0 md:grid-cols-[minmax(0,1fr)_15rem]">
            <div className="min-w-0">
              <h3 className="text-m break-words"><Link to={`${home}/held/${id}`} className="text-ink decoration-line-strong">{topic ? `A post for “${topic.title}”` : title ? `A new topic, “${title}”` : 'A new topic'}</Link></h3>
              <p className="max-w-measure font-serif break-words text-ink-soft">{author ?? 'Somebody who left'}{words && <>: {words}</>}</p>
            </div>
            <div className="grid content-start justify-items-start gap-1 md:justify-items-end md:text-right">
              {decided ? <ToneLine icon={decided.outcome === 'declined' ? 'close' : 'check'}>{decided.outcome === 'declined' ? 'Declined' : 'Let through'}</ToneLine> : <span className="max-w-full break-words"><b>Found:</b> {found} {found !== pattern && <>({pattern})</>}</span>}
              <span className="text-xs text-ink-soft">{decided ? decided.by ?? 'Somebody who left' : 'since'} <LocalTime at={decided?.at ?? at} zone="UTC" show="day-time" isPlaceOnly /> UTC</span>
              {!decided && <div className="mt-1 flex flex-wrap items-center gap-3 md:justify-end"><Form method="post" action={`${home}/held/${id}`}><SubmitButton size="small" name="intent" value="let-through" icon="check">Let it through</SubmitButton></Form><Link to={`${home}/held/${id}#decide`}>Read and decide</Link></div>}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
