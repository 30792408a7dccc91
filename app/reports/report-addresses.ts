import type { PublishedReport } from '#domain/report/published-report.ts';
import type { ReportFileName } from '#domain/report/report-file.ts';

type Version = Pick<PublishedReport, 'slug' | 'number'>;

export const reportPath = (slug: string): string => `/reports/${slug}`;
export const versionPath = ({ slug, number }: Version): string => `/reports/${slug}/versions/${number}`;
export const comparisonPath = (slug: string, from: number, to: number): string => `/reports/${slug}/compare?from=${from}&to=${to}`;
/** A file of one version, which never changes. */
export const reportFilePath = (version: Version, name: ReportFileName): string => `${versionPath(version)}/${name}`;
/** A picture that stands in a version. */
export const reportImagePath = (version: Version, imageId: string): string => `${versionPath(version)}/images/${imageId}`;

/** Where the pictures of a report are had: of a draft from its document. */
export const imageAddressIn =
  ({ report, draftOf }: { report: Version; draftOf?: string }) =>
  (imageId: string): string =>
    draftOf === undefined ? reportImagePath(report, imageId) : `/documents/${draftOf}/images/${imageId}`;

const IMAGE = /(?:^|\/)images\/([0-9a-f-]{36})$/;

/** Which picture an address in the text names; null for anything else. */
export const imageIdIn = (address: unknown): string | null => (typeof address === 'string' ? (IMAGE.exec(address)?.[1] ?? null) : null);
