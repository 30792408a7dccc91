import type { ReportKind } from './report.ts';

/** A report as an entry of a feed; its address is its id, and stays the same from version to version. */
export type FeedEntry = {
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

/** The reports of the site, a community or a summit, the one published last first. */
export type Feed = { title: string; description: string; /** The page that it belongs to. */ pageUrl: string; /** Its own address without what names its format. */ feedUrl: string; updatedAt: Date; entries: FeedEntry[] };

export const feedFormats = ['atom', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];
