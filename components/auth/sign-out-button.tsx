"use client";

import { signOut } from "next-auth/react";
import { useState } from "react";
import { Button, type ButtonProps } from "@/components/ui/button";

export function SignOutButton({ nextPath, children, ...props }: ButtonProps & { nextPath: string }) {
  const [isPending, setIsPending] = useState(false);
  return (
    <Button
      {...props}
      isPending={isPending}
      onClick={() => {
        setIsPending(true);
        void signOut({ callbackUrl: nextPath });
      }}
    >
      {children}
    </Button>
  );
}
