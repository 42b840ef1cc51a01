import { Button } from "@/components/ui/button";

export function CredentialButtons({ onCancel, isPending }: { onCancel: () => void; isPending: boolean }) {
  return (
    <div className="flex gap-2 sm:col-span-2">
      <Button type="submit" variant="primary" isPending={isPending}>
        Save
      </Button>
      <Button variant="ghost" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
