UPDATE "seats" SET "reason" = '' WHERE "how" = 'moved';--> statement-breakpoint
UPDATE "seats" SET "reason" = 'You are together with people whom you were to sit with.' WHERE "reason" LIKE 'You are together with %';--> statement-breakpoint
UPDATE "convening_acts" SET "undo" = jsonb_set("undo", '{changes}', (SELECT coalesce(jsonb_agg(CASE WHEN jsonb_typeof("change"->'before') = 'object' THEN "change" #- '{before,reason}' #- '{before,how}' ELSE "change" END), '[]'::jsonb) FROM jsonb_array_elements("undo"->'changes') AS "change")) WHERE "undo" IS NOT NULL;
