import { type PerspectiveKey, perspectiveOf } from '#domain/perspective.ts';
import { perspectiveIcons, perspectiveShapes } from '#app/perspectives/perspective-drawings.tsx';
import { drawnSvg } from './drawn-svg.ts';

const strokes = { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', 'stroke-width': '2.25', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };

/**
 * A caret as plain DOM, since the editor draws it: its name with the icon of its perspective, and the shape that stays once
 * the name has rested. Screen readers hear of people from the list, not in the middle of a sentence.
 */
export function caretDrawing(clientId: number, name: string, perspective: PerspectiveKey): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'caret';
  caret.ariaHidden = 'true';
  caret.dataset.client = String(clientId);
  caret.dataset.perspective = perspectiveOf(perspective);
  const label = document.createElement('span');
  label.className = 'caret-name';
  const words = document.createElement('span');
  words.textContent = name;
  label.append(drawnSvg(perspectiveIcons[perspective], { ...strokes, class: 'caret-icon' }), words);
  caret.append(drawnSvg(perspectiveShapes[perspectiveOf(perspective)], { viewBox: '-1 -1 16 16', fill: 'currentColor', class: 'caret-shape' }), label);
  return caret;
}
