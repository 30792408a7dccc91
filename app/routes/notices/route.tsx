import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useRef } from 'react';
import { z } from 'zod';
import { t } from '#domain/words/t.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { useUnreadHeard } from '#app/notices/use-unread-heard.ts';
import { useRootView } from '#app/shell/use-root-view.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { useReadAnew } from '#app/ui/use-read-anew.ts';
import { ToldLine } from './told-line.tsx';
import { dayWords } from './day-words.ts';

export const meta: MetaFunction = () => [{ title: t`Notices · Plenary` }];

const pageSchema = z.coerce.number().int().min(1).catch(1);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = pageSchema.parse(new URL(request.url).searchParams.get('page'));
  return { ...(await orRefusal({ request, context }, context.services.notices.listNotices(context.actor, page))), now: new Date().toISOString() };
}

const actSchema = z.object({ intent: z.literal('read-all') });

export const action = ({ request, context }: ActionFunctionArgs) =>
  answerForm({ request, context }, actSchema, async () => {
    await context.services.notices.readAllNotices(context.actor);
    return redirectWithFlash('/notices', { tone: 'good', text: t`All notices are marked as read.` }, context.origin);
  });

/** What somebody is told, day by day. */
export default function Notices() {
  const { days, unread, page, pages, timeZone, now } = useLoaderData<typeof loader>();
  useFreshList();
  return (
    <Page width="form">
      <PageHeader title="Notices" standfirst={unread === 0 ? undefined : unread === 1 ? 'One is new.' : `${unread > 99 ? 'More than 99' : unread} are new.`} acts={<Acts isUnread={unread > 0} />} />
      {days.length === 0 && (
        <EmptyState icon="bell" title="Nothing yet">
          You are told here when somebody mentions or answers you, asks for your perspective or your approval, when what you said is answered, and what is announced in your summits.
        </EmptyState>
      )}
      {days.map(({ day, lines }) => (
        <Section key={day} title={dayWords(day, now, timeZone)} rule="none" heading="label" className="mb-8">
          <ul>
            {lines.map((line) => (
              <ToldLine key={line.id} line={line} zone={timeZone} />
            ))}
          </ul>
        </Section>
      ))}
      <Pagination current={page} last={pages} toPage={(number) => `/notices?page=${number}`} label="Pages of notices" />
    </Page>
  );
}

/** Has the list read anew when a notice comes, is taken back or is read elsewhere, and when the line is back after it was lost. */
function useFreshList(): void {
  const refresh = useReadAnew();
  const wasAway = useRef(false);
  const unread = useRootView()?.unread;
  useUnreadHeard({
    told: ({ count }, why) => {
      if (why === 'changed' || wasAway.current || count !== unread) refresh();
      wasAway.current = false;
    },
    away: () => void (wasAway.current = true),
  });
}

const Acts = ({ isUnread }: { isUnread: boolean }) => (
  <>
    {isUnread && (
      <Form method="post">
        <SubmitButton name="intent" value="read-all">
          Mark all as read
        </SubmitButton>
      </Form>
    )}
    <LinkButton to="/account/notices" variant="quiet" icon="settings">
      What I am told
    </LinkButton>
  </>
);
