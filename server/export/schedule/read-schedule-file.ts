import { readSchedule, type ScheduleDefaults } from '#domain/agenda/schedule-json/read-schedule.ts';
import { SCHEDULE_LIMITS, type ScheduleAgenda } from '#domain/agenda/schedule-json/schedule-agenda.ts';
import { pathInWords } from '#domain/agenda/schedule-json/schedule-problems.ts';
import { parseLocated, type Position } from './located-json.ts';

/** What is wrong with a file, and where: lines and columns count from 1; `path` and `reason` are for people. */
export type ScheduleFileProblem = Position & { path: string; reason: string };

export type ScheduleFileReading = { ok: true; agenda: ScheduleAgenda; notes: string[] } | { ok: false; problems: ScheduleFileProblem[] };

const refused = (reason: string, position: Position = { line: 1, column: 1 }): ScheduleFileReading => ({
  ok: false,
  problems: [{ ...position, path: 'the file', reason }],
});

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Reads an uploaded frab/pretalx schedule. Refuses, with line, column and reason, a file of more than 2 MiB, one that is not
 * UTF-8 or not JSON, a name given twice in one object, and what `readSchedule` refuses; up to 20 problems at once.
 */
export function readScheduleFile(bytes: Uint8Array, defaults: ScheduleDefaults): ScheduleFileReading {
  if (bytes.byteLength > SCHEDULE_LIMITS.bytes) return refused('this is larger than 2 MiB');
  const text = textOf(bytes);
  if (text === null) return refused('this is not text in UTF-8');
  const json = parseLocated(text);
  if ('fault' in json) return refused(json.fault.reason, { line: json.fault.line, column: json.fault.column });
  if (json.repeated.length > 0) return { ok: false, problems: json.repeated.slice(0, SCHEDULE_LIMITS.problems).map(problemOfRepeated) };

  const reading = readSchedule(json.value, defaults);
  if (reading.ok) return reading;
  return { ok: false, problems: reading.problems.map(({ at, path, reason }) => ({ ...json.positionOf(at), path, reason })) };
}

const problemOfRepeated = ({ path, position }: { path: readonly (string | number)[]; position: Position }): ScheduleFileProblem => ({
  ...position,
  path: pathInWords(path.slice(0, -1)),
  reason: `'${String(path.at(-1))}' is given twice`,
});
