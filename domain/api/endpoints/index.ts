import { agendaEndpoints } from './agenda.ts';
import { credentialEndpoints } from './credentials.ts';
import { questionEndpoints } from './questions.ts';
import { reportEndpoints } from './reports.ts';
import { siteEndpoints } from './site.ts';
import { summitEndpoints } from './summits.ts';
import { topicEndpoints } from './topics.ts';
import { voteEndpoints } from './votes.ts';

/** Everything that programs can ask for and do, by name: the one table of the interface over HTTP. */
export const endpoints = { ...siteEndpoints, ...summitEndpoints, ...agendaEndpoints, ...questionEndpoints, ...topicEndpoints, ...credentialEndpoints, ...reportEndpoints, ...voteEndpoints };
export type EndpointName = keyof typeof endpoints;
