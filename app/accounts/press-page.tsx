import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { NarrowPage } from './narrow-page.tsx';

type Props = { title: string; standfirst: ReactNode; act: string; children?: ReactNode };

/** The page behind a link from a mail: one button, so that a program which opens links in mails uses nothing up. */
export const PressPage = ({ title, standfirst, act, children }: Props) => (
  <NarrowPage title={title} standfirst={standfirst}>
    <Form method="post" className="grid gap-5">
      {children}
      <SubmitButton variant="primary" size="big" isWide>
        {act}
      </SubmitButton>
    </Form>
  </NarrowPage>
);
