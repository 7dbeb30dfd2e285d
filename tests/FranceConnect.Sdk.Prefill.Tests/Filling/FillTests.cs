namespace FranceConnect.Sdk.Prefill.Tests;

public sealed class FillTests
{
    private Site _site = null!;
    private FactSet _facts = null!;

    [SetUp]
    public async Task CollectAsync()
    {
        _site = new Site().Answers(Answers.QuotientRoute, 200, Answers.Household());
        var session = await _site.SessionAsync(Answers.Claire);
        _facts = (await _site.Prefill.CollectAsync(session, [Forms.Cantine])).ChooseChild(0);
    }

    [TearDown]
    public void Close() => _site.Dispose();

    [Test]
    public void Fill_WithoutFacts_IsAnEmptyFormThatCanBeTyped()
    {
        var result = Fill(FactSet.Empty, ("guardian1.birthName", " ROUSSEL "), ("household.quotientFamilial", "700"));

        Assert.Multiple(() =>
        {
            Assert.That(
                result.Fields.Select(field => $"{field.Id} {field.Text} {field.Policy} {field.Provenance.Source}"),
                Is.EqualTo(
                    new[]
                    {
                        "guardian1.birthName ROUSSEL Editable User",
                        "household.quotientFamilial 700 Editable User",
                    }
                )
            );
            Assert.That(result.Warnings, Is.Empty);
            Assert.That(result.IsCollected, Is.False);
        });
    }

    [Test]
    public void Fill_PartnerAcceptedThenRefused_DoesNotTakeBackWhatThePageHadShownOfThem()
    {
        var shown = _site.Prefill.Fill(Forms.Cantine, _facts, new PrefillInput { PartnerIsGuardian2 = true });
        var echo = new PrefillInput { PartnerIsGuardian2 = false };
        foreach (var field in shown.Fields.Where(field => field.Id.StartsWith("guardian2.", StringComparison.Ordinal)))
            echo.Typed[field.Id] = field.Text;
        echo.Typed["guardian2.mobilePhone"] = "06 00 00 00 00";
        Assert.That(echo.Typed, Has.Count.GreaterThan(3));

        var result = _site.Prefill.Fill(Forms.Cantine, _facts, echo);

        Assert.That(
            result
                .Fields.Where(field => field.Id.StartsWith("guardian2.", StringComparison.Ordinal))
                .Select(field => field.Id),
            Is.EqualTo(new[] { "guardian2.mobilePhone" })
        );
    }

    [Test]
    public async Task WriteForCitizen_QuotientOfTheSecondGuardian_IsNotWritten()
    {
        var result = await WorkedCase.All.Single(item => item.Id == "P03").RunAsync();
        var quotient = result.Find("household2.quotientFamilial")!;

        using var buffer = new MemoryStream();
        using (var json = new System.Text.Json.Utf8JsonWriter(buffer))
            result.WriteForCitizen(json);
        using var written = System.Text.Json.JsonDocument.Parse(buffer.ToArray());
        var field = written
            .RootElement.GetProperty("fields")
            .EnumerateArray()
            .Single(item => item.GetProperty("id").GetString() == "household2.quotientFamilial");

        Assert.Multiple(() =>
        {
            Assert.That(
                result.Fields.Where(item => item.IsForAgentOnly).Select(item => item.Field.Fact!.Entity),
                Is.Not.Empty.And.All.EqualTo("Household2")
            );
            Assert.That(field.GetProperty("value").ValueKind, Is.EqualTo(System.Text.Json.JsonValueKind.Null));
            Assert.That(field.GetProperty("provenance").GetString(), Is.EqualTo(quotient.Provenance.Sentence));
            Assert.That(
                ProvenanceRecord.Create(result, DateTimeOffset.UnixEpoch).Find("household2.quotientFamilial")!.Text,
                Is.EqualTo(quotient.Text),
                "the agent reads it"
            );
            Assert.That(
                Fill(FactSet.Empty, ("household2.quotientFamilial", "700")).Fields.Single().IsForAgentOnly,
                Is.False,
                "typed in front of the citizen"
            );
        });
    }

    [Test]
    public void WithoutEchoOf_APage_KeepsWhatWasTypedAlone()
    {
        var shown = Fill(_facts);
        var posted = new PrefillInput { PartnerIsGuardian2 = true };
        foreach (var field in shown.Fields)
            posted.Typed[field.Id] = $" {field.Text} ";
        posted.Typed["guardian1.email"] = "autre@example.org";
        posted.Typed["guardian1.birthName"] = "";
        posted.Typed["guardian1.mobilePhone"] = "06 12 34 56 78";
        posted.Typed["address.cityCode"] = ""; // the page had none to show
        Assert.That(shown.Find("address.cityCode"), Is.Null);

        var typed = posted.WithoutEchoOf(shown);

        Assert.That(
            typed.Typed.Keys,
            Is.EquivalentTo(new[] { "guardian1.email", "guardian1.birthName", "guardian1.mobilePhone" })
        );
        Assert.That(typed.PartnerIsGuardian2, Is.True);
    }

    [TestCase("  ")]
    [TestCase("ROUSSEL")]
    [TestCase(" ROUSSEL ")]
    public void Fill_SameOrBlankValueOverALockedOne_ChangesNothing(string typed)
    {
        var result = Fill(_facts, ("guardian1.birthName", typed), ("nobody.knows", "x"));

        Assert.Multiple(() =>
        {
            Assert.That(result.Find("guardian1.birthName")!.Provenance.Source, Is.EqualTo("FranceConnect"));
            Assert.That(Codes(result), Does.Not.Contain(PrefillWarningCode.LockedFieldIgnored));
            Assert.That(result.Find("nobody.knows"), Is.Null);
        });
    }

    [Test]
    public void Fill_OtherValueOverALockedOne_IsIgnoredAndNamed()
    {
        var result = Fill(_facts, ("guardian1.birthName", "ROUSSEAU"));

        Assert.Multiple(() =>
        {
            Assert.That(result.Find("guardian1.birthName")!.Text, Is.EqualTo("ROUSSEL"));
            Assert.That(
                Warning(result, PrefillWarningCode.LockedFieldIgnored).Field,
                Is.EqualTo("guardian1.birthName")
            );
        });
    }

    [Test]
    public void Fill_OtherQuotient_KeepsBoth()
    {
        var result = Fill(_facts, ("household.quotientFamilial", "450"));

        Assert.Multiple(() =>
        {
            var field = result.Find("household.quotientFamilial")!;
            Assert.That((field.Value, field.ContestedValue), Is.EqualTo((598, 450)));
            Assert.That(field.Provenance.Trust, Is.EqualTo(TrustLevel.Certified));
            Assert.That(Codes(result), Has.Member(PrefillWarningCode.Contested));
        });
    }

    [Test]
    public void Fill_QuotientThatIsNoNumber_IsKeptAsTyped()
    {
        var result = Fill(_facts, ("household.quotientFamilial", "quatre cents"));

        Assert.That(result.Find("household.quotientFamilial")!.ContestedValue, Is.EqualTo("quatre cents"));
    }

    [Test]
    public void Fill_DateThatIsNone_IsNotLostAndNotValid()
    {
        var result = Fill(FactSet.Empty, ("child.birthDate", "le 3 mars"));

        Assert.Multiple(() =>
        {
            Assert.That(result.Find("child.birthDate")!.Text, Is.EqualTo("le 3 mars"));
            Assert.That(result.Find("child.birthDate")!.IsValid, Is.False);
            Assert.That(ResultJson.Page(result), Does.Contain("le 3 mars"));
        });
    }

    [Test]
    public void Fill_OtherStreet_WinsAndKeepsTheOriginal()
    {
        var result = Fill(_facts, ("address.street", "RUE NEUVE"));

        Assert.Multiple(() =>
        {
            var field = result.Find("address.street")!;
            Assert.That((field.Text, field.Original!.Text), Is.EqualTo(("RUE NEUVE", "RUE DU FOSSE")));
            Assert.That(field.Provenance.Trust, Is.EqualTo(TrustLevel.Declared));
            Assert.That(result.Facts.Get(Facts.Address.Street)!.Value, Is.EqualTo("RUE DU FOSSE"));
        });
    }

    [Test]
    public void Fill_PartnerUndecided_IsProposedAndNothingElse()
    {
        var result = Fill(_facts, ("guardian2.email", "marc@example.org"));

        Assert.Multiple(() =>
        {
            Assert.That(
                result.Proposals.Select(field => field.Id),
                Is.EqualTo(
                    new[] { "guardian2.civility", "guardian2.birthName", "guardian2.givenNames", "guardian2.birthDate" }
                )
            );
            Assert.That(result.Proposals.Select(field => field.Policy), Is.All.EqualTo(EditPolicy.Confirm));
            Assert.That(result.Find("guardian2.birthName"), Is.Null);
            Assert.That(result.Facts.Find(Facts.Guardian2.BirthName), Is.Null);
        });
    }

    [Test]
    public void Fill_NameTypedOverAProposal_ReplacesIt()
    {
        var result = Fill(_facts, ("guardian2.birthName", "PETIT"));

        Assert.Multiple(() =>
        {
            Assert.That(result.Proposals.Select(field => field.Id), Has.None.EqualTo("guardian2.birthName"));
            Assert.That(result.Find("guardian2.birthName")!.Policy, Is.EqualTo(EditPolicy.Editable));
        });
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Fill_PartnerDecided_IsTheSecondGuardianOrNobody(bool isGuardian)
    {
        var result = _site.Prefill.Fill(Forms.Cantine, _facts, new PrefillInput { PartnerIsGuardian2 = isGuardian });

        Assert.Multiple(() =>
        {
            Assert.That(result.Proposals, Is.Empty);
            Assert.That(result.Find("guardian2.birthName")?.Text, Is.EqualTo(isGuardian ? "HAAS" : null));
            Assert.That(
                result.Find("guardian2.birthName")?.Policy,
                Is.EqualTo(isGuardian ? EditPolicy.Editable : null)
            );
            Assert.That(result.Facts.Find(Facts.Partner.BirthName), Is.Not.Null);
        });
    }

    [TestCase(null, "Confirm")]
    [TestCase(true, "Editable")]
    [TestCase(false, null)]
    public void Fill_FormAboutThePartner_WaitsForTheAnswer(bool? isGuardian, string? policy)
    {
        var form = FormDefinition.Create(
            "conjoint",
            "Conjoint",
            form => form.Group("g", "G", group => group.Field("nom", "Nom", Facts.Partner.BirthName))
        );

        var result = _site.Prefill.Fill(form, _facts, new PrefillInput { PartnerIsGuardian2 = isGuardian });

        Assert.Multiple(() =>
        {
            Assert.That(
                result.Fields.Concat(result.Proposals).SingleOrDefault()?.Policy.ToString(),
                Is.EqualTo(policy)
            );
            Assert.That(result.Fields, Has.Exactly(isGuardian == true ? 1 : 0).Items);
        });
    }

    [TestCase("address.locality", "LE BOURG", false)]
    [TestCase("address.locality", " ", true)]
    public void Missing_StreetWithALocality_IsNotAsked(string id, string typed, bool isMissing)
    {
        var result = Fill(FactSet.Empty, (id, typed));

        Assert.That(result.Missing.Any(field => field.Id == "address.street"), Is.EqualTo(isMissing));
    }

    [Test]
    public void WriteForCitizen_FilledForm_HasTheNamesOfTheContract()
    {
        var result = Fill(_facts, ("household.quotientFamilial", "450"), ("address.street", "RUE NEUVE"));

        using var page = System.Text.Json.JsonDocument.Parse(ResultJson.Page(result));
        var fields = page.RootElement.GetProperty("fields").EnumerateArray().ToList();

        Assert.Multiple(() =>
        {
            Assert.That(
                page.RootElement.EnumerateObject().Select(member => member.Name),
                Is.EqualTo(
                    new[] { "form", "collected", "fields", "proposals", "children", "missing", "warnings", "outcomes" }
                )
            );
            Assert.That(page.RootElement.GetProperty("collected").GetBoolean(), Is.True);
            var quotient = fields.Single(field => field.GetProperty("id").GetString() == "household.quotientFamilial");
            Assert.That(quotient.GetProperty("value").GetInt32(), Is.EqualTo(598));
            Assert.That(quotient.GetProperty("contestedValue").GetInt32(), Is.EqualTo(450));
            Assert.That(quotient.GetProperty("policy").GetString(), Is.EqualTo("contestable"));
            var street = fields.Single(field => field.GetProperty("id").GetString() == "address.street");
            Assert.That(street.GetProperty("originalValue").GetString(), Is.EqualTo("RUE DU FOSSE"));
        });
    }

    [Test]
    public void ToString_OfEverythingThatHoldsValues_ShowsNone()
    {
        var result = Fill(_facts, ("guardian1.mobilePhone", "06 00 00 00 01"));
        object[] holders =
        [
            result,
            _facts,
            .. _facts,
            .. result.Fields,
            .. result.Proposals,
            .. _facts.Select(fact => fact.Provenance),
            .. result.Warnings,
            .. result.Outcomes,
        ];
        string[] personal = ["ROUSSEL", "HAAS", "Elise", "FOSSE", "598", "06 00", "aaaa", "1987", "example.org"];

        Assert.Multiple(() =>
        {
            foreach (var text in holders.Select(holder => holder.ToString()))
            foreach (var value in personal)
                Assert.That(text, Does.Not.Contain(value));
        });
    }

    private PrefillResult Fill(FactSet facts, params (string Id, string Text)[] typed)
    {
        var input = new PrefillInput();
        foreach (var (id, text) in typed)
            input.Typed[id] = text;
        return _site.Prefill.Fill(Forms.Cantine, facts, input);
    }

    private static IEnumerable<PrefillWarningCode> Codes(PrefillResult result) =>
        result.Warnings.Select(warning => warning.Code);

    private static PrefillWarning Warning(PrefillResult result, PrefillWarningCode code) =>
        result.Warnings.Single(warning => warning.Code == code);
}
