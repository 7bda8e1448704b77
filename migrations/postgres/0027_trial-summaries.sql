CREATE TABLE "recruitment_summaries" (
	"recruitment_key" integer PRIMARY KEY NOT NULL,
	"body" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "recruitment_summaries" ADD CONSTRAINT "recruitment_summaries_recruitment_key_recruitments_key_fk" FOREIGN KEY ("recruitment_key") REFERENCES "public"."recruitments"("key") ON DELETE no action ON UPDATE no action;