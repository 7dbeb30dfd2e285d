// oidc-provider configured as FranceConnect (https://docs.partenaires.franceconnect.gouv.fr), with one fictional citizen
// who signs in and consents by themselves.
//
// Environment: JWKS     private keys (JSON, RFC 7517), one EC P-256 and one RSA
//              CLIENTS  [{ client_id, client_secret, redirect_uris, post_logout_redirect_uris, alg }] (JSON)
//              ISSUER   the public issuer when a proxy stands in front; default: this server's own address + /api/v2
// Prints { "port": … } as one line once it listens, and ends with its standard input.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';
import { citizen } from './citizen.mjs';

const mount = '/api/v2';
const algorithms = ['ES256', 'RS256'];

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

const clients = JSON.parse(process.env.CLIENTS).map(({ alg, ...client }) => ({
  ...client,
  response_types: ['code'],
  grant_types: ['authorization_code'],
  token_endpoint_auth_method: 'client_secret_post',
  id_token_signed_response_alg: alg,
  userinfo_signed_response_alg: alg,
  require_auth_time: true,
}));

const configuration = {
  clients,
  jwks: JSON.parse(process.env.JWKS),
  claims: claimsOf,
  scopes: ['openid'],
  acrValues: ['eidas1'],
  responseTypes: ['code'],
  clientAuthMethods: ['client_secret_post'],
  pkce: { required: () => false },
  conformIdTokenClaims: true,
  cookies: { keys: [randomBytes(32).toString('hex')] },
  enabledJWA: { idTokenSigningAlgValues: algorithms, userinfoSigningAlgValues: algorithms },
  features: {
    devInteractions: { enabled: false },
    claimsParameter: { enabled: true },
    jwtUserinfo: { enabled: true },
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
  findAccount: (_ctx, id) => ({ accountId: id, claims: () => citizen }),
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
  const result = {
    login: { accountId: citizen.sub, acr: 'eidas1', amr: ['fc', 'pwd'] },
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
