import { lazy } from "react";
import type { RouteObject } from "react-router";
import { MembersPage } from "../members/MembersPage";
import { OperationFollower } from "../operations/OperationFollower";
import { OperationList } from "../operations/OperationList";
import { OperationListPage } from "../operations/OperationListPage";
import { OperationPage } from "../operations/OperationPage";
import { QuotaPage } from "../quota/QuotaPage";
import { QuotaPreview } from "../quota/QuotaPreview";
import { NotFound } from "../shared/NotFound";
import { SshKeysPage } from "../ssh-keys/SshKeysPage";
import { VserverListPage } from "../vservers/VserverListPage";
import { VserverPage } from "../vservers/VserverPage";
import { Broken } from "./Broken";
import { DashboardPage } from "./DashboardPage";
import { HomePage } from "./HomePage";
import { Layout } from "./Layout";
import { SessionGate } from "./SessionGate";
import { TenantGate } from "./TenantGate";

const StaffPages = lazy(() => import("./StaffPages"));
const OrderVserverPage = lazy(() => import("../vservers/order/OrderVserverPage"));

export const routes: RouteObject[] = [
  {
    element: (
      <SessionGate>
        <Layout />
      </SessionGate>
    ),
    errorElement: <Broken />,
    children: [
      {
        errorElement: <Broken />,
        children: [
          { index: true, element: <HomePage /> },
          { path: "sign-in", element: <HomePage /> },
          { path: "ssh-keys", element: <SshKeysPage /> },
          { path: "staff/*", element: <StaffPages /> },
          {
            path: "t/:slug",
            element: <TenantGate />,
            children: [
              { index: true, element: <DashboardPage /> },
              { path: "order", element: <OrderVserverPage QuotaPreview={QuotaPreview} /> },
              { path: "vservers", element: <VserverListPage /> },
              {
                path: "vservers/:id",
                element: <VserverPage Operations={OperationList} Progress={OperationFollower} />,
              },
              { path: "operations", element: <OperationListPage /> },
              { path: "operations/:id", element: <OperationPage /> },
              { path: "quota", element: <QuotaPage /> },
              { path: "members", element: <MembersPage /> },
            ],
          },
          { path: "*", element: <NotFound /> },
        ],
      },
    ],
  },
];
