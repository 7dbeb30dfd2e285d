using System.Text;
using System.Text.Json;
using FranceConnect.Sdk.Prefill;
using FranceConnect.Sdk.Prefill.AspNetCore.Internal;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Fuzz;

/// <summary>What comes back of a form: what was sealed, what was posted.</summary>
internal static class PrefillTargets
{
    private static readonly FormDefinition s_form = Forms.Cantine.WithRetention(TimeSpan.FromDays(1));
    private static readonly PrefillSeal s_seal = new(new OpenProtector(), null, new StandingTime());
    private static readonly IPrefillService s_service = new ServiceCollection()
        .AddPrefill(static _ => { })
        .BuildServiceProvider()
        .GetRequiredService<IPrefillService>();
    private static readonly FactSet s_facts = Known();

    /// <summary>One line is a text a stranger sends; what follows a first line was sealed, by another version perhaps.</summary>
    public static void Sealed(byte[] input)
    {
        var cut = input.AsSpan().IndexOf((byte)'\n');
        var text = cut < 0 ? Encoding.UTF8.GetString(input) : TestKeys.Text(input.AsSpan(cut + 1));
        var subject = FranceConnectSubject.From(LoginSite.Subject);
        var draft = s_seal.OpenDraft(text, s_form, "default", subject);
        if (draft.IsAccepted)
        {
            var again = s_seal.OpenDraft(s_seal.Seal(draft.Value), s_form, "default", subject);
            Finding.Unless(again.IsAccepted, "A draft that was opened is sealed and opened again.");
            Fill(draft.Value.Facts, new PrefillInput());
        }
        var record = s_seal.OpenRecord(text, "cantine", "default");
        if (record.IsAccepted)
            Finding.Unless(
                s_seal.OpenRecord(s_seal.Seal(record.Value), "cantine", "default").IsAccepted,
                "A record that was opened is sealed and opened again."
            );
        if (SessionEntry.Read(input) is { } entry)
            Finding.Unless(SessionEntry.Read(entry.Write()) is not null, "An entry that was read is written and read.");
    }

    public static void Posted(byte[] input)
    {
        var posted = new FormCollection(QueryHelpers.ParseQuery(Encoding.UTF8.GetString(input)));
        Fill(s_facts, posted.ReadPrefillInput(s_form));
    }

    private static void Fill(FactSet facts, PrefillInput input)
    {
        var verified = s_service.Verify(s_form, facts, input);
        foreach (var field in verified.Result.Fields)
            Finding.Unless(
                field.Policy != EditPolicy.Locked || field.Provenance.Source != FactSourceInfo.User.Id,
                "Nothing that was typed is locked."
            );
        _ = verified.Result.Validate(StandingTime.Now);
        var record = s_seal.Seal(ProvenanceRecord.Create(verified.Result, StandingTime.Now));
        Finding.Unless(
            s_seal.OpenRecord(record, s_form.Id, facts.TenantId).IsAccepted,
            "The record of a filled form opens."
        );
    }

    private static FactSet Known()
    {
        var json = JsonSerializer.Serialize(LoginSite.Subject);
        var session = FranceConnectModelFactory.CreateSession(model =>
            model.Identity = FranceConnectModelFactory.CreateIdentity(
                $$"""{"sub":{{json}},"given_name":"Zéphyrine","given_name_array":["Zéphyrine"],"family_name":"PERSONNE-FICTIVE","birthdate":"1962-08-24","gender":"female","birthplace":"75107","birthcountry":"99100","email":"zephyrine@example.org"}"""
            )
        );
        return LoginSite.Await(
            s_service.CollectAsync(session, [FormDefinition.Create("vide", "Vide", static _ => { })])
        );
    }

    private sealed class OpenProtector : IPrefillProtector
    {
        public byte[] Protect(string purpose, byte[] data) => data;

        public byte[]? Unprotect(string purpose, byte[] sealedData) => sealedData;
    }
}
