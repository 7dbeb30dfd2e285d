using System.Text;
using FranceConnect.Sdk.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace FranceConnect.Sdk.Tests.State;

/// <summary>The text form of pending logins and logouts: what a browser carries, and may alter.</summary>
[TestFixture]
internal sealed class StateTests
{
    private static readonly string Key = Convert.ToBase64String([.. Enumerable.Range(1, 32).Select(i => (byte)i)]);

    private static IEnumerable<TestCaseData> Alterations()
    {
        yield return Row("empty", _ => "");
        yield return Row("blank", _ => "    ");
        yield return Row("a word", _ => "bonjour");
        yield return Row("four dots", _ => "....");
        yield return Row("binary", _ => "\0\u0001é\ud800");
        yield return Row("first half", value => value[..(value.Length / 2)]);
        yield return Row("one character short", value => value[..^1]);
        yield return Row("one character more", value => value + "A");
        yield return Row("twice", value => value + value);
        yield return Row("reversed", value => new string([.. value.Reverse()]));
        yield return Row(
            "header of another algorithm",
            value => WithHeader(value, """{"alg":"A256KW","enc":"A256GCM"}""")
        );
        yield return Row(
            "header of a key agreement",
            value => WithHeader(value, """{"alg":"ECDH-ES","enc":"A256GCM","epk":{}}""")
        );
        yield return Row(
            "header of a compression",
            value => WithHeader(value, """{"alg":"dir","enc":"A256GCM","zip":"DEF"}""")
        );
        yield return Row(
            "header of another encryption",
            value => WithHeader(value, """{"alg":"dir","enc":"A128CBC-HS256"}""")
        );
        yield return Row("header of numbers", value => WithHeader(value, """{"alg":1,"enc":2}"""));
        yield return Row("header no object", value => WithHeader(value, "[]"));
        yield return Row("header empty", value => WithHeader(value, "{}"));
        yield return Row("header half a surrogate", value => WithHeader(value, """{"alg":"\ud800","enc":"\ud800"}"""));
        yield return Row("unsigned JWT", _ => "eyJhbGciOiJub25lIn0.eyJzIjoiYSJ9.");
        yield return Row("16 KiB", _ => new string('A', 17 * 1024));

        static TestCaseData Row(string name, Func<string, string> alter) =>
            new TestCaseData(alter).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Alterations))]
    public async Task CompleteLoginAsync_AlteredState_IsAnUnknownLogin(Func<string, string> alter)
    {
        await using var site = new StubSite();
        var challenge = await site.StartAsync();

        var login = await site.CompleteAsync(
            StubSite.Callback(challenge),
            LoginState.FromValue(alter(challenge.State.Value))
        );
        var logout = site.Client.CompleteLogout(
            $"?state={challenge.StateParameter}",
            LogoutState.FromValue(alter(challenge.State.Value))
        );

        Assert.That(login.Error?.Code, Is.EqualTo(FranceConnectErrorCode.LoginUnknown));
        Assert.That(logout.Error?.Code, Is.EqualTo(FranceConnectErrorCode.LogoutUnknown));
        Assert.That(site.Provider.Count("token"), Is.Zero);
    }

    [Test]
    public async Task CompleteLoginAsync_EachCharacterOfTheStateFlipped_IsAnUnknownLogin()
    {
        await using var site = new StubSite();
        var challenge = await site.StartAsync();
        var value = challenge.State.Value;
        // The last character of each part may hold unused bits; every other one counts.
        var positions = Enumerable.Range(0, value.Length - 1).Where(i => value[i] != '.' && value[i + 1] != '.');

        foreach (var i in positions)
        {
            var altered = value.ToCharArray();
            altered[i] = altered[i] == 'A' ? 'B' : 'A';
            var result = await site.CompleteAsync(
                StubSite.Callback(challenge),
                LoginState.FromValue(new string(altered))
            );
            Assert.That(result.Error?.Code, Is.EqualTo(FranceConnectErrorCode.LoginUnknown), $"position {i}");
        }
    }

    [Test]
    public async Task State_StringForm_IsSafeInACookieAndOpaque()
    {
        await using var site = new StubSite();

        var challenge = await site.StartAsync(new LoginRequest { ReturnUrl = "/" + new string('é', 300) });

        Assert.That(challenge.State.Value, Does.Match("^[A-Za-z0-9._-]+$"));
        Assert.That(challenge.State.Value, Has.Length.LessThan(3000));
        Assert.That(
            challenge.State.Value,
            Does.Not.Contain(challenge.StateParameter).And.Not.Contain(site.Provider.Nonce)
        );
    }

    [Test]
    public async Task CompleteLoginAsync_StateReadAgainFromItsText_Works()
    {
        await using var site = new StubSite();
        var challenge = await site.StartAsync();

        var result = await site.CompleteAsync(
            StubSite.Callback(challenge),
            LoginState.FromValue(challenge.State.Value)
        );

        Assert.That(result.Succeeded, Is.True, $"{result.Error}");
    }

    [Test]
    public async Task CompleteLoginAsync_StateOfAnotherLogin_IsAnUnknownLogin()
    {
        await using var site = new StubSite();
        var first = await site.StartAsync();
        var second = await site.StartAsync();

        var result = await site.CompleteAsync(StubSite.Callback(first), second.State);

        Assert.That(result.Error?.Code, Is.EqualTo(FranceConnectErrorCode.LoginUnknown));
    }

    [Test]
    public async Task CompleteLoginAsync_StateOfALogout_IsAnUnknownLogin()
    {
        await using var site = new StubSite();
        var logout = await site.Client.StartLogoutAsync(new LogoutRequest { IdToken = "a.b.c" });

        var result = await site.CompleteAsync(
            $"?code=c&state={logout.StateParameter}",
            LoginState.FromValue(logout.State.Value)
        );

        Assert.That(result.Error?.Code, Is.EqualTo(FranceConnectErrorCode.LoginUnknown));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task CompleteLoginAsync_OnAnotherNode_WorksWhenTheKeyIsShared(bool shared)
    {
        await using var nodeA = new StubSite(o => o.StateKey = shared ? Key : null);
        await using var nodeB = new StubSite(o => o.StateKey = shared ? Key : null);
        var challenge = await nodeA.StartAsync();
        nodeB.Provider.Nonce = nodeA.Provider.Nonce;

        var result = await nodeB.CompleteAsync(StubSite.Callback(challenge), challenge.State);

        Assert.That(result.Error?.Code, Is.EqualTo(shared ? null : FranceConnectErrorCode.LoginUnknown));
    }

    [Test]
    public async Task StartLoginAsync_CustomProtector_SealsAndOpens()
    {
        var vault = new Vault();
        await using var site = new StubSite(configure: services =>
            services.AddSingleton<IFranceConnectStateProtector>(vault)
        );

        var challenge = await site.StartAsync();
        var result = await site.CompleteAsync(StubSite.Callback(challenge), challenge.State);

        Assert.That(challenge.State.Value, Is.EqualTo("coffre-0"));
        Assert.That(result.Succeeded, Is.True, $"{result.Error}");
    }

    [TestCase("null")]
    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("{")]
    [TestCase("")]
    [TestCase("""{"s":null,"x":9999999999}""")]
    [TestCase("""{"s":3}""")]
    public async Task CompleteLoginAsync_ProtectorOpensToSomethingElse_IsAnUnknownLogin(string text)
    {
        var vault = new Vault { Kept = { text } };
        await using var site = new StubSite(configure: services =>
            services.AddSingleton<IFranceConnectStateProtector>(vault)
        );

        var result = await site.CompleteAsync("?code=c&state=s", LoginState.FromValue("coffre-0"));

        Assert.That(result.Error?.Code, Is.EqualTo(FranceConnectErrorCode.LoginUnknown));
    }

    [Test]
    public void FromValue_Null_IsAnArgumentError()
    {
        Assert.That(() => LoginState.FromValue(null!), Throws.ArgumentNullException);
        Assert.That(() => LogoutState.FromValue(null!), Throws.ArgumentNullException);
    }

    private static string WithHeader(string value, string header) =>
        Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(header)) + value[value.IndexOf('.')..];

    /// <summary>A vendor's own: the browser carries a number, the text stays on the server.</summary>
    private sealed class Vault : IFranceConnectStateProtector
    {
        public List<string> Kept { get; } = [];

        public string Protect(string text)
        {
            Kept.Add(text);
            return $"coffre-{Kept.Count - 1}";
        }

        public string? Unprotect(string sealedText) =>
            int.TryParse(sealedText.Replace("coffre-", ""), out var number) && number < Kept.Count
                ? Kept[number]
                : null;
    }
}
