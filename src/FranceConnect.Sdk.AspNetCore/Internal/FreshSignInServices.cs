using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>
/// The request's services, except authentication: its handlers keep what they read of a request, and a new one reads it again.
/// </summary>
internal sealed class FreshSignInServices : IKeyedServiceProvider
{
    private readonly IServiceProvider _request;
    private readonly IServiceProvider _authentication;

    private FreshSignInServices(IServiceProvider request, IServiceProvider authentication) =>
        (_request, _authentication) = (request, authentication);

    public static FreshSignInServices Of(HttpContext context)
    {
        var scope = context.RequestServices.CreateAsyncScope();
        context.Response.RegisterForDisposeAsync(scope);
        return new FreshSignInServices(context.RequestServices, scope.ServiceProvider);
    }

    public object? GetService(Type serviceType) =>
        (IsAuthentication(serviceType) ? _authentication : _request).GetService(serviceType);

    public object? GetKeyedService(Type serviceType, object? serviceKey) =>
        (_request as IKeyedServiceProvider)?.GetKeyedService(serviceType, serviceKey);

    public object GetRequiredKeyedService(Type serviceType, object? serviceKey) =>
        _request.GetRequiredKeyedService(serviceType, serviceKey);

    private static bool IsAuthentication(Type serviceType) =>
        serviceType == typeof(IAuthenticationService) || serviceType == typeof(IAuthenticationHandlerProvider);
}
