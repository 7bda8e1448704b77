CREATE TABLE "examinations" (
	"application_key" integer PRIMARY KEY NOT NULL,
	"detector" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "severity" text DEFAULT 'high' NOT NULL;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "score" integer DEFAULT 100 NOT NULL;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "recogniser" text DEFAULT 'own-identity' NOT NULL;--> statement-breakpoint
ALTER TABLE "examinations" ADD CONSTRAINT "examinations_application_key_applications_key_fk" FOREIGN KEY ("application_key") REFERENCES "public"."applications"("key") ON DELETE no action ON UPDATE no action;