using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.Prefill;

/// <summary>
/// Forms that fill themselves. Collect in the callback, while the citizen's token lives; keep the facts; fill whenever the form is shown. Safe to
/// share between threads.
/// </summary>
public interface IPrefillService
{
    /// <summary>
    /// Asks, together and within one budget, the sources of these forms with the citizen's access token. A source that fails empties its own
    /// facts only: <see cref="FactSet.Outcomes"/> tells.
    /// </summary>
    /// <param name="session">The citizen who has just signed in.</param>
    /// <param name="forms">The forms; the scopes they need were asked at the sign-in, after their notice.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What is known.</returns>
    /// <exception cref="FranceConnectException">A form uses a source whose client is not registered (FCS5002).</exception>
    Task<FactSet> CollectAsync(
        FranceConnectSession session,
        IReadOnlyList<FormDefinition> forms,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Adds a second legal guardian who has just signed in, after a FranceConnect logout of the first and by an explicit gesture: their identity,
    /// and their own quotient familial when a form binds it.
    /// </summary>
    /// <param name="facts">What is known of the first.</param>
    /// <param name="session">The second guardian.</param>
    /// <param name="forms">The forms.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>
    /// What is known of both. The same facts, with the outcome <see cref="SourceOutcomeKind.SamePerson"/>, when FranceConnect gave back the first
    /// person.
    /// </returns>
    /// <exception cref="ArgumentException">The facts are of no sign-in, or of a sign-in at another collectivité.</exception>
    /// <exception cref="FranceConnectException">A form uses a source whose client is not registered (FCS5002).</exception>
    Task<FactSet> CollectSecondGuardianAsync(
        FactSet facts,
        FranceConnectSession session,
        IReadOnlyList<FormDefinition> forms,
        CancellationToken cancellationToken = default
    );

    /// <summary>Asks the sources of these forms about a person an agent typed, without FranceConnect.</summary>
    /// <param name="access">Who asks, and why; recorded before each call.</param>
    /// <param name="identity">Whom.</param>
    /// <param name="forms">The forms.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What is known, for the agent's eyes.</returns>
    /// <exception cref="ArgumentException">The identity or the access lacks something; no call was made.</exception>
    /// <exception cref="FranceConnectException">
    /// A form uses a source whose client is not registered (FCS5002), or the audit is missing (FCS4006) or failed (FCS4007): no call was made.
    /// </exception>
    Task<DeskFactSet> CollectAtDeskAsync(
        DeskAccess access,
        CivilIdentity identity,
        IReadOnlyList<FormDefinition> forms,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// After the citizen's choices, asks what needs no FranceConnect token: the commune of the address as it stands, corrected or not, and the
    /// schooling of the chosen child. A child who was typed, or typed over, is not asked about: they may be anybody's.
    /// </summary>
    /// <param name="facts">What is known, the child chosen (<see cref="FactSet.ChooseChild"/>).</param>
    /// <param name="form">The form.</param>
    /// <param name="input">What was typed so far; null for nothing.</param>
    /// <param name="scolarite">The school year and where to look for the pupil; null: the ministry is not asked.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What is known now.</returns>
    /// <exception cref="ArgumentException">The school year or the perimeter is wrong; no call was made.</exception>
    Task<FactSet> EnrichAsync(
        FactSet facts,
        FormDefinition form,
        PrefillInput? input = null,
        ScolariteRequest? scolarite = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The same at the desk.</summary>
    /// <param name="access">Who asks, and why; recorded before each call.</param>
    /// <param name="facts">What is known, the child chosen.</param>
    /// <param name="form">The form.</param>
    /// <param name="input">What the agent typed so far; null for nothing.</param>
    /// <param name="scolarite">The school year and where to look for the pupil; null: the ministry is not asked.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What is known now, for the agent's eyes.</returns>
    /// <exception cref="ArgumentException">The school year, the perimeter or the access is wrong; no call was made.</exception>
    /// <exception cref="FranceConnectException">The audit is missing (FCS4006) or failed (FCS4007); no call was made.</exception>
    Task<DeskFactSet> EnrichAtDeskAsync(
        DeskAccess access,
        DeskFactSet facts,
        FormDefinition form,
        PrefillInput? input = null,
        ScolariteRequest? scolarite = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Fills a form: no call, nothing kept.</summary>
    /// <param name="form">The form.</param>
    /// <param name="facts">What is known; <see cref="FactSet.Empty"/> without FranceConnect.</param>
    /// <param name="input">What was typed; null for nothing.</param>
    /// <returns>The fields, the proposals, what is missing, and the warnings.</returns>
    PrefillResult Fill(FormDefinition form, FactSet facts, PrefillInput? input = null);

    /// <summary>Fills a form at the desk.</summary>
    /// <param name="form">The form.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="input">What the agent typed; null for nothing.</param>
    /// <returns>The same, for the agent's eyes.</returns>
    DeskPrefillResult FillAtDesk(FormDefinition form, DeskFactSet facts, PrefillInput? input = null);
}
