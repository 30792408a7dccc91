import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { REMARK_MAX_CHARACTERS } from '#domain/document/remarks/remark-limits.ts';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { useWriting } from '../writing.ts';
import { type Person, useMentionPeople } from './mention-people.ts';
import { mentionUnderWay, peopleCalled } from './mention-words.ts';

const MOST_OFFERED = 6;

type Props = { field: RefObject<HTMLTextAreaElement>; label: string; text: string; isWrong: boolean; type: (text: string) => void; choose: (person: Person) => void; send: () => void };

/** The words of a remark; after an "@" people of the summit are offered. */
export function MentionField({ field, label, text, isWrong, type, choose, send }: Props) {
  const id = useId();
  const { documentId } = useWriting();
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [isWaved, setWaved] = useState(false);
  const underWay = mentionUnderWay(text, caret);
  const people = useMentionPeople(documentId, underWay !== null);
  const offered = underWay === null || isWaved ? [] : peopleCalled(people, underWay.typed).slice(0, MOST_OFFERED);
  const marked = offered[Math.min(at, offered.length - 1)];

  function take(person: Person) {
    if (!underWay || !field.current) return;
    const before = `${text.slice(0, underWay.at)}@${person.name} `;
    type(before + text.slice(caret));
    choose(person);
    setCaret(before.length);
    field.current.focus();
    requestAnimationFrame(() => field.current?.setSelectionRange(before.length, before.length));
  }
  function press(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return send();
    }
    if (!marked) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((at + step + offered.length) % offered.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(marked);
    else if (event.key === 'Escape') setWaved(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <>
      <textarea
        ref={field}
        aria-label={label}
        placeholder={label}
        value={text}
        rows={2}
        maxLength={REMARK_MAX_CHARACTERS}
        className="remark-field"
        aria-invalid={isWrong || undefined}
        aria-autocomplete="list"
        aria-controls={marked ? id : undefined}
        aria-activedescendant={marked ? `${id}-${marked.id}` : undefined}
        onChange={({ target }) => {
          type(target.value);
          setCaret(target.selectionEnd);
          setAt(0);
          setWaved(false);
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionEnd)}
        onKeyDown={press}
      />
      <VisuallyHidden role="status">{marked && (offered.length === 1 ? 'One person, the arrow keys choose' : `${offered.length} people, the arrow keys choose`)}</VisuallyHidden>
      {marked && (
        <People id={id} people={offered} marked={marked} take={take} />
      )}
    </>
  );
}

type PeopleProps = { id: string; people: readonly Person[]; marked: Person; take: (person: Person) => void };

/** The field keeps the focus, and its keys choose here; a press does, too. */
function People({ id, people, marked, take }: PeopleProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const lines = list.current;
    const press = (event: PointerEvent) => {
      event.preventDefault();
      const pressed = event.target instanceof Element ? event.target.closest('[role=option]') : null;
      const person = people.find((each) => pressed?.id === `${id}-${each.id}`);
      if (person) take(person);
    };
    lines?.addEventListener('pointerdown', press);
    return () => lines?.removeEventListener('pointerdown', press);
  });
  return (
    <div ref={list} id={id} role="listbox" aria-label="People to mention" className="remark-people">
      {people.map((person) => (
        <div key={person.id} id={`${id}-${person.id}`} role="option" aria-selected={person === marked} className="remark-person">
          <span className="truncate">{person.name}</span> <PerspectiveMark of={person.perspective} />
        </div>
      ))}
    </div>
  );
}
