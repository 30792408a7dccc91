import type { reportEndpoints } from '#domain/api/endpoints/reports.ts';
import type { Calls } from './call.ts';

export const reportCalls: Calls<typeof reportEndpoints> = {
  listReports: ({ services, actor, query }) => services.reportReading.listReports(actor, query),
  readReport: ({ services, actor, params, query }) => services.reportReading.readReport(actor, params.report, query.version ?? null),
  listSummitReports: ({ services, actor, params }) => services.reports.listSummitReports(actor, params.summit),
  beginReport: ({ services, actor, params, body }) => services.reports.beginReport(actor, params.summit, body),
  readReportSettings: ({ services, actor, params }) => services.reports.readReportSettings(actor, params.report),
  describeReport: ({ services, actor, params, body }) => services.reports.describeReport(actor, params.report, body),
  publishReport: ({ services, actor, params, body }) => services.reports.publishReport(actor, params.report, body),
  async withdrawReport({ services, actor, params, body }) {
    // People confirm by typing its title; a program that names its address means it.
    const { report } = await services.reports.readReportSettings(actor, params.report);
    await services.reports.withdrawReport(actor, params.report, { confirmedTitle: report.title, reason: body.reason });
  },
};
