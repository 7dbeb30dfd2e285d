using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>The whole of prefilling: what is asked when, and in which order it is read.</summary>
internal sealed class PrefillService(
    SourceCalls calls,
    VendorSources vendors,
    ApplicantFacts applicants,
    HomeCommune home,
    FranceConnectTenantDirectory? tenants,
    TimeProvider time
) : IPrefillService
{
    public async Task<FactSet> CollectAsync(
        FranceConnectSession session,
        IReadOnlyList<FormDefinition> forms,
        CancellationToken cancellationToken = default
    )
    {
        Guard.NotNull(session);
        var needs = new FormNeeds(Guard.NotNull(forms));
        var now = time.GetUtcNow();
        var (known, applicant) = applicants.Read(session, now);
        var options = calls.OptionsFor(DataBudget.StartFor(session, calls.Budget, time));

        // All of them leave before any is waited for.
        var eaje = calls.AskIf(
            needs.Uses(FactSourceInfo.ParticipationFamilialeEaje),
            client => client.Dss.GetParticipationFamilialeEajeAsync(session, options, cancellationToken)
        );
        var quotient = calls.AskIf(
            needs.Uses(FactSourceInfo.QuotientFamilial),
            client => client.Dss.GetQuotientFamilialAsync(session, null, options, cancellationToken)
        );
        var student = calls.AskIf(
            needs.Uses(FactSourceInfo.StatutEtudiant),
            client => client.Mesri.GetStatutEtudiantAsync(session, options, cancellationToken)
        );
        var tax = calls.AskTaxIf(needs.Uses(FactSourceInfo.ImpotParticulier), session, options, now, cancellationToken);
        var others = vendors.AskAsync(
            FactStage.Session,
            needs,
            session,
            known,
            options.Budget!,
            now,
            cancellationToken
        );
        await Task.WhenAll(eaje, quotient, student, tax, others).ConfigureAwait(false);

        var facts = Household.AddTo(
            known,
            applicant,
            now,
            await eaje.ConfigureAwait(false),
            await quotient.ConfigureAwait(false)
        );
        if (await student.ConfigureAwait(false) is { } status)
            facts = StudentFacts.AddTo(facts, status, now);
        if (await tax.ConfigureAwait(false) is { } situation)
            facts = TaxFacts.AddTo(facts, situation);
        return VendorSources.AddTo(facts, await others.ConfigureAwait(false));
    }

    public async Task<FactSet> CollectSecondGuardianAsync(
        FactSet facts,
        FranceConnectSession session,
        IReadOnlyList<FormDefinition> forms,
        CancellationToken cancellationToken = default
    )
    {
        Guard.NotNull(facts);
        Guard.NotNull(session);
        var needs = new FormNeeds(Guard.NotNull(forms));
        var now = time.GetUtcNow();
        if (session.Tenant.Id != facts.TenantId)
            throw new ArgumentException(
                "The facts are of no sign-in, or of a sign-in at another collectivité.",
                nameof(session)
            );
        // FranceConnect's own session silently gives back the first parent.
        if (session.Identity.Subject == facts.Subject)
            return facts.With(
                [],
                [new SourceOutcome(FactSourceInfo.FranceConnect.Id, SourceOutcomeKind.SamePerson, now) { Session = 2 }],
                []
            );
        var (known, applicant) = ApplicantFacts.AddSecond(facts.WithoutSecondGuardian(), session, now);
        var options = calls.OptionsFor(DataBudget.StartFor(session, calls.Budget, time));
        var quotient = await calls
            .AskIf(
                needs.NeedsSecondQuotient,
                client => client.Dss.GetQuotientFamilialAsync(session, null, options, cancellationToken)
            )
            .ConfigureAwait(false);
        return quotient is null ? known : Household.AddSecondTo(known, applicant, now, quotient);
    }

    public async Task<DeskFactSet> CollectAtDeskAsync(
        DeskAccess access,
        CivilIdentity identity,
        IReadOnlyList<FormDefinition> forms,
        CancellationToken cancellationToken = default
    )
    {
        Guard.NotNull(access);
        Guard.NotNull(identity);
        var needs = new FormNeeds(Guard.NotNull(forms));
        var now = time.GetUtcNow();
        var (known, applicant) = applicants.Read(identity, access.TenantId, now);
        var options = calls.OptionsFor(DataBudget.Start(calls.Budget, time));
        var eaje = calls.AskAtDeskIf(
            needs.Uses(FactSourceInfo.ParticipationFamilialeEaje),
            client => client.Dss.GetParticipationFamilialeEajeAtDeskAsync(access, identity, options, cancellationToken)
        );
        var quotient = calls.AskAtDeskIf(
            needs.Uses(FactSourceInfo.QuotientFamilial),
            client => client.Dss.GetQuotientFamilialAtDeskAsync(access, identity, null, options, cancellationToken)
        );
        await Task.WhenAll(eaje, quotient).ConfigureAwait(false);
        return new DeskFactSet(
            Household.AddTo(
                known,
                applicant,
                now,
                await eaje.ConfigureAwait(false),
                await quotient.ConfigureAwait(false)
            )
        );
    }

    public Task<FactSet> EnrichAsync(
        FactSet facts,
        FormDefinition form,
        PrefillInput? input = null,
        ScolariteRequest? scolarite = null,
        CancellationToken cancellationToken = default
    ) =>
        EnrichAsync(
            Guard.NotNull(facts),
            Guard.NotNull(form),
            input,
            Pupil.OfHousehold,
            scolarite is null
                ? null
                : (pupil, options) => AskSchoolAsync(facts.TenantId, pupil, scolarite, options, cancellationToken),
            cancellationToken
        );

    public async Task<DeskFactSet> EnrichAtDeskAsync(
        DeskAccess access,
        DeskFactSet facts,
        FormDefinition form,
        PrefillInput? input = null,
        ScolariteRequest? scolarite = null,
        CancellationToken cancellationToken = default
    )
    {
        Guard.NotNull(access);
        return new DeskFactSet(
            await EnrichAsync(
                    Guard.NotNull(facts).ForAgent,
                    Guard.NotNull(form),
                    input,
                    Pupil.AtDesk,
                    scolarite is null
                        ? null
                        : (pupil, options) =>
                            calls.AskAtDeskIf(
                                true,
                                client =>
                                    client.Men.GetScolariteAtDeskAsync(
                                        access,
                                        pupil,
                                        scolarite,
                                        options,
                                        cancellationToken
                                    )
                            ),
                    cancellationToken
                )
                .ConfigureAwait(false)
        );
    }

    public PrefillResult Fill(FormDefinition form, FactSet facts, PrefillInput? input = null) =>
        FormFilling.Fill(Guard.NotNull(form), Guard.NotNull(facts), input, time.GetUtcNow());

    public DeskPrefillResult FillAtDesk(FormDefinition form, DeskFactSet facts, PrefillInput? input = null) =>
        new(Fill(form, Guard.NotNull(facts).ForAgent, input));

    private async Task<FactSet> EnrichAsync(
        FactSet facts,
        FormDefinition form,
        PrefillInput? input,
        Func<PrefillResult, CivilIdentity?> findPupil,
        Func<CivilIdentity, DataCallOptions, Task<Answer<Scolarite>?>>? askSchool,
        CancellationToken cancellationToken
    )
    {
        var needs = new FormNeeds([form]);
        var now = time.GetUtcNow();
        var options = calls.OptionsFor(DataBudget.Start(calls.Budget, time));
        var draft = FormFilling.Fill(form, facts, input, now);
        var commune =
            needs.Uses(FactSourceInfo.Ban) && home.CanAsk
                ? home.FindAsync(draft, options.Budget!, now, cancellationToken)
                : null;
        var pupil = findPupil(draft);
        var school =
            askSchool is null || !needs.Uses(FactSourceInfo.Scolarite) ? null
            : pupil is null ? Task.FromResult<Answer<Scolarite>?>(null)
            : askSchool(pupil, options);
        var others = vendors.AskAsync(FactStage.Enrich, needs, null, facts, options.Budget!, now, cancellationToken);

        // What an earlier enrichment found may be about another address, or another child.
        var known = facts;
        if (commune is not null)
            known = HomeCommune.AddTo(known.WithoutSource(FactSourceInfo.Ban.Id), await commune.ConfigureAwait(false));
        if (school is not null)
            known = SchoolingFacts.AddTo(
                known.WithoutSource(FactSourceInfo.Scolarite.Id),
                await school.ConfigureAwait(false),
                now
            );
        return VendorSources.AddTo(known, await others.ConfigureAwait(false));
    }

    private async Task<Answer<Scolarite>?> AskSchoolAsync(
        string? tenantId,
        CivilIdentity pupil,
        ScolariteRequest request,
        DataCallOptions options,
        CancellationToken cancellationToken
    )
    {
        if (tenants is null)
            throw new FranceConnectException(new FranceConnectError(FranceConnectErrorCode.FactSourceMissing));
        var tenant = await tenants.GetAsync(tenantId, cancellationToken).ConfigureAwait(false);
        return await calls
            .AskIf(
                true,
                client => client.Men.GetScolariteAfterSignInAsync(tenant, pupil, request, options, cancellationToken)
            )
            .ConfigureAwait(false);
    }
}
