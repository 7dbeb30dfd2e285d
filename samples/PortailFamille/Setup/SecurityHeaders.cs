namespace PortailFamille.Setup;

/// <summary>
/// The headers of every answer. No form-action in the policy: browsers apply it to the redirects that follow a form, and the login and
/// logout forms end at FranceConnect and at the identity provider it chooses.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(
            static state =>
            {
                var response = ((HttpContext)state).Response;
                var headers = response.Headers;
                headers.ContentSecurityPolicy = Policy;
                headers.XContentTypeOptions = "nosniff";
                headers.XFrameOptions = "DENY";
                // A failed callback is shown at its own address, which holds a code and a state.
                headers["Referrer-Policy"] = response.StatusCode < 400 ? "same-origin" : "no-referrer";
                return Task.CompletedTask;
            },
            context
        );
        return next(context);
    }
}
