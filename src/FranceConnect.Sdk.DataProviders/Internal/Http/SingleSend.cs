namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>
/// What became of one attempt's request on the wire. It took one turn of the quota, so it leaves once: a handler of the application's that
/// repeats calls (resilience defaults) would pass the quota unseen.
/// </summary>
internal sealed class SingleSend
{
    private const string Name = "FranceConnect.Sdk.DataProviders.SingleSend";

#if NET8_0_OR_GREATER
    private static readonly HttpRequestOptionsKey<SingleSend> s_key = new(Name);
#endif

    private int _sends;
    private int _isAnswered;

    /// <summary>Whether the server began to answer.</summary>
    public bool IsAnswered => Volatile.Read(ref _isAnswered) != 0;

    /// <summary>The failure that .NET's own handler met, before any handler of the application's gave it another form.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>The refusal received, without its body, when it was about to be sent again.</summary>
    public Attempt? RepeatedRefusal => Volatile.Read(ref _sends) > 1 ? Refusal : null;

    private Attempt? Refusal { get; set; }

    public void Mark(HttpRequestMessage request) =>
#if NET8_0_OR_GREATER
        request.Options.Set(s_key, this);
#else
        request.Properties[Name] = this;
#endif

    public static SingleSend? Find(HttpRequestMessage request) =>
#if NET8_0_OR_GREATER
        request.Options.TryGetValue(s_key, out var send) ? send : null;
#else
        request.Properties.TryGetValue(Name, out var send) ? send as SingleSend : null;
#endif

    public bool TryLeave() => Interlocked.Increment(ref _sends) == 1;

    public void Fail(Exception failure) => Failure = failure;

    public void Answer(HttpResponseMessage response)
    {
        Volatile.Write(ref _isAnswered, 1);
        if (!response.IsSuccessStatusCode)
            Refusal = new Attempt((int)response.StatusCode, ResponseHeaders.Read(response), []) { IsAnswered = true };
    }
}
