"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/field";
import { HOME_PATH } from "@/server/auth/constants";
import { enter, goTo } from "./enter";
import { TextLink } from "./text-link";

/** A press, not a visit, spends the link: mail scanners visit every address they find. */
export function SignInLinkButton({ token }: { token: string }) {
  const [problem, setProblem] = useState<string>();
  const [isPending, setIsPending] = useState(false);

  async function press() {
    setIsPending(true);
    const error = await enter({ token });
    if (!error) return goTo(HOME_PATH);
    setIsPending(false);
    setProblem(error);
  }

  return (
    <div className="flex flex-col gap-4">
      <FormError message={problem} />
      {problem ? (
        <p>
          <TextLink href="/sign-in">Ask for a new link</TextLink>
        </p>
      ) : (
        <Button variant="primary" size="lg" isPending={isPending} onClick={press}>
          Sign in
        </Button>
      )}
    </div>
  );
}
