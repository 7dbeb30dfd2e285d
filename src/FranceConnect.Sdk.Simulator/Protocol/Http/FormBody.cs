using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>A url-encoded body, read once.</summary>
internal sealed class FormBody
{
    private readonly IFormCollection _form;

    private FormBody(IFormCollection form) => _form = form;

    public IEnumerable<string> Names => _form.Keys;

    /// <summary>The value, or null when it is absent.</summary>
    public string? this[string name] => _form.TryGetValue(name, out var values) ? values[0] : null;

    public bool HasRepeatedName => _form.Any(pair => pair.Value.Count > 1);

    /// <summary>
    /// Empty for another content type, and for a body that cannot be read as a form (too many fields, a name too long): each endpoint
    /// then refuses what is missing, as recorded.
    /// </summary>
    public static async Task<FormBody> ReadAsync(HttpContext context)
    {
        if (!IsUrlEncoded(context.Request))
        {
            return new(FormCollection.Empty);
        }

        try
        {
            return new(await context.Request.ReadFormAsync(context.RequestAborted));
        }
        catch (InvalidDataException)
        {
            return new(FormCollection.Empty);
        }
    }

    public static bool IsUrlEncoded(HttpRequest request) =>
        request
            .ContentType?.Split(';')[0]
            .Trim()
            .Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;
}
