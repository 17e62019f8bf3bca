// Checks a credential with another's software: token and key in, what it says or why not out.
import { readFileSync } from 'node:fs';
import { importJWK, jwtVerify } from 'jose';

const { token, jwk } = JSON.parse(readFileSync(0, 'utf8'));
try {
  const { payload, protectedHeader } = await jwtVerify(token, await importJWK(jwk, 'EdDSA'), { algorithms: ['EdDSA'] });
  console.log(JSON.stringify({ payload, protectedHeader }));
} catch (fault) {
  console.log(JSON.stringify({ refused: fault.code }));
}
