import { List, ListItem } from "@patternfly/react-core";
import { Link } from "react-router";
import type { ProblemError, User } from "../../api/problem";
import { useLanguage, useTexts } from "../i18n/language";
import { messages as common } from "../messages";
import { kinds } from "./kinds";

/** Who uses what should have been deleted, each with the way to it. */
export function UserList({ error }: { error: ProblemError }) {
  const c = useTexts(common);
  const { language } = useLanguage();
  const names: Readonly<Record<string, string | undefined>> = kinds[language];
  const rest = error.usersTotal - error.users.length;
  return (
    <List isPlain className="ul-users">
      {error.users.map((user) => {
        const path = pathOf(user);
        const words = `${names[user.kind] ?? user.kind} ${user.name}`;
        return (
          <ListItem key={`${user.kind} ${user.id}`} className="ul-wrap">
            {path === null ? words : <Link to={path}>{words}</Link>}
            {user.tenant == null ? null : ` · ${user.tenant}`}
          </ListItem>
        );
      })}
      {rest > 0 && <ListItem>{c("moreUsers", { count: rest })}</ListItem>}
    </List>
  );
}

function pathOf({ kind, id, name, tenant }: User): string | null {
  switch (kind) {
    case "vserver":
      return tenant == null ? null : `/t/${tenant}/vservers/${id}`;
    case "vlan":
      return `/staff/vlans/${id}`;
    case "subnet":
      return `/staff/subnets/${id}`;
    case "host":
      return `/staff/hosts/${id}`;
    case "tenant":
      return `/staff/quotas/${tenant ?? name}`;
    default:
      return null;
  }
}
