import { Form } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { NotSent } from '#app/http/not-sent.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

const words = {
  here: { said: t`Somebody began by this invitation on another device or in another browser. What they said is kept.`, button: t`It was me: go on there` },
  'in-a-round-before': { said: t`Somebody gave feedback on the draft before this one by the mail that came before. They are shown what changed since, and what became of what they said.`, button: t`It was me: show what changed` },
};

/** Leads whoever has the mail back to what they said before. */
export function GoOn({ before }: { before: keyof typeof words }) {
  return (
    <Form method="post" action="?" id="go-on" className="mt-6 border-l-3 border-accent pl-4">
      <input type="hidden" name="intent" value="go-on" />
      <p className="text-s">{words[before].said}</p>
      <div className="mt-3">
        <SubmitButton variant="primary" size="big" isWide>
          {words[before].button}
        </SubmitButton>
        <NotSent form={{ intent: 'go-on' }} />
      </div>
    </Form>
  );
}
