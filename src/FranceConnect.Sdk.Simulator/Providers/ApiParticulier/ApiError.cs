using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator;

/// <summary>An error as API Particulier writes it.</summary>
internal sealed record ApiError(int Status, string Code, string Title, string Detail)
{
    /// <summary>Name of the parameter or header at fault; null writes a null <c>source</c>.</summary>
    public string? Parameter { get; init; }

    public bool IsHeader { get; init; }

    public string? Provider { get; init; }

    /// <summary>Seconds, in <c>meta.retry_in</c>.</summary>
    public int? RetryIn { get; init; }

    /// <summary>Seconds, in the header <c>Retry-After</c>.</summary>
    public int? RetryAfter { get; init; }

    public string Render()
    {
        var meta = new JsonObject();
        if (Provider is not null)
        {
            meta["provider"] = Provider;
        }

        if (RetryIn is not null)
        {
            meta["retry_in"] = RetryIn;
        }

        var error = new JsonObject
        {
            ["code"] = Code,
            ["title"] = Title,
            ["detail"] = Detail,
            ["source"] = Parameter is null ? null : new JsonObject { [IsHeader ? "header" : "parameter"] = Parameter },
            ["meta"] = meta,
        };
        return NodeJson.Write(new JsonObject { ["errors"] = new JsonArray(error) });
    }
}

/// <summary>Ends a call on an error.</summary>
internal sealed class ApiErrorException(ApiError error) : Exception
{
    public ApiError Error { get; } = error;
}
