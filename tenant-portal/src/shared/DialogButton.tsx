import { Button, type ButtonProps } from "@patternfly/react-core";
import { type ReactNode, useState } from "react";

interface Props {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly variant?: ButtonProps["variant"];
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  /** Says which thing the button is about, where the label alone does not. */
  readonly ariaLabel?: string;
  /** Draws what opens; it calls `close` when it is done. */
  readonly dialog: (close: () => void) => ReactNode;
}

/** A button that opens a dialog of its own. */
export function DialogButton({ label, icon, variant = "primary", isDanger, isDisabled, ariaLabel, dialog }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant={variant}
        icon={icon}
        isInline={variant === "link"}
        isDanger={isDanger ?? false}
        isDisabled={isDisabled ?? false}
        {...(ariaLabel !== undefined && { "aria-label": ariaLabel })}
        onClick={() => {
          setOpen(true);
        }}
      >
        {label}
      </Button>
      {isOpen &&
        dialog(() => {
          setOpen(false);
        })}
    </>
  );
}
