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

    public static async Task<FormBody> ReadAsync(HttpContext context) =>
        new(
            context.Request.HasFormContentType
                ? await context.Request.ReadFormAsync(context.RequestAborted)
                : FormCollection.Empty
        );
}
