using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk;

/// <summary>What FranceConnect sent to the callback address, read but not trusted.</summary>
public sealed class LoginCallback
{
    private LoginCallback(CallbackQuery query, string? expectedTenantId)
    {
        Query = query;
        ExpectedTenantId = expectedTenantId;
    }

    /// <summary>
    /// The <c>state</c>: finds the <see cref="LoginChallenge.State"/> kept under it. Null when there is none, or when the callback is
    /// malformed; give <see cref="IFranceConnectClient.CompleteLoginAsync"/> a null state then.
    /// </summary>
    public string? StateParameter => Query.IsWellFormed ? Query.State : null;

    internal CallbackQuery Query { get; }

    internal string? ExpectedTenantId { get; }

    /// <summary>Reads a callback. Never throws on what the browser sent.</summary>
    /// <param name="queryString">The request's query string, with or without its question mark.</param>
    /// <param name="expectedTenantId">
    /// The tenant this request is for: a login started at another one is refused (FCS2019) before its code is used. Null: any.
    /// </param>
    /// <returns>The callback.</returns>
    public static LoginCallback FromQueryString(string? queryString, string? expectedTenantId = null) =>
        new(CallbackQuery.Read(queryString), expectedTenantId);

    /// <summary>Always the same word: a callback holds a code.</summary>
    /// <returns><c>LoginCallback</c>.</returns>
    public override string ToString() => nameof(LoginCallback);
}
