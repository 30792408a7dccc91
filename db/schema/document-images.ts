import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { ImageType } from '#domain/document/image-store.ts';
import { accounts } from './accounts.ts';
import { bytea } from './bytea.ts';
import { createdAt, idColumn } from './columns.ts';
import { documents } from './documents.ts';

/** What each image of a document is. It stays as long as its document, since versions go on showing what the text no longer does. */
export const documentImages = pgTable(
  'document_images',
  {
    id: idColumn(),
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    /** Who brought it; null once their account is gone. */
    accountId: uuid('account_id').references(() => accounts.id, { onDelete: 'set null' }),
    kind: text('kind').$type<ImageType>().notNull(),
    /** In pixels, as kept. */
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    byteSize: integer('byte_size').notNull(),
    /** Of the bytes as kept, in hexadecimal. */
    sha256: text('sha256').notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('document_images_document').on(table.documentId), index('document_images_account').on(table.accountId)],
);

/** The bytes of images, where IMAGES=database. */
export const documentImageBytes = pgTable('document_image_bytes', {
  imageId: uuid('image_id')
    .primaryKey()
    .references(() => documentImages.id, { onDelete: 'cascade' }),
  bytes: bytea('bytes').notNull(),
});
