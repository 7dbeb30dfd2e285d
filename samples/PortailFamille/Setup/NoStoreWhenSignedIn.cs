namespace PortailFamille.Setup;

/// <summary>On a shared computer, the back button must not show the previous person's page.</summary>
internal sealed class NoStoreWhenSignedIn(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.User.Identity?.IsAuthenticated == true)
            // Both words: a page with a form of its own writes the same.
            context.Response.Headers.CacheControl = "no-cache, no-store";
        return next(context);
    }
}
