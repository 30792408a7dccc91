import { compareReportVersions } from './compare-report-versions.ts';
import { listReports } from './list-reports.ts';
import { readEmbed } from './read-embed.ts';
import { readFeed } from './read-feed.ts';
import { readReport } from './read-report.ts';
import { readReportFile } from './read-report-file.ts';
import { readSitemap } from './read-sitemap.ts';

export const reportReading = { readReport, compareReportVersions, listReports, readReportFile, readFeed, readSitemap, readEmbed };
