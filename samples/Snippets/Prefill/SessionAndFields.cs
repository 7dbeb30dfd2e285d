using FranceConnect.Sdk;
using FranceConnect.Sdk.AspNetCore;
using FranceConnect.Sdk.Prefill;
using FranceConnect.Sdk.Prefill.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets.Prefill;

/// <summary>The README of the ASP.NET Core package of the forms.</summary>
internal static class SessionAndFields
{
    public static void Register(
        IServiceCollection services,
        Microsoft.Extensions.Configuration.IConfiguration configuration
    )
    {
        #region session-register
        services
            .AddFranceConnect(configuration.GetSection("FranceConnect"))
            .AddApiParticulier(
                configuration.GetSection("ApiParticulier"),
                configuration.GetSection("FranceConnect:Tenants")
            )
            .AddPrefill()
            .AddPrefillSession();
        #endregion
    }

    public static FormDefinition Declare()
    {
        #region session-retention
        // What the collectivité has declared (DataPass). There is no default: a form without a retention keeps nothing.
        var cantine = Forms.Cantine.WithRetention(TimeSpan.FromDays(1));
        #endregion
        return cantine;
    }

    public static async Task ChallengeAsync(HttpContext context, FormDefinition cantine)
    {
        #region session-challenge
        // The button under the notice leads here.
        var challenge = new FranceConnectChallengeProperties { RedirectUri = "/cantine", Purpose = cantine.Id };
        foreach (FranceConnectScope scope in cantine.RequiredScopes())
            challenge.Scopes.Add(scope);
        await context.ChallengeAsync(FranceConnectDefaults.AuthenticationScheme, challenge);
        #endregion
    }

    public static void Collect(FranceConnectAuthenticationOptions options, FormDefinition cantine)
    {
        #region session-collect
        options.Events.OnSessionCreated = async context =>
        {
            if (context.Purpose != cantine.Id)
                return; // a plain login collects nothing
            var services = context.HttpContext.RequestServices;
            var prefill = services.GetRequiredService<IPrefillService>();
            var session = services.GetRequiredService<PrefillSession>();
            FactSet facts = await prefill.CollectAsync(context.Session, [cantine]);
            await session.KeepAsync(cantine, facts);
        };
        #endregion
    }

    public static async Task<PrefillResult> ShowAsync(
        PrefillSession session,
        IPrefillService prefill,
        FormDefinition cantine
    )
    {
        #region session-show
        FactSet facts = await session.FindAsync(cantine) ?? FactSet.Empty; // empty: filled in by hand
        PrefillResult form = prefill.Fill(cantine, facts);
        #endregion
        return form;
    }

    public static void Check(ModelStateDictionary modelState, VerifiedForm verified, TimeProvider time)
    {
        #region session-faults
        // Under the id of each field, in French; <prefill-field> and <prefill-errors> show them.
        modelState.AddPrefillFaults(verified.Result.Validate(time.GetUtcNow()));
        #endregion
    }

    public static async Task<string> SubmitAsync(
        HttpRequest request,
        PrefillSession session,
        IPrefillService prefill,
        PrefillSeal seal,
        TimeProvider time,
        FormDefinition cantine,
        FactSet facts
    )
    {
        #region session-submit
        VerifiedForm verified = prefill.Verify(cantine, facts, request.Form.ReadPrefillInput(cantine));
        foreach (AlteredField altered in verified.Alterations)
            Console.WriteLine($"{altered}: the official value is kept.");

        // Beside the request, for the agent; nothing is needed here any more.
        string record = seal.Seal(ProvenanceRecord.Create(verified.Result, time.GetUtcNow()));
        await session.DropAsync(cantine);
        #endregion
        return record;
    }

    public static void Review(PrefillSeal seal, string record, string tenantId)
    {
        #region session-review
        Unsealed<ProvenanceRecord> opened = seal.OpenRecord(record, "cantine", tenantId);
        if (!opened.IsAccepted)
            throw new InvalidOperationException($"This record was refused: {opened.Refusal}.");
        foreach (ProvenanceEntry entry in opened.Value.Entries)
            Console.WriteLine($"{entry.FieldId} {entry.Trust} {entry.Sentence}");
        #endregion
    }
}
