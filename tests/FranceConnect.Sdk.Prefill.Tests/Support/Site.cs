using System.Net;
using System.Text;
using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>An application with prefilling and the real client of API Particulier, whose provider answers what the test says.</summary>
internal sealed class Site : HttpMessageHandler, IDeskAudit
{
    /// <summary>In place of a status: the call that nobody answers in time.</summary>
    public const int Silence = 0;

    /// <summary>In place of a status: the connection that breaks.</summary>
    public const int BrokenConnection = -1;

    private readonly ServiceProvider _services;
    private readonly List<(string Route, int Status, string Body)> _answers = [];

    public Site(DateTimeOffset? now = null, Action<IServiceCollection>? configure = null)
    {
        Time = new FakeTimeProvider(now ?? new DateTimeOffset(2026, 9, 3, 10, 15, 0, TimeSpan.FromHours(2)));
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IDeskAudit>(this);
        services
            .AddFranceConnect(options => options.Environment = FranceConnectEnvironment.Sandbox)
            .AddTenant(
                "ville",
                tenant =>
                {
                    tenant.Siret = "13002526500013";
                    tenant.ClientId = "client-fictif";
                    tenant.ClientSecret = "secret-fictif-qui-ne-protege-rien-0123456789";
                    tenant.RedirectUri = "https://ville.example.org/signin-franceconnect";
                }
            )
            .AddApiParticulier(options =>
            {
                options.Environment = ApiParticulierEnvironment.Staging;
                options.Tenants["ville"] = new ApiParticulierTenantOptions { Token = "jeton-datapass-fictif" };
            })
            .AddPrefill(options => options.MaxRetries = 0);
        services.AddHttpClient(ApiParticulierClientNames.HttpClient).ConfigurePrimaryHttpMessageHandler(() => this);
        configure?.Invoke(services);
        _services = services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }
        );
    }

    public FakeTimeProvider Time { get; }

    public IPrefillService Prefill => _services.GetRequiredService<IPrefillService>();

    public List<Uri> Asked { get; } = [];

    public static DeskAccess Desk =>
        new()
        {
            TenantId = "ville",
            AgentId = "agent-12",
            Reason = "dossier 2026-7",
        };

    /// <summary>The next call of this route is answered so; a call nobody foresaw fails the test.</summary>
    public Site Answers(string route, int status, string body)
    {
        _answers.Add((route, status, body));
        return this;
    }

    public async Task<FranceConnectSession> SessionAsync(
        string userInfo,
        IReadOnlyList<AuthenticationMethod>? methods = null
    )
    {
        var tenants = _services.GetRequiredService<FranceConnectTenantDirectory>();
        var tenant = await tenants.GetAsync("ville");
        return FranceConnectModelFactory.CreateSession(session =>
        {
            session.Tenant = tenant;
            session.Identity = FranceConnectModelFactory.CreateIdentity(userInfo, null, methods);
            session.AccessTokenExpiresAt = Time.GetUtcNow().AddSeconds(60);
        });
    }

    public Task RecordAsync(DeskAuditEntry entry, CancellationToken cancellationToken = default) => Task.CompletedTask;

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        lock (_answers)
        {
            var address = request.RequestUri!;
            Asked.Add(address);
            var index = _answers.FindIndex(answer =>
                address.AbsolutePath.Contains(answer.Route, StringComparison.Ordinal)
            );
            if (index < 0)
                throw new InvalidOperationException($"Nobody foresaw a call of {address.AbsolutePath}.");
            var (_, status, body) = _answers[index];
            _answers.RemoveAt(index);
            if (status == Silence)
                throw new TaskCanceledException("No answer.", new TimeoutException());
            if (status == BrokenConnection)
                throw new HttpRequestException("The connection was broken.");
            return Task.FromResult(
                new HttpResponseMessage((HttpStatusCode)status)
                {
                    Content = new StringContent(body, Encoding.UTF8, "application/json"),
                }
            );
        }
    }

    protected override void Dispose(bool disposing)
    {
        // The provider disposes of the handler too.
        if (disposing && !_isDisposed)
        {
            _isDisposed = true;
            _services.Dispose();
        }
        base.Dispose(disposing);
    }

    private bool _isDisposed;
}
