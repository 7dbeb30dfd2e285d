namespace FranceConnect.Sdk.Fuzz;

/// <summary>Answers within the call, on the caller's thread.</summary>
internal sealed class ForeignServer : HttpMessageHandler
{
    /// <summary>From the last segment of the address to the answer.</summary>
    public Func<string, Answer> Answers { get; set; } = static _ => Json("{}"u8.ToArray());

    public static Answer Json(byte[] body, string type = "application/json") =>
        new("", 200, new Dictionary<string, string> { ["Content-Type"] = type }, body);

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    ) => Task.FromResult(Answers(request.RequestUri!.Segments[^1]).ToResponse());
}
