ALTER TABLE "sealed_identities" ADD COLUMN "contact_iv" "bytea";--> statement-breakpoint
ALTER TABLE "sealed_identities" ADD COLUMN "contact_box" "bytea";