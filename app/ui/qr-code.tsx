import { encode } from 'uqr';

type Props = { /** The address it leads to. */ text: string; /** What it is for: "Join the autumn summit". */ label: string; className?: string };

/** The dark modules of a QR code as one path, on a square of so many modules with its margin. */
export function drawQr(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  return { size, path: data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('') };
}

/** A QR code as one drawing, black on white in every theme, since a camera has to read it. */
export function QrCode({ text, label, className = 'size-44' }: Props) {
  const { size, path } = drawQr(text);
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={`QR code: ${label}`} shapeRendering="crispEdges" className={`block rounded-md ${className}`}>
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}
