DROP TABLE "question_banks" CASCADE;--> statement-breakpoint
ALTER TABLE "recruitments" ADD COLUMN "weight_reason" text;