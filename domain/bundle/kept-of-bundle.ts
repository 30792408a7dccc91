import type { PollResult } from '../live/views/entry-types.ts';
import type { Contributor } from '../document/attributed-content.ts';
import type { BundleManifest, PeopleFile } from './bundle-schema.ts';

/** What an imported summit says of people whom this house does not know, by the ids of what it is about. */
export type KeptOfBundle = {
  origin: BundleManifest['origin'];
  community: BundleManifest['community'];
  attendance: PeopleFile['attendance'];
  strategicQuestions: Record<string, { points: number; people: number }>;
  floorQuestions: Record<string, { wanted: number; by: Contributor }>;
  polls: Record<string, { votes: number; result: PollResult }>;
};
