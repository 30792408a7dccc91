import { z } from 'zod';
import { attributions } from '#domain/attribution.ts';
import { licences } from '#domain/licence.ts';
import { headcountSchema, publishedReportSchema } from '#domain/report/published-report.ts';
import { reportKinds } from '#domain/report/report.ts';
import { beginReportSchema, describeReportSchema, publishReportSchema, withdrawReportSchema } from '#domain/report/report-forms.ts';
import { moment, pageAnswer, pageQuery } from '../answer-parts.ts';
import { endpoint } from '../endpoint.ts';

const kind = z.enum(reportKinds);
const summit = z.object({ slug: z.string(), title: z.string(), timeZone: z.string() });
const OF_SUMMIT = '/summits/{summit}/reports';
const ONE = '/reports/{report}';
const reads = { method: 'GET', area: 'reports', scope: 'reports:read', isOpen: true } as const;
const writes = { area: 'reports', scope: 'reports:write', isOpen: false } as const;

export const reportEndpoints = {
  listReports: endpoint({
    ...reads,
    path: '/reports',
    summary: 'Published reports, the latest first',
    query: z.strictObject({ summit: z.string().max(120).optional(), kind: kind.optional(), ...pageQuery }),
    answer: z.object({
      reports: z.array(z.object({ slug: z.string(), kind, title: z.string(), standfirst: z.string(), number: z.int(), language: z.string(), publishedAt: z.iso.datetime(), summit, people: headcountSchema, minutes: z.int(), recommendations: z.int() })),
      count: z.int(),
      ...pageAnswer,
    }),
  }),
  readReport: endpoint({
    ...reads,
    path: ONE,
    summary: 'A report as it was published, the latest version or the one asked for',
    detail: 'Of a withdrawn one it says only that it was, when and why.',
    query: z.strictObject({ version: z.coerce.number({ error: 'A version is a number.' }).int('A version is a number.').min(1, 'A version is a number.').max(1_000_000, 'There is no such version.').optional() }),
    answer: z.discriminatedUnion('state', [
      z.object({ state: z.literal('published'), report: publishedReportSchema, hash: z.string(), isRedacted: z.boolean(), latest: z.int(), versions: z.array(z.object({ number: z.int(), publishedAt: z.iso.datetime(), note: z.string(), hash: z.string() })) }),
      z.object({ state: z.literal('withdrawn'), slug: z.string(), url: z.string(), kind, title: z.string(), number: z.int(), publishedAt: z.iso.datetime(), withdrawnAt: z.iso.datetime(), reason: z.string() }),
    ]),
  }),
  listSummitReports: endpoint({
    ...writes,
    method: 'GET',
    path: OF_SUMMIT,
    summary: 'The reports of a summit that are composed, published or not',
    answer: z.object({
      reports: z.array(z.object({ slug: z.string(), kind, title: z.string(), version: z.int().describe('0 while nothing of it is published.'), isBeingApproved: z.boolean(), isWithdrawn: z.boolean(), begunAt: moment })),
      rooms: z.array(z.object({ id: z.uuid(), number: z.int(), focus: z.string(), agendaSession: z.string() })).describe('What a breakout report can be about.'),
      panels: z.array(z.object({ id: z.uuid(), title: z.string() })).describe('What a panel report can be about.'),
    }),
  }),
  beginReport: endpoint({ ...writes, method: 'POST', path: OF_SUMMIT, summary: 'Begin a report of a summit', detail: 'Its text is composed on its page.', body: beginReportSchema.strict(), answer: z.object({ slug: z.string() }), made: `${ONE}/settings` }),
  readReportSettings: endpoint({
    ...writes,
    method: 'GET',
    path: `${ONE}/settings`,
    summary: 'What stands above the text of a report, and how it may be used',
    answer: z.object({ summit, report: z.object({ slug: z.string(), kind, title: z.string(), standfirst: z.string(), licence: z.enum(licences), attribution: z.enum(attributions), isWithdrawn: z.boolean() }) }),
  }),
  describeReport: endpoint({ ...writes, method: 'PUT', path: `${ONE}/settings`, summary: 'Change what stands above the text of a report', detail: 'Its address follows its title until links to it are out.', body: describeReportSchema.strict(), answer: z.object({ slug: z.string() }) }),
  publishReport: endpoint({ ...writes, method: 'POST', path: `${ONE}/versions`, summary: 'Publish the text as it stands, as the next version', body: publishReportSchema.strict(), answer: z.object({ number: z.int() }), made: ONE }),
  withdrawReport: endpoint({ ...writes, method: 'POST', path: `${ONE}/withdrawal`, summary: 'Take a published report off the site', body: withdrawReportSchema.pick({ reason: true }).strict(), answer: null }),
};
