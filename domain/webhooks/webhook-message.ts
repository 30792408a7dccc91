import type { EventKind, MessageKind } from './event-kinds.ts';

/** Something that happened in a community: what it is about, what that is called and where it is read on this site. */
export type Happening = {
  kind: EventKind;
  /** Of what it is about: the topic, the question, the credential, the report, the summit; of a new member the community. */
  id: string;
  title: string;
  path: string;
  /** What tells apart several happenings about one thing: the number of a post, the version of a text. */
  more?: Readonly<Record<string, string | number>>;
};

type Given = Omit<Happening, 'kind'> & { kind: MessageKind; community: { id: string; slug: string; name: string }; origin: string; at: Date };

/**
 * The message of it as it is signed and sent, in JSON: what happened, when, and about what. It says what things are called and where they are read, and never what stands in
 * them or who wrote it, so that nothing is left at other addresses of somebody who takes it back here.
 */
export const webhookMessage = ({ kind, id, title, path, more = {}, community, origin, at }: Given): string =>
  JSON.stringify({ type: kind, timestamp: at.toISOString(), data: { id, title, url: `${origin}${path}`, ...more, community: { id: community.id, name: community.name, url: `${origin}/communities/${community.slug}` } } });
