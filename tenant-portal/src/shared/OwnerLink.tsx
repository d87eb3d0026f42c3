import { Link } from "react-router";

interface Owner {
  readonly id: string;
  readonly name: string;
  readonly tenant: string;
}

/** The vserver that has something, by the name it is known under everywhere. */
export function OwnerLink({ owner }: { owner: Owner | null | undefined }) {
  return owner == null ? (
    <>—</>
  ) : (
    <Link to={`/t/${owner.tenant}/vservers/${owner.id}`} className="ul-wrap">
      {owner.name}.{owner.tenant}
    </Link>
  );
}
