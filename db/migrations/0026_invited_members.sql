ALTER TABLE "feedback_invitations" ALTER COLUMN "email" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "feedback_invitations" ADD COLUMN "account_id" uuid;--> statement-breakpoint
ALTER TABLE "feedback_invitations" ADD COLUMN "came_unasked" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "feedback_invitations" ADD CONSTRAINT "feedback_invitations_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feedback_invitations_by_account" ON "feedback_invitations" USING btree ("account_id");--> statement-breakpoint
ALTER TABLE "feedback_invitations" ADD CONSTRAINT "feedback_invitations_account" UNIQUE("round_id","account_id","came_unasked");--> statement-breakpoint
ALTER TABLE "feedback_invitations" ADD CONSTRAINT "feedback_invitations_whom" CHECK (num_nonnulls("feedback_invitations"."email", "feedback_invitations"."account_id") = 1);