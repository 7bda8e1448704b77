CREATE TABLE "second_readings" (
	"application_key" integer NOT NULL,
	"question_key" integer NOT NULL,
	"verdict" text DEFAULT 'open' NOT NULL,
	"person_key" integer,
	CONSTRAINT "second_readings_application_key_question_key_pk" PRIMARY KEY("application_key","question_key")
);
--> statement-breakpoint
CREATE TABLE "detector_counts" (
	"organisation_key" integer NOT NULL,
	"month" text NOT NULL,
	"language" text NOT NULL,
	"outcome" text NOT NULL,
	"about" text NOT NULL,
	"spans" integer NOT NULL,
	"answers" integer NOT NULL,
	CONSTRAINT "detector_counts_organisation_key_month_language_outcome_about_pk" PRIMARY KEY("organisation_key","month","language","outcome","about")
);
--> statement-breakpoint
ALTER TABLE "recruitments" ADD COLUMN "hidden_categories" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "recruitments" ADD COLUMN "second_reading_percent" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "recruitments" ADD COLUMN "second_reading_seed" text;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "asks_for" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "second_readings" ADD CONSTRAINT "second_readings_application_key_applications_key_fk" FOREIGN KEY ("application_key") REFERENCES "public"."applications"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_readings" ADD CONSTRAINT "second_readings_question_key_questions_key_fk" FOREIGN KEY ("question_key") REFERENCES "public"."questions"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_readings" ADD CONSTRAINT "second_readings_person_key_people_key_fk" FOREIGN KEY ("person_key") REFERENCES "public"."people"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "detector_counts" ADD CONSTRAINT "detector_counts_organisation_key_organisations_key_fk" FOREIGN KEY ("organisation_key") REFERENCES "public"."organisations"("key") ON DELETE no action ON UPDATE no action;