using System.Security.Cryptography;
using System.Text.Json.Nodes;
using FranceConnect.Sdk.Internal;
using FranceConnect.Sdk.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace FranceConnect.Sdk.Tests.Decryption;

/// <summary>Keys whose private half is elsewhere: here, behind a function.</summary>
[TestFixture]
internal sealed class DeviceKeyTests
{
    [TestCase(DecryptionKey.EcdhEs, 65)]
    [TestCase(DecryptionKey.RsaOaep, 256)]
    [TestCase(DecryptionKey.RsaOaep256, 256)]
    public async Task CompleteLoginAsync_KeyInADevice_AsksItOncePerToken(string algorithm, int length)
    {
        var inside = DecryptionKey.Generate(algorithm);
        var asked = new List<int>();
        var key = DecryptionKey.FromDevice(
            inside.ToPublicJwk(),
            (input, _) =>
            {
                asked.Add(input.Length);
                return Task.FromResult(Open(inside, input));
            }
        );
        await using var site = PlusSite.Create(key);

        Assert.That((await site.SignInPlusAsync()).Error, Is.Null);
        Assert.That(asked, Is.EqualTo([length, length]));
    }

    [TestCase(DecryptionKey.EcdhEs, "a point off the curve")]
    [TestCase(DecryptionKey.RsaOaep, "a content key of another size")]
    public async Task CompleteLoginAsync_WhatNoKeyOpens_IsNotShownToTheDevice(string algorithm, string what)
    {
        var asked = 0;
        var key = DecryptionKey.FromDevice(
            DecryptionKey.Generate(algorithm).ToPublicJwk(),
            (_, _) =>
            {
                asked++;
                return Task.FromResult(new byte[32]);
            }
        );
        await using var site = PlusSite.Create(key);
        site.Provider.SignIdToken = token => Spoil(PlusSite.Encrypted(token, key), algorithm);

        Assert.That((await site.SignInPlusAsync()).Error?.Code.Value, Is.EqualTo("FCS3041"), what);
        Assert.That(asked, Is.Zero, what);
    }

    [Test]
    public async Task CompleteLoginAsync_DeviceThatFails_IsRefusedAsAnyOtherAndItsMessageIsNotLogged()
    {
        using var logs = new CapturingLogger();
        var key = DecryptionKey.FromDevice(
            DecryptionKey.Generate(keyId: "hsm").ToPublicJwk(),
            (_, _) => throw new InvalidOperationException("the secret of the vault")
        );
        await using var site = PlusSite.Create(
            key,
            null,
            services => services.AddLogging(logging => logging.AddProvider(logs))
        );

        Assert.That((await site.SignInPlusAsync()).Error?.Code.Value, Is.EqualTo("FCS3041"));
        Assert.That(logs.Text, Does.Contain("hsm").And.Contain("InvalidOperationException"));
        Assert.That(logs.Text, Does.Not.Contain("secret of the vault"));
    }

    [Test]
    public async Task CompleteLoginAsync_DeviceThatAnswersTooLittle_IsRefused()
    {
        var key = DecryptionKey.FromDevice(
            DecryptionKey.Generate(DecryptionKey.RsaOaep).ToPublicJwk(),
            (_, _) => Task.FromResult(new byte[16])
        );
        await using var site = PlusSite.Create(key);

        Assert.That((await site.SignInPlusAsync()).Error?.Code.Value, Is.EqualTo("FCS3041"));
    }

    [Test]
    public void ToPrivateJwk_KeyInADevice_HasNone()
    {
        var key = DecryptionKey.FromDevice(
            DecryptionKey.Generate().ToPublicJwk(),
            (_, _) => Task.FromResult(Array.Empty<byte>())
        );

        Assert.That(key.ToPrivateJwk, Throws.InvalidOperationException);
    }

    private static string Spoil(string jwe, string algorithm)
    {
        if (algorithm == DecryptionKey.RsaOaep)
            return JweWriter.With(jwe, 1, Base64UrlEncoder.Encode(new byte[128]));
        var header = JsonNode.Parse(Base64UrlEncoder.Decode(jwe.Split('.')[0]))!;
        header["epk"]!["y"] = Base64UrlEncoder.Encode(new byte[32]);
        return JweWriter.With(jwe, 0, Base64UrlEncoder.Encode(header.ToJsonString()));
    }

    internal static byte[] Open(DecryptionKey inside, byte[] input)
    {
        var jwk = Jwk.Read(inside.ToPrivateJwk());
        if (jwk.Elliptic is not { } elliptic)
            return new RsaPrivateKey(jwk.Rsa!.Value, jwk.Algorithm == DecryptionKey.RsaOaep256).Decrypt(input)!;
        Assert.That(input[0], Is.EqualTo(4));
        return new EllipticPrivateKey(elliptic).Agree(new ECPoint { X = input[1..33], Y = input[33..] })!;
    }
}
