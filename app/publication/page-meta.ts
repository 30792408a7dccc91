import type { MetaDescriptor } from '@remix-run/node';

type Page = { title: string; description: string; /** The one address of the page. */ url: string; kind?: 'website' | 'article'; isDraft?: boolean; /** What is shown where the page is shared. */ image?: { url: string; alt: string; width: number; height: number }; /** The page of which feeds and an embed can be had, without its slash. */ feedsOf?: { url: string; title: string } };

/** The size of what is drawn for each report and credential; see its file "image.png". */
export const DRAWN_IMAGE = { width: 1200, height: 630 };

/** The head of a public page: title, description, its one address, and how it looks where it is shared. */
export const pageMeta = ({ title, description, url, kind = 'website', isDraft = false, image, feedsOf }: Page): MetaDescriptor[] => [
  { title },
  ...(description ? [{ name: 'description', content: description }, { property: 'og:description', content: description }] : []),
  { property: 'og:title', content: title.replace(/ · Plenary$/, '') },
  { property: 'og:type', content: kind },
  { property: 'og:url', content: url },
  { property: 'og:site_name', content: 'Plenary' },
  { tagName: 'link', rel: 'canonical', href: url },
  ...(image ? imageMeta(image) : []),
  ...(feedsOf ? feedLinks(feedsOf) : []),
  ...(isDraft ? [{ name: 'robots', content: 'noindex' }] : []),
];

const imageMeta = ({ url, alt, width, height }: NonNullable<Page['image']>): MetaDescriptor[] => [
  { property: 'og:image', content: url },
  { property: 'og:image:alt', content: alt },
  { property: 'og:image:width', content: String(width) },
  { property: 'og:image:height', content: String(height) },
  { name: 'twitter:card', content: 'summary_large_image' },
];

/** Where the feeds of a page are. */
export const feedLinks = ({ url, title }: NonNullable<Page['feedsOf']>): MetaDescriptor[] => [
  { tagName: 'link', rel: 'alternate', type: 'application/atom+xml', title, href: `${url}/feed.atom` },
  { tagName: 'link', rel: 'alternate', type: 'application/feed+json', title, href: `${url}/feed.json` },
];

/** Where other sites ask what to show for a link to the page. */
export const embedLink = (origin: string, url: string): MetaDescriptor => ({ tagName: 'link', rel: 'alternate', type: 'application/json+oembed', href: `${origin}/oembed?${new URLSearchParams({ url, format: 'json' })}` });
