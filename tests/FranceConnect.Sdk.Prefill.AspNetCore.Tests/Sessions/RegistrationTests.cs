using System.Security.Claims;
using FranceConnect.Sdk.Prefill.AspNetCore.Tests.Support;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Tests.Sessions;

public sealed class RegistrationTests
{
    [Test]
    public void AddPrefillSession_Twice_RegistersNothingNew()
    {
        var services = new ServiceCollection();
        var builder = services.AddFranceConnect(options => options.Environment = FranceConnectEnvironment.Sandbox);
        builder.AddPrefillSession();
        var once = services.Count(service => !IsSettings(service));

        builder.AddPrefillSession();

        Assert.That(services.Count(service => !IsSettings(service)), Is.EqualTo(once));
    }

    [Test]
    public void AddPrefillSession_ProtectorOfTheApplication_Wins()
    {
        var own = new OwnProtector();
        var services = new ServiceCollection();
        services.AddSingleton<IPrefillProtector>(own);
        services.AddFranceConnect(_ => { }).AddPrefillSession();
        using var provider = services.BuildServiceProvider();

        Assert.That(provider.GetRequiredService<IPrefillProtector>(), Is.SameAs(own));
    }

    [Test]
    public void AddPrefillSession_Alone_KeepsInMemory()
    {
        var services = new ServiceCollection();
        services.AddFranceConnect(_ => { }).AddPrefillSession();
        using var provider = services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }
        );
        using var scope = provider.CreateScope();

        Assert.That(provider.GetRequiredService<IDistributedCache>(), Is.TypeOf<MemoryDistributedCache>());
        Assert.That(scope.ServiceProvider.GetRequiredService<PrefillSession>(), Is.Not.Null);
    }

    [Test]
    public void IdleTimeout_ByDefault_Is30Minutes() =>
        Assert.That(new PrefillSessionOptions().IdleTimeout, Is.EqualTo(TimeSpan.FromMinutes(30)));

    [TestCase(59)]
    [TestCase(86401)]
    public void IdleTimeout_OutOfBounds_IsRefused(int seconds)
    {
        var services = new ServiceCollection();
        services
            .AddFranceConnect(_ => { })
            .AddPrefillSession(options => options.IdleTimeout = TimeSpan.FromSeconds(seconds));
        using var provider = services.BuildServiceProvider();

        Assert.That(
            () => provider.GetRequiredService<IOptions<PrefillSessionOptions>>().Value,
            Throws
                .TypeOf<OptionsValidationException>()
                .With.Message.Contains("FCS5001")
                .And.Message.Contains("24 hours")
        );
    }

    [Test]
    public void FindOwner_OfASignedInCitizen_ReadsTheLoginsClaims()
    {
        var owner = PrefillOwner.Find(Portal.Principal("aaaa", "ville"));

        Assert.That(owner?.Subject.Value, Is.EqualTo("aaaa"));
        Assert.That(owner?.TenantId, Is.EqualTo("ville"));
        Assert.That(owner?.ToString(), Is.EqualTo("ville"));
    }

    [Test]
    public void FindOwner_OfClaimsTheApplicationAdded_ReadsNone()
    {
        var user = Portal.Principal("aaaa", "ville", "https://autre.example.test");

        Assert.That(PrefillOwner.Find(user), Is.Null);
        Assert.That(PrefillOwner.Find(new ClaimsPrincipal()), Is.Null);
        Assert.That(PrefillOwner.Find(new ClaimsPrincipal(new ClaimsIdentity())), Is.Null);
    }

    [Test]
    public void FindOwner_OfAnIdentityThatIsNotAuthenticated_ReadsNone() =>
        Assert.That(
            PrefillOwner.Find(
                new ClaimsPrincipal(
                    new ClaimsIdentity(Portal.Principal("aaaa", "ville").Claims, authenticationType: null)
                )
            ),
            Is.Null
        );

    [Test]
    public void Create_OwnerWithoutPersonOrCollectivite_IsRefused()
    {
        Assert.That(() => new PrefillOwner("ville", default), Throws.ArgumentException);
        Assert.That(() => new PrefillOwner("", FranceConnectSubject.From("aaaa")), Throws.ArgumentException);
    }

    private static bool IsSettings(ServiceDescriptor service) =>
        service.ServiceType.Name.StartsWith("IConfigureOptions", StringComparison.Ordinal)
        || service.ServiceType.Name.StartsWith("IOptionsChangeTokenSource", StringComparison.Ordinal);

    private sealed class OwnProtector : IPrefillProtector
    {
        public byte[] Protect(string purpose, byte[] data) => data;

        public byte[]? Unprotect(string purpose, byte[] sealedData) => null;
    }
}
