import { useState } from "react";
import { useNavigate } from "react-router";
import { api } from "../../api/client";
import { statusOf } from "../../api/problem";
import { useRefresh } from "../../api/refresh";
import { askedAddresses, type Draft } from "./draft";

/** Places the order and goes where it can be watched. */
export function useOrder(slug: string) {
  const navigate = useNavigate();
  const refresh = useRefresh();
  // One key for the whole wizard: pressing "Order" twice, or again after a lost answer, orders once.
  const [idempotencyKey, setIdempotencyKey] = useState(newKey);
  const order = api.useMutation("post", "/api/v1/tenants/{slug}/vservers");

  const submit = (draft: Draft) => {
    const { name, template, plan, network } = draft;
    const addresses = askedAddresses(draft);
    if (template === undefined || plan === undefined) {
      return;
    }
    order.mutate(
      {
        params: { path: { slug }, header: { "Idempotency-Key": idempotencyKey } },
        body: {
          name,
          template,
          plan,
          ...(network !== undefined && { network }),
          ...(addresses.length > 0 && { addresses }),
        },
      },
      {
        onSuccess: ({ operation }) => {
          void refresh();
          void navigate(`/t/${slug}/operations/${operation.id}`);
        },
        onError: (refusal: unknown) => {
          // A refused order took nothing: the corrected one is another order and gets a key of its own.
          if ((statusOf(refusal) ?? 500) < 500) {
            setIdempotencyKey(newKey());
          }
        },
      },
    );
  };
  return { ...order, submit };
}

function newKey(): string {
  // Not crypto.randomUUID(): that one is missing where the portal is reached by plain HTTP under a name.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
