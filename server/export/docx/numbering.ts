import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';

const LEVELS = 9;
const INDENT = 360;

/** The numbered lists of a file: each counts by itself, from its own beginning. */
export class Numbering {
  readonly #starts = new Set<number>();
  #count = 0;

  /** What a list that begins with this number is called in the file. */
  begun(start: number): { reference: string; instance: number } {
    this.#starts.add(start);
    this.#count += 1;
    return { reference: `numbers-${start}`, instance: this.#count };
  }

  options(): INumberingOptions {
    const points = levels(() => ({ format: LevelFormat.BULLET, text: '•' }));
    const numbers = [...this.#starts].map((start) => ({ reference: `numbers-${start}`, levels: levels((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start })) }));
    return { config: [{ reference: 'points', levels: points }, ...numbers] };
  }
}

const levels = (given: (level: number) => { format: (typeof LevelFormat)[keyof typeof LevelFormat]; text: string; start?: number }) =>
  Array.from({ length: LEVELS }, (_level, level) => ({
    level,
    alignment: AlignmentType.LEFT,
    ...given(level),
    style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: INDENT } } },
  }));
