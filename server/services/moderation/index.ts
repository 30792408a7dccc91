import { actOnCase } from './act-on-case.ts';
import { appealAct, decideAppeal, readOwnAct } from './appeal.ts';
import { flagEntry, flagPost, readEntryToFlag, readPostToFlag } from './flag-thing.ts';
import { readHouseRules, readRulesToEdit, saveHouseRules } from './house-rules.ts';
import { liftAct } from './lift-act.ts';
import { listCases } from './list-cases.ts';
import { readCase } from './read-case.ts';

export const moderation = { actOnCase, appealAct, decideAppeal, flagEntry, flagPost, liftAct, listCases, readCase, readEntryToFlag, readHouseRules, readOwnAct, readPostToFlag, readRulesToEdit, saveHouseRules };
