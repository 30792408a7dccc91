import { isValidElement, type ReactNode } from 'react';

const SVG = 'http://www.w3.org/2000/svg';

/** Draws what `app/perspectives` draws by React where React does not reach: beside a caret. Silent for screen readers. */
export function drawnSvg(drawing: ReactNode, attributes: Record<string, string>): SVGElement {
  const svg = elementOf('svg', { 'aria-hidden': 'true', ...attributes });
  append(svg, drawing);
  return svg;
}

function append(parent: SVGElement, drawing: ReactNode): void {
  if (Array.isArray(drawing)) return drawing.forEach((part: ReactNode) => append(parent, part));
  if (!isValidElement<Record<string, unknown> & { children?: ReactNode }>(drawing)) return;
  const { children, ...attributes } = drawing.props;
  // What is no element itself is a fragment.
  const element = typeof drawing.type === 'string' ? elementOf(drawing.type, attributes) : parent;
  if (element !== parent) parent.append(element);
  append(element, children);
}

function elementOf(name: string, attributes: Record<string, unknown>): SVGElement {
  const element = document.createElementNS<'svg'>(SVG, name as 'svg');
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute === 'viewBox' ? attribute : dashed(attribute), String(value));
  return element;
}

/** React's `strokeWidth` is SVG's `stroke-width`. */
const dashed = (attribute: string): string => attribute.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
