import { MigrateUpArgs, MigrateDownArgs, sql } from "@payloadcms/db-postgres"

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."_locales" AS ENUM('en', 'fr', 'ar');
  CREATE TYPE "public"."user_role" AS ENUM('super_admin', 'tenant_admin', 'compliance_officer', 'merchant_admin', 'content_editor', 'city_manager', 'district_supervisor', 'zone_operator', 'facility_operator', 'asset_technician');
  CREATE TYPE "public"."tenant_residency_zone" AS ENUM('GCC', 'EU', 'MENA', 'APAC', 'AMERICAS', 'GLOBAL');
  CREATE TYPE "public"."tenant_status" AS ENUM('active', 'suspended', 'archived');
  CREATE TYPE "public"."enum_email_templates_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__email_templates_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__email_templates_v_published_locale" AS ENUM('en', 'fr', 'ar');
  CREATE TYPE "public"."enum_sms_templates_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__sms_templates_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__sms_templates_v_published_locale" AS ENUM('en', 'fr', 'ar');
  CREATE TYPE "public"."enum_push_templates_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__push_templates_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__push_templates_v_published_locale" AS ENUM('en', 'fr', 'ar');
  CREATE TYPE "public"."message_status" AS ENUM('queued', 'sent', 'failed', 'refused');
  CREATE TYPE "public"."message_transport" AS ENUM('smtp', 'mailbox');
  CREATE TABLE "users_roles" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "user_role",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "users_tenants" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "tenants" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"medusa_id" varchar NOT NULL,
  	"slug" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"default_locale" varchar NOT NULL,
  	"residency_zone" "tenant_residency_zone" NOT NULL,
  	"currency_code" varchar NOT NULL,
  	"time_zone" varchar NOT NULL,
  	"status" "tenant_status" NOT NULL,
  	"source_updated_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "tenants_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "email_templates_variables" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"required" boolean DEFAULT true,
  	"description" varchar
  );
  
  CREATE TABLE "email_templates" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"key" varchar,
  	"description" varchar,
  	"variables_version" numeric DEFAULT 1,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_email_templates_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "email_templates_locales" (
  	"subject" varchar,
  	"preheader" varchar,
  	"body" varchar,
  	"text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_email_templates_v_version_variables" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"required" boolean DEFAULT true,
  	"description" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_email_templates_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_tenant_id" uuid,
  	"version_key" varchar,
  	"version_description" varchar,
  	"version_variables_version" numeric DEFAULT 1,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__email_templates_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__email_templates_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_email_templates_v_locales" (
  	"version_subject" varchar,
  	"version_preheader" varchar,
  	"version_body" varchar,
  	"version_text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "sms_templates_variables" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"required" boolean DEFAULT true,
  	"description" varchar
  );
  
  CREATE TABLE "sms_templates" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"key" varchar,
  	"description" varchar,
  	"variables_version" numeric DEFAULT 1,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_sms_templates_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "sms_templates_locales" (
  	"body" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_sms_templates_v_version_variables" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"required" boolean DEFAULT true,
  	"description" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_sms_templates_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_tenant_id" uuid,
  	"version_key" varchar,
  	"version_description" varchar,
  	"version_variables_version" numeric DEFAULT 1,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__sms_templates_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__sms_templates_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_sms_templates_v_locales" (
  	"version_body" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "push_templates_variables" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"required" boolean DEFAULT true,
  	"description" varchar
  );
  
  CREATE TABLE "push_templates" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"key" varchar,
  	"description" varchar,
  	"link" varchar,
  	"variables_version" numeric DEFAULT 1,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_push_templates_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "push_templates_locales" (
  	"title" varchar,
  	"body" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_push_templates_v_version_variables" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"required" boolean DEFAULT true,
  	"description" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_push_templates_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_tenant_id" uuid,
  	"version_key" varchar,
  	"version_description" varchar,
  	"version_link" varchar,
  	"version_variables_version" numeric DEFAULT 1,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__push_templates_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__push_templates_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_push_templates_v_locales" (
  	"version_title" varchar,
  	"version_body" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "messages" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"subject" varchar NOT NULL,
  	"to" varchar NOT NULL,
  	"text" varchar NOT NULL,
  	"html" varchar NOT NULL,
  	"status" "message_status" NOT NULL,
  	"error" varchar,
  	"transport" "message_transport" NOT NULL,
  	"template" varchar NOT NULL,
  	"template_version" numeric,
  	"channel" varchar NOT NULL,
  	"locale" varchar NOT NULL,
  	"dir" varchar NOT NULL,
  	"tenant_id" uuid,
  	"scope" varchar NOT NULL,
  	"idempotency_key" varchar NOT NULL,
  	"request_digest" varchar NOT NULL,
  	"correlation_id" varchar,
  	"attempts" numeric NOT NULL,
  	"lease_until" timestamp(3) with time zone,
  	"sent_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "system_status" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"system" varchar NOT NULL,
  	"healthy" boolean DEFAULT false NOT NULL,
  	"critical" boolean,
  	"version" varchar,
  	"latency_ms" numeric NOT NULL,
  	"detail" varchar,
  	"checked_at" timestamp(3) with time zone NOT NULL,
  	"since" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid,
  	"tenants_id" uuid,
  	"email_templates_id" uuid,
  	"sms_templates_id" uuid,
  	"push_templates_id" uuid
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "users_roles" ADD CONSTRAINT "users_roles_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_tenants" ADD CONSTRAINT "users_tenants_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_tenants" ADD CONSTRAINT "users_tenants_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "tenants_texts" ADD CONSTRAINT "tenants_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "email_templates_variables" ADD CONSTRAINT "email_templates_variables_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."email_templates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "email_templates" ADD CONSTRAINT "email_templates_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "email_templates_locales" ADD CONSTRAINT "email_templates_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."email_templates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_email_templates_v_version_variables" ADD CONSTRAINT "_email_templates_v_version_variables_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_email_templates_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_email_templates_v" ADD CONSTRAINT "_email_templates_v_parent_id_email_templates_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."email_templates"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_email_templates_v" ADD CONSTRAINT "_email_templates_v_version_tenant_id_tenants_id_fk" FOREIGN KEY ("version_tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_email_templates_v_locales" ADD CONSTRAINT "_email_templates_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_email_templates_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "sms_templates_variables" ADD CONSTRAINT "sms_templates_variables_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."sms_templates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "sms_templates" ADD CONSTRAINT "sms_templates_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sms_templates_locales" ADD CONSTRAINT "sms_templates_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."sms_templates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_sms_templates_v_version_variables" ADD CONSTRAINT "_sms_templates_v_version_variables_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_sms_templates_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_sms_templates_v" ADD CONSTRAINT "_sms_templates_v_parent_id_sms_templates_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."sms_templates"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_sms_templates_v" ADD CONSTRAINT "_sms_templates_v_version_tenant_id_tenants_id_fk" FOREIGN KEY ("version_tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_sms_templates_v_locales" ADD CONSTRAINT "_sms_templates_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_sms_templates_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "push_templates_variables" ADD CONSTRAINT "push_templates_variables_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."push_templates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "push_templates" ADD CONSTRAINT "push_templates_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "push_templates_locales" ADD CONSTRAINT "push_templates_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."push_templates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_push_templates_v_version_variables" ADD CONSTRAINT "_push_templates_v_version_variables_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_push_templates_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_push_templates_v" ADD CONSTRAINT "_push_templates_v_parent_id_push_templates_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."push_templates"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_push_templates_v" ADD CONSTRAINT "_push_templates_v_version_tenant_id_tenants_id_fk" FOREIGN KEY ("version_tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_push_templates_v_locales" ADD CONSTRAINT "_push_templates_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_push_templates_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "messages" ADD CONSTRAINT "messages_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_tenants_fk" FOREIGN KEY ("tenants_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_email_templates_fk" FOREIGN KEY ("email_templates_id") REFERENCES "public"."email_templates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_sms_templates_fk" FOREIGN KEY ("sms_templates_id") REFERENCES "public"."sms_templates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_push_templates_fk" FOREIGN KEY ("push_templates_id") REFERENCES "public"."push_templates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "users_roles_order_idx" ON "users_roles" USING btree ("order");
  CREATE INDEX "users_roles_parent_idx" ON "users_roles" USING btree ("parent_id");
  CREATE INDEX "users_tenants_order_idx" ON "users_tenants" USING btree ("_order");
  CREATE INDEX "users_tenants_parent_id_idx" ON "users_tenants" USING btree ("_parent_id");
  CREATE INDEX "users_tenants_tenant_idx" ON "users_tenants" USING btree ("tenant_id");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE UNIQUE INDEX "tenants_medusa_id_idx" ON "tenants" USING btree ("medusa_id");
  CREATE UNIQUE INDEX "tenants_slug_idx" ON "tenants" USING btree ("slug");
  CREATE INDEX "tenants_updated_at_idx" ON "tenants" USING btree ("updated_at");
  CREATE INDEX "tenants_created_at_idx" ON "tenants" USING btree ("created_at");
  CREATE INDEX "tenants_texts_order_parent" ON "tenants_texts" USING btree ("order","parent_id");
  CREATE INDEX "email_templates_variables_order_idx" ON "email_templates_variables" USING btree ("_order");
  CREATE INDEX "email_templates_variables_parent_id_idx" ON "email_templates_variables" USING btree ("_parent_id");
  CREATE INDEX "email_templates_tenant_idx" ON "email_templates" USING btree ("tenant_id");
  CREATE INDEX "email_templates_key_idx" ON "email_templates" USING btree ("key");
  CREATE INDEX "email_templates_updated_at_idx" ON "email_templates" USING btree ("updated_at");
  CREATE INDEX "email_templates_created_at_idx" ON "email_templates" USING btree ("created_at");
  CREATE INDEX "email_templates__status_idx" ON "email_templates" USING btree ("_status");
  CREATE UNIQUE INDEX "tenant_key_idx" ON "email_templates" USING btree ("tenant_id","key");
  CREATE UNIQUE INDEX "email_templates_locales_locale_parent_id_unique" ON "email_templates_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_email_templates_v_version_variables_order_idx" ON "_email_templates_v_version_variables" USING btree ("_order");
  CREATE INDEX "_email_templates_v_version_variables_parent_id_idx" ON "_email_templates_v_version_variables" USING btree ("_parent_id");
  CREATE INDEX "_email_templates_v_parent_idx" ON "_email_templates_v" USING btree ("parent_id");
  CREATE INDEX "_email_templates_v_version_version_tenant_idx" ON "_email_templates_v" USING btree ("version_tenant_id");
  CREATE INDEX "_email_templates_v_version_version_key_idx" ON "_email_templates_v" USING btree ("version_key");
  CREATE INDEX "_email_templates_v_version_version_updated_at_idx" ON "_email_templates_v" USING btree ("version_updated_at");
  CREATE INDEX "_email_templates_v_version_version_created_at_idx" ON "_email_templates_v" USING btree ("version_created_at");
  CREATE INDEX "_email_templates_v_version_version__status_idx" ON "_email_templates_v" USING btree ("version__status");
  CREATE INDEX "_email_templates_v_created_at_idx" ON "_email_templates_v" USING btree ("created_at");
  CREATE INDEX "_email_templates_v_updated_at_idx" ON "_email_templates_v" USING btree ("updated_at");
  CREATE INDEX "_email_templates_v_snapshot_idx" ON "_email_templates_v" USING btree ("snapshot");
  CREATE INDEX "_email_templates_v_published_locale_idx" ON "_email_templates_v" USING btree ("published_locale");
  CREATE INDEX "_email_templates_v_latest_idx" ON "_email_templates_v" USING btree ("latest");
  CREATE INDEX "version_tenant_version_key_idx" ON "_email_templates_v" USING btree ("version_tenant_id","version_key");
  CREATE UNIQUE INDEX "_email_templates_v_locales_locale_parent_id_unique" ON "_email_templates_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "sms_templates_variables_order_idx" ON "sms_templates_variables" USING btree ("_order");
  CREATE INDEX "sms_templates_variables_parent_id_idx" ON "sms_templates_variables" USING btree ("_parent_id");
  CREATE INDEX "sms_templates_tenant_idx" ON "sms_templates" USING btree ("tenant_id");
  CREATE INDEX "sms_templates_key_idx" ON "sms_templates" USING btree ("key");
  CREATE INDEX "sms_templates_updated_at_idx" ON "sms_templates" USING btree ("updated_at");
  CREATE INDEX "sms_templates_created_at_idx" ON "sms_templates" USING btree ("created_at");
  CREATE INDEX "sms_templates__status_idx" ON "sms_templates" USING btree ("_status");
  CREATE UNIQUE INDEX "tenant_key_1_idx" ON "sms_templates" USING btree ("tenant_id","key");
  CREATE UNIQUE INDEX "sms_templates_locales_locale_parent_id_unique" ON "sms_templates_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_sms_templates_v_version_variables_order_idx" ON "_sms_templates_v_version_variables" USING btree ("_order");
  CREATE INDEX "_sms_templates_v_version_variables_parent_id_idx" ON "_sms_templates_v_version_variables" USING btree ("_parent_id");
  CREATE INDEX "_sms_templates_v_parent_idx" ON "_sms_templates_v" USING btree ("parent_id");
  CREATE INDEX "_sms_templates_v_version_version_tenant_idx" ON "_sms_templates_v" USING btree ("version_tenant_id");
  CREATE INDEX "_sms_templates_v_version_version_key_idx" ON "_sms_templates_v" USING btree ("version_key");
  CREATE INDEX "_sms_templates_v_version_version_updated_at_idx" ON "_sms_templates_v" USING btree ("version_updated_at");
  CREATE INDEX "_sms_templates_v_version_version_created_at_idx" ON "_sms_templates_v" USING btree ("version_created_at");
  CREATE INDEX "_sms_templates_v_version_version__status_idx" ON "_sms_templates_v" USING btree ("version__status");
  CREATE INDEX "_sms_templates_v_created_at_idx" ON "_sms_templates_v" USING btree ("created_at");
  CREATE INDEX "_sms_templates_v_updated_at_idx" ON "_sms_templates_v" USING btree ("updated_at");
  CREATE INDEX "_sms_templates_v_snapshot_idx" ON "_sms_templates_v" USING btree ("snapshot");
  CREATE INDEX "_sms_templates_v_published_locale_idx" ON "_sms_templates_v" USING btree ("published_locale");
  CREATE INDEX "_sms_templates_v_latest_idx" ON "_sms_templates_v" USING btree ("latest");
  CREATE INDEX "version_tenant_version_key_1_idx" ON "_sms_templates_v" USING btree ("version_tenant_id","version_key");
  CREATE UNIQUE INDEX "_sms_templates_v_locales_locale_parent_id_unique" ON "_sms_templates_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "push_templates_variables_order_idx" ON "push_templates_variables" USING btree ("_order");
  CREATE INDEX "push_templates_variables_parent_id_idx" ON "push_templates_variables" USING btree ("_parent_id");
  CREATE INDEX "push_templates_tenant_idx" ON "push_templates" USING btree ("tenant_id");
  CREATE INDEX "push_templates_key_idx" ON "push_templates" USING btree ("key");
  CREATE INDEX "push_templates_updated_at_idx" ON "push_templates" USING btree ("updated_at");
  CREATE INDEX "push_templates_created_at_idx" ON "push_templates" USING btree ("created_at");
  CREATE INDEX "push_templates__status_idx" ON "push_templates" USING btree ("_status");
  CREATE UNIQUE INDEX "tenant_key_2_idx" ON "push_templates" USING btree ("tenant_id","key");
  CREATE UNIQUE INDEX "push_templates_locales_locale_parent_id_unique" ON "push_templates_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_push_templates_v_version_variables_order_idx" ON "_push_templates_v_version_variables" USING btree ("_order");
  CREATE INDEX "_push_templates_v_version_variables_parent_id_idx" ON "_push_templates_v_version_variables" USING btree ("_parent_id");
  CREATE INDEX "_push_templates_v_parent_idx" ON "_push_templates_v" USING btree ("parent_id");
  CREATE INDEX "_push_templates_v_version_version_tenant_idx" ON "_push_templates_v" USING btree ("version_tenant_id");
  CREATE INDEX "_push_templates_v_version_version_key_idx" ON "_push_templates_v" USING btree ("version_key");
  CREATE INDEX "_push_templates_v_version_version_updated_at_idx" ON "_push_templates_v" USING btree ("version_updated_at");
  CREATE INDEX "_push_templates_v_version_version_created_at_idx" ON "_push_templates_v" USING btree ("version_created_at");
  CREATE INDEX "_push_templates_v_version_version__status_idx" ON "_push_templates_v" USING btree ("version__status");
  CREATE INDEX "_push_templates_v_created_at_idx" ON "_push_templates_v" USING btree ("created_at");
  CREATE INDEX "_push_templates_v_updated_at_idx" ON "_push_templates_v" USING btree ("updated_at");
  CREATE INDEX "_push_templates_v_snapshot_idx" ON "_push_templates_v" USING btree ("snapshot");
  CREATE INDEX "_push_templates_v_published_locale_idx" ON "_push_templates_v" USING btree ("published_locale");
  CREATE INDEX "_push_templates_v_latest_idx" ON "_push_templates_v" USING btree ("latest");
  CREATE INDEX "version_tenant_version_key_2_idx" ON "_push_templates_v" USING btree ("version_tenant_id","version_key");
  CREATE UNIQUE INDEX "_push_templates_v_locales_locale_parent_id_unique" ON "_push_templates_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "messages_to_idx" ON "messages" USING btree ("to");
  CREATE INDEX "messages_status_idx" ON "messages" USING btree ("status");
  CREATE INDEX "messages_template_idx" ON "messages" USING btree ("template");
  CREATE INDEX "messages_tenant_idx" ON "messages" USING btree ("tenant_id");
  CREATE INDEX "messages_correlation_id_idx" ON "messages" USING btree ("correlation_id");
  CREATE INDEX "messages_updated_at_idx" ON "messages" USING btree ("updated_at");
  CREATE INDEX "messages_created_at_idx" ON "messages" USING btree ("created_at");
  CREATE UNIQUE INDEX "scope_idempotency_key_idx" ON "messages" USING btree ("scope","idempotency_key");
  CREATE UNIQUE INDEX "system_status_system_idx" ON "system_status" USING btree ("system");
  CREATE INDEX "system_status_updated_at_idx" ON "system_status" USING btree ("updated_at");
  CREATE INDEX "system_status_created_at_idx" ON "system_status" USING btree ("created_at");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_users_id_idx" ON "payload_locked_documents_rels" USING btree ("users_id");
  CREATE INDEX "payload_locked_documents_rels_tenants_id_idx" ON "payload_locked_documents_rels" USING btree ("tenants_id");
  CREATE INDEX "payload_locked_documents_rels_email_templates_id_idx" ON "payload_locked_documents_rels" USING btree ("email_templates_id");
  CREATE INDEX "payload_locked_documents_rels_sms_templates_id_idx" ON "payload_locked_documents_rels" USING btree ("sms_templates_id");
  CREATE INDEX "payload_locked_documents_rels_push_templates_id_idx" ON "payload_locked_documents_rels" USING btree ("push_templates_id");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "users_roles" CASCADE;
  DROP TABLE "users_tenants" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "tenants" CASCADE;
  DROP TABLE "tenants_texts" CASCADE;
  DROP TABLE "email_templates_variables" CASCADE;
  DROP TABLE "email_templates" CASCADE;
  DROP TABLE "email_templates_locales" CASCADE;
  DROP TABLE "_email_templates_v_version_variables" CASCADE;
  DROP TABLE "_email_templates_v" CASCADE;
  DROP TABLE "_email_templates_v_locales" CASCADE;
  DROP TABLE "sms_templates_variables" CASCADE;
  DROP TABLE "sms_templates" CASCADE;
  DROP TABLE "sms_templates_locales" CASCADE;
  DROP TABLE "_sms_templates_v_version_variables" CASCADE;
  DROP TABLE "_sms_templates_v" CASCADE;
  DROP TABLE "_sms_templates_v_locales" CASCADE;
  DROP TABLE "push_templates_variables" CASCADE;
  DROP TABLE "push_templates" CASCADE;
  DROP TABLE "push_templates_locales" CASCADE;
  DROP TABLE "_push_templates_v_version_variables" CASCADE;
  DROP TABLE "_push_templates_v" CASCADE;
  DROP TABLE "_push_templates_v_locales" CASCADE;
  DROP TABLE "messages" CASCADE;
  DROP TABLE "system_status" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TYPE "public"."_locales";
  DROP TYPE "public"."user_role";
  DROP TYPE "public"."tenant_residency_zone";
  DROP TYPE "public"."tenant_status";
  DROP TYPE "public"."enum_email_templates_status";
  DROP TYPE "public"."enum__email_templates_v_version_status";
  DROP TYPE "public"."enum__email_templates_v_published_locale";
  DROP TYPE "public"."enum_sms_templates_status";
  DROP TYPE "public"."enum__sms_templates_v_version_status";
  DROP TYPE "public"."enum__sms_templates_v_published_locale";
  DROP TYPE "public"."enum_push_templates_status";
  DROP TYPE "public"."enum__push_templates_v_version_status";
  DROP TYPE "public"."enum__push_templates_v_published_locale";
  DROP TYPE "public"."message_status";
  DROP TYPE "public"."message_transport";`)
}
