import type { CommunityRow } from '#db/repositories/communities.ts';
import type { RoundRow, SubjectOfRounds } from '#db/repositories/feedback-rounds.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import type { AskedText } from '#domain/feedback/asked-text.ts';
import type { SubjectAddress } from '#domain/feedback/subject.ts';
import type { Facts, Standing } from '#domain/permissions.ts';
import type { PerspectiveKey, SpeaksAs } from '#domain/perspective.ts';
import type { Deps } from '#server/services/deps.ts';

/** What rounds are about, as it is called now. */
export type Subject = SubjectAddress & SubjectOfRounds & { name: string; documentId: string };
export type OpenSubject = {
  subject: Subject;
  community: CommunityRow;
  standing: Standing;
  facts: Facts;
  /** Whether what is read in a round may be told to everybody, if those who asked want it told. */
  isTellable: (round: Pick<RoundRow, 'content' | 'openedAt'>) => boolean;
  /** Whether what is read in a round is a version that everybody can read, so that its link tells nobody anything new. */
  isTextPublished: (round: Pick<RoundRow, 'content'>) => boolean;
};

/** Somebody who can be written to, with what they speak as. */
type PersonToAsk = SpeaksAs & { accountId: string; name: string; email: string };
/** Somebody's name and account, to whom remarks can be given to do. */
export type Decider = { accountId: string; name: string };
type Acted = { actorId: string | null; title: string; at: Date };
/** What a check or the like finds in the text that was asked about, and where. */
export type Failing = { check: string; reason: string; place: string };

/** Where a suggestion was made, and the words of that place as they were asked about. */
export type PlaceAsked = { place: string; quote: string | null; then: string; language: string };
/** Words as they stand now; null where nothing can be written there, or the place cannot be found: `why` tells, where it is known. */
export type WordsNow = { now: string | null; why: 'changed' | 'several' | null };
/** `words`: the mark of the words as somebody saw them. */
export type ToWrite = PlaceAsked & { suggestion: string; words: string; by: { accountId: string; name: string } };

/** What rounds of feedback need of the thing that they are about; one for each kind of thing. */
export type SubjectPort = {
  /** The thing with where the actor stands to it; who may know of it is for the caller to ask. */
  load: (db: DbOrTx, actor: Actor, slug: string) => Promise<OpenSubject>;
  /** Holds it until the transaction ends, so that its rounds begin, open and close one after another. */
  hold: (tx: DbOrTx, id: string) => Promise<{ slug: string; communityName: string }>;
  /** Its text as it reads now, to be read in a round. Refuses with `nothing-written`. */
  freeze: (deps: Deps, subject: Subject) => Promise<{ content: string; hash: string }>;
  /** What was frozen. */
  read: (content: string) => AskedText;
  /** Refuses with `draft` what those who are asked could not open. */
  noteOpened: (tx: DbOrTx, id: string, acted: Acted) => Promise<void>;
  noteClosed: (tx: DbOrTx, id: string, acted: Acted) => Promise<void>;
  /** The language that its text is written in (BCP 47 tag), in which those who ask are proposed questions. */
  findLanguage: (deps: Deps, subject: Subject) => Promise<string>;
  /** By whose clock its rounds close unless somebody says otherwise; null where none is known. */
  findZone: (tx: DbOrTx, id: string) => Promise<string | null>;
  /** Who is asked as a whole by their perspective: the community, or who took part. */
  listPeople: (tx: DbOrTx, id: string) => Promise<PersonToAsk[]>;
  listDeciders: (db: DbOrTx, id: string) => Promise<Decider[]>;
  askedFirst: readonly PerspectiveKey[];
  titleOf: (number: number) => string;
  /** What fails in the text that was asked about; null where nothing is checked. */
  failing: (content: string, today: string) => Failing[] | null;
  wordsNow: (deps: Deps, subject: Subject, asked: PlaceAsked) => Promise<WordsNow>;
  /** Writes a suggestion into the live text. Refuses with `words-changed`, and as the text does; then nothing is changed. */
  write: (deps: Deps, tx: DbOrTx, subject: Subject, asked: ToWrite) => Promise<{ before: string; after: string }>;
  /** What of it is published; null where remarks may tell its words before that. */
  readPublished: (db: DbOrTx, id: string) => Promise<Published | null>;
};

/** `askedAt`: when the round opened in which it was asked for. */
export type ChangeMade = { before: string; after: string; askedAt: Date };
export type Published = {
  /** Whether these words stand as a whole in what was ever published. */
  has: (words: string) => boolean;
  /** The same of the title of a part, where somebody gave it one. */
  hasTitle: (title: string) => boolean;
  /** Whether these words stand anywhere within a place of what was ever published. */
  says: (words: string) => boolean;
  /** The number of the version that has the change, of those published since it was asked for; null where none does. */
  versionWith: (change: ChangeMade) => number | null;
};
