-- What is found of a newer revision follows after its act; until then its text is noted here.

-- AlterTable
ALTER TABLE "finding_built" ADD COLUMN     "behind" UUID[] DEFAULT ARRAY[]::UUID[];
