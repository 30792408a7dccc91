import { type ThingKind, thingPath } from '#domain/discussion/topic-thing.ts';

type About = { kind: ThingKind | null; title: string | null; name: string | null };

/** What a topic is about as pages show it; null where it is about itself, or the thing is gone. */
export const aboutView = ({ kind, title, name }: About, community: string): { kind: ThingKind; title: string; path: string } | null =>
  kind !== null && title !== null && name !== null ? { kind, title, path: thingPath({ kind, name }, community) } : null;
