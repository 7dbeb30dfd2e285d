using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.Prefill.Tests;

public sealed class FormDefinitionTests
{
    [Test]
    public void RequiredScopes_FormOfTheIdentityAlone_AsksNoProvider()
    {
        var form = Form(group =>
            group.Field("nom", "Nom", Facts.Guardian1.BirthName).Field("courriel", "Courriel", Facts.Guardian1.Email)
        );

        Assert.That(
            form.RequiredScopes().Select(scope => scope.Name),
            Is.EqualTo(new[] { "openid", "family_name", "email" })
        );
    }

    [Test]
    public void RequiredScopes_QuotientAlone_AsksItsScopeAndTheWholeIdentity()
    {
        var form = FormDefinition.Create(
            "qf",
            "Quotient",
            form =>
                form.Use(FactSourceInfo.QuotientFamilial)
                    .Group("g", "G", group => group.Field("qf", "QF", Facts.Household.QuotientFamilial))
        );

        Assert.That(
            form.RequiredScopes().Select(scope => scope.Name),
            Is.EqualTo(new[] { "openid", "identite_pivot", "cnaf_quotient_familial" })
        );
    }

    [Test]
    public void Offer_Values_AreTheFieldsOwnInOrder()
    {
        var form = Form(group =>
            group.Input(
                "formule",
                "Formule",
                FieldType.Choice,
                configure: options => options.Offer("annuel", "mensuel")
            )
        );

        Assert.That(form.Find("formule")?.Constraints.Values, Is.EqualTo(new[] { "annuel", "mensuel" }));
    }

    [TestCase("")]
    [TestCase(null)]
    public void Offer_NoValue_IsRefused(string? value) =>
        Assert.That(
            () =>
                Form(group =>
                    group.Input("formule", "Formule", FieldType.Choice, configure: options => options.Offer(value!))
                ),
            Throws.InstanceOf<ArgumentException>()
        );

    [Test]
    public void RequiredScopes_OwnSourceBehindAScope_AsksItWithTheWholeIdentity()
    {
        var scope = FranceConnectScope.From("region_abonnements");
        var source = new FactSourceInfo("Region.Transports", "région", "Donnée de la région le {date}").AskedAtSignIn(
            "data.abonnement",
            scope
        );
        var options = new FactKeyOptions();
        options.Origins.Add(new FactOrigin(source, "data.abonnement.numero"));
        var key = new FactKey<string>("Travel.Card", "Numéro de carte", FieldType.Text, options);

        var form = FormDefinition.Create(
            "transport",
            "Transport",
            form => form.Use(source).Group("g", "G", group => group.Field("carte", "Carte", key))
        );

        Assert.Multiple(() =>
        {
            Assert.That(
                form.RequiredScopes().Select(asked => asked.Name),
                Is.EqualTo(new[] { "openid", "identite_pivot", "region_abonnements" })
            );
            Assert.That(form.RequiredHabilitation(), Is.EqualTo(new[] { scope }));
            Assert.That(form.Notice().Single().Source.Label, Is.EqualTo("région"));
        });
    }

    [Test]
    public void SecondGuardianScopes_Cantine_AsksNeitherChildrenNorAddress() =>
        Assert.That(
            Forms.Cantine.SecondGuardianScopes().Select(scope => scope.Name),
            Is.EquivalentTo(
                new[]
                {
                    "openid",
                    "identite_pivot",
                    "preferred_username",
                    "email",
                    "cnaf_quotient_familial",
                    "cnaf_allocataires",
                }
            )
        );

    [Test]
    public void MissingHabilitation_QuotientOnly_NamesTheOthers() =>
        Assert.That(
            Forms.Cantine.MissingHabilitation([ApiParticulierScopes.CnafQuotientFamilial]).Select(scope => scope.Name),
            Is.EquivalentTo(new[] { "cnaf_allocataires", "cnaf_enfants", "cnaf_adresse" })
        );

    [Test]
    public void MissingHabilitation_AllGranted_IsEmpty() =>
        Assert.That(Forms.Cantine.MissingHabilitation(Forms.Cantine.RequiredHabilitation()), Is.Empty);

    [Test]
    public void Notice_Creche_NamesEachSourceAndItsData()
    {
        var notice = Forms.Creche.Notice();

        Assert.Multiple(() =>
        {
            Assert.That(
                notice.Select(entry => entry.Source.Id),
                Is.EqualTo(new[] { "FranceConnect", "ApiParticulier.ParticipationFamilialeEaje", "Ban" })
            );
            Assert.That(notice[1].Facts, Has.Member(Facts.Household.AeehChildren));
        });
    }

    [TestCase(EditPolicy.Editable)]
    [TestCase(EditPolicy.Free)]
    [TestCase(EditPolicy.Contestable)]
    public void Field_LooserThanALockedIdentity_IsRefused(EditPolicy policy) =>
        Assert.That(
            () => Form(group => group.Field("nom", "Nom", Facts.Guardian1.BirthName, policy)),
            Throws.ArgumentException.With.Message.Contains("nom")
        );

    [Test]
    public void Fill_FieldStricterThanItsFact_LocksTheValue()
    {
        using var site = new Site();
        var form = Form(group => group.Field("courriel", "Courriel", Facts.Guardian1.Email, EditPolicy.Locked));
        var origin = Facts.Guardian1.Email.Origins[0];
        var facts = FactSet.Empty.With(
            [Facts.Guardian1.Email.From("a@example.org", origin, site.Time.GetUtcNow())],
            [],
            []
        );
        var input = new PrefillInput();
        input.Typed["courriel"] = "b@example.org";

        var result = site.Prefill.Fill(form, facts, input);

        Assert.Multiple(() =>
        {
            Assert.That(result.Fields.Single().Policy, Is.EqualTo(EditPolicy.Locked));
            Assert.That(result.Fields.Single().Text, Is.EqualTo("a@example.org"));
        });
    }

    [Test]
    public void Create_TwoFieldsOfOneId_IsRefused() =>
        Assert.That(
            () =>
                FormDefinition.Create(
                    "f",
                    "F",
                    form =>
                        form.Group("a", "A", group => group.Input("x", "X", FieldType.Text))
                            .Group("b", "B", group => group.Input("x", "X", FieldType.Text))
                ),
            Throws.ArgumentException.With.Message.Contains("x")
        );

    [Test]
    public void Derive_FromTheCantine_AddsDropsRelabelsAndTightens()
    {
        var form = Forms.Cantine.Derive(
            "centre-de-loisirs",
            "Centre de loisirs",
            change =>
                change
                    .WithoutGroup("schooling")
                    .Group(
                        "child",
                        "Votre enfant",
                        group =>
                            group
                                .Without("child.gender")
                                .Field("child.birthName", "Nom", Facts.Child.BirthName, EditPolicy.Contestable)
                                .Input("child.swims", "Sait nager", FieldType.Boolean)
                    )
        );

        Assert.Multiple(() =>
        {
            Assert.That(form.Find("schooling.school"), Is.Null);
            Assert.That(
                form.Groups.Single(group => group.Id == "child").Fields.Select(field => field.Id),
                Is.EqualTo(new[] { "child.birthName", "child.givenNames", "child.birthDate", "child.swims" })
            );
            Assert.That(form.Find("child.birthName")!.Policy, Is.EqualTo(EditPolicy.Contestable));
            Assert.That(Forms.Cantine.Find("child.gender"), Is.Not.Null);
            Assert.That(form.RequiredScopes(), Is.EqualTo(Forms.Cantine.RequiredScopes()));
        });
    }

    [Test]
    public void Derive_WithoutAFieldThatIsNotThere_IsRefused() =>
        Assert.That(
            () => Forms.Cantine.Derive("x", "X", form => form.Group("child", "E", group => group.Without("nobody"))),
            Throws.ArgumentException
        );

    [Test]
    public void Derive_SourceIgnored_AsksNoneOfItsScopes()
    {
        var form = Forms.Cantine.Derive("x", "X", form => form.Ignore(FactSourceInfo.QuotientFamilial));

        Assert.That(form.RequiredHabilitation(), Is.Empty);
    }

    private static FormDefinition Form(Action<FormGroupBuilder> build) =>
        FormDefinition.Create("essai", "Essai", form => form.Group("g", "G", build));
}
