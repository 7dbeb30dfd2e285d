using FranceConnect.Sdk.Conventions.Tests.Wrong;
using FranceConnect.Sdk.Conventions.Tests.Wrong.Internal;

namespace FranceConnect.Sdk.Conventions.Tests;

/// <summary>Each rule refuses what it is there for.</summary>
public sealed class ApiRulesTests
{
    [Test]
    public void PublicInternals_PublicTypeInInternalNamespace_IsRefused() =>
        Assert.That(ApiRules.PublicInternals([typeof(Leak)]), Is.EqualTo(new[] { typeof(Leak).FullName }));

    [TestCase(typeof(ReturnsForeign), "Find")]
    [TestCase(typeof(TakesForeignDeep), "Put")]
    [TestCase(typeof(DerivesFromForeign), "base")]
    [TestCase(typeof(ShowsForeignToHeirs), "Option")]
    public void ForeignTypes_LibraryTypeInSignature_IsRefused(Type wrong, string member) =>
        Assert.That(ApiRules.ForeignTypes([wrong]), Has.Some.Contains(member));

    [TestCase(typeof(AsyncNone))]
    [TestCase(typeof(AsyncFirst))]
    [TestCase(typeof(IAsyncContract))]
    public void AsyncWithoutToken_NoTokenOrNotLast_IsRefused(Type wrong) =>
        Assert.That(ApiRules.AsyncWithoutToken([wrong]), Is.EqualTo(new[] { $"{wrong.Name}.WorkAsync" }));

    [TestCase(typeof(Disposes))]
    [TestCase(typeof(AsyncOfARequest))]
    public void AsyncWithoutToken_DisposeOrRequest_IsAccepted(Type right) =>
        Assert.That(ApiRules.AsyncWithoutToken([right]), Is.Empty);

    [Test]
    public void OpenClasses_ClassThatCanBeDerivedFrom_IsRefused() =>
        Assert.That(
            ApiRules.OpenClasses([typeof(Open), typeof(Disposes), typeof(IAsyncContract)]),
            Is.EqualTo(new[] { typeof(Open).FullName })
        );

    [TestCase(typeof(Positional))]
    [TestCase(typeof(PositionalValue))]
    public void PrintedMembers_RecordThatPrintsItself_IsRefused(Type wrong) =>
        Assert.That(ApiRules.PrintedMembers([wrong]), Is.EqualTo(new[] { wrong.FullName }));

    [Test]
    public void PrintedMembers_RecordThatPrintsItsName_IsAccepted() =>
        Assert.That(ApiRules.PrintedMembers([typeof(Discreet)]), Is.Empty);

    [TestCase(typeof(Positional))]
    [TestCase(typeof(PositionalValue))]
    public void PositionalRecords_PositionalRecord_IsRefused(Type wrong) =>
        Assert.That(ApiRules.PositionalRecords([wrong]), Is.EqualTo(new[] { wrong.FullName }));

    [Test]
    public void PositionalRecords_RecordWithProperties_IsAccepted() =>
        Assert.That(ApiRules.PositionalRecords([typeof(Named)]), Is.Empty);
}
