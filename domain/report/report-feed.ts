import type { ReportKind } from './report.ts';

/** What a feed tells of a report. */
export type ReportFeedEntry = {
  url: string;
  title: string;
  kind: ReportKind;
  standfirst: string;
  contents: { title: string; url: string }[];
  publishedAt: Date;
  /** When its latest version was published. */
  updatedAt: Date;
  number: number;
  /** What is new in that version. */
  note: string;
  /** "4 teachers, 3 developers". */
  by: string;
  licence: string;
  language: string;
  imageUrl: string;
  summitTitle: string;
};
