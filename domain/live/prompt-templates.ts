import type { Prompt } from './prompt.ts';

export const promptTemplateIds = ['report-out', 'challenge', 'credential-sprint'] as const;
export type PromptTemplateId = (typeof promptTemplateIds)[number];

/** A set of prompts that a room may start from; the convener changes them as they like. */
export type PromptTemplate = { id: PromptTemplateId; name: string; /** What it is good for, in one sentence. */ purpose: string; prompts: readonly Prompt[] };

/** What a room starts from unless its convener says otherwise. */
export const FIRST_TEMPLATE: PromptTemplateId = 'report-out';

const templates: Record<PromptTemplateId, Omit<PromptTemplate, 'id'>> = {
  'report-out': {
    name: 'Report-out',
    purpose: 'For a room that tells everybody afterwards what it found.',
    prompts: [
      { id: 'what-we-heard', title: 'What we heard', hint: 'Which experiences and facts did people bring into this room?' },
      { id: 'agreements', title: 'Agreements', hint: 'What does everyone in this room accept?' },
      { id: 'disagreements', title: 'Disagreements', hint: 'Where do we differ, and who sees it how?' },
      { id: 'recommendations', title: 'Recommendations', hint: 'What should be done, by whom, and by when?' },
      { id: 'open-questions', title: 'Open questions', hint: 'What could we not settle, and who might know?' },
    ],
  },
  challenge: {
    name: 'Challenge',
    purpose: 'For a room that takes one difficulty of the field from its statement to a first step.',
    prompts: [
      { id: 'the-challenge', title: 'The challenge', hint: 'Say in one sentence what stands in the way, and of what.' },
      { id: 'who-meets-it', title: 'Who meets it', hint: 'Whose work does it make harder, where, and how often?' },
      { id: 'what-has-been-tried', title: 'What has been tried', hint: 'What was done about it so far, and what came of it?' },
      { id: 'what-would-change-it', title: 'What would change it', hint: 'What would have to be different, and how would we know that it is?' },
      { id: 'who-does-what-next', title: 'Who does what next', hint: 'Name one first step each, who takes it, and by when.' },
    ],
  },
  'credential-sprint': {
    name: 'Credential sprint',
    purpose: 'For a room that drafts a micro-credential, part by part.',
    prompts: [
      { id: 'competency', title: 'Competency', hint: 'Say in one sentence what an earner does, to what, and to what end.' },
      { id: 'key-method', title: 'Key method', hint: 'By which method, backed by research, do they do it?' },
      { id: 'method-components', title: 'Method components', hint: 'Which two to eight steps or parts make up the method?' },
      { id: 'what-an-earner-submits', title: 'What an earner submits', hint: 'Which pieces of everyday work show it, how many, and how long?' },
      { id: 'what-passes', title: 'What passes', hint: 'What would two assessors both see in work that meets the bar?' },
      { id: 'who-will-recognise-it', title: 'Who will recognise it', hint: 'Who would count it, towards what, and what proof do they need?' },
    ],
  },
};

export const promptTemplates: readonly PromptTemplate[] = promptTemplateIds.map((id) => ({ id, ...templates[id] }));

/** The prompts of a template, in their order. */
export const templatePrompts = (id: PromptTemplateId): readonly Prompt[] => templates[id].prompts;
