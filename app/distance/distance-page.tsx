import type { SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Distance } from '#domain/distance/distance.ts';
import { t } from '#domain/words/t.ts';
import { RefusedAct } from '#app/preparation/refused-act.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

type Props = { name: string; distance: Distance | null; /** Where one came from. */ back: string; lastResult: SubmissionResult | undefined };

/** The choice between muting and blocking somebody: what each does, and the way back. */
export const DistancePage = ({ name, distance, back, lastResult }: Props) => (
  <Page width="form">
    <PageHeader title={t`Mute or block ${name}`} standfirst={<>They are told nothing of it, and nobody else sees it. What they write for all stays: notes of rooms, reports and credentials are whole for everybody.</>} />
    <RefusedAct lastResult={lastResult} />
    {distance !== null && (
      <Notice
        className="mb-8"
        title={distance === 'mute' ? t`You muted ${name}` : t`You blocked ${name}`}
        acts={
          <Form method="post">
            <SubmitButton name="intent" value="undo" icon="undo">
              Undo it
            </SubmitButton>
          </Form>
        }
      >
        Once it is undone, you hear from them and see their posts as before.
      </Notice>
    )}
    <Form method="post" className="grid gap-8">
      {distance !== 'mute' && (
        <Choice intent="mute" label={t`Mute`} name={name}>
          You hear nothing new from them in your notices and mails, and their posts in topics are folded to one line, which opens with a press.
        </Choice>
      )}
      {distance !== 'block' && (
        <Choice intent="block" label={t`Block`} name={name}>
          The same, and besides: your name is not offered to them behind “@”, nobody introduces you to each other, and they do not see what you offer and look for.
        </Choice>
      )}
    </Form>
    <p className="mt-8 text-s text-ink-soft">
      What somebody says in their office still comes, such as announcements of a summit, a change of your seat, or a decision of those who moderate. You find everybody whom you muted or blocked under <Link to="/account/people">My account, People</Link>, and undo it there.
    </p>
    <p className="mt-4 text-s">
      <Link to={back}>Leave it as it is</Link>
    </p>
  </Page>
);

const Choice = ({ intent, label, name, children }: { intent: Distance; label: string; name: string; children: ReactNode }) => (
  <div className="grid justify-items-start gap-2 border-t border-line pt-4">
    <p className="max-w-measure text-s" id={`${intent}-does`}>
      {children}
    </p>
    <SubmitButton name="intent" value={intent} icon={intent === 'mute' ? 'quiet' : 'lock'} aria-label={`${label} ${name}`} aria-describedby={`${intent}-does`}>
      {label}
    </SubmitButton>
  </div>
);
