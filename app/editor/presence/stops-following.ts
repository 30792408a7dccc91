const modifiers = ['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'AltGraph'];

/** Calls when somebody takes the page into their own hands: a key, a scroll, a press into the text. Answers with what ends that. */
export function stopsFollowing(text: HTMLElement, stop: () => void): () => void {
  const pressed = (event: KeyboardEvent) => {
    if (modifiers.includes(event.key) || event.repeat) return;
    // Escape ends the following and nothing else; every other key does what it does.
    if (event.key === 'Escape') event.stopPropagation();
    stop();
  };
  const pointed = ({ target }: Event) => {
    // A press on the page itself is one on its scroll bar.
    if (target === document.documentElement || (target instanceof Node && text.contains(target))) stop();
  };
  const listened = [
    ['keydown', pressed],
    ['pointerdown', pointed],
    // Keyboards on a screen need not say which key was pressed.
    ['beforeinput', stop],
    ['wheel', stop],
    ['touchmove', stop],
  ] as [string, (event: Event) => void][];
  for (const [kind, act] of listened) window.addEventListener(kind, act, { capture: true, passive: true });
  return () => {
    for (const [kind, act] of listened) window.removeEventListener(kind, act, { capture: true });
  };
}
