import { Navigate, Route, Routes } from "react-router";
import { AddressesPage } from "../addresses/AddressesPage";
import { AddressHistoryPage } from "../addresses/AddressHistoryPage";
import { HostPage } from "../hosts/HostPage";
import { HostsPage } from "../hosts/HostsPage";
import { PlacementPage } from "../hosts/placement/PlacementPage";
import { QuotasPage } from "../quota/staff/QuotasPage";
import { RequestsPage } from "../quota/staff/RequestsPage";
import { TenantQuotaPage } from "../quota/staff/TenantQuotaPage";
import { NotFound } from "../shared/NotFound";
import { useSession } from "../shared/session";
import { SpacesPage } from "../spaces/SpacesPage";
import { AuditPage } from "../staff/AuditPage";
import { StaffOperationsPage } from "../staff/StaffOperationsPage";
import { StaffVserversPage } from "../staff/StaffVserversPage";
import { TenantsPage } from "../staff/TenantsPage";
import { SubnetPage } from "../subnets/SubnetPage";
import { SubnetsPage } from "../subnets/SubnetsPage";
import { VlanPage } from "../vlans/VlanPage";
import { VlansPage } from "../vlans/VlansPage";

/** Everything below /staff, loaded only by those who go there. */
export default function StaffPages() {
  if (useSession().staff === null) {
    return <NotFound />;
  }
  return (
    <Routes>
      <Route index element={<Navigate to="hosts" replace />} />
      <Route path="hosts" element={<HostsPage />} />
      <Route path="hosts/:id" element={<HostPage />} />
      <Route path="placement" element={<PlacementPage />} />
      <Route path="vlans" element={<VlansPage />} />
      <Route path="vlans/:id" element={<VlanPage />} />
      <Route path="subnets" element={<SubnetsPage />} />
      <Route path="subnets/:id" element={<SubnetPage />} />
      <Route path="addresses" element={<AddressesPage />} />
      <Route path="address-history" element={<AddressHistoryPage />} />
      <Route path="spaces" element={<SpacesPage />} />
      <Route path="vservers" element={<StaffVserversPage />} />
      <Route path="quotas" element={<QuotasPage />} />
      <Route path="quotas/:slug" element={<TenantQuotaPage />} />
      <Route path="quota-requests" element={<RequestsPage />} />
      <Route path="operations" element={<StaffOperationsPage />} />
      <Route path="tenants" element={<TenantsPage />} />
      <Route path="audit" element={<AuditPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
