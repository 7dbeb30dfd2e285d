using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Benchmarks.Tenants;

/// <summary>What a collectivité holds of the heap, its own texts set apart, before and after a citizen signs in there.</summary>
internal static class TenantMemory
{
    private static readonly int[] s_counts = [1, 1000, 5000];

    public static async Task PrintAsync()
    {
        _ = await MeasureAsync(10, isStored: false); // what the first ever pays is nobody's
        await PrintAsync("named at startup", isStored: false);
        await PrintAsync("from a store", isStored: true);
    }

    private static async Task PrintAsync(string how, bool isStored)
    {
        Report.Title($"Memory of a tenant, {how}");
        var sizes = new List<(double Idle, double Active)>();
        foreach (var count in s_counts)
        {
            var (idle, active) = await MeasureAsync(count, isStored);
            sizes.Add((idle, active));
            Report.Line($"heap at {count} tenants, idle", idle / 1024, "KiB");
            Report.Line($"heap at {count} tenants, each signed in to", active / 1024, "KiB");
        }
        var others = (s_counts[^1] - s_counts[0]) * 1024.0;
        var texts = MeasureTexts(s_counts[^1]) / (s_counts[^1] * 1024.0);
        var each = (sizes[^1].Idle - sizes[0].Idle) / others;
        Report.Line("each tenant's own texts (secret, addresses...)", texts, "KiB");
        Report.Line("our objects for each idle tenant", Math.Max(0, each - (isStored ? 0 : texts)), "KiB", 1.0);
        Report.Line(
            "our objects for each active tenant",
            (sizes[^1].Active - sizes[0].Active) / others - texts,
            "KiB",
            1.2
        );
    }

    private static double MeasureTexts(int count)
    {
        var texts = new string?[count * 7];
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var number = 0; number < count; number++)
        {
            var options = new FranceConnectTenantOptions();
            TenantSite.Configure(options, number);
            string?[] own =
            [
                TenantSite.IdOf(number),
                options.Name,
                options.Host,
                options.ClientId,
                options.ClientSecret,
                options.RedirectUri,
                options.PostLogoutRedirectUri,
            ];
            own.CopyTo(texts, number * own.Length);
        }
        var size = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(texts);
        return size;
    }

    private static async Task<(double Idle, double Active)> MeasureAsync(int count, bool isStored)
    {
        using var provider = new SignedProvider("ES256");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await using var services = Build(provider, count, isStored);
        var client = services.GetRequiredService<IFranceConnectClient>();
        await client.EnsureMetadataAsync(TenantSite.IdOf(0));
        var idle = GC.GetTotalMemory(forceFullCollection: true) - before;
        for (var number = 0; number < count; number++)
            await SignInAsync(client, provider, TenantSite.IdOf(number));
        provider.Forget();
        var active = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(services);
        return (idle, active);
    }

    // Not inlined into the measure: the collection of registrations is garbage once the services are built.
    private static ServiceProvider Build(HttpMessageHandler provider, int count, bool isStored)
    {
        var services = new ServiceCollection();
        var builder = TenantSite.AddFranceConnect(services, provider);
        if (isStored)
            builder.AddTenantStore<TenantSite.Store>();
        else
            TenantSite.AddTenants(builder, count);
        return services.BuildServiceProvider();
    }

    private static async Task SignInAsync(IFranceConnectClient client, SignedProvider provider, string tenantId)
    {
        var challenge = await client.StartLoginAsync(new LoginRequest { TenantId = tenantId });
        var callback = LoginCallback.FromQueryString(provider.Sign(challenge.AuthorizeUrl).Callback, tenantId);
        var result = await client.CompleteLoginAsync(callback, challenge.State);
        if (!result.Succeeded)
            throw new InvalidOperationException($"The measure is worth nothing: {result.Error}.");
    }
}
