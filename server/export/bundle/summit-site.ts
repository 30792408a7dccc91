import type { AgendaFile, BundledReport, BundleManifest, FloorFile, PeopleFile, QuestionsFile, SummitFile } from '#domain/bundle/bundle-schema.ts';
import { agendaPersonPartWords, agendaSessionKindWords } from '#domain/agenda/agenda-session.ts';
import { bundlePaths, notesPaths, roomFolders, roomTitle, versionPath } from '#domain/bundle/bundle-paths.ts';
import type { BundledDeliberation } from '#domain/bundle/deliberations-schema.ts';
import { licenceAddress } from '#domain/licence.ts';
import { sharedStatements } from '#domain/opinion-map/shared-statements.ts';
import { onePerspectiveWords, perspectiveWord } from '#domain/perspective.ts';
import { dayWords } from '#domain/report/report-days.ts';
import { reportKindWords } from '#domain/report/report.ts';
import { zonedDate, zonedTime } from '#domain/time-zone.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { richText } from '#server/markdown/rich-text.ts';
import { Markup } from '../html/markup.ts';
import { contributorLines } from '../notes/notes-heading.ts';
import { richMarkup } from './rich-markup.ts';
import { sitePage } from './site-page.ts';

const { tag, words, all } = Markup;

/** What the pages of a bundle are made of. */
export type SiteGiven = { manifest: BundleManifest; summit: SummitFile; agenda: AgendaFile; questions: QuestionsFile; floor: FloorFile; people: PeopleFile; reports: readonly BundledReport[]; deliberations: readonly BundledDeliberation[] };

const link = (href: string, said: string): Markup => tag('a', { href }, words(said));
const daysOf = (summit: SummitFile): string => (summit.startsOn === summit.endsOn ? dayWords(summit.startsOn, summit) : `${dayWords(summit.startsOn, summit)} to ${dayWords(summit.endsOn, summit)}`);
const section = (title: string, ...content: Markup[]): Markup[] => [tag('section', {}, tag('h2', {}, words(title)), ...content)];
const list = (lines: readonly Markup[]): Markup => tag('ul', {}, all(lines.map((line) => tag('li', {}, line))));

/** The first page of a bundle: the summit, and the way to everything that was written there. */
export function summitPage(given: SiteGiven): string {
  const { manifest, summit, agenda, questions, people, reports, deliberations } = given;
  const folders = roomFolders(agenda);
  const rooms = agenda.rooms.map((room) => all([link(notesPaths(folders.get(room.id) ?? '').html, roomTitle(room)), ...(room.summary === '' ? [] : [tag('br', {}), words(room.summary)])]));
  return sitePage(
    { title: manifest.summit.title, language: summit.language, back: null },
    tag(
      'header', {},
      tag('h1', {}, words(manifest.summit.title)),
      ...(summit.tagline === '' ? [] : [tag('p', { class: 'tagline' }, words(summit.tagline))]),
      tag('p', { class: 'standing' }, words([daysOf(summit), summit.place, summit.host === '' ? '' : `hosted by ${summit.host}`].filter(Boolean).join(' · '))),
    ),
    richMarkup(richText(summit.overview)),
    ...(reports.length === 0 ? [] : section('Reports', ...reports.map(reportMarkup))),
    ...section('Agenda', tag('p', {}, link(bundlePaths.agendaPage, agenda.agendaSessions.length === 1 ? 'One session' : `All ${agenda.agendaSessions.length} sessions`), words(', also as a '), link(bundlePaths.calendar, 'calendar file'), words(' and as a '), link(bundlePaths.schedule, 'schedule for programs'), words('.'))),
    ...(rooms.length === 0 ? [] : section('Breakout rooms', list(rooms))),
    ...(questions.questions.length === 0 ? [] : section('Strategic questions', list(questions.questions.map(questionMarkup)))),
    ...(deliberations.length === 0 ? [] : section('Deliberations', list(deliberations.map(deliberationMarkup)))),
    ...section('Who took part', ...peopleMarkup(people)),
    ...(summit.readings.length === 0 ? [] : section('Related reading', list(summit.readings.map(({ title, url, author, source }) => all([/^https?:/.test(url) ? tag('a', { href: url, rel: 'noreferrer' }, words(title)) : words(title), words([author, source].filter(Boolean).map((part) => `, ${part}`).join(''))]))))),
    tag('footer', {}, ...footer(given)),
  );
}

function reportMarkup(report: BundledReport): Markup {
  const [newest, ...earlier] = report.versions.toReversed();
  if (newest === undefined) return all([]);
  const file = (number: number, name: string, said: string) => link(versionPath(report, number, name), said);
  const kept: [string, string][] = [['report.pdf', 'PDF'], ['report.docx', 'Word'], ['report.epub', 'E-book']];
  const files = kept.filter(([name]) => newest.files.some((each) => each.name === name));
  return all([
    tag('h3', {}, file(newest.number, 'report.html', report.title)),
    tag('p', {}, words(`${saidIn('en', reportKindWords)[report.kind]}, published on ${dayWords(newest.publishedAt.slice(0, 10), { language: 'en' })}. ${report.standfirst}`)),
    tag('p', { class: 'files' }, ...files.map(([name, said]) => file(newest.number, name, said)), file(newest.number, 'report.md', 'Markdown'), file(newest.number, 'report.json', 'JSON'), ...earlier.map(({ number }) => file(number, 'report.html', `Version ${number}`))),
  ]);
}

const questionMarkup = ({ text, outcome, people }: QuestionsFile['questions'][number]): Markup =>
  all([tag('strong', {}, words(text)), words(` ${people === 0 ? '' : people === 1 ? 'One person asked for it. ' : `${people} people asked for it. `}${outcome === '' ? '' : outcome}`.trimEnd())]);

/** What every group agreed with, of one deliberation; all votes stand in the file for programs. */
function deliberationMarkup({ title, map, statements }: BundledDeliberation): Markup {
  const shared = sharedStatements(map, (number) => statements.find((each) => String(each.number) === number && !each.isOut)?.text ?? null);
  return all([
    tag('strong', {}, words(title)),
    words(` ${map.people} people cast ${map.votes} votes on ${statements.filter(({ isOut }) => !isOut).length} statements. ${shared.length === 0 ? 'No statement is agreed with by more than half of every group. ' : 'What every group agrees with: '}`),
    ...(shared.length === 0 ? [] : [list(shared.map(({ text }) => words(text)))]),
    link(bundlePaths.deliberations, 'Statements, votes and map for programs'),
  ]);
}

function peopleMarkup({ attendance, contributors }: PeopleFile): Markup[] {
  const counts = attendance.lines.map(({ key, count }) => (key === null ? `${count} of other perspectives` : `${count} ${perspectiveWord(key, count)}`));
  const took = attendance.total === 0 ? 'How many took part is not known.' : `${attendance.total === 1 ? 'One person' : `${attendance.total} people`} took part${counts.length > 0 ? `: ${counts.join(', ')}` : ''}.`;
  return [tag('p', {}, words(took)), ...(contributors.length === 0 ? [] : [tag('p', {}, words('Whose words stand here, as each of them chose to be shown:')), list(contributorLines(contributors).map((line) => words(line)))])];
}

function footer({ manifest, summit }: SiteGiven): Markup[] {
  const address = licenceAddress(summit.licence);
  return [
    ...(summit.colophon === '' ? [] : [tag('p', {}, words(summit.colophon))]),
    tag('p', {}, words(`${manifest.community.name}. `), ...(summit.licence === '' ? [] : [words('Licence: '), address === null ? words(summit.licence) : tag('a', { href: address, rel: 'license noreferrer' }, words(summit.licence)), words('. ')]), words('Everything here as files for programs: '), link(bundlePaths.manifest, 'manifest'), words(', '), link(bundlePaths.checksums, 'checksums'), words('.')),
  ];
}

/** The agenda of a bundle day by day, with what was asked from the floor and answered. */
export function agendaPage({ manifest, summit, agenda, floor }: SiteGiven): string {
  const dayOf = (at: string): string => zonedDate(new Date(at), summit.timeZone);
  const days = [...new Set(agenda.agendaSessions.map(({ startsAt }) => dayOf(startsAt)))];
  return sitePage(
    { title: `Agenda, ${manifest.summit.title}`, language: summit.language, back: { href: bundlePaths.index, words: manifest.summit.title } },
    tag('header', {}, tag('h1', {}, words('Agenda')), tag('p', { class: 'standing' }, words(`All times in ${summit.timeZone}.`))),
    ...days.flatMap((day) => section(dayWords(day, summit), ...agenda.agendaSessions.filter(({ startsAt }) => dayOf(startsAt) === day).map((entry) => entryMarkup(entry, { summit, agenda, floor })))),
  );
}

function entryMarkup(entry: AgendaFile['agendaSessions'][number], { summit, agenda, floor }: Pick<SiteGiven, 'summit' | 'agenda' | 'floor'>): Markup {
  const time = (at: string): string => zonedTime(new Date(at), summit.timeZone);
  const folders = roomFolders(agenda);
  const rooms = agenda.rooms.filter(({ agendaSessionId }) => agendaSessionId === entry.id);
  const asked = floor.questions.filter(({ agendaSessionId }) => agendaSessionId === entry.id);
  const polls = floor.polls.filter(({ agendaSessionId }) => agendaSessionId === entry.id);
  return all([
    tag('h3', {}, words(entry.title)),
    tag('p', { class: 'time' }, words([`${time(entry.startsAt)}–${time(entry.endsAt)}`, saidIn('en', agendaSessionKindWords)[entry.kind], entry.place].filter(Boolean).join(' · '))),
    ...(entry.subtitle === '' ? [] : [tag('p', {}, words(entry.subtitle))]),
    ...(entry.people.length === 0 ? [] : [list(entry.people.map(({ name, affiliation, part }) => words(`${saidIn('en', agendaPersonPartWords)[part]}: ${name}${affiliation === '' ? '' : `, ${affiliation}`}`)))]),
    richMarkup(richText(entry.abstract)),
    ...(entry.outcome === '' ? [] : [tag('h4', {}, words('What came of it')), richMarkup(richText(entry.outcome))]),
    ...(entry.points.length === 0 ? [] : [list(entry.points.map(({ title, text }) => all([tag('strong', {}, words(title)), words(text === '' ? '' : ` ${text}`)])))]),
    ...(rooms.length === 0 ? [] : [tag('h4', {}, words('Rooms')), list(rooms.map((room) => link(notesPaths(folders.get(room.id) ?? '').html, roomTitle(room))))]),
    ...(asked.length === 0 ? [] : [tag('h4', {}, words('Questions from the floor')), list(asked.map(askedMarkup))]),
    ...polls.flatMap(({ question, votes, result }) => [tag('h4', {}, words(question)), tag('p', {}, words(votes === 1 ? 'One answer.' : `${votes} answers.`)), list(result.map(({ label, count }) => words(`${label}: ${count}`)))]),
  ]);
}

function askedMarkup({ text, answer, by }: FloorFile['questions'][number]): Markup {
  const asker = by.kind === 'named' ? `Asked by ${by.name}. ` : by.kind === 'perspective' ? `Asked by ${onePerspectiveWords(by.perspective)}. ` : '';
  return all([tag('strong', {}, words(text)), words(` ${asker}${answer}`.trimEnd())]);
}
