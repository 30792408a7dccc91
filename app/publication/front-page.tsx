import { Link } from '@remix-run/react';
import type { FrontPageView } from '#server/services/publication/read-front-page.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Section } from '#app/ui/page.tsx';
import { FeaturedSummit } from './featured-summit.tsx';
import { GainingQuestions } from './gaining-questions.tsx';
import { JoinCodeForm } from './join-code-form.tsx';
import { LatestCredentials } from './latest-credentials.tsx';
import { LatestReports } from './latest-reports.tsx';
import { SummitLines } from './summit-lines.tsx';

type Props = { view: FrontPageView; isSignedIn: boolean };

/** The first page: what is on, what came out of it, what comes next, and which questions grow. */
export const FrontPage = ({ view: { featured, reports, summits, summitCount, questions, credentials }, isSignedIn }: Props) => (
  <>
    <h1 className="sr-only">Plenary</h1>
    {featured && <FeaturedSummit {...featured} />}
    <div className="px-edge pb-18 print:p-0">
      <p className="max-w-[22em] pt-8 pb-6 font-serif text-[1.625rem] leading-tight tracking-[-0.012em] text-balance md:pt-12 md:pb-8 md:text-2xl md:leading-tight">
        Where people who make, earn and pay for micro-credentials meet, write down what they agree on, and keep track of what became of it.
      </p>
      {summitCount === 0 && <NothingYet isSignedIn={isSignedIn} />}
      {summitCount > 0 && (
        <div className={`grid gap-x-12 ${reports.length > 0 ? 'lg:grid-cols-[minmax(0,1.72fr)_minmax(0,1fr)]' : ''}`}>
          {reports.length > 0 && (
            <Section id="latest" title="Latest reports" rule="none" heading="block" aside={<Link to="/reports">All reports</Link>} className="border-t-2 border-ink pt-4">
              <LatestReports reports={reports} />
            </Section>
          )}
          <Section
            id="summits"
            title="Summits"
            rule="none"
            heading="block"
            aside={<Link to="/summits">{summitCount > summits.length ? `All ${summitCount} summits` : 'All summits'}</Link>}
            className={`border-t-2 border-ink pt-4 ${reports.length > 0 ? 'max-lg:mt-12' : ''}`}
          >
            <SummitLines summits={summits} />
          </Section>
        </div>
      )}
      {credentials.length > 0 && <LatestCredentials credentials={credentials} />}
      {questions.length > 0 && <GainingQuestions questions={questions} />}
    </div>
  </>
);

/** A fresh installation: what will stand here, and how it gets here. */
const NothingYet = ({ isSignedIn }: { isSignedIn: boolean }) => (
  <div className="grid gap-8 border-t-2 border-ink pt-6 md:grid-cols-[minmax(0,1fr)_auto]">
    <EmptyState icon="calendar" title="No summit has been published yet">
      <p>
        Once a convener publishes one, it stands here with its agenda, and later with what its rooms found.
        {isSignedIn ? ' Whoever convenes a community can prepare one.' : ' Do you convene one? Sign in to prepare it.'}
      </p>
    </EmptyState>
    <div>
      <JoinCodeForm />
    </div>
  </div>
);
