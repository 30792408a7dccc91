import { createHash } from 'node:crypto';
import { findImage } from '#db/repositories/document-images.ts';
import { findCommunityOfSummit } from '#db/repositories/publications.ts';
import { markRecommendationsPublished } from '#db/repositories/recommendations.ts';
import { areAllThere, findNewestVersion, insertVersion } from '#db/repositories/report-publishing.ts';
import { insertReportAct } from '#db/repositories/reports.ts';
import type { Actor } from '#domain/actor.ts';
import { imageIdOf } from '#domain/document/image-address.ts';
import { isRun } from '#domain/document/content.ts';
import { readStoredContent } from '#domain/document/stored-content.ts';
import { unsigned, type UnsignedNode } from '#domain/document/unsigned-content.ts';
import { createId } from '#domain/ids.ts';
import { canonicalJson } from '#domain/report/canonical-json.ts';
import type { FrozenReport } from '#domain/report/freeze-report.ts';
import type { PublishedReport } from '#domain/report/published-report.ts';
import type { PublishReport } from '#domain/report/report-forms.ts';
import { nodesOfBlock } from '#domain/report/words-in-report.ts';
import { conflict, notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { tellFollowers } from '../notices/tell-followers.ts';
import { requirePerson } from '../standing.ts';
import { announce } from '../webhooks/announce.ts';
import { freezeAsItIs } from './freeze-as-it-is.ts';
import { holdReport, openReportToChange } from './open-report.ts';
import { tellOwners } from './recommending/tell-owners.ts';

/**
 * Publishes a report as it stands: the next number, frozen, with its hash and the images in it. Refuses a report in which nothing stands, one
 * of a summit that is a draft itself, one that was withdrawn, one that reads as the newest version does, and one that was changed in that moment.
 */
export async function publishReport(deps: Deps, actor: Actor, slug: string, { note }: PublishReport): Promise<{ number: number; versionId: string }> {
  const { db, now, documentHands, reportPublished } = deps;
  const { report: asked, summit } = await openReportToChange(db, actor, slug, 'report.publish');
  const { accountId } = requirePerson(actor);
  if (summit.state === 'draft') throw conflict('draft', 'Publish the page of the summit first: a report leads back to it.');
  const community = await findCommunityOfSummit(db, summit.communityId);
  if (!community) throw notFound('community');
  // Everything that was written until now is stored, and kept as a version of the text.
  await documentHands().keepVersion(asked.documentId, { occasion: 'named', name: 'Published', keptBy: accountId });

  // Read before the report is locked: no second connection is asked for while everybody else waits for this one.
  const images = await imagesOf(deps, asked.documentId);

  const published = await db.transaction(async (tx) => {
    const report = await holdReport(tx, asked.id);
    const newest = await findNewestVersion(tx, report.id);
    const number = (newest?.number ?? 0) + 1;
    const at = now();
    const frozen = await freezeAsItIs({ ...deps, db: tx }, report, summit, { number, community, note, publishedAt: at, firstPublishedAt: newest ? firstOf(newest.content) : at });
    if (frozen.report.blocks.length === 0) throw conflict('empty', 'Nothing stands in this report yet that could be published.');
    if (newest && readsAlike(newest.content, frozen.report)) throw conflict('same', `Version ${newest.number} already reads like this.`);
    if (!(await areAllThere(tx, frozen.named.map(({ accountId }) => accountId)))) throw conflict('changed-meanwhile', 'Somebody who is named in this report deleted their account just now. Look at it once more, then publish.');
    const content = canonicalJson(frozen.report);
    const version = { id: createId(), reportId: report.id, number, content, hash: createHash('sha256').update(content).digest('hex'), sourceIds: frozen.sourceIds, publishedById: accountId, publishedAt: at };
    await insertVersion(tx, version, { people: frozen.named, images: imagesIn(frozen, images) });
    // What was taken back is in no version, and nobody is told that it counts on them; what comes back may have another owner.
    const recommended = new Set(frozen.report.recommendations.map(({ id }) => id));
    const before = newest ? recommendedIn(newest.content) : [];
    await tellOwners(deps, tx, report, new Set([...recommended].filter((id) => !before.includes(id))));
    await markRecommendationsPublished(tx, recommended, at);
    await insertReportAct(tx, { id: createId(), reportId: report.id, actorId: accountId, kind: 'published', sentence: `published version ${number}`, actedAt: at });
    await tellFollowers(deps, tx, { kind: 'report', id: report.id }, { byId: accountId, title: report.title, words: note === '' ? `Version ${number} is published.` : `Version ${number} is published: ${note}`, path: `/reports/${report.slug}` });
    await deps.record(tx, actor, { act: 'report.published', thing: { kind: 'report', id: report.id }, communityId: summit.communityId, facts: { number } });
    await announce(deps, tx, summit.communityId, { kind: 'report.published', id: report.id, title: report.title, path: `/reports/${report.slug}`, more: { version: number } });
    return { number, versionId: version.id };
  });
  reportPublished(published.versionId);
  return published;
}

const firstOf = (content: string): Date => new Date((JSON.parse(content) as { firstPublishedAt: string }).firstPublishedAt);

const recommendedIn = (content: string): string[] => (JSON.parse(content) as PublishedReport).recommendations.map(({ id }) => id);

/** Whether two versions say the same, apart from what every version has anew. */
function readsAlike(content: string, next: FrozenReport['report']): boolean {
  const anew = { number: 0, publishedAt: '', note: '' };
  return canonicalJson({ ...(JSON.parse(content) as object), ...anew }) === canonicalJson({ ...next, ...anew });
}

type PublishedImage = { name: string; contentType: string; bytes: Uint8Array };

/** The images of a report's text by their ids, as they are kept. */
async function imagesOf({ db, documentStore, imageStore }: Deps, documentId: string): Promise<Map<string, PublishedImage | null>> {
  const images = new Map<string, PublishedImage | null>();
  for (const imageId of new Set(unsigned(await readStoredContent(documentStore, documentId)).flatMap((part) => (isRun(part) ? [] : imageIdsIn(part))))) {
    const [image, bytes] = [await findImage(db, documentId, imageId), await imageStore.get({ documentId, imageId })];
    images.set(imageId, image && bytes ? { name: `images/${imageId}`, contentType: image.kind, bytes } : null);
  }
  return images;
}

/** Those that stand in what is published. Refuses one that came into the text after they were read, with `conflict`. */
function imagesIn({ report }: FrozenReport, images: ReadonlyMap<string, PublishedImage | null>): PublishedImage[] {
  const ids = new Set(report.blocks.flatMap((block) => nodesOfBlock(block).flatMap(imageIdsIn)));
  return [...ids].flatMap((id) => {
    const image = images.get(id);
    if (image === undefined) throw conflict('changed-meanwhile', 'An image was put into this report just now. Look at it once more, then publish.');
    return image ?? [];
  });
}

function imageIdsIn(node: UnsignedNode): string[] {
  const own = node.type === 'image' ? imageIdOf(node.attributes.src) : null;
  return [...(own === null ? [] : [own]), ...node.content.flatMap((part) => (isRun(part) ? [] : imageIdsIn(part)))];
}
