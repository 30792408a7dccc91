import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { SiteStateView } from '#server/services/administration/site-state.ts';
import { FactList } from '#app/administration/fact-list.tsx';
import { weightWords } from '#app/administration/weight-words.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { Notice, ToneLine } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';

export const meta: MetaFunction = () => [{ title: 'Administration · Plenary' }];

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
            ['Database', state.isDatabaseReachable ? <ToneLine tone="good">{state.database}</ToneLine> : <ToneLine tone="bad">Does not answer</ToneLine>],
            ['Documents', `${state.openDocuments} open, ${state.documentConnections} ${state.documentConnections === 1 ? 'connection' : 'connections'}, ${state.waitingEdits === 0 ? 'every edit saved' : `${state.waitingEdits} edits being saved`}`],
            ['Mail', state.isMailSent ? `${state.mails.waiting} waiting` : 'No mail server is set; mails stay in the outbox'],
            ['Version', state.version],
            ['Started', state.started],
            ['Memory', weightWords(state.memoryBytes)],
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
    ...(isDatabaseReachable ? [] : [{ title: 'The database does not answer.', to: '/administration', where: 'Look again' }]),
    ...(failing === 0 ? [] : [{ title: failing === 1 ? 'A job has failed since the start.' : `${failing} jobs have failed since the start.`, to: '/administration/jobs', where: 'Look at the jobs' }]),
    ...(given === 0 ? [] : [{ title: given === 1 ? 'A mail was given up.' : `${given} mails were given up.`, to: '/administration/outbox?state=given-up', where: 'Look at them' }]),
    ...(isMailSent || mails.waiting === 0 ? [] : [{ title: `${mails.waiting === 1 ? 'A mail waits' : `${mails.waiting} mails wait`}, and no mail server is set.`, to: '/administration/outbox?state=waiting', where: 'Pass them on yourself' }]),
  ];
}
