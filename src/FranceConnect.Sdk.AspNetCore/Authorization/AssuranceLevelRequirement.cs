using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>The citizen's session must have reached a level.</summary>
internal sealed class AssuranceLevelRequirement(AssuranceLevel level)
    : AuthorizationHandler<AssuranceLevelRequirement>,
        IAuthorizationRequirement
{
    public AssuranceLevel Level { get; } = level;

    protected override Task HandleRequirementAsync(
        AuthorizationHandlerContext context,
        AssuranceLevelRequirement requirement
    )
    {
        if (context.User.FindFranceConnectIdentity()?.AssuranceLevel.Satisfies(requirement.Level) == true)
            context.Succeed(requirement);
        return Task.CompletedTask;
    }

    public override string ToString() => $"FranceConnect at {Level}";
}
