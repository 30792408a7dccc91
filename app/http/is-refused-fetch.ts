import type { RefusedFetch } from './answer-fetch.server.ts';

/** Whether what a page's script got back says why it was refused. */
export const isRefusedFetch = (answer: unknown): answer is RefusedFetch => typeof answer === 'object' && answer !== null && 'refused' in answer && typeof answer.refused === 'string';
