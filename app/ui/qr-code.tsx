import { encode } from 'uqr';

type Props = { /** The address it leads to. */ text: string; /** What it is for: "Join the autumn summit". */ label: string; className?: string };

/** A QR code as one drawing, black on white in every theme, since a camera has to read it. */
export function QrCode({ text, label, className = 'size-44' }: Props) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={`QR code: ${label}`} shapeRendering="crispEdges" className={`block rounded-md ${className}`}>
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={dark.join('')} />
    </svg>
  );
}
