using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.DataProviders.Dgfip;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>
/// Calls the data providers. What the collectivité has set wrong (no SIRET, no address) ends as a refusal, with its code: a citizen's page opens
/// all the same. What the application has forgotten to register, and what a desk must not go without, is thrown.
/// </summary>
internal sealed class SourceCalls(
    IApiParticulierClient? api,
    IImpotParticulierClient? taxes,
    PrefillOptions options,
    TimeProvider time
)
{
    public TimeSpan Budget => options.Budget;

    public DataCallOptions OptionsFor(DataBudget budget) => new() { Budget = budget, MaxRetries = options.MaxRetries };

    public async Task<Answer<T>?> AskIf<T>(bool isNeeded, Func<IApiParticulierClient, Task<DataResult<T>>> call)
        where T : class
    {
        if (!isNeeded)
            return null;
        var client = Registered(api);
        return await AskAsync(() => call(client)).ConfigureAwait(false);
    }

    public async Task<Answer<T>?> AskAtDeskIf<T>(bool isNeeded, Func<IApiParticulierClient, Task<DeskResult<T>>> call)
        where T : class => isNeeded ? Answer<T>.Of(await call(Registered(api)).ConfigureAwait(false)) : null;

    /// <summary>The income of last year, which is out in summer; before that, of the year before.</summary>
    public async Task<Answer<SituationFiscale>?> AskTaxIf(
        bool isNeeded,
        FranceConnectSession session,
        DataCallOptions callOptions,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (!isNeeded)
            return null;
        var client = Registered(taxes);
        var year = FrenchTime.Of(now).Year;
        var answer = await AskAsync(() => client.GetSituationAsync(session, year - 1, callOptions, cancellationToken))
            .ConfigureAwait(false);
        return answer.Outcome == DataOutcome.NotFound
            ? await AskAsync(() => client.GetSituationAsync(session, year - 2, callOptions, cancellationToken))
                .ConfigureAwait(false)
            : answer;
    }

    private static T Registered<T>(T? client)
        where T : class =>
        client ?? throw new FranceConnectException(new FranceConnectError(FranceConnectErrorCode.FactSourceMissing));

    private async Task<Answer<T>> AskAsync<T>(Func<Task<DataResult<T>>> call)
        where T : class
    {
        try
        {
            return Answer<T>.Of(await call().ConfigureAwait(false));
        }
        catch (InvalidSiretException)
        {
            return Refused(FranceConnectErrorCode.RecipientInvalid);
        }
        catch (FranceConnectException exception)
        {
            return Refused(exception.Code);
        }

        Answer<T> Refused(FranceConnectErrorCode code) =>
            new(null, DataOutcome.CredentialsRefused, time.GetUtcNow()) { ErrorCode = code };
    }
}
