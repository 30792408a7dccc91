import sharp from 'sharp';

type Drawn = { width?: number; height?: number; background?: string };

/** A picture of one colour, before it is written in some form. */
export const aPicture = ({ width = 40, height = 30, background = '#3a5a9a' }: Drawn = {}) => sharp({ create: { width, height, channels: 3, background } });

export const aPng = (drawn?: Drawn): Promise<Buffer> => aPicture(drawn).png().toBuffer();

/** Noise, which no format makes small. */
export const aPhotograph = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } } });
