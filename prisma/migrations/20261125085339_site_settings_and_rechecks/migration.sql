-- AlterTable
ALTER TABLE "Finding" ADD COLUMN     "fixedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Site" ADD COLUMN     "credentialsCipher" BYTEA,
ADD COLUMN     "hasSubdomains" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "ignoresRobots" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "proofToken" TEXT,
ADD COLUMN     "provenAt" TIMESTAMP(3),
ADD COLUMN     "provenBy" TEXT,
ADD COLUMN     "requestsPerSecond" DOUBLE PRECISION;

-- CreateTable
CREATE TABLE "Recheck" (
    "id" TEXT NOT NULL,
    "auditId" TEXT NOT NULL,
    "requestedById" TEXT,
    "scope" TEXT NOT NULL,
    "ruleId" TEXT,
    "url" TEXT,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "reason" TEXT,
    "results" JSONB NOT NULL DEFAULT '[]',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "Recheck_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Recheck_auditId_createdAt_idx" ON "Recheck"("auditId", "createdAt" DESC);

-- AddForeignKey
ALTER TABLE "Recheck" ADD CONSTRAINT "Recheck_auditId_fkey" FOREIGN KEY ("auditId") REFERENCES "Audit"("id") ON DELETE CASCADE ON UPDATE CASCADE;
