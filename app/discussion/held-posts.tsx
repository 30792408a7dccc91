import { Form, Link } from '@remix-run/react';
import type { OwnHeldPost } from '#server/services/discussion/read-topic.ts';
import { RichTextView } from '#app/markdown/rich-text-view.tsx';
import { ToneLine } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

/** What its reader wrote here and nobody else reads yet, with the way to take it back. */
export function HeldPosts({ slug, held }: { slug: string; held: readonly OwnHeldPost[] }) {
  if (held.length === 0) return null;
  return (
    <Section id="held" title={held.length === 1 ? 'A post of yours waits' : `${held.length} posts of yours wait`} className="mt-4! print:hidden">
      <p className="mb-4 max-w-measure text-s text-ink-soft">Those who moderate look at some posts before others read them. You are told what they decide; until then only you and they read this.</p>
      <ul>
        {held.map(({ id, title, content }) => (
          <li key={id} className="border-t border-line py-4 first:border-0 first:pt-0">
            <p className="text-s"><ToneLine tone="warn" icon="clock">Waits for a moderator</ToneLine></p>
            {title && <h3 className="mt-1 text-m"><Link to={`/communities/${slug}/held/${id}`}>{title}</Link></h3>}
            <RichTextView text={content} headings={3} className="my-2 text-m break-words" />
            <Form method="post" action={`/communities/${slug}/held/${id}`}><SubmitButton size="small" name="intent" value="take-back" icon="undo">Take it back into my draft</SubmitButton></Form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
