import type { CheckId } from '../checks/finding.ts';
import type { ChangeWeight } from './classify-change.ts';
import { t } from '#domain/words/t.ts';

/** What the first version is called. */
export const FIRST_VERSION = '1.0.0';

/** What a version is to the one before it. */
export type VersionChange = 'first' | Exclude<ChangeWeight, 'none'>;

/** What a version is to the one before it, for whoever reads the list of versions. */
export const versionChangeWords = (): Record<VersionChange, string> => ({
  first: t`First published`,
  editorial: t`Wording, links or order; what it means and asks is the same`,
  meaning: t`What is said about it; it asks the same of earners`,
  criteria: t`What earners are judged by`,
});

/** A check that blocks and was overridden when a version was published: what it found, and why that was let pass. */
export type Override = { check: CheckId; found: string[]; why: string };

const SHAPE = /^\d{1,5}\.\d{1,5}\.\d{1,5}$/;

/** Whether an address names a version at all: "1.0.0". */
export const isVersion = (text: string): boolean => SHAPE.test(text);
