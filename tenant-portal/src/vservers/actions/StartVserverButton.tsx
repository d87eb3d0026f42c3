import { Button } from "@patternfly/react-core";
import { api } from "../../api/client";
import { useRefresh } from "../../api/refresh";
import { useTexts } from "../../shared/i18n/language";
import { messages } from "../messages";
import type { ActionProps } from "./action";

/** Starts at once: nothing is lost by it, so nothing is asked. */
export function StartVserverButton({ vserver, onAccepted, onRefused }: ActionProps) {
  const t = useTexts(messages);
  const refresh = useRefresh();
  const start = api.useMutation("post", "/api/v1/tenants/{slug}/vservers/{id}/start");
  return (
    <Button
      variant="primary"
      isDisabled={!vserver.can.start || start.isPending}
      onClick={() => {
        start.mutate(
          { params: { path: { slug: vserver.tenant, id: vserver.id } } },
          {
            onSuccess: ({ operation }) => {
              onAccepted(operation);
              void refresh();
            },
            onError: onRefused,
          },
        );
      }}
    >
      {t("start")}
    </Button>
  );
}
