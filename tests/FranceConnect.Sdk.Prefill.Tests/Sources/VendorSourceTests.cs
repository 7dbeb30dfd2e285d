using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Prefill.Tests;

public sealed class VendorSourceTests
{
    private static readonly FactSourceInfo s_info = new(
        "Ville.Abonnes",
        "service des sports",
        "Donnée du service des sports le {date}"
    );

    private static readonly FactKey<string> s_card = Key("Member.Card");

    private static readonly FactKey<string> s_other = Key("Member.Other");

    private static readonly FormDefinition s_form = FormDefinition.Create(
        "sport",
        "Sport",
        form =>
            form.Use(s_info)
                .Group(
                    "g",
                    "G",
                    group => group.Field("card", "Carte", s_card).Field("name", "Nom", Facts.Guardian1.BirthName)
                )
    );

    [Test]
    public async Task Collect_OwnSource_FillsTheFormWithItsSentence()
    {
        using var site = Site(_ => FactHarvest.Of(Card("A12"), Card("A12", s_other)));

        var facts = await site.Prefill.CollectAsync(await site.SessionAsync(Answers.Claire), [s_form]);
        var field = site.Prefill.Fill(s_form, facts).Find("card")!;

        Assert.Multiple(() =>
        {
            Assert.That(field.Text, Is.EqualTo("A12"));
            Assert.That(field.Provenance.Sentence, Is.EqualTo("Donnée du service des sports le 03/09/2026"));
            Assert.That(facts.Find(s_other), Is.Null, "no form binds it");
        });
    }

    [Test]
    public async Task From_Request_TakesTheOriginOfTheSourceThatIsAsked()
    {
        var options = new FactKeyOptions();
        options.Origins.Add(new FactOrigin(new FactSourceInfo("Ville.Autre", "autre", "Autre"), "first"));
        options.Origins.Add(new FactOrigin(s_info, "second"));
        var key = new FactKey<string>("Member.Card", "Carte", FieldType.Text, options);
        using var site = Site(request => FactHarvest.Of(key.From("A12", request)));

        var facts = await site.Prefill.CollectAsync(await site.SessionAsync(Answers.Claire), [s_form]);
        var provenance = facts.Find(s_card)!.Provenance;

        Assert.Multiple(() =>
        {
            Assert.That((provenance.Source, provenance.Path), Is.EqualTo(("Ville.Abonnes", "second")));
            Assert.That(provenance.ObtainedAt, Is.EqualTo(site.Time.GetUtcNow()));
        });
    }

    [Test]
    public async Task From_RequestOfASourceThatTheKeyDoesNotName_IsRefused()
    {
        Exception? refusal = null;
        using var site = Site(request =>
        {
            refusal = Assert.Throws<ArgumentException>(() => Facts.Guardian1.BirthName.From("FAUX", request));
            return FactHarvest.NotFound;
        });

        await site.Prefill.CollectAsync(await site.SessionAsync(Answers.Claire), [s_form]);

        Assert.That(refusal?.Message, Does.Contain("Guardian1.BirthName").And.Contain("Ville.Abonnes"));
    }

    [Test]
    public async Task Collect_OwnSourceGivesAnotherSourcesFact_IsIgnored()
    {
        var origin = Facts.Guardian1.BirthName.Origins[0];
        using var site = Site(request => FactHarvest.Of(Facts.Guardian1.BirthName.From("FAUX", origin, request.Now)));

        var facts = await site.Prefill.CollectAsync(await site.SessionAsync("""{"sub":"a"}"""), [s_form]);

        Assert.That(facts.Find(Facts.Guardian1.BirthName), Is.Null);
    }

    [Test]
    public async Task Collect_OwnSourceThrows_IsDownAndSpoilsNothing()
    {
        using var site = Site(_ => throw new InvalidOperationException("ROUSSEL"));

        var facts = await site.Prefill.CollectAsync(await site.SessionAsync(Answers.Claire), [s_form]);

        Assert.Multiple(() =>
        {
            Assert.That(facts.Outcomes[^1].Kind, Is.EqualTo(SourceOutcomeKind.Down));
            Assert.That(facts.Outcomes[^1].ErrorCode, Is.EqualTo(FranceConnectErrorCode.FactSourceFailed));
            Assert.That(facts.Get(Facts.Guardian1.BirthName)?.Value, Is.EqualTo("ROUSSEL"));
        });
    }

    [Test]
    public async Task Collect_OwnSourceTooSlow_IsTooLate()
    {
        var never = new TaskCompletionSource<FactHarvest>();
        var asked = new TaskCompletionSource();
        using var site = Site(
            new Source(_ =>
            {
                asked.SetResult();
                return never.Task;
            })
        );

        var collecting = site.Prefill.CollectAsync(await site.SessionAsync(Answers.Claire), [s_form]);
        await asked.Task;
        site.Time.Advance(TimeSpan.FromSeconds(11));

        Assert.That((await collecting).Outcomes[^1].Kind, Is.EqualTo(SourceOutcomeKind.TooLate));
    }

    [Test]
    public async Task Collect_CallerGivesUp_IsCancelled()
    {
        using var giveUp = new CancellationTokenSource();
        using var site = Site(new Source(_ => new TaskCompletionSource<FactHarvest>().Task));

        var collecting = site.Prefill.CollectAsync(await site.SessionAsync(Answers.Claire), [s_form], giveUp.Token);
        await giveUp.CancelAsync();

        Assert.That(() => collecting, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Registration_SourceNamedLikeOneOfOurs_IsRefused()
    {
        using var site = Site(
            new Source(_ => new TaskCompletionSource<FactHarvest>().Task, FactSourceInfo.FranceConnect)
        );

        Assert.That(() => site.Prefill, Throws.InvalidOperationException.With.Message.Contains("FranceConnect"));
    }

    [Test]
    public async Task Collect_FormWithoutTheSource_DoesNotAskIt()
    {
        using var site = Site(_ => throw new InvalidOperationException());

        var facts = await site.Prefill.CollectAsync(await site.SessionAsync(Answers.Claire), []);

        Assert.That(facts.Outcomes.Select(outcome => outcome.Source), Is.EqualTo(new[] { "FranceConnect" }));
    }

    private static FactKey<string> Key(string name)
    {
        var options = new FactKeyOptions();
        options.Origins.Add(new FactOrigin(s_info, "card"));
        return new FactKey<string>(name, "Carte", FieldType.Text, options);
    }

    private static Fact<string> Card(string value, FactKey<string>? key = null) =>
        (key ?? s_card).From(value, s_card.Origins[0], new DateTimeOffset(2026, 9, 3, 8, 0, 0, TimeSpan.Zero));

    private static Site Site(Func<FactRequest, FactHarvest> answer) =>
        Site(new Source(request => Task.FromResult(answer(request))));

    private static Site Site(IFactSource source) => new(configure: services => services.AddSingleton(source));

    private sealed class Source(Func<FactRequest, Task<FactHarvest>> answer, FactSourceInfo? info = null) : IFactSource
    {
        public FactSourceInfo Info => info ?? s_info;

        public FactStage Stage => FactStage.Session;

        public Task<FactHarvest> AskAsync(FactRequest request, CancellationToken cancellationToken = default) =>
            answer(request);
    }
}
