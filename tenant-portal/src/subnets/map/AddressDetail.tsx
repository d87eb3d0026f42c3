import { Link } from "react-router";
import type { MapCell, Subnet } from "../../api/types";
import { DialogButton } from "../../shared/DialogButton";
import { OwnerLink } from "../../shared/OwnerLink";
import { useTexts } from "../../shared/i18n/language";
import { useIsStaffAdmin } from "../../shared/session";
import { messages } from "../messages";
import { MarkAddressForm } from "./MarkAddressForm";
import type { CellState } from "./states";

/** What nobody has and nothing keeps back as a whole. */
const MARKABLE: readonly CellState[] = ["free", "reserved", "external"];

interface Props {
  readonly subnet: Subnet;
  readonly cell: MapCell;
}

/** The one address that was chosen in the picture: who has it, who had it, and what may be made of it. */
export function AddressDetail({ subnet, cell: { first, address } }: Props) {
  const t = useTexts(messages);
  const isAdmin = useIsStaffAdmin();
  const owner = address?.owner;
  const state = address?.state ?? "free";
  return (
    <div className="ul-detail" aria-live="polite">
      <strong className="ul-wrap">{first}</strong>
      <span>{t(state)}</span>
      {owner != null && <OwnerLink owner={owner} />}
      <Link to={`/staff/address-history?space=${subnet.addressSpace.id}&address=${encodeURIComponent(first)}`}>
        {t("history")}
      </Link>
      {isAdmin && MARKABLE.includes(state) && (
        <DialogButton
          label={t("mark")}
          variant="secondary"
          dialog={(close) => <MarkAddressForm subnet={subnet.id} address={first} state={state} onClose={close} />}
        />
      )}
    </div>
  );
}
