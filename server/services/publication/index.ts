import { readBreakout } from './read-breakout.ts';
import { readFrontPage } from './read-front-page.ts';
import { readPublication } from './read-publication.ts';
import { readSummitList } from './read-summit-list.ts';

export const publication = { readFrontPage, readSummitList, readPublication, readBreakout };
