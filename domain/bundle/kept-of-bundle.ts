import type { Contributor } from '../document/attributed-content.ts';
import type { BundleManifest, PeopleFile } from './bundle-schema.ts';

/** What an imported summit says of people whom this house does not know, by the ids of what it is about. */
export type KeptOfBundle = {
  origin: BundleManifest['origin'];
  community: BundleManifest['community'];
  attendance: PeopleFile['attendance'];
  strategicQuestions: Record<string, { points: number; people: number }>;
};

/** Of a question from the floor that came in a bundle: who asked, as they were shown, and how many wanted it answered. */
export type KeptOfAsker = { by: Contributor; wanted: number };
