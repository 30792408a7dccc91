import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import type { Actor } from '#domain/actor.ts';
import { credentialStates, credentialStateWords } from '#domain/credential/credential.ts';
import { type LifeAct, lifeActSchema } from '#domain/credential/life-forms.ts';
import { t } from '#domain/words/t.ts';
import type { Services } from '#server/services/index.ts';
import { lifePath, studioPath } from '#app/credentials/credential-addresses.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { type Stage, StatusLine } from '#app/ui/status-line.tsx';
import { PilotForm } from './pilot-form.tsx';
import { SignOffRow } from './sign-off-row.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view ? t`Life: ${view.credential.name} · Plenary` : t`Life · Plenary` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.credentials.readCredentialLife(asked.context.actor, asked.params.slug ?? ''));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, lifeActSchema, async (act) => {
    const slug = asked.params.slug ?? '';
    const text = await doneBy(asked.context.services.credentials, asked.context.actor, slug, act);
    return redirectWithFlash(lifePath(slug), { tone: 'good', text }, asked.context.origin);
  });

async function doneBy(credentials: Services['credentials'], actor: Actor, slug: string, act: LifeAct): Promise<string> {
  switch (act.intent) {
    case 'in-pilot':
      await credentials.beginPilot(actor, slug, act);
      return t`It is in pilot. Its lists and the studio say so.`;
    case 'back-to-draft':
      await credentials.endPilot(actor, slug);
      return t`The pilot is over.`;
    case 'ask':
      await credentials.askSignOff(actor, slug, act);
      return t`They are asked. They sign on this page.`;
    case 'sign':
      await credentials.signOff(actor, slug, act);
      return t`Signed. It is said beside the text as it is now.`;
  }
}

/** Where a credential is in its life, who pilots it, and who stands for it. */
export default function CredentialLife() {
  const view = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const { community, credential, signOffs } = view;
  const now = credentialStates.indexOf(credential.state);
  const stages: Stage[] = credentialStates.slice(0, credential.state === 'retired' ? 5 : 4).map((state, place) => ({ label: credentialStateWords()[state], state: place < now ? 'done' : place === now ? 'now' : 'to-come' }));
  const sent = lastResult?.initialValue;
  return (
    <Page width="form">
      <PageHeader
        eyebrow={<Link to={`/communities/${community.slug}/credentials`}>{community.name}, credentials</Link>}
        title="Pilot and sign-offs"
        standfirst={credential.name}
        acts={<LinkButton to={studioPath(credential.slug)} icon="back">Back to the studio</LinkButton>}
      />
      <StatusLine label="State of this credential" stages={stages} />
      <PilotForm view={view} lastResult={sent?.intent === 'in-pilot' || sent?.intent === 'back-to-draft' ? lastResult : undefined} />
      <Section id="sign-offs" title="Who stands for it">
        <p className="mb-2 max-w-measure text-s text-ink-soft">A signature is of the text as it was then. Publishing does not wait for the four; what was signed is kept with the version.</p>
        <ul className="border-t border-line-strong">
          {signOffs.map((line) => (
            <SignOffRow key={line.kind} line={line} view={view} lastResult={sent?.kind === line.kind ? lastResult : undefined} />
          ))}
        </ul>
      </Section>
    </Page>
  );
}
