import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { writingPath } from '#app/feedback/feedback-addresses.ts';
import { HeatTable } from '#app/feedback/ledger/heat-table.tsx';
import { roundAddressOf } from '#app/feedback/subject-address.server.ts';
import { remarksWords } from '#app/feedback/ledger/ledger-words.ts';
import { everything, triagePath } from '#app/feedback/triage/triage-query.ts';
import { TriageTabs } from '#app/feedback/triage/triage-tabs.tsx';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view ? t`Where remarks fell: ${view.subject.name} · Plenary` : t`Where remarks fell · Plenary` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.ledger.readHeatMap(asked.context.actor, roundAddressOf(asked)));

/** Where remarks fell, how people rated each section, and which checks fail there: revision goes where the map is fullest. */
export default function RemarksMap() {
  const { subject, round, people, heat, failed } = useLoaderData<typeof loader>();
  const remarks = remarksWords(heat.total.all.count);
  const givers = people === 1 ? t`1 person` : t`${people} people`;
  const hasChecks = heat.rows.some((row) => row.failed !== null);
  return (
    <Page>
      <PageHeader eyebrow={<Link to={writingPath(subject)}>{subject.name}</Link>} title={`Where remarks of ${round.title} fell`} standfirst={hasChecks ? `${remarks} by ${givers}, beside the checks that fail in the draft they read.` : t`${remarks} by ${givers}.`} />
      <TriageTabs subject={subject} round={round.number} />
      <Section id="map" title="By section and perspective" rule="none">
        <p className="mb-4 max-w-measure text-s text-ink-soft">
          The upper number counts remarks, the lower one is their mean rating, from 1, not yet, to 4, ready. {heat.columns.length > 0 ? 'Perspectives with fewer than five people stand together under Others.' : 'They are not told apart by perspective while fewer than five people gave some.'}
        </p>
        <HeatTable heat={heat} hasRatings caption="A stronger shade means more remarks. Each number leads to its remarks." toCell={(place, perspective) => triagePath(subject, round.number, { ...everything, place, perspective })} />
      </Section>
      {failed.length > 0 && (
        <Section id="checks" title="Checks that fail">
          <ul className="grid max-w-measure gap-3 text-s">
            {failed.map(({ check, reason, where }, at) => (
              <li key={at}>
                <span className="font-semibold">{where}</span> <span className="text-xs text-ink-faint">{check}</span>
                <br />
                {reason}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
