import { Form, useLocation } from '@remix-run/react';
import type { Follow } from '#domain/notices/settings-form.ts';
import { t } from '#domain/words/t.ts';
import { Button } from '#app/ui/button.tsx';

type Props = { /** Null for a visitor. */ follow: Follow | null; className?: string };

const choices = {
  none: { said: '', acts: [['following', t`Follow`], ['muted', t`Mute`]] },
  following: { said: t`You follow this page.`, acts: [['none', t`Stop following`]] },
  muted: { said: t`You muted this page.`, acts: [['none', t`Hear of it again`]] },
} as const;

/** Buttons by which a page is followed or muted, for whoever is signed in. */
export function FollowForm({ follow, className = '' }: Props) {
  const { pathname } = useLocation();
  if (follow === null) return null;
  const { said, acts } = choices[follow.state];
  return (
    <Form method="post" action="/follow" preventScrollReset className={`flex flex-wrap items-center gap-2 text-s text-ink-soft print:hidden ${className}`}>
      <input type="hidden" name="kind" value={follow.kind} />
      <input type="hidden" name="id" value={follow.id} />
      <input type="hidden" name="then" value={pathname} />
      {said}
      {acts.map(([state, label]) => (
        <Button key={state} size="small" name="state" value={state}>
          {label}
        </Button>
      ))}
    </Form>
  );
}
