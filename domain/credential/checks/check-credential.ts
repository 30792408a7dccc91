import type { CredentialDraft } from '../draft.ts';
import { alignmentIsNamed, audienceIsStated, hoursAreGiven, tagsAreEarned } from './about-checks.ts';
import { artifactsAreTold, severalMediaAreTaken, studentsArePrivate } from './artifact-checks.ts';
import { competencyIsObservable, competencyIsOneAct, competencyIsOneSentence, methodIsAHow } from './competency-checks.ts';
import { neighboursDiffer, wordsAreExact } from './descriptor-checks.ts';
import { badgeIsValid, ctdlIsComplete } from './export-checks.ts';
import type { Check, CheckContext, Finding } from './finding.ts';
import { wordsAreReadable } from './language-checks.ts';
import { componentsAreParallel } from './method-checks.ts';
import { cellsAreFilled, completenessStandsApart, rowsAreTraced } from './rubric-checks.ts';
import { linksWereChecked, oneResourceIsFree, researchIsRecent, researchIsThere } from './source-checks.ts';
import { descriptionIsShort, everySectionIsThere, partsAreThere, questionsHaveLimits } from './template-checks.ts';

/** Every check of a draft, by its number. */
export const checks: readonly Check[] = [
  everySectionIsThere, competencyIsOneSentence, competencyIsObservable, competencyIsOneAct, methodIsAHow, componentsAreParallel, researchIsThere,
  researchIsRecent, oneResourceIsFree, linksWereChecked, partsAreThere, questionsHaveLimits, artifactsAreTold, rowsAreTraced,
  cellsAreFilled, neighboursDiffer, wordsAreExact, severalMediaAreTaken, completenessStandsApart, studentsArePrivate, wordsAreReadable,
  hoursAreGiven, audienceIsStated, alignmentIsNamed, tagsAreEarned, descriptionIsShort, badgeIsValid, ctdlIsComplete,
];

/**
 * What all checks find in a draft, by the number of the check. The same draft on the same day finds the same; it takes a tagger of
 * English with it, so a page has it done by a worker.
 */
export const checkCredential = (draft: CredentialDraft, context: CheckContext): Finding[] => checks.flatMap(({ id, severity, find }) => find(draft, context).map((flaw) => ({ id, severity, ...flaw })));
