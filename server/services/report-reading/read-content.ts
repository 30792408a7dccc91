import { type PublishedReport, publishedReportSchema } from '#domain/report/published-report.ts';

/** What was published, out of the text that is stored; versions are never changed but for a name that is taken out. */
export const readContent = ({ content }: { content: string }): PublishedReport => publishedReportSchema.parse(JSON.parse(content));
