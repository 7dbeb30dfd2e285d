using FranceConnect.Sdk.Internal;
using FranceConnect.Sdk.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Tests.Decryption;

/// <summary>
/// A sender learns nothing of why its token was refused: whatever the cause, the exception, the result and every text of theirs are the same.
/// </summary>
[TestFixture(false)]
[TestFixture(true)]
internal sealed class OneRefusalTests(bool inADevice)
{
    private StubSite _site = null!;

    [OneTimeSetUp]
    public void Open()
    {
        var keys = SpoiltToken.Keys.Select(key => inADevice ? Device(key) : key).ToArray();
        _site = PlusSite.Create(keys[0], options => keys.Skip(1).ToList().ForEach(options.DecryptionKeys.Add));
    }

    [OneTimeTearDown]
    public async Task CloseAsync() => await _site.DisposeAsync();

    [Test]
    public async Task OpenAsync_AnyCause_ThrowsTheSameException()
    {
        var decryption = _site.Services.GetRequiredService<TokenDecryption>();
        var registration = _site
            .Services.GetRequiredService<FranceConnectTenantDirectory>()
            .ConfiguredTenants[0]
            .FindRegistration(FranceConnectPlatform.FranceConnectPlus)!;

        var refusals = new List<(string Code, string Text)>();
        foreach (var spoilt in SpoiltToken.All)
        {
            var token = spoilt.Write(StubProvider.Sign([]));
            var exception = Assert.CatchAsync(async () =>
                await decryption.OpenAsync(token, registration, TokenRules.IdToken, CancellationToken.None)
            )!;
            Assert.That(exception, Is.TypeOf<TokenException>(), spoilt.Name);
            refusals.Add((spoilt.Code, Describe(exception)));
        }

        AssertOneTextPerCode(refusals);
    }

    [Test]
    public async Task CompleteLoginAsync_AnyCause_GivesTheSameResult([Values] bool ofUserInfo)
    {
        var refusals = new List<(string Code, string Text)>();
        foreach (var spoilt in SpoiltToken.All)
        {
            _site.EncryptFor(SpoiltToken.Elliptic);
            if (ofUserInfo)
                _site.Provider.SignUserInfo = claims => spoilt.Write(StubProvider.Sign(claims));
            else
                _site.Provider.SignIdToken = claims => spoilt.Write(StubProvider.Sign(claims));

            var result = await _site.SignInPlusAsync();
            refusals.Add((ofUserInfo ? spoilt.CodeOfUserInfo : spoilt.Code, Describe(result)));
        }

        AssertOneTextPerCode(refusals);
    }

    [Test]
    public void Causes_ThatDependOnAKey_HaveOneCode() =>
        Assert.That(
            SpoiltToken.All.Where(token => token.Seen != SpoiltToken.Look.Token).Select(token => token.Code).ToList(),
            Has.Count.GreaterThan(25).And.All.EqualTo("FCS3041")
        );

    private static void AssertOneTextPerCode(IReadOnlyList<(string Code, string Text)> refusals)
    {
        Assert.That(refusals.Select(refusal => refusal.Code).Distinct().Count(), Is.EqualTo(5), "as documented");
        Assert.Multiple(() =>
        {
            foreach (var group in refusals.GroupBy(refusal => refusal.Code, refusal => refusal.Text))
                Assert.That(group.Distinct().Single(), Does.Contain(group.Key), group.Key);
        });
    }

    private static string Describe(LoginResult result)
    {
        var thrown = Assert.Throws<InvalidOperationException>(() => _ = result.Session)!;
        var error = result.Error!;
        return string.Join('\n', Properties(error).Append($"{error}").Append(thrown.Message).Append(result.ReturnUrl));
    }

    private static string Describe(Exception exception) =>
        string.Join('\n', exception.Message, exception.InnerException, exception.HResult, exception.Data.Count);

    private static IEnumerable<string> Properties(object owner) =>
        owner.GetType().GetProperties().Select(property => $"{property.Name}: {property.GetValue(owner)}");

    /// <summary>It fails in its own words when what it is given does not open.</summary>
    private static DecryptionKey Device(DecryptionKey inside) =>
        DecryptionKey.FromDevice(
            inside.ToPublicJwk(),
            (input, _) =>
                Task.FromResult(
                    DeviceKeyTests.Open(inside, input) ?? throw new InvalidOperationException("decrypt error -50")
                )
        );
}
