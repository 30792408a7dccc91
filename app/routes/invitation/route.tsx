import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { RefusedAct } from '#app/preparation/refused-act.tsx';
import { datesInWords } from '#app/publication/summit-dates.ts';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { InvitationActs } from './invitation-acts.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: invitation }) => [
  { title: `${invitation ? t`Invitation to ${invitation.summit.title}` : t`Invitation`} · Plenary` },
  { name: 'robots', content: 'noindex' },
];

export const loader = (asked: LoaderFunctionArgs) =>
  orRefusal(asked, asked.context.services.summits.readInvitation(asked.context.actor, asked.params.secret ?? ''));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, z.object({ intent: z.literal('accept') }), async () => {
    const { services, actor, origin } = asked.context;
    const { slug, title, role } = await services.summits.acceptInvitation(actor, asked.params.secret ?? '');
    const text = role === 'convener' ? t`Welcome. You convene “${title}” now.` : t`Welcome. You facilitate “${title}” now.`;
    return redirectWithFlash(`/summits/${slug}/prepare`, { tone: 'good', text }, origin);
  });

export default function Invitation() {
  const invitation = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const { summit, invitedBy, role } = invitation;
  return (
    <Page width="reading">
      <PageHeader eyebrow={role === 'convener' ? `${invitedBy} invites you to convene` : `${invitedBy} invites you to facilitate`} title={summit.title} standfirst={summit.tagline} />
      <RefusedAct lastResult={lastResult} />
      <p className="mb-6 text-s text-ink-soft">
        {datesInWords(summit.startsOn, summit.endsOn)}
        {summit.place && `, ${summit.place}`}
        {summit.host && `. Hosted by ${summit.host}`}
      </p>
      <p className="mb-8 font-serif text-read">
        {role === 'convener'
          ? 'Conveners prepare the summit together: agenda, people, announcements and publishing.'
          : 'Facilitators check people in, run rooms, and tell everybody what they should know. They see what people need to take part.'}
      </p>
      <InvitationActs invitation={invitation} />
    </Page>
  );
}
