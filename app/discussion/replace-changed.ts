/** Makes the children of `box` those that `markup` has, in its order. A child that is the same stays what it is, with its focus and what somebody opened in it; children are told by their ids. */
export function replaceChanged(box: Element, markup: string): void {
  const drawn = document.createElement('template');
  drawn.innerHTML = markup;
  const standing = new Map([...box.children].map((child) => [child.id, child]));
  let at = box.firstElementChild;
  const passOver = () => {
    const gone = at;
    at = at?.nextElementSibling ?? null;
    gone?.remove();
    standing.delete(gone?.id ?? '');
  };
  for (const child of [...drawn.content.children]) {
    const same = standing.get(child.id);
    if (same === undefined) {
      box.insertBefore(child, at);
      continue;
    }
    while (at !== same) passOver();
    at = same.nextElementSibling;
    if (same.querySelector('details[open]')) child.querySelector('details')?.setAttribute('open', '');
    if (!same.isEqualNode(child)) same.replaceWith(child);
  }
  while (at !== null) passOver();
}
