"use client";

import { catchError, type ErrorInfo } from "next/error";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "./empty-state";

export interface PanelErrorProps {
  title?: string;
  /** What happened and what to do, for a customer. */
  message?: string;
  onRetry?: () => void;
}

export function PanelError({ title = "This part could not be shown", message, onRetry }: PanelErrorProps) {
  return (
    <EmptyState
      kind="failed"
      title={title}
      actions={
        onRetry && (
          <Button size="sm" onClick={onRetry}>
            Try again
          </Button>
        )
      }
    >
      {message ?? "Something went wrong on our side. The rest of the page still works."}
    </EmptyState>
  );
}

const Boundary = catchError((_props: { children?: ReactNode }, { retry }: ErrorInfo) => <PanelError onRetry={retry} />);

/** Keeps the failure of one panel from taking the page with it. */
export function PanelBoundary({ children }: { children: ReactNode }) {
  return <Boundary>{children}</Boundary>;
}
