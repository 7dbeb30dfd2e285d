using System.Text.Json.Nodes;
using FranceConnect.Sdk.Tests.Support;
using Microsoft.AspNetCore.WebUtilities;

namespace FranceConnect.Sdk.Tests.Plus;

/// <summary>
/// The service changes its own key, which FranceConnect+ reads where it is published; the provider changes the key it signs with.
/// </summary>
[TestFixture]
internal sealed class PlusRotationTests
{
    /// <summary>After it, the service has read its keys again, then FranceConnect+ what is published.</summary>
    private static readonly TimeSpan Read = TimeSpan.FromMinutes(6);

    private static readonly DecryptionKey Old = DecryptionKey.Generate(keyId: "2026-01");
    private static readonly DecryptionKey Young = DecryptionKey.Generate(keyId: "2026-07");

    private readonly Wire _wire = new();
    private PublishedJwks _published = null!;
    private IReadOnlyList<DecryptionKey> _keys = [];
    private LoginSite _site = null!;
    private string _keyId = "";

    [SetUp]
    public async Task StartAsync()
    {
        _keys = [Old];
        _published = await PublishedJwks.StartAsync();
        _site = await LoginSite.StartPlusAsync(
            Old,
            client => (client.Jwks, client.JwksUri) = (null, _published.Address),
            options =>
            {
                options.DecryptionKeys.Clear();
                options.FindDecryptionKeys = _ => Task.FromResult(_keys);
            },
            _wire.Connect
        );
        _published.Document = () => _site.Client.GetPublicJwksAsync();
        _wire.Alter(Wire.UserInfo, Note);
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _site.DisposeAsync();
        await _published.DisposeAsync();
    }

    [OneTimeTearDown]
    public void Disconnect() => _wire.Dispose();

    [Test]
    public async Task CompleteLoginAsync_PublishedKey_IsTheOneUsed()
    {
        await SignInAsync(Old);

        Assert.That(_published.Readings, Is.EqualTo(1), "FranceConnect+ keeps it");
    }

    [Test]
    public async Task CompleteLoginAsync_NewKeyBesideTheOld_LosesNoLogin()
    {
        await SignInAsync(Old);
        _keys = [Young, Old];
        await SignInAsync(Old);
        _site.Time.Advance(Read);

        await SignInAsync(Young);
        _keys = [Young];
        _site.Time.Advance(Read);

        await SignInAsync(Young);
    }

    [Test]
    public async Task CompleteLoginAsync_NewKeyPublishedByAnotherNode_IsLookedForAtOnce()
    {
        await SignInAsync(Old);
        _keys = [Young, Old];
        _published.Document = () => Task.FromResult($$"""{"keys":[{{Young.ToPublicJwk()}},{{Old.ToPublicJwk()}}]}""");
        _site.Time.Advance(TimeSpan.FromMinutes(2));

        await SignInAsync(Young);
    }

    // What FranceConnect+ still holds is of use to nobody: the old key was taken away too early.
    [Test]
    public async Task CompleteLoginAsync_OldKeyTakenAwayAtOnce_IsRefusedUntilFranceConnectReadsAgain()
    {
        _site.Simulator.Clients.Add(LoginSite.PlusClient(Old));
        await SignInAsync(Old);
        _keys = [Young];
        _site.Time.Advance(Read);

        Assert.That((await _site.SignInAsync()).Error?.Code, Is.EqualTo(FranceConnectErrorCode.TokenDecryptionFailed));
        _site.Simulator.Clients.Add(LoginSite.PlusClient(Young));
        await SignInAsync(Young);
    }

    [Test]
    public async Task CompleteLoginAsync_NoKeyPublished_SaysThatFranceConnectRefuses()
    {
        _published.Document = () => Task.FromResult("""{"keys":[]}""");

        var result = await _site.SignInAsync();

        Assert.That(result.Error?.ProviderError, Is.EqualTo("invalid_client_metadata"));
        Assert.That(result.Succeeded, Is.False);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task CompleteLoginAsync_ProviderRotated_SignsInWithOneFetch(bool keepKeyIds)
    {
        await SignInAsync(Old);
        _site.Simulator.RotateKeys(keepKeyIds);

        await SignInAsync(Old);
        await SignInAsync(Old);

        Assert.That(_site.Simulator.Requests.Count("plus-jwks"), Is.EqualTo(2));
    }

    private async Task SignInAsync(DecryptionKey key)
    {
        Assert.That((await _site.SignInAsync()).Error?.ToString(), Is.Null);
        Assert.That(_keyId, Is.EqualTo(key.KeyId));
    }

    /// <summary>Which key the userinfo was encrypted for.</summary>
    private string Note(string token)
    {
        var header = WebEncoders.Base64UrlDecode(token.Split('.')[0]);
        _keyId = JsonNode.Parse(header)!["kid"]!.GetValue<string>();
        return token;
    }
}
