namespace FranceConnect.Sdk.Prefill.Tests;

public sealed class FormBindingTests
{
    private static readonly FormBinding<Registration> s_binding = FormBinding
        .For<Registration>(Forms.Cantine)
        .Bind<string>("guardian1.mobilePhone", (model, value) => model.Phone = value, model => model.Phone)
        .Bind<PartialDate>("child.birthDate", (model, value) => model.Birth = value.Raw)
        .Bind<int>("household.quotientFamilial", (model, value) => model.Quotient = value);

    [Test]
    public void Apply_FilledForm_PutsValidValuesInTheModel()
    {
        using var site = new Site();
        var input = new PrefillInput();
        input.Typed["guardian1.mobilePhone"] = "06 00 00 00 01";
        input.Typed["child.birthDate"] = "2020-06";
        input.Typed["household.quotientFamilial"] = "beaucoup";

        var model = s_binding.Apply(site.Prefill.Fill(Forms.Cantine, FactSet.Empty, input));

        Assert.That(
            (model.Phone, model.Birth, model.Quotient),
            Is.EqualTo(("06 00 00 00 01", "2020-06-00", (int?)null))
        );
    }

    [Test]
    public void Read_Model_GivesWhatIsTiedBothWays()
    {
        var input = s_binding.Read(new Registration { Phone = "06", Quotient = 3 });

        Assert.That(input.Typed, Is.EqualTo(new Dictionary<string, string?> { ["guardian1.mobilePhone"] = "06" }));
    }

    [Test]
    public void Read_PropertiesOfTheFieldsTypes_AreWrittenAsTheyAreTyped()
    {
        var binding = FormBinding
            .For<Visit>(Forms.Cantine)
            .Bind<PartialDate>("child.birthDate", (model, value) => model.Birth = value, model => model.Birth)
            .Bind<int>("household.quotientFamilial", (model, value) => model.Quotient = value, model => model.Quotient)
            .Bind<bool>("consent.imageRights", (model, value) => model.MayBeSeen = value, model => model.MayBeSeen);

        var input = binding.Read(new Visit { Birth = PartialDate.Create(2020, 6), MayBeSeen = false });

        Assert.That(
            input.Typed,
            Is.EqualTo(
                new Dictionary<string, string?> { ["child.birthDate"] = "2020-06", ["consent.imageRights"] = "false" }
            )
        );
    }

    [Test]
    public void Read_ThenFillThenApply_GivesTheModelBack()
    {
        using var site = new Site();
        var binding = FormBinding
            .For<Visit>(Forms.Cantine)
            .Bind<PartialDate>("child.birthDate", (model, value) => model.Birth = value, model => model.Birth)
            .Bind<int>("household.quotientFamilial", (model, value) => model.Quotient = value, model => model.Quotient)
            .Bind<bool>("consent.imageRights", (model, value) => model.MayBeSeen = value, model => model.MayBeSeen);
        var visit = new Visit
        {
            Birth = PartialDate.Create(2020, 6, 1),
            Quotient = 0,
            MayBeSeen = true,
        };

        var back = binding.Apply(site.Prefill.Fill(Forms.Cantine, FactSet.Empty, binding.Read(visit)));

        Assert.That(
            (back.Birth, back.Quotient, back.MayBeSeen),
            Is.EqualTo((visit.Birth, visit.Quotient, visit.MayBeSeen))
        );
    }

    [Test]
    public void Bind_PropertyOfAnotherType_IsRefused() =>
        Assert.That(
            () => s_binding.Bind<bool>("household.quotientFamilial", (_, _) => { }, _ => true),
            Throws.ArgumentException.With.Message.Contains("Int32")
        );

    [Test]
    public void Apply_ResultOfAnotherForm_IsRefused()
    {
        using var site = new Site();
        var result = site.Prefill.Fill(Forms.Creche, FactSet.Empty);

        Assert.That(() => s_binding.Apply(result), Throws.ArgumentException);
    }

    [Test]
    public void Bind_FieldThatIsNotThere_IsRefused() =>
        Assert.That(
            () => s_binding.Bind<string>("nobody.knows", (_, _) => { }),
            Throws.ArgumentException.With.Message.Contains("nobody.knows")
        );

    [Test]
    public void Bind_AnotherType_IsRefused() =>
        Assert.That(
            () => s_binding.Bind<string>("household.quotientFamilial", (_, _) => { }),
            Throws.ArgumentException.With.Message.Contains("Int32")
        );

    private sealed class Registration
    {
        public string? Phone { get; set; }

        public string? Birth { get; set; }

        public int? Quotient { get; set; }
    }

    private sealed class Visit
    {
        public PartialDate? Birth { get; set; }

        public int? Quotient { get; set; }

        public bool? MayBeSeen { get; set; }
    }
}
