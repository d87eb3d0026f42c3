import { Breadcrumb, BreadcrumbItem } from "@patternfly/react-core";
import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import { api } from "../../api/client";
import type { MapCell, Subnet } from "../../api/types";
import { useTexts } from "../../shared/i18n/language";
import { LIST } from "../../shared/list/useListView";
import { Loading } from "../../shared/Loading";
import { ProblemAlert } from "../../shared/problem/ProblemAlert";
import { Section } from "../../shared/Section";
import { messages } from "../messages";
import { AddressDetail } from "./AddressDetail";
import { Cells } from "./Cells";
import { cidrOf, trailTo } from "./cidr";
import { Legend } from "./Legend";
import "./map.css";
import { MapTable } from "./MapTable";

/** The address space of a subnet as a picture to zoom into; how far is in the URL. */
export function AddressPicture({ subnet }: { subnet: Subnet }) {
  const t = useTexts(messages);
  const [search, setSearch] = useSearchParams();
  const [chosen, setChosen] = useState<string>();
  const within = search.get("within") ?? subnet.cidr;
  const map = api.useQuery(
    "get",
    "/api/v1/staff/subnets/{id}/map",
    { params: { path: { id: subnet.id }, query: within === subnet.cidr ? {} : { within } } },
    LIST,
  );

  const choose = (cell: MapCell) => {
    if (cell.address != null) {
      setChosen(cell.first);
      return;
    }
    setChosen(undefined);
    setSearch({ within: cidrOf(cell.first, cell.last) });
  };

  const shown = map.data?.cells.find(({ first }) => first === chosen);
  return (
    <Section title={t("picture")}>
      <p className="ul-subtle">{t("pictureLead")}</p>
      <Breadcrumb aria-label={t("zoom")} className="ul-zoom">
        {trailTo(subnet.cidr, within).map((cidr) => (
          <BreadcrumbItem key={cidr} isActive={cidr === within}>
            {cidr === within ? (
              cidr
            ) : (
              <Link to={cidr === subnet.cidr ? "?" : `?within=${encodeURIComponent(cidr)}`} preventScrollReset>
                {cidr}
              </Link>
            )}
          </BreadcrumbItem>
        ))}
      </Breadcrumb>
      <ProblemAlert error={map.error} onRetry={() => void map.refetch()} />
      {map.isPending && <Loading />}
      {map.data !== undefined && (
        <>
          <Cells key={map.data.cidr} cells={map.data.cells} chosen={chosen} onChoose={choose} />
          <Legend map={map.data} />
          {shown !== undefined && <AddressDetail key={shown.first} subnet={subnet} cell={shown} />}
          <MapTable cells={map.data.cells} />
        </>
      )}
    </Section>
  );
}
