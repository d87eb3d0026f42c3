/** The mark of Ulysse: a sail above the waves. Decoration: the name stands beside it. */
export function Logo({ size }: { size: number }) {
  return <img src="/favicon.svg" width={size} height={size} alt="" className="ul-logo" />;
}
