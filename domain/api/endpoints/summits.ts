import { z } from 'zod';
import { reportKinds } from '#domain/report/report.ts';
import { strategicQuestionStates } from '#domain/strategic-question.ts';
import { summitSchema } from '#domain/summit.ts';
import { summitLives } from '#domain/summit-life.ts';
import { createSummitSchema } from '#domain/summit-creation.ts';
import { attendance, communityName, mark, markdown } from '../answer-parts.ts';
import { endpoint } from '../endpoint.ts';

const days = { startsOn: z.iso.date(), endsOn: z.iso.date() };
const line = z.object({ slug: z.string(), title: z.string(), tagline: z.string(), host: z.string(), place: z.string(), ...days, timeZone: z.string(), life: z.enum(['live', 'published', 'held']), community: communityName, attendance });
const written = { title: z.string(), tagline: z.string(), overview: markdown, host: z.string(), place: z.string(), timeZone: z.string(), ...days, language: z.string(), licence: z.string(), colophon: z.string() };

export const summitEndpoints = {
  listSummits: endpoint({
    method: 'GET',
    path: '/summits',
    area: 'summits',
    scope: 'summits:read',
    isOpen: true,
    summary: 'Summits that are under way, to come and held, and your drafts',
    answer: z.object({ summits: z.array(line), drafts: z.array(z.object({ slug: z.string(), title: z.string(), ...days, place: z.string() })) }),
  }),
  createSummit: endpoint({
    method: 'POST',
    path: '/communities/{community}/summits',
    area: 'summits',
    scope: 'summits:write',
    isOpen: false,
    summary: 'Begin a summit from a template, as a draft',
    body: createSummitSchema.omit({ communityId: true }).strict(),
    answer: z.object({ slug: z.string() }),
    made: '/summits/{slug}',
  }),
  readSummit: endpoint({
    method: 'GET',
    path: '/summits/{summit}',
    area: 'summits',
    scope: 'summits:read',
    isOpen: true,
    summary: 'A summit as its page shows it',
    answer: z.object({
      summit: z.object({ slug: z.string(), url: z.url(), ...written, life: z.enum(summitLives), releaseNumber: z.int().describe('Of the agenda; 0 while none was released.') }),
      community: communityName.nullable(),
      attendance,
      reports: z.array(z.object({ slug: z.string(), kind: z.enum(reportKinds), title: z.string(), number: z.int(), publishedAt: z.iso.datetime() })),
      questions: z.array(z.object({ id: z.uuid(), text: z.string(), state: z.enum(strategicQuestionStates), outcome: z.string(), outcomeUrl: z.string(), people: z.int() })),
      readings: z.array(z.object({ title: z.string(), url: z.string(), author: z.string(), source: z.string(), publishedOn: z.string(), note: z.string() })),
    }),
  }),
  readDescription: endpoint({
    method: 'GET',
    path: '/summits/{summit}/description',
    area: 'summits',
    scope: 'summits:write',
    isOpen: false,
    summary: 'What is written about a summit, to change it',
    answer: z.object({ ...written, mark }),
    mark: 'tells',
  }),
  describeSummit: endpoint({
    method: 'PUT',
    path: '/summits/{summit}/description',
    area: 'summits',
    scope: 'summits:write',
    isOpen: false,
    summary: 'Write what a summit says about itself',
    detail: 'When the first day moves, `movesAgenda` says that all sessions move along.',
    body: summitSchema.strict(),
    answer: z.object({ movedBy: z.int().describe('By how many days the sessions moved.'), rezoned: z.boolean() }),
    mark: 'asks',
  }),
  publishSummit: endpoint({ method: 'POST', path: '/summits/{summit}/publish', area: 'summits', scope: 'summits:write', isOpen: false, summary: 'Make a draft open to all', answer: null }),
  unpublishSummit: endpoint({ method: 'POST', path: '/summits/{summit}/unpublish', area: 'summits', scope: 'summits:write', isOpen: false, summary: 'Take a summit back to a draft, as long as nobody joined', answer: null }),
};
