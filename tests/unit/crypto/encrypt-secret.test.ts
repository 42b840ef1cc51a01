import { describe, expect, it } from "vitest";
import { decryptSecret, encryptSecret } from "@/server/crypto/encrypt-secret";

const OLD = "an older secret of this installation";
const NEW = "the secret it has now";

describe("encryptSecret", () => {
  it("gives back what went in, and never the same bytes twice", () => {
    const first = encryptSecret("pässwörd ✓", "site:1", OLD);
    const second = encryptSecret("pässwörd ✓", "site:1", OLD);
    expect(first.equals(second)).toBe(false);
    expect(first.includes("pässwörd")).toBe(false);
    expect(decryptSecret(first, "site:1", [OLD])).toBe("pässwörd ✓");
  });

  it("is not read with another secret, and says so in a sentence", () => {
    const cipher = encryptSecret("secret", "site:1", OLD);
    expect(() => decryptSecret(cipher, "site:1", [NEW])).toThrow(/secret of this installation has changed\. Enter it/);
  });

  it("finds the secret that made it by its key id", () => {
    const cipher = encryptSecret("secret", "site:1", OLD);
    expect(decryptSecret(cipher, "site:1", [NEW, OLD])).toBe("secret");
  });

  it("is not read for another purpose", () => {
    const cipher = encryptSecret("secret", "site:1", OLD);
    expect(() => decryptSecret(cipher, "site:2", [OLD])).toThrow(/cannot be read/);
  });

  it("notices a change in any byte and a cut at any length", () => {
    const cipher = encryptSecret("secret", "site:1", OLD);
    for (let index = 0; index < cipher.length; index++) {
      const changed = Buffer.from(cipher);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => decryptSecret(changed, "site:1", [OLD])).toThrow(/cannot be read/);
      expect(() => decryptSecret(cipher.subarray(0, index), "site:1", [OLD])).toThrow(/cannot be read/);
    }
  });
});
