import { t } from '../words/t.ts';
import type { Prompt } from './prompt.ts';

export const promptTemplateIds = ['report-out', 'challenge', 'credential-sprint'] as const;
export type PromptTemplateId = (typeof promptTemplateIds)[number];

/** A set of prompts that a room may start from; the convener changes them as they like. */
export type PromptTemplate = { id: PromptTemplateId; name: string; /** What it is good for, in one sentence. */ purpose: string; prompts: readonly Prompt[] };

/** What a room starts from unless its convener says otherwise. */
export const FIRST_TEMPLATE: PromptTemplateId = 'report-out';

const templates = (): Record<PromptTemplateId, Omit<PromptTemplate, 'id'>> => ({
  'report-out': {
    name: t`Report-out`,
    purpose: t`For a room that tells everybody afterwards what it found.`,
    prompts: [
      { id: 'what-we-heard', title: t`What we heard`, hint: t`Which experiences and facts did people bring into this room?` },
      { id: 'agreements', title: t`Agreements`, hint: t`What does everyone in this room accept?` },
      { id: 'disagreements', title: t`Disagreements`, hint: t`Where do we differ, and who sees it how?` },
      { id: 'recommendations', title: t`Recommendations`, hint: t`What should be done, by whom, and by when?` },
      { id: 'open-questions', title: t`Open questions`, hint: t`What could we not settle, and who might know?` },
    ],
  },
  challenge: {
    name: t`Challenge`,
    purpose: t`For a room that takes one difficulty of the field from its statement to a first step.`,
    prompts: [
      { id: 'the-challenge', title: t`The challenge`, hint: t`Say in one sentence what stands in the way, and of what.` },
      { id: 'who-meets-it', title: t`Who meets it`, hint: t`Whose work does it make harder, where, and how often?` },
      { id: 'what-has-been-tried', title: t`What has been tried`, hint: t`What was done about it so far, and what came of it?` },
      { id: 'what-would-change-it', title: t`What would change it`, hint: t`What would have to be different, and how would we know that it is?` },
      { id: 'who-does-what-next', title: t`Who does what next`, hint: t`Name one first step each, who takes it, and by when.` },
    ],
  },
  'credential-sprint': {
    name: t`Credential sprint`,
    purpose: t`For a room that drafts a micro-credential, part by part.`,
    prompts: [
      { id: 'competency', title: t`Competency`, hint: t`Say in one sentence what an earner does, to what, and to what end.` },
      { id: 'key-method', title: t`Key method`, hint: t`By which method, backed by research, do they do it?` },
      { id: 'method-components', title: t`Method components`, hint: t`Which two to eight steps or parts make up the method?` },
      { id: 'what-an-earner-submits', title: t`What an earner submits`, hint: t`Which pieces of everyday work show it, how many, and how long?` },
      { id: 'what-passes', title: t`What passes`, hint: t`What would two assessors both see in work that meets the bar?` },
      { id: 'who-will-recognise-it', title: t`Who will recognise it`, hint: t`Who would count it, towards what, and what proof do they need?` },
    ],
  },
});

export function promptTemplates(): PromptTemplate[] {
  const all = templates();
  return promptTemplateIds.map((id) => ({ id, ...all[id] }));
}

/** The prompts of a template, in their order. They are kept as they are said: ask for them by `saidIn`, in the language of the summit. */
export const templatePrompts = (id: PromptTemplateId): readonly Prompt[] => templates()[id].prompts;
