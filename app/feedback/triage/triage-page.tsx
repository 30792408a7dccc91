import { Link } from '@remix-run/react';
import { roundStateWords } from '#domain/feedback/feedback-round.ts';
import type { TriageView } from '#server/services/feedback/ledger/read-triage.ts';
import { writingPath } from '#app/feedback/feedback-addresses.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { remarksWords } from '../ledger/ledger-words.ts';
import { BulkForm } from './bulk-form.tsx';
import { OpenedRemark } from './opened-remark.tsx';
import { useRefusedAct } from './refused-act.ts';
import { SimilarGroups } from './similar-groups.tsx';
import { TriageFilters } from './triage-filters.tsx';
import { TriageLine } from './triage-line.tsx';
import { type TriageQuery, triagePath } from './triage-query.ts';
import { TriageTabs } from './triage-tabs.tsx';
import { COUNT_ID, useFocusOnLine } from './use-focus-on-line.ts';

type Props = { view: TriageView; query: TriageQuery };

/** The remarks of a round for those who say what becomes of them. */
export function TriagePage({ view, query }: Props) {
  const { subject, isFinal, round, counts, lines, total, pages, opened, next, before, similar } = view;
  const refused = useRefusedAct();
  useFocusOnLine(opened?.number ?? null);
  const all = counts.open + counts.accepted + counts.changed + counts.declined;
  const to = (change: Partial<TriageQuery>) => triagePath(subject, round.number, { ...query, ...change });
  const first = lines.find(({ disposition, under }) => disposition === 'open' && under === null);
  return (
    <Page>
      <PageHeader
        eyebrow={<Link to={writingPath(subject)}>{subject.name}</Link>}
        title={`Remarks of ${round.title}`}
        standfirst={all === 0 ? `${roundStateWords()[round.state]}. Nothing was said yet.` : counts.open === 0 ? (all === 1 ? 'All 1 remark is closed.' : `All ${all} remarks are closed.`) : `${counts.open} of ${remarksWords(all)} wait to be decided.`}
        acts={
          opened === null &&
          first && (
            <LinkButton to={to({ opened: first.number })} variant="primary" iconAfter="arrow">
              Go to the first open one
            </LinkButton>
          )
        }
      />
      <TriageTabs subject={subject} round={round.number} open={counts.open} />
      {refused && refused.sentences.length > 0 && (
        <div role="alert" className="mb-6">
          <Notice tone="warn" title={refused.sentences.join(' ')} />
        </div>
      )}
      {isFinal && <p className="mb-6 max-w-measure text-s">{subject.kind === 'report' ? 'The report was withdrawn, so that nothing is written there any more: suggestions can be answered, and not taken over.' : 'The credential is retired, so that nothing is written there any more: suggestions can be answered, and not taken over.'}</p>}
      {all === 0 ? (
        <EmptyState icon="remark" title="Nothing was said yet">
          As soon as somebody gives feedback in this round, it stands here to be decided.
        </EmptyState>
      ) : (
        <>
          <TriageFilters view={view} query={query} />
          <SimilarGroups groups={similar} then={to({ opened: null })} />
          <p id={COUNT_ID} tabIndex={-1} role="status" className="mt-4 border-b border-line-strong pb-2 text-s text-ink-soft">
            {total === 0 ? 'No remark is like that. Choose something else above.' : remarksWords(total)}
          </p>
          <ol>
            {opened && lines.every(({ id }) => id !== opened.id) && <OpenedRemark remark={opened} subject={subject} toNext={to({ opened: null })} toHere={to({})} toClose={to({ opened: null })} />}
            {lines.map((line) =>
              opened?.id === line.id ? (
                <OpenedRemark key={line.id} remark={opened} subject={subject} toNext={to({ opened: next ?? before })} toHere={to({})} toClose={to({ opened: null })} />
              ) : (
                <TriageLine key={line.id} line={line} to={to({ opened: line.number })} isTickable={line.disposition === 'open' && line.under === null} />
              ),
            )}
          </ol>
          <Pagination current={query.page} last={pages} toPage={(page) => to({ page, opened: null })} />
          {lines.some(({ disposition }) => disposition === 'open') && (
            <Section id="ticked" title="With the ticked ones">
              <BulkForm then={to({ opened: null })} />
            </Section>
          )}
        </>
      )}
    </Page>
  );
}
