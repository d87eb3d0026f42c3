/** One more level of the picture of an address space: the server divides a network into at most 2^8 cells. */
const BITS_A_LEVEL = 8;

interface Cidr {
  readonly bits: 32 | 128;
  readonly network: bigint;
  readonly prefix: number;
}

function parse(cidr: string): Cidr {
  const [address = "", prefix] = cidr.split("/");
  const bits = address.includes(":") ? 128 : 32;
  return { bits, network: numberOf(address), prefix: prefix === undefined ? bits : Number(prefix) };
}

/** The number that an address is. */
export function numberOf(address: string): bigint {
  if (!address.includes(":")) {
    return address.split(".").reduce((number, part) => number * 256n + BigInt(part), 0n);
  }
  const [head = "", tail] = address.split("::");
  const groups = (text: string | undefined) => (text === undefined || text === "" ? [] : text.split(":"));
  const [first, last] = [groups(head), groups(tail)];
  const middle = tail === undefined ? 0 : 8 - first.length - last.length;
  return [...first, ...new Array<string>(middle).fill("0"), ...last].reduce(
    (number, group) => number * 65_536n + BigInt(`0x${group}`),
    0n,
  );
}

/** Writes an address; IPv6 with its longest row of zeros left out. */
export function addressOf(number: bigint, bits: 32 | 128): string {
  if (bits === 32) {
    return [24n, 16n, 8n, 0n].map((shift) => String((number >> shift) & 255n)).join(".");
  }
  const groups = Array.from({ length: 8 }, (_none, at) =>
    ((number >> BigInt(112 - 16 * at)) & 65_535n).toString(16),
  ).join(":");
  const zeros = [...groups.matchAll(/(?:^|:)0(?::0)+(?=:|$)/g)].map(([row]) => row);
  const longest = zeros.sort((a, b) => b.length - a.length)[0];
  return longest === undefined
    ? groups
    : groups
        .replace(longest, ":")
        .replace(/^:(?!:)/, "::")
        .replace(/:$/, "::")
        .replace(":::", "::");
}

/** The network from its first address to its last. */
export function cidrOf(first: string, last: string): string {
  const bits = first.includes(":") ? 128 : 32;
  const size = numberOf(last) - numberOf(first) + 1n;
  return `${first}/${bits - (size.toString(2).length - 1)}`;
}

/** The way from a whole subnet down to the part that is shown, each step a CIDR. */
export function trailTo(subnet: string, within: string): string[] {
  const { bits, network, prefix } = parse(within);
  const steps = [subnet];
  for (let level = parse(subnet).prefix + BITS_A_LEVEL; level < prefix; level += BITS_A_LEVEL) {
    const rest = BigInt(bits - level);
    steps.push(`${addressOf((network >> rest) << rest, bits)}/${level}`);
  }
  return within === subnet ? steps : [...steps, within];
}
