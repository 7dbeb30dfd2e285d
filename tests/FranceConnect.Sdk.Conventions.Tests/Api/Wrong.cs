using Duende.IdentityModel.OidcClient;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;

namespace FranceConnect.Sdk.Conventions.Tests.Wrong.Internal
{
    public sealed class Leak;
}

// What the rules must refuse, and beside it what they must let through.
namespace FranceConnect.Sdk.Conventions.Tests.Wrong
{
    public abstract class ReturnsForeign
    {
        public abstract SecurityKey Find();
    }

    public abstract class TakesForeignDeep
    {
        public abstract void Put(IReadOnlyDictionary<string, SecurityKey[]> keys);
    }

    public sealed class DerivesFromForeign : OidcClientOptions;

    public abstract class ShowsForeignToHeirs
    {
        protected OidcClientOptions? Option { get; set; }
    }

    public abstract class AsyncNone
    {
        public abstract Task WorkAsync();
    }

    public abstract class AsyncFirst
    {
#pragma warning disable CA1068 // The very mistake.
        public abstract ValueTask<int> WorkAsync(CancellationToken cancellationToken, string name);
#pragma warning restore CA1068
    }

    public interface IAsyncContract
    {
        Task<int> WorkAsync(string name);
    }

    public abstract class AsyncOfARequest
    {
        public abstract Task WorkAsync(HttpContext context);
    }

    public sealed class Disposes : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    public class Open;

    public sealed record Discreet(string Secret)
    {
        public override string ToString() => nameof(Discreet);
    }

    public sealed record Positional(string Name);

    public readonly record struct PositionalValue(string Name);

    public sealed record Named
    {
        public string Name { get; init; } = "";
    }
}
