using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>
/// Sends who is refused for want of a level to sign in at that level; every other refusal is the framework's own.
/// </summary>
internal sealed class StepUp : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _others = new();

    public Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        ArgumentNullException.ThrowIfNull(authorizeResult);
        if (authorizeResult.Succeeded || FindLevel(policy, authorizeResult) is not { } level)
            return _others.HandleAsync(next, context, policy, authorizeResult);
        if (AsksForData(context.Request))
        {
            context.Response.StatusCode = authorizeResult.Challenged
                ? StatusCodes.Status401Unauthorized
                : StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }
        return context.ChallengeAsync(
            FranceConnectDefaults.AuthenticationScheme,
            new FranceConnectChallengeProperties { AssuranceLevel = level }
        );
    }

    /// <summary>The level that is wanting; null when something else is, which a higher level would not mend.</summary>
    private static AssuranceLevel? FindLevel(AuthorizationPolicy policy, PolicyAuthorizationResult result)
    {
        var wanting = result.Challenged ? policy.Requirements : result.AuthorizationFailure?.FailedRequirements ?? [];
        var levels = wanting.OfType<AssuranceLevelRequirement>().Select(requirement => requirement.Level).ToList();
        if (levels.Count == 0 || (result.Forbidden && wanting.Any(one => one is not AssuranceLevelRequirement)))
            return null;
        return levels.Aggregate(static (one, other) => one.Satisfies(other) ? one : other);
    }

    private static bool AsksForData(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        return accept.Contains("json", StringComparison.OrdinalIgnoreCase)
            && !accept.Contains("html", StringComparison.OrdinalIgnoreCase);
    }
}
