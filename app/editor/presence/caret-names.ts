import type { Doc, Transaction } from 'yjs';
import type { Awareness } from './tabs-here.ts';
import { writersOf } from './writers-of.ts';

/** So long after it moved a caret still shows its name; then the name is out of the way of the words above. */
const NAMED_MS = 3_000;

/** Shows the names of carets that move, until they have rested, on the side where they have room. */
export class CaretNames {
  readonly #awareness: Awareness;
  readonly #ydoc: Doc;
  /** As last drawn; looking a caret up in a long text would cost at each move. */
  readonly #carets = new Map<number, HTMLElement>();
  readonly #resting = new Map<number, ReturnType<typeof setTimeout>>();
  readonly #toTurn = new Set<number>();
  #text: HTMLElement | null = null;
  #frame: number | null = null;

  constructor(awareness: Awareness, ydoc: Doc) {
    this.#awareness = awareness;
    this.#ydoc = ydoc;
  }

  drawn(clientId: number, caret: HTMLElement): void {
    caret.toggleAttribute('data-rested', !this.#resting.has(clientId));
    this.#carets.set(clientId, caret);
    this.#toTurn.add(clientId);
  }

  /** The text has been drawn, and with it the carets that moved. */
  textDrawn(): void {
    if (this.#toTurn.size > 0) this.#frame ??= requestAnimationFrame(this.#turn);
  }

  /** Begins with the names of those who were there first; answers with what ends it. */
  follow(text: HTMLElement): () => void {
    this.#text = text;
    this.#awareness.on('change', this.#moved);
    this.#ydoc.on('afterTransaction', this.#wrote);
    this.#show(this.#awareness.getStates().keys());
    return () => {
      this.#awareness.off('change', this.#moved);
      this.#ydoc.off('afterTransaction', this.#wrote);
      for (const timer of this.#resting.values()) clearTimeout(timer);
      this.#resting.clear();
      if (this.#frame !== null) cancelAnimationFrame(this.#frame);
      this.#frame = null;
    };
  }

  #moved = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>, origin: unknown) => {
    for (const clientId of removed) this.#carets.delete(clientId);
    if (origin !== 'local') this.#show([...added, ...updated]);
  };

  #wrote = (transaction: Transaction) => this.#show(writersOf(transaction, this.#carets.keys()));

  #show(clientIds: Iterable<number>): void {
    for (const clientId of clientIds) {
      clearTimeout(this.#resting.get(clientId));
      this.#resting.set(clientId, setTimeout(this.#rest, NAMED_MS, clientId));
      this.#carets.get(clientId)?.removeAttribute('data-rested');
      this.#toTurn.add(clientId);
    }
  }

  #rest = (clientId: number) => {
    this.#resting.delete(clientId);
    this.#carets.get(clientId)?.setAttribute('data-rested', '');
  };

  /** Past the middle of the line the name stands to the left of its caret, so that it stays within the text. */
  #turn = () => {
    this.#frame = null;
    const line = this.#text?.getBoundingClientRect();
    const moved = [...this.#toTurn].flatMap((clientId) => this.#carets.get(clientId) ?? []);
    this.#toTurn.clear();
    if (!line) return;
    // All are measured before any is turned, so that the page is laid out once.
    const isFarRight = moved.map((caret) => caret.getBoundingClientRect().left > line.left + line.width / 2);
    moved.forEach((caret, place) => caret.toggleAttribute('data-turned', isFarRight[place]));
  };
}
