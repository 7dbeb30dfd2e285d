namespace FranceConnect.Sdk.Simulator;

/// <summary>One named way of misbehaving. See <see cref="SimulatorFaults"/> to switch it on.</summary>
public sealed partial class SimulatorFault
{
    private SimulatorFault(string id, string label, bool isLoginBound = true)
    {
        Id = id;
        Label = label;
        IsLoginBound = isLoginBound;
    }

    /// <summary>Stable identifier, for instance <c>wrong-nonce</c>.</summary>
    public string Id { get; }

    /// <summary>French label shown on the page.</summary>
    public string Label { get; }

    /// <summary>True when the fault can be bound to one login; false for the documents every login shares.</summary>
    public bool IsLoginBound { get; }

    /// <summary>True when the fault is of the encryption of tokens, which is FranceConnect+'s alone.</summary>
    public bool IsPlusOnly { get; private init; }

    private bool IsOfEphemeralKey { get; init; }

    /// <summary>The ID token is signed by a key the platform never published, under the published label.</summary>
    public static SimulatorFault ForgedIdTokenSignature { get; } =
        new("id-token-signature", "Jeton d’identité : signature contrefaite");

    /// <summary>The userinfo token is signed by a key the platform never published, under the published label.</summary>
    public static SimulatorFault ForgedUserInfoSignature { get; } =
        new("userinfo-signature", "Userinfo : signature contrefaite");

    /// <summary>The ID token says <c>alg: none</c> and has no signature.</summary>
    public static SimulatorFault IdTokenAlgNone { get; } =
        new("id-token-alg-none", "Jeton d’identité : sans signature (alg none)");

    /// <summary>The userinfo token says <c>alg: none</c> and has no signature.</summary>
    public static SimulatorFault UserInfoAlgNone { get; } =
        new("userinfo-alg-none", "Userinfo : sans signature (alg none)");

    /// <summary>
    /// The ID token is rightly signed with another algorithm than the registered one: by another published key, or on FranceConnect+,
    /// which has one, with the service's secret (HS256).
    /// </summary>
    public static SimulatorFault IdTokenOtherAlgorithm { get; } =
        new("id-token-alg", "Jeton d’identité : autre algorithme de signature");

    /// <summary>
    /// The userinfo token is rightly signed with another algorithm than the registered one: by another published key, or on
    /// FranceConnect+, which has one, with the service's secret (HS256).
    /// </summary>
    public static SimulatorFault UserInfoOtherAlgorithm { get; } =
        new("userinfo-alg", "Userinfo : autre algorithme de signature");

    /// <summary>The ID token carries another nonce than the one sent.</summary>
    public static SimulatorFault WrongNonce { get; } = new("wrong-nonce", "Jeton d’identité : autre nonce");

    /// <summary>The ID token carries no nonce.</summary>
    public static SimulatorFault MissingNonce { get; } = new("missing-nonce", "Jeton d’identité : nonce absent");

    /// <summary>The ID token's <c>aud</c> is another service.</summary>
    public static SimulatorFault IdTokenWrongAudience { get; } =
        new("id-token-audience", "Jeton d’identité : destiné à un autre service");

    /// <summary>The userinfo token's <c>aud</c> is another service.</summary>
    public static SimulatorFault UserInfoWrongAudience { get; } =
        new("userinfo-audience", "Userinfo : destiné à un autre service");

    /// <summary>The userinfo token's <c>sub</c> is not the ID token's.</summary>
    public static SimulatorFault UserInfoOtherSubject { get; } =
        new("userinfo-subject", "Userinfo : une autre personne (sub)");

    /// <summary>The ID token's <c>acr</c> is below the level asked.</summary>
    public static SimulatorFault LowerAcr { get; } =
        new("lower-acr", "Jeton d’identité : niveau de garantie inférieur");

    /// <summary>The ID token carries no <c>acr</c>.</summary>
    public static SimulatorFault MissingAcr { get; } =
        new("missing-acr", "Jeton d’identité : niveau de garantie absent");

    /// <summary>The ID token expired ten minutes ago.</summary>
    public static SimulatorFault ExpiredIdToken { get; } = new("id-token-expired", "Jeton d’identité : périmé");

    /// <summary>The userinfo token expired ten minutes ago.</summary>
    public static SimulatorFault ExpiredUserInfo { get; } = new("userinfo-expired", "Userinfo : périmé");

    /// <summary>The userinfo token carries no <c>exp</c>.</summary>
    public static SimulatorFault UserInfoWithoutExpiry { get; } =
        new("userinfo-no-exp", "Userinfo : sans date d’expiration");

    /// <summary>The ID token's <c>iat</c> is ten minutes ahead.</summary>
    public static SimulatorFault IssuedInTheFuture { get; } =
        new("issued-in-future", "Jeton d’identité : émis dans le futur");

    /// <summary>The userinfo token's <c>iat</c> is ten minutes ahead.</summary>
    public static SimulatorFault UserInfoIssuedInTheFuture { get; } =
        new("userinfo-future", "Userinfo : émis dans le futur");

    /// <summary>The ID token names another service as its authorized party (<c>azp</c>).</summary>
    public static SimulatorFault IdTokenForeignAuthorizedParty { get; } =
        new("id-token-azp", "Jeton d’identité : autre partie autorisée (azp)");

    /// <summary>The ID token's <c>iss</c> is another server.</summary>
    public static SimulatorFault IdTokenForeignIssuer { get; } =
        new("id-token-issuer", "Jeton d’identité : autre émetteur");

    /// <summary>The userinfo token's <c>iss</c> is another server.</summary>
    public static SimulatorFault UserInfoForeignIssuer { get; } = new("userinfo-issuer", "Userinfo : autre émetteur");

    /// <summary>The callback's <c>iss</c> is another server.</summary>
    public static SimulatorFault CallbackForeignIssuer { get; } =
        new("callback-issuer", "Retour : autre émetteur (iss)");

    /// <summary>The callback carries no <c>iss</c>.</summary>
    public static SimulatorFault CallbackWithoutIssuer { get; } = new("callback-no-issuer", "Retour : émetteur absent");

    /// <summary>The callback carries both <c>code</c> and <c>error</c>.</summary>
    public static SimulatorFault CallbackCodeAndError { get; } =
        new("callback-code-and-error", "Retour : code et erreur à la fois");

    /// <summary>The callback carries <c>state</c> twice.</summary>
    public static SimulatorFault CallbackDuplicateState { get; } =
        new("callback-duplicate-state", "Retour : state en double");

    /// <summary>The callback carries <c>error=temporarily_unavailable</c> and no code.</summary>
    public static SimulatorFault CallbackTemporarilyUnavailable { get; } =
        new("callback-unavailable", "Retour : erreur temporarily_unavailable");

    /// <summary>The callback carries <c>error=server_error</c> and no code.</summary>
    public static SimulatorFault CallbackServerError { get; } =
        new("callback-server-error", "Retour : erreur server_error");

    /// <summary>The token endpoint answers 200 with an HTML page.</summary>
    public static SimulatorFault TokenHtml { get; } = new("token-html", "Jeton : page HTML au lieu de JSON");

    /// <summary>The token endpoint's JSON stops in the middle.</summary>
    public static SimulatorFault TokenTruncated { get; } = new("token-truncated", "Jeton : JSON tronqué");

    /// <summary>The token endpoint answers 500.</summary>
    public static SimulatorFault TokenServerError { get; } = new("token-500", "Jeton : erreur 500");

    /// <summary>The token endpoint's JSON weighs 8 MiB.</summary>
    public static SimulatorFault OversizedToken { get; } =
        new("token-oversized", "Jeton : réponse de plusieurs mébioctets");

    /// <summary>The token endpoint answers 307 towards the trap.</summary>
    public static SimulatorFault TokenRedirect { get; } = new("token-redirect", "Jeton : redirection");

    /// <summary>The token endpoint refuses the right secret (401 <c>invalid_client</c>).</summary>
    public static SimulatorFault InvalidClient { get; } =
        new("token-invalid-client", "Jeton : service refusé (invalid_client)");

    /// <summary>The ID token's <c>kid</c> is in no key set.</summary>
    public static SimulatorFault UnknownKeyId { get; } = new("unknown-kid", "Jeton d’identité : clé inconnue (kid)");

    /// <summary>The userinfo token's <c>kid</c> is in no key set.</summary>
    public static SimulatorFault UserInfoUnknownKeyId { get; } =
        new("userinfo-unknown-kid", "Userinfo : clé inconnue (kid)");

    /// <summary>New keys under the same labels, made when the token endpoint is called.</summary>
    public static SimulatorFault RotatedKeys { get; } =
        new("rotated-keys", "Clés remplacées pendant la connexion, mêmes noms");

    /// <summary>Userinfo is plain <c>application/json</c>.</summary>
    public static SimulatorFault UserInfoPlainJson { get; } = new("userinfo-json", "Userinfo : JSON non signé");

    /// <summary>Userinfo answers 200 with an HTML page.</summary>
    public static SimulatorFault UserInfoHtml { get; } = new("userinfo-html", "Userinfo : page HTML");

    /// <summary>The first userinfo call of each access token answers 503.</summary>
    public static SimulatorFault UserInfoUnavailableOnce { get; } =
        new("userinfo-503-once", "Userinfo : erreur 503 une seule fois");

    /// <summary>Userinfo weighs 8 MiB.</summary>
    public static SimulatorFault OversizedUserInfo { get; } =
        new("userinfo-oversized", "Userinfo : réponse de plusieurs mébioctets");

    /// <summary>Userinfo answers 307 towards the trap.</summary>
    public static SimulatorFault UserInfoRedirect { get; } = new("userinfo-redirect", "Userinfo : redirection");

    /// <summary>The token and userinfo endpoints wait for <see cref="SimulatorFaults.Delay"/> before answering.</summary>
    public static SimulatorFault Slow { get; } = new("slow", "Réponses lentes (jeton et userinfo)");

    /// <summary>
    /// The identity provider answers an error: the service is not called, the citizen chooses again in a new interaction, without a
    /// fault. <see cref="SimulatorBrowser.AuthorizeAsync"/> does so, with the same persona.
    /// </summary>
    public static SimulatorFault IdentityProviderError { get; } =
        new("provider-error", "Fournisseur d’identité : erreur, il faut choisir de nouveau");

    /// <summary>The discovery document answers 503.</summary>
    public static SimulatorFault DiscoveryUnavailable { get; } =
        new("discovery-503", "Découverte : erreur 503", isLoginBound: false);

    /// <summary>The key set answers 503.</summary>
    public static SimulatorFault JwksUnavailable { get; } = new("jwks-503", "Clés : erreur 503", isLoginBound: false);

    /// <summary>The key set is empty.</summary>
    public static SimulatorFault JwksEmpty { get; } = new("jwks-empty", "Clés : jeu vide", isLoginBound: false);

    /// <summary>Every fault, in the order of the page.</summary>
    public static IReadOnlyList<SimulatorFault> All => s_all.Value;

    // Not before its first use: the members are spread over two files.
    private static readonly Lazy<IReadOnlyList<SimulatorFault>> s_all = new(() =>
        [
            ForgedIdTokenSignature,
            ForgedUserInfoSignature,
            IdTokenAlgNone,
            UserInfoAlgNone,
            IdTokenOtherAlgorithm,
            UserInfoOtherAlgorithm,
            WrongNonce,
            MissingNonce,
            IdTokenWrongAudience,
            UserInfoWrongAudience,
            UserInfoOtherSubject,
            LowerAcr,
            MissingAcr,
            ExpiredIdToken,
            ExpiredUserInfo,
            UserInfoWithoutExpiry,
            IssuedInTheFuture,
            UserInfoIssuedInTheFuture,
            IdTokenForeignAuthorizedParty,
            IdTokenForeignIssuer,
            UserInfoForeignIssuer,
            CallbackForeignIssuer,
            CallbackWithoutIssuer,
            CallbackCodeAndError,
            CallbackDuplicateState,
            CallbackTemporarilyUnavailable,
            CallbackServerError,
            TokenHtml,
            TokenTruncated,
            TokenServerError,
            OversizedToken,
            TokenRedirect,
            InvalidClient,
            UnknownKeyId,
            UserInfoUnknownKeyId,
            RotatedKeys,
            UserInfoPlainJson,
            UserInfoHtml,
            UserInfoUnavailableOnce,
            OversizedUserInfo,
            UserInfoRedirect,
            Slow,
            IdentityProviderError,
            DiscoveryUnavailable,
            JwksUnavailable,
            JwksEmpty,
            .. Encryption,
        ]
    );

    /// <summary>False when the login of this service has nothing it could show on.</summary>
    internal bool CanShow(RegisteredClient client) =>
        !IsPlusOnly
        || client.Platform == SimulatorPlatform.FranceConnectPlus
            && (!IsOfEphemeralKey || client.EncryptionAlgorithm == "ECDH-ES");

    /// <summary>Looks a fault up.</summary>
    /// <param name="id">Identifier of the fault; case matters.</param>
    /// <returns>Null when there is none of this name.</returns>
    public static SimulatorFault? Find(string? id) => All.FirstOrDefault(fault => fault.Id == id);

    /// <summary>The identifier.</summary>
    /// <returns>For instance <c>wrong-nonce</c>.</returns>
    public override string ToString() => Id;
}
