namespace PortailFamille.Setup;

/// <summary>
/// Refuses a request whose host cannot be read (an accented domain name badly encoded): the framework throws whenever something asks for
/// it. The error page is then made without a host.
/// </summary>
internal sealed class ReadableHost(RequestDelegate next)
{
    private const string Forwarded = "X-Forwarded-Host";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (IsReadable(headers.Host) && IsReadable(headers[Forwarded]))
            return next(context);
        headers.Host = "";
        headers.Remove(Forwarded);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    private static bool IsReadable(IEnumerable<string?> hosts)
    {
        try
        {
            foreach (var host in hosts.SelectMany(list => (list ?? "").Split(',', StringSplitOptions.TrimEntries)))
                _ = HostString.FromUriComponent(host);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
