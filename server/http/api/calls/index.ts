import type { endpoints } from '#domain/api/endpoints/index.ts';
import { agendaCalls } from './agenda.ts';
import type { Calls } from './call.ts';
import { credentialCalls } from './credentials.ts';
import { questionCalls } from './questions.ts';
import { reportCalls } from './reports.ts';
import { siteCalls } from './site.ts';
import { summitCalls } from './summits.ts';
import { topicCalls } from './topics.ts';
import { voteCalls } from './votes.ts';

/** The use case behind every endpoint: one without is an error of types. */
export const calls: Calls<typeof endpoints> = { ...siteCalls, ...summitCalls, ...agendaCalls, ...questionCalls, ...topicCalls, ...credentialCalls, ...reportCalls, ...voteCalls };
