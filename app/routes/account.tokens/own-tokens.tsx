import { Form } from '@remix-run/react';
import type { AccessTokenView } from '#server/services/doors/tokens/own-tokens.ts';
import { scopeWords } from '#domain/api/scope-words.ts';
import { t } from '#domain/words/t.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';

const lastingWords = (days: number): string => (days === 0 ? t`Works no more: its time is over.` : t`Works for ${days === 1 ? t`one more day` : t`${days} more days`}.`);

const Token = ({ id, name, ending, scopes, made, lastUsed, daysLeft }: AccessTokenView) => (
  <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line py-3">
    <div className="min-w-0 flex-1 basis-64">
      <p className="font-semibold break-words">{name}</p>
      <p className="text-s text-ink-soft">
        Ends in <span className="font-mono">{ending}</span>. Made {made}, {lastUsed === null ? 'not used yet' : `last used ${lastUsed}`}. {lastingWords(daysLeft)}
      </p>
      <ul className="mt-1 list-disc pl-5 text-s text-ink-soft">
        {scopes.map((scope) => (
          <li key={scope}>{scopeWords(scope)}</li>
        ))}
      </ul>
    </div>
    <Form method="post">
      <input type="hidden" name="id" value={id} />
      <SubmitButton name="intent" value="revoke" size="small" icon="trash" aria-label={`Revoke ${name}`}>
        Revoke
      </SubmitButton>
    </Form>
  </li>
);

/** One's own tokens, each with what it is good for and a press that ends it. */
export function OwnTokens({ tokens }: { tokens: readonly AccessTokenView[] }) {
  if (tokens.length === 0) return <p className="my-4 text-ink-soft">You have none yet.</p>;
  return (
    <ul className="my-4 border-t border-line">
      {tokens.map((token) => (
        <Token key={token.id} {...token} />
      ))}
    </ul>
  );
}
