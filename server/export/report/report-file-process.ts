import { publishedReportSchema } from '#domain/report/published-report.ts';
import { answerParent } from '#server/background-process.ts';
import { reportDocx } from './report-docx.ts';
import { reportEpub } from './report-epub.ts';
import { reportHtml } from './report-html.ts';
import { reportMarkdown } from './report-markdown.ts';
import type { WritingAnswer, WritingQuestion } from './write-report-file.ts';

const writers = { 'report.docx': reportDocx, 'report.epub': reportEpub, 'report.html': reportHtml, 'report.md': reportMarkdown };

answerParent(async ({ name, json, images }: WritingQuestion): Promise<WritingAnswer> => {
  const written = await writers[name](publishedReportSchema.parse(JSON.parse(json)), { images });
  return { bytes: typeof written === 'string' ? new TextEncoder().encode(written) : written };
});
