import type { ReactNode } from 'react';
import { perspectiveOf, perspectiveWord, type PerspectiveKey } from '#domain/perspective.ts';
import { perspectiveColour, perspectiveIcons, perspectiveShapes } from './perspective-drawings.tsx';

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

type DrawingProps = { of: PerspectiveKey; className?: string };

/** The icon alone, for places where the word stands near by; never the only sign of a perspective. */
export const PerspectiveIcon = ({ of, className = 'size-5' }: DrawingProps) => (
  <svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden
    className={`shrink-0 ${perspectiveColour[perspectiveOf(of)]} ${className}`}
  >
    {perspectiveIcons[of]}
  </svg>
);

type ShapeProps = DrawingProps & { /** Seated, not here yet. */ isOutline?: boolean };

/** The shape that stands for a perspective under 14 px: circle, square, diamond, triangle, hexagon, ring. */
export const PerspectiveShape = ({ of, isOutline = false, className = 'size-2.5' }: ShapeProps) => (
  <svg
    viewBox="-1 -1 16 16"
    fill={isOutline ? 'none' : 'currentColor'}
    stroke="currentColor"
    strokeWidth={isOutline ? 2 : 0}
    strokeDasharray={isOutline && of === 'other' ? '3 2' : undefined}
    aria-hidden
    className={`shrink-0 ${perspectiveColour[perspectiveOf(of)]} ${className}`}
  >
    {perspectiveShapes[perspectiveOf(of)]}
  </svg>
);

type MarkProps = {
  of: PerspectiveKey;
  /** "4 teachers" instead of "Teacher". */
  count?: number;
  /** `shape` in dense rows, where the mark is smaller than 14 px. */
  drawing?: 'icon' | 'shape';
  size?: 'small' | 'normal' | 'large';
  /** Other words than the perspective's own, such as "Educator, teacher". */
  children?: ReactNode;
  className?: string;
};

const sizes = {
  small: { text: 'gap-1.5 text-xs', icon: 'size-3.75', shape: 'size-2.5' },
  normal: { text: 'gap-1.5 text-s', icon: 'size-4', shape: 'size-2.5' },
  large: { text: 'gap-2 text-m', icon: 'size-5', shape: 'size-3' },
};

/** What somebody speaks as: colour, drawing and word, always the three together. */
export function PerspectiveMark({ of, count, drawing = 'icon', size = 'small', children, className = '' }: MarkProps) {
  const look = sizes[size];
  const Drawing = drawing === 'icon' ? PerspectiveIcon : PerspectiveShape;
  const word = count === undefined ? capital(perspectiveWord(of)) : `${count} ${perspectiveWord(of, count)}`;
  return (
    <span className={`inline-flex items-baseline font-semibold whitespace-nowrap ${look.text} ${perspectiveColour[perspectiveOf(of)]} ${className}`}>
      <Drawing of={of} className={`self-center ${look[drawing]}`} />
      {children ?? word}
    </span>
  );
}
