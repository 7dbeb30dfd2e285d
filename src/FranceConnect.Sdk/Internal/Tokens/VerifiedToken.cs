namespace FranceConnect.Sdk.Internal;

/// <summary>A token that passed the checks.</summary>
/// <param name="Jws">The signed token, out of its encryption.</param>
/// <param name="Claims">What it says.</param>
internal sealed record VerifiedToken(string Jws, TokenClaims Claims)
{
    public override string ToString() => nameof(VerifiedToken);
}
