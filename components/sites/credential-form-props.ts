import type { UpdateCredentialsInput } from "@/server/sites/schemas";

export type CredentialChange = Omit<UpdateCredentialsInput, "siteId">;

export interface CredentialFormProps {
  onSave: (change: CredentialChange) => void;
  onCancel: () => void;
  isPending: boolean;
}
