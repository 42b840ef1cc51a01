-- AlterTable
ALTER TABLE "Analysis" ADD COLUMN     "costMicros" INTEGER;

-- AlterTable
ALTER TABLE "Finding" ADD COLUMN     "muteId" TEXT;

-- AlterTable
ALTER TABLE "Measurement" ADD COLUMN     "runCount" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "spread" JSONB;

-- AlterTable
ALTER TABLE "Page" ADD COLUMN     "domSignature" TEXT,
ADD COLUMN     "rendered" JSONB;

-- AlterTable
ALTER TABLE "Team" ADD COLUMN     "modelBudgetMicros" INTEGER;

-- CreateTable
CREATE TABLE "MeasurementDetail" (
    "measurementId" TEXT NOT NULL,
    "lhr" BYTEA NOT NULL,
    "screenshot" BYTEA,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MeasurementDetail_pkey" PRIMARY KEY ("measurementId")
);

-- CreateTable
CREATE TABLE "FieldData" (
    "id" TEXT NOT NULL,
    "auditId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "formFactor" TEXT NOT NULL,
    "metrics" JSONB NOT NULL,
    "history" JSONB,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FieldData_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuotaUse" (
    "service" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "keyHash" TEXT NOT NULL,
    "requestCount" INTEGER NOT NULL DEFAULT 0,
    "refusedCount" INTEGER NOT NULL DEFAULT 0,
    "blockedUntil" TIMESTAMP(3),
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "QuotaUse_pkey" PRIMARY KEY ("service","day","keyHash")
);

-- CreateTable
CREATE TABLE "AuditScore" (
    "auditId" TEXT NOT NULL,
    "ruleSetVersion" TEXT NOT NULL,
    "score" INTEGER,
    "receipt" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditScore_pkey" PRIMARY KEY ("auditId","ruleSetVersion")
);

-- CreateTable
CREATE TABLE "Mute" (
    "id" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "siteId" TEXT NOT NULL,
    "ruleId" TEXT NOT NULL,
    "urlPattern" TEXT NOT NULL DEFAULT '*',
    "reason" TEXT NOT NULL,
    "createdById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3),
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "Mute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Question" (
    "id" TEXT NOT NULL,
    "auditId" TEXT NOT NULL,
    "askedById" TEXT,
    "text" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "source" TEXT,
    "reason" TEXT,
    "answer" JSONB,
    "dropped" JSONB NOT NULL DEFAULT '[]',
    "model" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredAt" TIMESTAMP(3),

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ModelUse" (
    "id" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "auditId" TEXT,
    "purpose" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "promptTokens" INTEGER NOT NULL,
    "completionTokens" INTEGER NOT NULL,
    "costMicros" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ModelUse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HostPace" (
    "host" TEXT NOT NULL,
    "nextAt" TIMESTAMP(3) NOT NULL,
    "slowedToMs" INTEGER NOT NULL DEFAULT 0,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "HostPace_pkey" PRIMARY KEY ("host")
);

-- CreateIndex
CREATE UNIQUE INDEX "FieldData_auditId_url_formFactor_key" ON "FieldData"("auditId", "url", "formFactor");

-- CreateIndex
CREATE INDEX "Mute_siteId_ruleId_idx" ON "Mute"("siteId", "ruleId");

-- CreateIndex
CREATE INDEX "Mute_teamId_idx" ON "Mute"("teamId");

-- CreateIndex
CREATE INDEX "Question_auditId_createdAt_idx" ON "Question"("auditId", "createdAt");

-- CreateIndex
CREATE INDEX "ModelUse_teamId_createdAt_idx" ON "ModelUse"("teamId", "createdAt");

-- AddForeignKey
ALTER TABLE "MeasurementDetail" ADD CONSTRAINT "MeasurementDetail_measurementId_fkey" FOREIGN KEY ("measurementId") REFERENCES "Measurement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FieldData" ADD CONSTRAINT "FieldData_auditId_fkey" FOREIGN KEY ("auditId") REFERENCES "Audit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditScore" ADD CONSTRAINT "AuditScore_auditId_fkey" FOREIGN KEY ("auditId") REFERENCES "Audit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mute" ADD CONSTRAINT "Mute_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mute" ADD CONSTRAINT "Mute_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_auditId_fkey" FOREIGN KEY ("auditId") REFERENCES "Audit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModelUse" ADD CONSTRAINT "ModelUse_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModelUse" ADD CONSTRAINT "ModelUse_auditId_fkey" FOREIGN KEY ("auditId") REFERENCES "Audit"("id") ON DELETE SET NULL ON UPDATE CASCADE;
