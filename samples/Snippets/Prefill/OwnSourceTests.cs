using FranceConnect.Sdk;
using FranceConnect.Sdk.Prefill;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets.Prefill;

/// <summary>A vendor's own tests of a vendor's own source: no provider, no network, no simulator.</summary>
public sealed class OwnSourceTests
{
    #region source-tests
    private static readonly FormDefinition s_form = FormDefinition.Create(
        "carte",
        "Carte d'abonné",
        form =>
            form.Use(SportsRegister.Source)
                .Group(
                    "carte",
                    "Carte",
                    group =>
                        group
                            .Field("nom", "Nom de naissance", Facts.Guardian1.BirthName)
                            .Field("carte", "Carte d'abonné", SportsRegister.Card)
                )
    );

    [TestCase("ROUSSEL", "A-1204")]
    [TestCase("HAAS", null)]
    public async Task Card_IsThatOfTheSubscriberAlone(string name, string? card)
    {
        await using var services = new ServiceCollection()
            .AddPrefill(_ => { })
            .AddSingleton<IFactSource, SportsRegister>()
            .BuildServiceProvider();
        var prefill = services.GetRequiredService<IPrefillService>();
        var session = FranceConnectModelFactory.CreateSession(citizen =>
            citizen.Identity = FranceConnectModelFactory.CreateIdentity(
                $$"""{ "sub": "fictif", "family_name": "{{name}}" }"""
            )
        );

        var facts = await prefill.CollectAsync(session, [s_form]);
        facts = await prefill.EnrichAsync(facts, s_form);

        Assert.That(prefill.Fill(s_form, facts).Find("carte")?.Text, Is.EqualTo(card));
        Assert.That(
            facts.Outcomes[^1].Kind,
            Is.EqualTo(card is null ? SourceOutcomeKind.NotFound : SourceOutcomeKind.Answered)
        );
    }
    #endregion
}
