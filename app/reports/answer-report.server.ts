import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { t } from '#domain/words/t.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { reportMeta } from './report-meta.server.ts';

const NUMBER = /^[1-9]\d{0,5}$/;

/** The number of a version as an address names it; NaN for anything else, of which there is no version. */
export const askedNumber = (number: string | undefined): number => (NUMBER.test(number ?? '') ? Number(number) : Number.NaN);

/** A report for its page, the latest version with null, with what stands in the page's head, so that no browser needs to know how that is made: 410 once it was withdrawn. */
export async function answerReport(asked: LoaderFunctionArgs, number: number | null) {
  const { context, params } = asked;
  if (Number.isNaN(number)) throw data({ kind: 'not-found', message: t`This report has no such version.` }, { status: 404 });
  const view = await orRefusal(asked, context.services.reportReading.readReport(context.actor, params.slug ?? '', number));
  const follow = await context.services.notices.readFollow(context.actor, { kind: 'report', slug: params.slug ?? '' });
  return data({ ...view, head: reportMeta(view), follow }, { status: view.state === 'withdrawn' ? 410 : 200 });
}
