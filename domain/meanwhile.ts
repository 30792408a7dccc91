/** A field as a form holds it: text, or rows of fields. */
export type FormValue = string | FormValue[] | { [name: string]: FormValue };

/** One field of a form: its name and value as the form has them, and its label and words as people read them. */
export type FormPart = { name: string; label: string; value: FormValue; text: string; /** Changed by buttons of its own: the form has no field of it, so that what others changed is told and nothing is filled in. */ isTold?: true };

/** What others saved between the opening and the sending of a form, told to whoever sent it. */
export type Meanwhile = {
  /** Changed on both sides: what stands there now beside what was sent. */
  clashes: { label: string; theirs: string; mine: string }[];
  /** Changed by others alone; the form comes back with theirs. */
  taken: { label: string; theirs: string }[];
  /** What to put into the form that comes back, by field: what others alone changed, and the mark of what they saved. */
  fill: Record<string, FormValue> & { mark: string };
};

type Hash = (text: string) => string;

const HASH_LENGTH = 16;

/** Stands for the state on which a form is opened, field by field; the form carries it along. */
export const formMark = (parts: readonly FormPart[], hash: Hash): string => parts.map(({ name, text }) => `${name}:${hash(text).slice(0, HASH_LENGTH)}`).join(' ');

/**
 * Compares what a form sends with what stands there now, by the mark of what stood there when it was opened.
 * Null when saving takes away nothing that others wrote since: they changed nothing, or to the same words.
 */
export function meanwhileOf(mark: string, theirs: readonly FormPart[], mine: readonly FormPart[], hash: Hash): Meanwhile | null {
  const seen = new Set(mark.split(' '));
  const wasSeen = (part: FormPart) => seen.has(formMark([part], hash));
  const differing = theirs.flatMap((their) => {
    const my = mine.find(({ name }) => name === their.name);
    return my && my.text !== their.text && !wasSeen(their) ? [{ their, my }] : [];
  });
  const toldAlone = theirs.filter((their) => their.isTold && !wasSeen(their) && mark.split(' ').some((each) => each.startsWith(`${their.name}:`)));
  if (differing.length === 0 && toldAlone.length === 0) return null;
  const taken = differing.filter(({ my }) => wasSeen(my)).map(({ their }) => their);
  const clashes = differing.filter(({ my }) => !wasSeen(my));
  return {
    clashes: clashes.map(({ their, my }) => ({ label: their.label, theirs: their.text, mine: my.text })),
    taken: [...taken, ...toldAlone].map(({ label, text }) => ({ label, theirs: text })),
    fill: { ...Object.fromEntries(taken.map(({ name, value }) => [name, value])), mark: formMark(theirs, hash) },
  };
}
