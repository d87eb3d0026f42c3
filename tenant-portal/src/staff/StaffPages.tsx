import { Navigate, Route, Routes } from "react-router";
import { NotFound } from "../shared/NotFound";
import { useSession } from "../shared/session";
import { AddressesPage } from "./AddressesPage";
import { AuditPage } from "./AuditPage";
import { HostsPage } from "./HostsPage";
import { NetworksPage } from "./NetworksPage";
import { QuotasPage } from "./QuotasPage";
import { StaffOperationsPage } from "./StaffOperationsPage";
import { StaffVserversPage } from "./StaffVserversPage";
import { TenantsPage } from "./TenantsPage";

/** Everything below /staff, loaded only by those who go there. */
export default function StaffPages() {
  if (useSession().staff === null) {
    return <NotFound />;
  }
  return (
    <Routes>
      <Route index element={<Navigate to="hosts" replace />} />
      <Route path="hosts" element={<HostsPage />} />
      <Route path="vservers" element={<StaffVserversPage />} />
      <Route path="networks" element={<NetworksPage />} />
      <Route path="addresses" element={<AddressesPage />} />
      <Route path="quotas" element={<QuotasPage />} />
      <Route path="operations" element={<StaffOperationsPage />} />
      <Route path="tenants" element={<TenantsPage />} />
      <Route path="audit" element={<AuditPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
