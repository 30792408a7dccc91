import { signOffKinds, signOffWords } from '#domain/credential/sign-off.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';

type Saying = (...values: string[]) => string;

/** What is done with a credential, after the name of who did it; of a respect in which it is signed the code, or what that is called in English. */
const sayings = {
  begun: () => t`began this credential`,
  begunFromNotes: () => t`began this credential from the notes of a room`,
  forked: () => t`made this credential from another one`,
  openedToMembers: () => t`let every member write`,
  keptToAuthors: () => t`let only its authors write`,
  authorAdded: () => t`added an author`,
  authorRemoved: () => t`took somebody off the authors`,
  inPilot: () => t`said that it is in pilot`,
  backToDraft: () => t`said that it is a draft again`,
  published: (version) => t`published version ${version}`,
  feedbackAsked: (round) => t`asked for feedback: “${round}”`,
  feedbackClosed: (round) => t`closed “${round}”`,
  feedbackOver: (round) => t`“${round}” closed at its time`,
  retired: () => t`retired this credential`,
  alignmentAdded: () => t`added an alignment from a framework`,
  alignmentsAdded: (count) => t`added ${count} alignments from a framework`,
  passageSent: () => t`sent a passage of a room’s notes into this credential`,
  passagesSent: (count) => t`sent ${count} passages of a room’s notes into this credential`,
  pulled: (taken, kept) => t`looked at what changed in the credential that this was made from; fields taken: ${taken}, kept: ${kept}`,
  signOffAsked: (respect) => t`asked somebody to sign off: ${respectWords(respect)}`,
  signedOff: (respect) => t`signed off: ${respectWords(respect)}`,
} satisfies Record<string, (first: string, second: string) => string>;

/** An act as it is kept: in English, whoever acts. */
export function keptAct(act: keyof typeof sayings, ...values: readonly (string | number)[]): string {
  const say: Saying = sayings[act];
  return saidIn('en', () => say(...values.map(String)));
}

/** What was kept of an act, said to whoever reads; what nobody here says stays as it is. */
export function actWords(kept: string): string {
  for (const say of Object.values<Saying>(sayings)) {
    const found = patternOf(say).exec(kept);
    if (found) return say(...found.slice(1));
  }
  return kept;
}

/** Stands in a pattern where an act says a number, a version or a respect. */
const PLACE = '\u0001';

const patternOf = (say: Saying): RegExp =>
  new RegExp(
    `^${saidIn('en', () => say(PLACE, PLACE))
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll(PLACE, '(.+)')}$`,
    'u',
  );

function respectWords(respect: string): string {
  const kind = signOffKinds.find((each) => each === respect || saidIn('en', signOffWords)[each].name.toLowerCase() === respect);
  return kind === undefined ? respect : signOffWords()[kind].name.toLowerCase();
}
