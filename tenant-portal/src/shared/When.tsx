import { useFormat } from "./i18n/useFormat";

/** An instant in the person's own words and time zone, exact in the machine's. */
export function When({ at }: { at: string | null | undefined }) {
  const format = useFormat();
  if (at == null) {
    return <>—</>;
  }
  return (
    <time dateTime={at} title={format.dateTime(at)}>
      {format.ago(at)}
    </time>
  );
}
