using System.Text.Json;
using FranceConnect.Sdk.Prefill;
using Microsoft.AspNetCore.Mvc;

namespace PortailFamille.Demarches;

/// <summary>The filled form as data, as the citizen may read it.</summary>
internal sealed class PrefillJsonResult(PrefillResult result) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
            result.WriteForCitizen(json);
        var response = context.HttpContext.Response;
        response.Headers.CacheControl = "no-cache, no-store";
        response.ContentType = "application/json; charset=utf-8";
        await response.Body.WriteAsync(
            buffer.GetBuffer().AsMemory(0, (int)buffer.Length),
            context.HttpContext.RequestAborted
        );
    }
}
