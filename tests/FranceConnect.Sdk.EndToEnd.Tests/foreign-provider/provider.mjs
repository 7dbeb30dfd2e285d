// oidc-provider configured as FranceConnect (https://docs.partenaires.franceconnect.gouv.fr), with one fictional citizen
// who signs in and consents by themselves. A client that has its tokens encrypted is served as FranceConnect+ would.
//
// Environment: JWKS     private keys (JSON, RFC 7517), one EC P-256 and one RSA
//              CLIENTS  [{ client_id, client_secret, redirect_uris, post_logout_redirect_uris, alg }] (JSON);
//                       of FranceConnect+, moreover: encryption (the key management algorithm), jwks (its public key)
//              ISSUER   the public issuer when a proxy stands in front; default: this server's own address + /api/v2
// Prints { "port": … } as one line once it listens, and ends with its standard input.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';
import { citizen, plusCitizen } from './citizen.mjs';

const mount = '/api/v2';
const algorithms = ['ES256', 'RS256'];
const keyManagement = ['ECDH-ES', 'RSA-OAEP', 'RSA-OAEP-256'];
const contentEncryption = 'A256GCM';

// Standard output carries the port alone; the library's notices go beside.
console.info = console.error;
console.log = console.error;

const claimsOf = {
  openid: ['sub'],
  acr: null,
  amr: null,
  auth_time: null,
  given_name: ['given_name', 'given_name_array'],
  family_name: ['family_name'],
  preferred_username: ['preferred_username'],
  birthdate: ['birthdate'],
  idp_birthdate: ['idp_birthdate'],
  gender: ['gender'],
  birthplace: ['birthplace'],
  birthcountry: ['birthcountry'],
  email: ['email'],
};
claimsOf.profile = ['given_name', 'given_name_array', 'family_name', 'birthdate', 'gender', 'preferred_username'];
claimsOf.birth = ['birthplace', 'birthcountry'];
claimsOf.identite_pivot = [...claimsOf.profile.filter((name) => name !== 'preferred_username'), ...claimsOf.birth];
claimsOf.rnipp_identite_pivot = [
  ...claimsOf.identite_pivot,
  'rnipp_given_name',
  'rnipp_given_name_array',
  'rnipp_family_name',
  'rnipp_birthdate',
  'rnipp_gender',
  'rnipp_birthplace',
  'rnipp_birthcountry',
];

const clients = JSON.parse(process.env.CLIENTS).map(({ alg, encryption, ...client }) => ({
  ...client,
  response_types: ['code'],
  grant_types: ['authorization_code'],
  token_endpoint_auth_method: 'client_secret_post',
  id_token_signed_response_alg: alg,
  userinfo_signed_response_alg: alg,
  require_auth_time: true,
  ...(encryption && {
    id_token_encrypted_response_alg: encryption,
    id_token_encrypted_response_enc: contentEncryption,
    userinfo_encrypted_response_alg: encryption,
    userinfo_encrypted_response_enc: contentEncryption,
  }),
}));

const isPlus = (client) => client.idTokenEncryptedResponseAlg !== undefined;

const configuration = {
  clients,
  jwks: JSON.parse(process.env.JWKS),
  claims: claimsOf,
  scopes: ['openid'],
  acrValues: ['eidas1', 'eidas2', 'eidas3'],
  responseTypes: ['code'],
  clientAuthMethods: ['client_secret_post'],
  pkce: { required: () => false },
  conformIdTokenClaims: true,
  cookies: { keys: [randomBytes(32).toString('hex')] },
  enabledJWA: {
    idTokenSigningAlgValues: algorithms,
    idTokenEncryptionAlgValues: keyManagement,
    idTokenEncryptionEncValues: [contentEncryption],
    userinfoSigningAlgValues: algorithms,
    userinfoEncryptionAlgValues: keyManagement,
    userinfoEncryptionEncValues: [contentEncryption],
  },
  features: {
    devInteractions: { enabled: false },
    claimsParameter: { enabled: true },
    jwtUserinfo: { enabled: true },
    encryption: { enabled: true },
    revocation: { enabled: true },
    pushedAuthorizationRequests: { enabled: false },
    rpInitiatedLogout: { enabled: true, logoutSource },
  },
  routes: {
    authorization: '/authorize',
    token: '/token',
    userinfo: '/userinfo',
    jwks: '/jwks',
    end_session: '/session/end',
    revocation: '/token/revocation',
  },
  ttl: { AuthorizationCode: 30, Grant: 30, AccessToken: 60, IdToken: 60, Interaction: 1800, Session: 1800 },
  interactions: { url: (_ctx, interaction) => `${mount}/interaction/${interaction.uid}` },
  findAccount: (ctx, id) => ({ accountId: id, claims: () => (isPlus(ctx.oidc.client) ? plusCitizen : citizen) }),
  // As FranceConnect: every login passes its information page, whatever the session remembers.
  loadExistingGrant: (ctx) => {
    const grantId = ctx.oidc.result?.consent?.grantId;
    return grantId ? ctx.oidc.provider.Grant.find(grantId) : undefined;
  },
};

// FranceConnect asks nothing before it logs out: its page submits itself. A browser without scripts submits it by hand.
function logoutSource(ctx, form) {
  ctx.body = `<!DOCTYPE html>
<html lang="fr">
<head><meta charset="utf-8"><title>Déconnexion</title></head>
<body>
${form.replace('</form>', '<input type="hidden" name="logout" value="yes"><button>Se déconnecter</button></form>')}
</body>
</html>`;
}

async function signIn(provider, request, response) {
  const { params } = await provider.interactionDetails(request, response);
  const grant = new provider.Grant({ accountId: citizen.sub, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  const level = isPlus(await provider.Client.find(params.client_id))
    ? { acr: 'eidas2', amr: ['fc', 'pop', 'pin', 'mfa'] }
    : { acr: 'eidas1', amr: ['fc', 'pwd'] };
  const result = {
    login: { accountId: citizen.sub, ...level },
    consent: { grantId: await grant.save() },
  };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

const server = createServer();
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address();

const provider = new Provider(process.env.ISSUER ?? `http://127.0.0.1:${port}${mount}`, configuration);
const answer = provider.callback();

server.on('request', (request, response) => {
  if (request.url.startsWith(`${mount}/interaction/`)) {
    signIn(provider, request, response).catch((error) => response.writeHead(500).end(String(error)));
  } else if (request.url.startsWith(`${mount}/`)) {
    request.originalUrl = request.url;
    request.url = request.url.slice(mount.length);
    answer(request, response);
  } else {
    response.writeHead(404).end();
  }
});

process.stdout.write(`${JSON.stringify({ port })}\n`);
process.stdin.resume().on('end', () => process.exit(0));
