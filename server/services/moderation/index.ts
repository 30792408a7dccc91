import { actOnCase } from './act-on-case.ts';
import { appealAct, decideAppeal, readOwnAct } from './appeal.ts';
import { declineHeldPost, letThrough } from './decide-held-post.ts';
import { flagEntry, flagPost, readEntryToFlag, readPostToFlag } from './flag-thing.ts';
import { readHouseRules, readRulesToEdit, saveHouseRules } from './house-rules.ts';
import { liftAct } from './lift-act.ts';
import { listCases } from './list-cases.ts';
import { takeHeldPostBack } from './own-held-post.ts';
import { readCase } from './read-case.ts';
import { readHeldPost } from './read-held-post.ts';

export const moderation = { actOnCase, appealAct, decideAppeal, declineHeldPost, flagEntry, flagPost, letThrough, liftAct, listCases, readCase, readEntryToFlag, readHeldPost, readHouseRules, readOwnAct, readPostToFlag, readRulesToEdit, saveHouseRules, takeHeldPostBack };
