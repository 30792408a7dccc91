import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { personActSchema } from '#domain/administration/people-filter.ts';
import type { GivenRole } from '#domain/role.ts';
import { t } from '#domain/words/t.ts';
import { FactList } from '#app/administration/fact-list.tsx';
import { PersonState } from '#app/administration/person-state.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { ConfirmByName } from '#app/ui/confirm-by-name.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { actOnPerson } from './act-on-person.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data: person }) => [{ title: t`${person?.name ?? t`A person`} · Administration · Plenary` }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.administration.readAdministered(asked.context.actor, asked.params.id ?? ''));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, personActSchema, async (act) => {
    const { text, isOver } = await actOnPerson(asked, act);
    const to = isOver ? '/administration/people' : `/administration/people/${asked.params.id ?? ''}`;
    return text === null ? redirect(to) : redirectWithFlash(to, { tone: 'good', text }, asked.context.origin);
  });

const roleWords: Record<GivenRole, string> = { participant: t`participant`, facilitator: t`facilitator`, convener: t`convener` };

export default function AdministeredPerson() {
  const person = useLoaderData<typeof loader>();
  const refused = useActionData<RefusedForm>()?.lastResult.error;
  const here = `/administration/people/${person.id}`;
  const refusal = refused?.['']?.join(' ');
  return (
    <Page width="form">
      <PageHeader eyebrow={<Link to="/administration/people">People</Link>} title={person.name} />
      {refusal && <div role="alert" className="mb-6"><Notice tone="bad" title={refusal} /></div>}
      <FactList
        facts={[
          [t`State`, <PersonState key="state" person={person} />],
          [t`Address`, person.email ?? t`None`],
          [t`Here since`, person.since],
          [t`Last seen`, person.lastSeen ?? t`Not signed in`],
          [t`Signs in by`, person.waysIn.join(', ') || t`mail`],
          [t`Communities`, person.roles.length === 0 ? t`None` : person.roles.map(({ slug, name, role }) => <span key={slug} className="block"><Link to={`/communities/${slug}`}>{name}</Link>, {roleWords[role]}</span>)],
          [t`Acts`, <Link key="acts" to={`/administration/audit?thing=${person.id}`}>What they did, and what was done to them</Link>],
        ]}
      />
      <Section title="Site administration" id="administrator">
        <Form method="post" className="grid gap-4">
          <p className="text-s text-ink-soft">{person.isSiteAdmin ? 'May change everything on this site. At least one administrator always stays.' : 'An administrator may change everything on this site. It takes a confirmed address.'}</p>
          <SubmitButton name="intent" value={person.isSiteAdmin ? 'unmake-administrator' : 'make-administrator'} className="justify-self-start">{person.isSiteAdmin ? 'Take the administration away' : 'Make site administrator'}</SubmitButton>
        </Form>
      </Section>
      <Section title="Browsers and data" id="data">
        <div className="flex flex-wrap gap-2">
          {!person.isMe && <Form method="post"><SubmitButton name="intent" value="sign-out">Sign out everywhere</SubmitButton></Form>}
          <LinkButton to={`${here}/export.json`} reloadDocument icon="download">Everything kept about them</LinkButton>
        </div>
      </Section>
      <Section title="Erase" id="erase">
        {person.isMe ? (
          <p className="text-s text-ink-soft">You erase your own account on <Link to="/account/delete">your account’s page</Link>.</p>
        ) : (
          <ConfirmByName
            action={here}
            name={person.name}
            act="Erase this person"
            intent="erase"
            error={refused?.confirmedName?.join(' ')}
            consequence="Name, address, sign-ins, memberships and places are deleted everywhere, also in published reports. What they wrote stays, by “Deleted person”. This cannot be undone."
            cancel={<LinkButton to="/administration/people" variant="quiet">Keep them</LinkButton>}
          />
        )}
      </Section>
    </Page>
  );
}
