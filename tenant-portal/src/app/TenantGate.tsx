import { PageSection } from "@patternfly/react-core";
import { useEffect } from "react";
import { Outlet, useParams } from "react-router";
import { api } from "../api/client";
import { statusOf } from "../api/problem";
import { Loading } from "../shared/Loading";
import { NotFound } from "../shared/NotFound";
import { ProblemAlert } from "../shared/problem/ProblemAlert";
import { TenantContext } from "../shared/tenant";
import { rememberTenant } from "./lastTenant";

/** Everything below `/t/{slug}`: finds the tenant and what the person may do in it. */
export function TenantGate() {
  const { slug = "" } = useParams();
  const tenant = api.useQuery("get", "/api/v1/tenants/{slug}", { params: { path: { slug } } });
  const found = tenant.data?.slug;
  useEffect(() => {
    if (found !== undefined) {
      rememberTenant(found);
    }
  }, [found]);
  if (tenant.data !== undefined) {
    return (
      <TenantContext value={tenant.data}>
        <Outlet />
      </TenantContext>
    );
  }
  if (statusOf(tenant.error) === 404) {
    return <NotFound />;
  }
  return (
    <PageSection>
      {tenant.isError ? <ProblemAlert error={tenant.error} onRetry={() => void tenant.refetch()} /> : <Loading />}
    </PageSection>
  );
}
