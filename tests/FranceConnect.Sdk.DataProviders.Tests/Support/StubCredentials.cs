using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Tests;

internal sealed class StubCredentials : IApiParticulierCredentialSource
{
    public Func<string, ApiParticulierCredential?> Find { get; set; } = _ => null;

    public Task<ApiParticulierCredential?>? Pending { get; set; }

    public Task<ApiParticulierCredential?> FindAsync(string tenantId, CancellationToken cancellationToken = default) =>
        Pending ?? Task.FromResult(Find(tenantId));
}
