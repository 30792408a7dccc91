import type { MetaDescriptor } from '@remix-run/node';

type Page = { title: string; description: string; /** The one address of the page. */ url: string; kind?: 'website' | 'article'; isDraft?: boolean };

/** The head of a public page: title, description, its one address, and how it looks where it is shared. */
export const pageMeta = ({ title, description, url, kind = 'website', isDraft = false }: Page): MetaDescriptor[] => [
  { title },
  ...(description ? [{ name: 'description', content: description }, { property: 'og:description', content: description }] : []),
  { property: 'og:title', content: title.replace(/ · Plenary$/, '') },
  { property: 'og:type', content: kind },
  { property: 'og:url', content: url },
  { property: 'og:site_name', content: 'Plenary' },
  { tagName: 'link', rel: 'canonical', href: url },
  ...(isDraft ? [{ name: 'robots', content: 'noindex' }] : []),
];
