import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { SiteStateView } from '#server/services/administration/site-state.ts';
import { FactList } from '#app/administration/fact-list.tsx';
import { weightWords } from '#app/administration/weight-words.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { Notice, ToneLine } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';

export const meta: MetaFunction = () => [{ title: t`Administration · Plenary` }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.administration.readSiteState(asked.context.actor));

export default function Overview() {
  const state = useLoaderData<typeof loader>();
  const concerns = concernsOf(state);
  return (
    <>
      <Section title={concerns.length === 0 ? 'All is well' : concerns.length === 1 ? 'One thing to look at' : `${concerns.length} things to look at`} rule="none">
        {concerns.length === 0 ? (
          <p className="text-s text-ink-soft">The database answers, no job has failed, and no mail was given up.</p>
        ) : (
          <div className="grid gap-3">
            {concerns.map(({ title, to, where }) => (
              <Notice key={title} tone="warn" title={title}>
                <Link to={to}>{where}</Link>
              </Notice>
            ))}
          </div>
        )}
      </Section>
      <Section title="Health" id="health">
        <FactList
          facts={[
            [t`Database`, state.isDatabaseReachable ? <ToneLine tone="good">{state.database}</ToneLine> : <ToneLine tone="bad">Does not answer</ToneLine>],
            [t`Documents`, t`${state.openDocuments} open, ${state.documentConnections === 1 ? t`1 connection` : t`${state.documentConnections} connections`}, ${state.waitingEdits === 0 ? t`every edit saved` : t`${state.waitingEdits} edits being saved`}`],
            [t`Mail`, state.isMailSent ? t`${state.mails.waiting} waiting` : t`No mail server is set; mails stay in the outbox`],
            [t`Version`, state.version],
            [t`Started`, state.started],
            [t`Memory`, weightWords(state.memoryBytes)],
          ]}
        />
        <p className="mt-3 text-xs text-ink-soft">
          For programs that watch: <a href="/healthz">/healthz</a> answers while the program runs, <a href="/readyz">/readyz</a> while it also reaches its database.
        </p>
      </Section>
    </>
  );
}

function concernsOf({ isDatabaseReachable, jobs, mails, isMailSent }: SiteStateView): { title: string; to: string; where: string }[] {
  const failing = jobs.filter(({ failures }) => failures > 0).length;
  const given = mails['given-up'];
  return [
    ...(isDatabaseReachable ? [] : [{ title: t`The database does not answer.`, to: '/administration', where: t`Look again` }]),
    ...(failing === 0 ? [] : [{ title: failing === 1 ? t`A job has failed since the start.` : t`${failing} jobs have failed since the start.`, to: '/administration/jobs', where: t`Look at the jobs` }]),
    ...(given === 0 ? [] : [{ title: given === 1 ? t`A mail was given up.` : t`${given} mails were given up.`, to: '/administration/outbox?state=given-up', where: t`Look at them` }]),
    ...(isMailSent || mails.waiting === 0 ? [] : [{ title: t`${mails.waiting === 1 ? t`A mail waits` : t`${mails.waiting} mails wait`}, and no mail server is set.`, to: '/administration/outbox?state=waiting', where: t`Pass them on yourself` }]),
  ];
}
