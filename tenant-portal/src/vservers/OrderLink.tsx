import { Button, type ButtonProps } from "@patternfly/react-core";
import { PlusCircleIcon } from "@patternfly/react-icons";
import { Link, type LinkProps } from "react-router";
import { useTexts } from "../shared/i18n/language";
import { useMay, useTenant } from "../shared/tenant";
import { messages } from "./messages";

/** The way to the order, for those who may order. */
export function OrderLink({ variant = "primary" }: { variant?: ButtonProps["variant"] }) {
  const t = useTexts(messages);
  const { slug } = useTenant();
  if (!useMay("ORDER")) {
    return null;
  }
  return (
    <Button
      variant={variant}
      icon={<PlusCircleIcon />}
      component={(props: Omit<LinkProps, "to">) => <Link {...props} to={`/t/${slug}/order`} />}
    >
      {t("order")}
    </Button>
  );
}
