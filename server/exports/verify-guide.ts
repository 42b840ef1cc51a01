/** How somebody who was handed a bundle finds out that nothing in it was changed, with tools that most machines have. */
export function verifyGuide(appUrl: string, keyId: string): string {
  return `How to check this bundle

1. Fetch the public key from the installation that made the bundle, not from the bundle itself:

   curl -o key.pem ${appUrl}/api/bundle-key

   Its id is ${keyId}. It changes when the secret of the installation changes.

2. Check the signature of the manifest (OpenSSL 3):

   openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in manifest.json -sigfile manifest.sig

   It must answer "Signature Verified Successfully".

3. Check each file against the manifest, which lists their SHA-256 sums:

   node -e 'const{createHash:h}=require("crypto"),{readFileSync:r}=require("fs");for(const f of JSON.parse(r("manifest.json")).files)console.log(h("sha256").update(r(f.path)).digest("hex")===f.sha256?"ok      ":"CHANGED ",f.path)'

   Every line must begin with "ok". This guide, the manifest and its signature are not in the list.
`;
}
