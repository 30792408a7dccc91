import { Form } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';
import { controlLook } from '#app/ui/field-control.ts';

/** A code from a screen or an invitation opens the door; no account is asked for. */
export const JoinCodeForm = () => (
  <Form method="get" action="/join" className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-2 gap-y-1 print:hidden">
    <label htmlFor="join-code" className="col-span-2 text-xs text-ink-soft">
      Code from your invitation, no account needed
    </label>
    <input
      id="join-code"
      name="code"
      required
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={12}
      placeholder="KTM 492"
      className={`${controlLook} min-w-0 font-semibold tracking-[0.08em] uppercase placeholder:font-normal md:w-56`}
    />
    <Button variant="primary" className="min-h-11">
      Join
    </Button>
  </Form>
);
