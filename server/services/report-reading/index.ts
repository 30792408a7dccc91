import { compareReportVersions } from './compare-report-versions.ts';
import { exportFeed } from './export-feed.ts';
import { exportSitemap } from './export-sitemap.ts';
import { listReports } from './list-reports.ts';
import { readEmbed } from './read-embed.ts';
import { readReport } from './read-report.ts';
import { readReportFile } from './read-report-file.ts';

export const reportReading = { readReport, compareReportVersions, listReports, readReportFile, exportFeed, exportSitemap, readEmbed };
