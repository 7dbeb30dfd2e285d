using System.Security.Cryptography;
using FranceConnect.Sdk.Hostile.Tests.Provider;
using Jose;

namespace FranceConnect.Sdk.Hostile.Tests;

/// <summary>The attacker's arithmetic is right: what is refused is refused for the point, and not for a secret computed wrongly.</summary>
[TestFixture]
internal sealed class WeakAgreementTests
{
    [Test]
    public void With_PointOnTheCurve_IsTheAgreement()
    {
        var jwk = Envelope.Agreement(Envelope.ServiceKeys[0]);
        using var sender = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        using var service = ECDiffieHellman.Create(
            new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new ECPoint { X = Base64Url.Decode(jwk.X), Y = Base64Url.Decode(jwk.Y) },
            }
        );

        Assert.That(
            WeakAgreement.With(Envelope.ServiceKeys[0], sender.ExportParameters(false).Q),
            Is.EqualTo(sender.DeriveRawSecretAgreement(service.PublicKey))
        );
    }
}
