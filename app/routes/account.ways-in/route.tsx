import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { browserInWords } from '#domain/browser-words.ts';
import { waysInSchema } from '#domain/ways-in-forms.ts';
import { t } from '#domain/words/t.ts';
import { useAccount } from '#app/accounts/use-account.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { actOnWaysIn } from '#app/ways-in/act-on-ways-in.server.ts';
import { AddPasskeyForm } from '#app/ways-in/add-passkey-form.tsx';
import { readElsewhereSecret } from '#app/ways-in/elsewhere-cookie.server.ts';
import { type GoOn, GoOnNotice } from '#app/ways-in/go-on.tsx';
import { LinkForm } from '#app/ways-in/link-form.tsx';
import { OwnLinks } from '#app/ways-in/own-links.tsx';
import { OwnPasskeys } from '#app/ways-in/own-passkeys.tsx';
import { RefusedAct } from '#app/ways-in/refused-act.tsx';
import { WaitingProof } from '#app/ways-in/waiting-proof.tsx';

export const meta: MetaFunction = () => [{ title: t`My ways in · Plenary` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { doors } = context.services;
  const waysIn = await orRefusal({ request, context }, doors.readWaysIn(context.actor));
  return { ...waysIn, proof: await doors.readProof(await readElsewhereSecret(request)), suggestedName: browserInWords(request.headers.get('User-Agent') ?? '') };
}

export function action({ request, context }: ActionFunctionArgs) {
  return answerForm({ request, context }, waysInSchema, async (act) => {
    await context.limit(act.intent === 'link' ? 'sign-in' : 'form');
    return actOnWaysIn({ request, context }, act);
  });
}

export default function WaysInPage() {
  const { passkeys, linked, offered, proof, suggestedName } = useLoaderData<typeof loader>();
  const { hasPassword } = useAccount();
  const answer = useActionData<RefusedForm | { goOn: GoOn }>();
  const goOn = answer && 'goOn' in answer ? answer.goOn : null;
  const refused = answer && 'lastResult' in answer ? answer.lastResult : undefined;
  const intent = refused?.initialValue?.intent;
  return (
    <>
      {goOn ? <GoOnNotice goOn={goOn} /> : proof && <WaitingProof proof={proof} />}
      {intent !== 'add' && intent !== 'link' && <RefusedAct lastResult={refused} title="Nothing was changed." />}
      <section aria-labelledby="passkeys">
        <h2 id="passkeys" className="text-l">
          Passkeys
        </h2>
        <p className="mt-2 max-w-measure text-s text-ink-soft">
          A passkey signs you in by your device: its PIN, your finger or your face, with nothing to remember and nothing that can be stolen from us. Password and links in mails go on working beside it.
        </p>
        <OwnPasskeys passkeys={passkeys} />
        <AddPasskeyForm key={passkeys.length} lastResult={intent === 'add' ? refused : undefined} hasPassword={hasPassword} suggestedName={suggestedName} />
      </section>
      {(offered.length > 0 || linked.length > 0) && (
        <section aria-labelledby="elsewhere" className="mt-10 border-t border-line pt-6">
          <h2 id="elsewhere" className="text-l">
            Accounts elsewhere
          </h2>
          <p className="mt-2 max-w-measure text-s text-ink-soft">They sign you in here, too. We learn your name and address from them, and tell them nothing of what you do here.</p>
          <OwnLinks linked={linked} />
          <LinkForm lastResult={intent === 'link' ? refused : undefined} hasPassword={hasPassword} offered={offered} />
        </section>
      )}
    </>
  );
}
