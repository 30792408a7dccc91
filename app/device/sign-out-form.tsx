import { Form, useSubmit } from '@remix-run/react';
import { type FormEvent, lazy, type ReactNode, Suspense, useState } from 'react';
import { t } from '#domain/words/t.ts';
import { forgetRemarkDrafts } from '#app/editor/remarks/remark-drafts.ts';
import { clearDevice } from './clear-device.ts';
import { isUnsent, ownRegister, type TextOnDevice } from './device-register.ts';
import { agreeToLose } from './agreed-to-lose.ts';

const load = () => import('./sign-out-question.tsx');
const SignOutQuestion = lazy(load);

type Props = {
  accountId: string;
  /** False where the press only leads to the page that asks. */
  isFinal?: boolean;
  className?: string;
  children: ReactNode;
};

/** Signs out, and takes the texts off this device before. Asks first when words among them are not on the server yet. */
export function SignOutForm({ accountId, isFinal = true, className, children }: Props) {
  const submit = useSubmit();
  const [asked, setAsked] = useState<{ form: FormData; texts: TextOnDevice[]; ofOthers: number } | null>(null);
  const leave = async (form: FormData) => {
    agreeToLose();
    setAsked(null);
    forgetRemarkDrafts();
    await clearDevice();
    submit(form, { method: 'post', action: '/sign-out' });
  };
  const look = (event: FormEvent<HTMLFormElement>) => {
    if (!isFinal) return;
    event.preventDefault();
    const form = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    const unsent = ownRegister().list().filter(isUnsent);
    const texts = unsent.filter((text) => text.accountId === accountId);
    if (unsent.length === 0) void leave(form);
    else {
      const ask = () => setAsked({ form, texts, ofOthers: unsent.length - texts.length });
      // A question that the line does not bring is asked by the browser itself.
      void load().then(ask, () => window.confirm(t`Words on this device are not on the server yet. Sign out and lose them?`) && void leave(form));
    }
  };
  return (
    <>
      <Form method="post" action="/sign-out" className={className} onSubmit={look}>
        {children}
      </Form>
      {asked && (
        <Suspense fallback={null}>
          <SignOutQuestion texts={asked.texts} ofOthers={asked.ofOthers} stay={() => setAsked(null)} leave={() => void leave(asked.form)} />
        </Suspense>
      )}
    </>
  );
}
