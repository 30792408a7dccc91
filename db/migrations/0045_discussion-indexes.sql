ALTER TABLE "posts" ADD COLUMN "sent_as" uuid;--> statement-breakpoint
CREATE INDEX "post_drafts_topic" ON "post_drafts" USING btree ("topic_id");--> statement-breakpoint
CREATE INDEX "posts_replies_to" ON "posts" USING btree ("replies_to_id");--> statement-breakpoint
CREATE INDEX "posts_sent_as" ON "posts" USING btree ("sent_as");--> statement-breakpoint
CREATE INDEX "topic_traces_other" ON "topic_traces" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "topic_traces_actor" ON "topic_traces" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "topics_begun_by" ON "topics" USING btree ("begun_by_id");--> statement-breakpoint
CREATE INDEX "topics_went_to" ON "topics" USING btree ("went_to_id");--> statement-breakpoint
CREATE INDEX "topics_accepted" ON "topics" USING btree ("accepted_post_id");--> statement-breakpoint
CREATE INDEX "mails_unsubscribe" ON "mails" USING btree ("unsubscribe_url");