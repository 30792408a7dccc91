import { Form } from '@remix-run/react';
import { plainField } from '#app/ui/field-control.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { JoiningFrame } from './joining-frame.tsx';

type Props = { typed?: string; /** Why the code that was typed opens nothing. */ refusal?: string | null };

/** Step 1: the code from the screen in the hall. A form by GET, so that it works anywhere and can be linked to. */
export const CodeStep = ({ typed = '', refusal }: Props) => (
  <JoiningFrame eyebrow="Join a summit, step 1 of 2" title="Enter the code">
    <p className="mt-3 text-ink-soft">It is on the screen in the hall and in your invitation. No account, no password.</p>
    <Form method="get" action="/join" className="mt-6 grid gap-4">
      <TextField
        field={plainField('code', { defaultValue: typed, required: true, errors: refusal ? [refusal] : undefined })}
        key={refusal ?? ''}
        looksLike="code"
        label="Summit code"
        hint="Three letters, three digits. Capitals, spaces and hyphens do not matter."
        placeholder="KTM 492"
        maxLength={20}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <SubmitButton variant="primary" size="big" isWide>
        Continue
      </SubmitButton>
    </Form>
    <p className="mt-5 text-s text-ink-soft">Opened a link or scanned the code? Then this step is already done for you.</p>
  </JoiningFrame>
);
