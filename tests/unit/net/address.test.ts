import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refusalOfAddress } from "@/server/net/address";

const REFUSED = [
  "0.0.0.0",
  "0.1.2.3",
  "10.0.0.1",
  "10.255.255.255",
  "100.64.0.1",
  "100.100.100.200",
  "127.0.0.1",
  "127.255.255.254",
  "168.63.129.16",
  "169.254.0.1",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.0.0.192",
  "192.0.2.1",
  "192.88.99.1",
  "192.168.1.1",
  "198.18.0.1",
  "198.19.255.255",
  "198.51.100.7",
  "203.0.113.7",
  "224.0.0.1",
  "239.255.255.250",
  "240.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::127.0.0.1",
  "::ffff:127.0.0.1",
  "::ffff:8.8.8.8",
  "::ffff:0:127.0.0.1",
  "64:ff9b::7f00:1",
  "64:ff9b:1::1",
  "100::1",
  "2001::1",
  "2001:2::1",
  "2001:10::1",
  "2001:db8::1",
  "2002:7f00:1::",
  "3fff::1",
  "4000::1",
  "5f00::1",
  "fc00::1",
  "fd00:ec2::254",
  "fe80::1",
  "fe80::1%eth0",
  "fec0::1",
  "ff02::1",
  "",
  "example.com",
  "0177.0.0.1",
];

const PUBLIC = [
  "1.1.1.1",
  "8.8.8.8",
  "93.184.216.34",
  "172.15.0.1",
  "172.32.0.1",
  "100.128.0.1",
  "2606:4700::1111",
  "2a00:1450::1",
];

describe("refusalOfAddress", () => {
  it.each(REFUSED)("refuses %s", (address) => {
    expect(refusalOfAddress(address)).not.toBeNull();
  });

  it.each(PUBLIC)("admits %s", (address) => {
    expect(refusalOfAddress(address)).toBeNull();
  });

  it("opens private ranges to the wildcard and keeps metadata addresses shut", () => {
    for (const address of ["127.0.0.1", "10.0.0.1", "192.168.1.1", "100.64.0.1", "fd12::1", "::1", "8.8.8.8"]) {
      expect(refusalOfAddress(address, "private"), address).toBeNull();
    }
    for (const address of [
      "169.254.169.254",
      "fd00:ec2::254",
      "168.63.129.16",
      "fe80::1",
      "0.0.0.0",
      "::ffff:169.254.169.254",
    ]) {
      expect(refusalOfAddress(address, "private"), address).not.toBeNull();
    }
  });

  it("admits everything for a host the operator named", () => {
    expect(refusalOfAddress("169.254.169.254", "any")).toBeNull();
  });

  it("refuses every IPv4 address dressed up as IPv6", () => {
    const prefix = fc.constantFrom("::ffff:", "::", "64:ff9b::", "::ffff:0:", "2002:");
    fc.assert(
      fc.property(
        prefix,
        fc.integer({ min: 0, max: 0xffff }),
        fc.integer({ min: 0, max: 0xffff }),
        (start, high, low) => {
          const groups = `${high.toString(16)}:${low.toString(16)}`;
          expect(refusalOfAddress(start === "2002:" ? `2002:${groups}::1` : `${start}${groups}`)).not.toBeNull();
        },
      ),
    );
  });
});
