import { t } from '#domain/words/t.ts';

type Person = { name: string; speaksAs: string };

/** So long nobody typed before names are asked for. */
const RESTS_MS = 150;
const UNDER_WAY = /(?:^|[^\p{L}\p{N}._%+@-])@([\p{L}\p{N}][^@\n]{0,40})$/u;

/** Offers names below a field, once an "@" and the beginning of one stand before the caret: arrow keys and Enter choose, as a press does, and Escape waves them off. Answers how to end it. */
export function completeNames(field: HTMLTextAreaElement, address: string): () => void {
  const list = document.createElement('div');
  list.id = `${field.id}-names`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', t`Members to call`);
  list.className = 'post-names';
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  said.className = 'sr-only';
  field.after(list, said);
  field.setAttribute('aria-autocomplete', 'list');
  let people: Person[] = [];
  let at = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  const typed = (): string | null => UNDER_WAY.exec(field.value.slice(0, field.selectionEnd))?.[1] ?? null;
  const show = (found: Person[]): void => {
    people = found;
    at = 0;
    list.hidden = people.length === 0;
    list.replaceChildren(...people.map(lineOf));
    said.textContent = people.length === 0 ? '' : t`${people.length === 1 ? t`One member` : t`${people.length} members`}, the arrow keys choose`;
    mark();
  };
  const lineOf = ({ name, speaksAs }: Person, place: number): HTMLElement => {
    const line = document.createElement('div');
    line.id = `${list.id}-${place}`;
    line.setAttribute('role', 'option');
    const as = document.createElement('span');
    as.textContent = speaksAs;
    line.append(name, as);
    return line;
  };
  const mark = (): void => {
    [...list.children].forEach((line, place) => line.setAttribute('aria-selected', String(place === at)));
    if (people.length === 0) for (const name of ['aria-controls', 'aria-activedescendant']) field.removeAttribute(name);
    else for (const [name, value] of [['aria-controls', list.id], ['aria-activedescendant', `${list.id}-${at}`]] as const) field.setAttribute(name, value);
  };
  const take = (person: Person | undefined): void => {
    const begun = typed();
    if (!person || begun === null) return show([]);
    const end = field.selectionEnd;
    field.setRangeText(`${person.name} `, end - begun.length, end, 'end');
    show([]);
    field.focus();
    // Whoever keeps drafts hears of it as of what is typed; names are not offered for it anew.
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const ask = async (): Promise<void> => {
    const begun = typed();
    asked += 1;
    const mine = asked;
    // A name that was taken ends with a space: nothing is under way any more.
    if (begun === null || begun.endsWith(' ')) return show([]);
    const found = await fetch(`${address}?typed=${encodeURIComponent(begun)}`).then(async (answer) => (answer.ok ? ((await answer.json()) as Person[]) : []), () => []);
    if (mine === asked) show(found);
  };
  const input = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void ask(), RESTS_MS);
  };
  const press = (event: KeyboardEvent): void => {
    if (people.length === 0 || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      at = (at + step + people.length) % people.length;
      mark();
    } else if (event.key === 'Enter' || event.key === 'Tab') take(people[at]);
    else if (event.key === 'Escape') show([]);
    else return;
    event.preventDefault();
  };
  const point = (event: PointerEvent): void => {
    event.preventDefault();
    const line = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    if (line) take(people[[...list.children].indexOf(line)]);
  };
  const leave = (): void => show([]);
  field.addEventListener('input', input);
  field.addEventListener('keydown', press);
  field.addEventListener('blur', leave);
  list.addEventListener('pointerdown', point);
  show([]);
  void ask();
  return () => {
    clearTimeout(waiting);
    field.removeEventListener('input', input);
    field.removeEventListener('keydown', press);
    field.removeEventListener('blur', leave);
    list.remove();
    said.remove();
  };
}
