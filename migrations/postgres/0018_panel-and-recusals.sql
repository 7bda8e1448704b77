CREATE TABLE "level_waivers" (
	"candidate_key" integer NOT NULL,
	"question_key" integer NOT NULL,
	"recruitment_key" integer NOT NULL,
	"waived_by_key" integer NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "level_waivers_candidate_key_question_key_pk" PRIMARY KEY("candidate_key","question_key")
);
--> statement-breakpoint
CREATE TABLE "blocked_pairs" (
	"application_key" integer NOT NULL,
	"person_key" integer NOT NULL,
	CONSTRAINT "blocked_pairs_application_key_person_key_pk" PRIMARY KEY("application_key","person_key")
);
--> statement-breakpoint
CREATE TABLE "acquaintances" (
	"recruitment_key" integer NOT NULL,
	"person_key" integer NOT NULL,
	"iv" "bytea" NOT NULL,
	"box" "bytea" NOT NULL,
	CONSTRAINT "acquaintances_recruitment_key_person_key_pk" PRIMARY KEY("recruitment_key","person_key")
);
--> statement-breakpoint
ALTER TABLE "recruitments" ADD COLUMN "readers_per_answer" integer;--> statement-breakpoint
ALTER TABLE "recruitments" ADD COLUMN "publishes_committee" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "recusal" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "level_waivers" ADD CONSTRAINT "level_waivers_candidate_key_candidates_key_fk" FOREIGN KEY ("candidate_key") REFERENCES "public"."candidates"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "level_waivers" ADD CONSTRAINT "level_waivers_question_key_questions_key_fk" FOREIGN KEY ("question_key") REFERENCES "public"."questions"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "level_waivers" ADD CONSTRAINT "level_waivers_recruitment_key_recruitments_key_fk" FOREIGN KEY ("recruitment_key") REFERENCES "public"."recruitments"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "level_waivers" ADD CONSTRAINT "level_waivers_waived_by_key_people_key_fk" FOREIGN KEY ("waived_by_key") REFERENCES "public"."people"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocked_pairs" ADD CONSTRAINT "blocked_pairs_application_key_applications_key_fk" FOREIGN KEY ("application_key") REFERENCES "public"."applications"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocked_pairs" ADD CONSTRAINT "blocked_pairs_person_key_people_key_fk" FOREIGN KEY ("person_key") REFERENCES "public"."people"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acquaintances" ADD CONSTRAINT "acquaintances_recruitment_key_recruitments_key_fk" FOREIGN KEY ("recruitment_key") REFERENCES "public"."recruitments"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acquaintances" ADD CONSTRAINT "acquaintances_person_key_people_key_fk" FOREIGN KEY ("person_key") REFERENCES "public"."people"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "level_waivers_recruitment_idx" ON "level_waivers" USING btree ("recruitment_key");--> statement-breakpoint
CREATE INDEX "assignments_off_idx" ON "assignments" USING btree ("person_key","question_key") WHERE recusal <> 'none';